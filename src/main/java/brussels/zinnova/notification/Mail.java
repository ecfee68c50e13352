package brussels.zinnova.notification;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;

/**
 * All that a mail says, but for the words that are the same for all of its kind.
 *
 * @param kind the part of its message keys that tells it from other mails
 * @param why the end of the key of the message that says why it was sent
 * @param name of what it is about
 * @param message what a curator wrote, if anything
 * @param address where it leads first of all
 * @param page the private page of what it is about; null where that is no use yet
 */
record Mail(String to, Language language, String kind, String why, String name, @Nullable String message,
        String address, @Nullable String page) {

    /** Whether it is to somebody who keeps the catalogue right: they are thanked for that, and not for adding to it. */
    public boolean isToKeeper() {
        return kind.startsWith("report-") || why.equals("why-account");
    }
}
