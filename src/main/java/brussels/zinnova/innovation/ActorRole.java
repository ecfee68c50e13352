package brussels.zinnova.innovation;

import jakarta.persistence.EnumeratedValue;

/** What an actor does for an innovation. */
public enum ActorRole {

    /** Answers for it. */
    CARRIER("carrier"),
    /** Takes part in it. */
    PARTNER("partner");

    @EnumeratedValue
    private final String code;

    ActorRole(String code) {
        this.code = code;
    }

    /** The code that stands in columns. */
    public String code() {
        return code;
    }
}
