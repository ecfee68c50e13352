package brussels.zinnova.catalogue;

import java.util.Locale;

/** Something that a node must read again: an innovation or an actor by its uuid, a term as {@code scheme/code}. */
record CatalogueChange(Kind kind, String id) {

    /** The scheme of a term. */
    String scheme() {
        return id.substring(0, id.indexOf('/'));
    }

    /** The code of a term in its scheme. */
    String code() {
        return id.substring(id.indexOf('/') + 1);
    }

    /** What may change in the catalogue. */
    enum Kind {

        INNOVATION,
        ACTOR,
        TERM;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
