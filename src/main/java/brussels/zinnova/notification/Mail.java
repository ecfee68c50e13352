package brussels.zinnova.notification;

import java.util.List;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Wording;

/**
 * All that a mail says, but for the words that are the same for all of its kind.
 *
 * @param kind the part of its message keys that tells it from other mails
 * @param why the end of the key of the message that says why it was sent
 * @param name of what it is about
 * @param message what a curator wrote, if anything
 * @param address where it leads first of all
 * @param page the private page of what it is about; null where that is no use yet
 * @param news what is new, where that is what it tells
 */
record Mail(String to, Language language, String kind, String why, String name, @Nullable String message,
        String address, @Nullable String page, @Nullable News news) {

    /** One that tells of one thing. */
    Mail(String to, Language language, String kind, String why, String name, @Nullable String message,
            String address, @Nullable String page) {
        this(to, language, kind, why, name, message, address, page, null);
    }

    /**
     * What is new in a list.
     *
     * @param items the newest of it
     * @param total how much there is in all
     * @param stop where a mail program asks by itself that no more is sent (RFC 8058)
     */
    record News(List<Item> items, int total, String stop) {}

    /** An entry of the catalogue as a mail names it. */
    record Item(Wording name, Wording tagline, String address) {}

    /** What its message keys that count need to know. */
    public int total() {
        return news == null ? 0 : news.total();
    }

    /** The key of its last words: whoever keeps the catalogue right is thanked for that, and not for adding to it. */
    public String closing() {
        if (news != null || kind.startsWith("alert")) {
            return "mail.closing.alert";
        }
        return kind.startsWith("report-") || why.equals("why-account") ? "mail.closing.report" : "mail.closing";
    }
}
