package brussels.zinnova.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What in a submission or a report looks as if a machine had sent it. Curators are told; nothing is refused for it. */
public enum Suspicion {

    /** Addresses of pages within the texts, where there are fields for them. */
    LINKS("links"),
    /** Tags, as other sites’ forms understand them. */
    MARKUP("markup"),
    /** Letters in which none of the three languages is written. */
    LETTERS("letters"),
    /** The words of another submission. */
    REPEATED("repeated");

    private static final int LINKS_OF_PEOPLE = 1;
    private static final int TEXT = 20;
    private static final double FOREIGN = 0.3;
    private static final Pattern LINK = Pattern.compile("(?i)https?://|\\bwww\\.");
    private static final Pattern TAG = Pattern
            .compile("(?i)</?[a-z][^<>]{0,200}>|\\[/?(url|link|img|b)\\b[^\\[\\]]{0,200}\\]");

    private final String code;

    Suspicion(String code) {
        this.code = code;
    }

    /** The code that stands in columns and message keys. */
    public String code() {
        return code;
    }

    /** The one of that code. */
    public static Suspicion of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst().orElseThrow();
    }

    /** What texts look like by themselves. */
    public static Set<Suspicion> in(Collection<String> texts) {
        Set<Suspicion> found = EnumSet.noneOf(Suspicion.class);
        if (texts.stream().mapToLong(text -> LINK.matcher(text).results().count()).sum() > LINKS_OF_PEOPLE) {
            found.add(LINKS);
        }
        if (texts.stream().anyMatch(text -> TAG.matcher(text).find())) {
            found.add(MARKUP);
        }
        if (texts.stream().anyMatch(Suspicion::isForeign)) {
            found.add(LETTERS);
        }
        return found;
    }

    private static boolean isForeign(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long foreign = text.codePoints().filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN).count();
        return letters >= TEXT && foreign > letters * FOREIGN;
    }
}
