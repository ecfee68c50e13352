package brussels.zinnova.link;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What came of looking at a website.
 *
 * @param outcome what is wrong with it; null for nothing
 * @param known whether anything was found out: a site that asks for patience, or for machines to stay away, tells nothing
 * @param patience how long it asks to be left alone; null where it does not
 */
record Visit(@Nullable Outcome outcome, boolean known, @Nullable Duration patience) {

    static final Visit FINE = new Visit(null, true, null);

    /** What can be wrong with a website. */
    enum Outcome {

        /** It says that there is no such page. */
        GONE("gone"),
        /** It answers with another error. */
        BROKEN("broken"),
        /** It does not answer, or leads to where only machines of a private network are. */
        UNREACHABLE("unreachable");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        /** The code that stands in columns. */
        String code() {
            return code;
        }
    }

    static Visit wrong(Outcome outcome) {
        return new Visit(outcome, true, null);
    }

    static Visit unknown(@Nullable Duration patience) {
        return new Visit(null, false, patience);
    }
}
