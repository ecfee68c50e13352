package brussels.zinnova.notification;

import java.util.Optional;

/** Knows what letters about one subject say. */
interface Correspondence {

    Letter.Subject subject();

    /** What the letter says by now; nothing if what it tells is over: deleted, moved on, or nobody is left to write to. */
    Optional<Mail> mail(Letter letter);

    /** What follows once a server has taken it, or it had nothing to say any longer. */
    default void settled(Letter letter) {}

    /**
     * What follows if it is given up.
     *
     * @param refused whether a server refused its address; else none took it for too long
     */
    default void undelivered(Letter letter, boolean refused) {}
}
