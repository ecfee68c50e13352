package brussels.zinnova.curation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.SubmissionDetails;

/**
 * Something that needs a person.
 *
 * @param subject what is taken and handed over
 * @param path its page at the desk, behind {@code /admin/}; null where it has none
 * @param name of the entry or submission that it is about
 * @param language of the name
 * @param reasons codes of why it is there
 * @param account of the curator who has it; null while nobody has
 */
record WorkItem(Kind kind, UUID subject, @Nullable String path, String name, Language language, Instant since,
        List<String> reasons, @Nullable UUID account) {

    /** What kinds there are; within one the oldest comes first. */
    enum Kind {

        SUBMISSION,
        CHANGE,
        REPORT,
        MAIL,
        TWINS,
        LINK,
        TRANSLATION,
        UNVERIFIED;

        /** What it is to decide on that submission. */
        static Kind of(SubmissionDetails submission) {
            return submission.target() == null ? SUBMISSION : CHANGE;
        }

        /** The one of that code. */
        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** The code that stands in columns, parameters and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How long it has waited. */
    public Age age(Instant now) {
        return Age.of(Duration.between(since, now));
    }
}
