package brussels.zinnova.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Addresses of pages for whoever holds them, and nobody else: {@code id.generation.signature}. They can be made again at
 * any time and are written down nowhere; raising the generation of what they open ends those given out before.
 */
@Component
public class PrivateLinks {

    private static final Pattern TOKEN = Pattern.compile("(?i)[0-9a-f-]{36}\\.[0-9]+\\.[\\w-]+");

    private final Signatures signatures;

    PrivateLinks(Signatures signatures) {
        this.signatures = signatures;
    }

    /** What a link opens. */
    public record Opened(UUID id, int generation) {}

    /** The part of an address that opens something. */
    public String token(String purpose, UUID id, int generation) {
        String text = id + "." + generation;
        return text + "." + signatures.sign(purpose, text);
    }

    /** What a token opens; nothing where it is not ours, or is for another purpose. */
    public Optional<Opened> open(String purpose, String token) {
        String[] parts = token.split("\\.", 4);
        if (parts.length != 3 || !signatures.isSigned(purpose, parts[0] + "." + parts[1], parts[2])) {
            return Optional.empty();
        }
        return Optional.of(new Opened(UUID.fromString(parts[0]), Integer.parseInt(parts[1])));
    }

    /** An address as a log may show it, however it was written; a request that is none has no address. */
    static @Nullable String masked(@Nullable String path) {
        if (path == null) {
            return null;
        }
        try {
            return TOKEN.matcher(UriUtils.decode(path, StandardCharsets.UTF_8)).replaceAll("…");
        } catch (IllegalArgumentException undecodable) {
            return "(an address that cannot be read)";
        }
    }
}
