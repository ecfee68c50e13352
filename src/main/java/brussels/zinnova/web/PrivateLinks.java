package brussels.zinnova.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import brussels.zinnova.shared.Language;

/**
 * Addresses of pages for whoever holds them, and nobody else: {@code id.generation.signature}. They can be made again at
 * any time and are written down nowhere; raising the generation of what they open ends those given out before.
 */
@Component
public class PrivateLinks {

    /** Whatever stands behind the word that private pages have in their address, spelt as it may. */
    private static final Pattern PRIVATE = Pattern.compile("(?is)(submissions?|drafts?|reports?|alerts?|accounts?).*");
    /** Looked for at the beginning of a word only: from each of its letters a long address would take seconds. */
    private static final Pattern SIGNATURE = Pattern.compile("(?<![\\w-])(?=[\\w-]*[A-Z])[\\w-]{43,}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final int MOST_ENCODINGS = 5;

    private final Signatures signatures;
    private final SiteProperties site;

    PrivateLinks(Signatures signatures, SiteProperties site) {
        this.signatures = signatures;
        this.site = site;
    }

    /** What a link opens. */
    public record Opened(UUID id, int generation) {}

    /** The address of a page about something, without the portal’s own. */
    public String path(PrivatePage page, Language language, UUID id, int generation) {
        String text = id + "." + generation;
        return "/" + language.code() + page.path(text + "." + signatures.sign(page.purpose(), text));
    }

    /** The whole address of a page about something, for mails. */
    public String address(PrivatePage page, Language language, UUID id, int generation) {
        return site.publicUrl() + path(page, language, id, generation);
    }

    /** What the token in an address opens; nothing where it is not ours, or is for another page. */
    public Optional<Opened> open(PrivatePage page, String token) {
        String[] parts = token.split("\\.", 4);
        if (parts.length != 3 || !signatures.isSigned(page.purpose(), parts[0] + "." + parts[1], parts[2])) {
            return Optional.empty();
        }
        return Optional.of(new Opened(UUID.fromString(parts[0]), Integer.parseInt(parts[1])));
    }

    /** An address as a log may show it, however it was written: no token, no line of its own. */
    static String masked(@Nullable String path) {
        String decoded = decoded(path == null ? "" : path);
        String open = decoded.startsWith("/admin") ? decoded : PRIVATE.matcher(decoded).replaceFirst("$1…");
        return UNPRINTABLE.matcher(SIGNATURE.matcher(open).replaceAll("…")).replaceAll("?");
    }

    /** What it says once nothing in it is encoded any longer; an address encoded more often than anyone does says nothing. */
    private static String decoded(String path) {
        String read = path;
        for (int times = 0; times < MOST_ENCODINGS; times++) {
            String before = read;
            try {
                read = UriUtils.decode(before, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException undecodable) {
                return before.contains("%") ? "(an address that cannot be read)" : before;
            }
            if (read.equals(before)) {
                return read;
            }
        }
        return "(an address that cannot be read)";
    }
}
