package brussels.zinnova.shared;

/** What somebody may type who is to be written to. */
public final class EmailAddress {

    /** RFC 5321, section 4.5.3.1. */
    public static final int MAX_LENGTH = 254;

    /**
     * Stricter than mail itself: no quoted names, no bare hosts, no dots side by side. Nothing is valid here, and missing
     * elsewhere.
     */
    public static final String OR_NOTHING = "|(?=.{1,64}@)[^\\s\\p{Z}\\p{C}@<>()\\[\\],;:\"\\\\.]+(?:\\.[^\\s\\p{Z}\\p{C}@<>()\\[\\],;:\"\\\\.]+)*"
            + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]";

    private EmailAddress() {}
}
