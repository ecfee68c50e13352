package brussels.zinnova.curation;

import java.util.List;

import brussels.zinnova.shared.MaxLength;
import brussels.zinnova.shared.Slug;
import brussels.zinnova.shared.Typed;

/**
 * Why a submission is turned down: a reason from a short list, the curator’s own words, or both.
 *
 * @param why one of {@link #REASONS}, or nothing
 * @param twin the slug of the entry that it is already, of whose address it is the last part; nothing if it is none
 */
record DeclineForm(String why, String twin, @MaxLength(1000) String reason) {

    /** The reasons that are given most often. */
    static final List<String> REASONS = List.of("elsewhere", "not-new", "not-social", "no-participation",
            "advertising", "duplicate");

    static final DeclineForm EMPTY = new DeclineForm("", "", "");

    DeclineForm {
        why = REASONS.contains(Typed.line(why)) ? Typed.line(why) : "";
        twin = Slug.endOf(Typed.line(twin));
        reason = Typed.text(reason);
    }

    boolean isDuplicate() {
        return why.equals("duplicate");
    }
}
