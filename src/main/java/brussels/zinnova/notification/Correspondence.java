package brussels.zinnova.notification;

import java.util.Optional;

/** Knows what letters about one subject say. */
interface Correspondence {

    Letter.Subject subject();

    /** What the letter says by now; nothing if what it tells is over: deleted, moved on, or nobody is left to write to. */
    Optional<Mail> mail(Letter letter);

    /** What follows if the server knows no such address, beside what curators are told. */
    default void refused(Letter letter) {}
}
