package brussels.zinnova.web;

import java.util.Collections;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import brussels.zinnova.shared.Language;

/** Which language a request is answered in: that of its path, else the one that its {@code Accept-Language} prefers. */
public final class VisitorLanguage {

    private VisitorLanguage() {}

    /** The language of a request, French where nothing tells; for errors outside the three languages too. */
    public static Language of(HttpServletRequest request) {
        return ofPath(request.getRequestURI()).or(() -> accepted(request)).orElse(Language.FR);
    }

    /** The language that the visitor’s browser asks for, if it is one of ours. */
    public static Optional<Language> accepted(HttpServletRequest request) {
        return Language
                .preferredIn(String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE))));
    }

    /** The language that is a path’s first segment. */
    static Optional<Language> ofPath(@Nullable String path) {
        if (path == null || path.length() < 3 || path.length() > 3 && path.charAt(3) != '/') {
            return Optional.empty();
        }
        return Language.of(path.substring(1, 3));
    }
}
