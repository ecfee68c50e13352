package brussels.zinnova.curation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.shared.Typed;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.web.Versions;

/**
 * What a curator had before her when she opened a submission, as it comes back with whatever she does: so nothing that
 * changed meanwhile is overwritten unseen.
 *
 * @param version of the submission
 * @param live the version of the entry that it would change; of no use for a new one
 * @param left the names of the fields in which the change leaves the entry as it is
 * @param note what she tells her colleagues
 */
record Seen(String version, String live, List<String> left, String note) {

    Seen {
        version = Typed.line(version);
        live = Typed.line(live);
        left = Typed.codes(left);
        note = Typed.text(note);
    }

    /** A page that has just been opened. */
    static Seen now(SubmissionDetails submission, @Nullable InnovationDetails entry) {
        return new Seen(String.valueOf(submission.version()), entry == null ? "" : String.valueOf(entry.version()),
                List.of(), "");
    }

    /** The same choices and words before what is there now. */
    Seen at(Seen now) {
        return new Seen(now.version, now.live, left, note);
    }

    /** The same with these fields left. */
    Seen leaving(List<String> fields) {
        return new Seen(version, live, fields, note);
    }

    /** The same without the note, which was kept. */
    Seen noted() {
        return new Seen(version, live, left, "");
    }

    int number() {
        return Versions.of(version);
    }

    int liveNumber() {
        return Versions.of(live);
    }
}
