package brussels.zinnova.shared;

import java.util.Optional;
import java.util.regex.Pattern;

import com.github.slugify.Slugify;

/** The part of an address that names one thing: lower-case ASCII letters and digits in words joined by hyphens. */
public record Slug(String value) {

    /** The longest slug that the database keeps. */
    public static final int MAX_LENGTH = 80;

    /** With room for a number behind it. */
    private static final int MAX_NAMED = MAX_LENGTH - 4;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Slugify SLUGIFY = Slugify.builder().lowerCase(true)
            // What the library drops: ligatures have no decomposition, and an elided article is a word.
            .customReplacement("œ", "oe").customReplacement("Œ", "oe").customReplacement("æ", "ae")
            .customReplacement("Æ", "ae").customReplacement("’", "-").customReplacement("'", "-").build();

    /** @throws IllegalArgumentException if the value is not of a slug’s shape */
    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("Not a slug");
        }
    }

    /** The slug of a name; {@code fallback} where the name has no letter or digit that ASCII knows. */
    public static Slug from(String name, String fallback) {
        return of(name).orElseGet(() -> new Slug(fallback));
    }

    /** The slug of a name; nothing where it has no letter or digit that ASCII knows. */
    public static Optional<Slug> of(String name) {
        String slug = SLUGIFY.slugify(name).replaceAll("[^a-z0-9]+", "-");
        int end = slug.lastIndexOf('-', MAX_NAMED);
        String cut = slug.length() <= MAX_NAMED ? slug : slug.substring(0, end > 0 ? end : MAX_NAMED);
        String clean = cut.replaceAll("^-+|-+$", "");
        return clean.isEmpty() ? Optional.empty() : Optional.of(new Slug(clean));
    }

    /** What may be the slug in an address that somebody copied: its last part, or all of it where there is no other. */
    public static String endOf(String address) {
        return address.replaceFirst("[?#].*", "").replaceFirst("/+$", "").replaceFirst(".*/", "");
    }

    /** Whether a text is of a slug’s shape. */
    public static boolean isSlug(String text) {
        return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
    }

    /** This slug with a number behind it, for the second thing of the same name. */
    public Slug numbered(int number) {
        return new Slug(value + "-" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
