package brussels.zinnova.web;

import java.util.Collections;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import brussels.zinnova.shared.Language;

/**
 * Which language a request is answered in: that of its path, else the one chosen by whoever is signed in, else the one
 * that its {@code Accept-Language} prefers.
 */
public final class VisitorLanguage {

    private static final String PREFERRED = VisitorLanguage.class.getName();

    private VisitorLanguage() {}

    /** The language of a request, French where nothing tells; for errors outside the three languages too. */
    public static Language of(HttpServletRequest request) {
        return ofPath(request.getRequestURI()).or(() -> preferred(request)).or(() -> accepted(request))
                .orElse(Language.FR);
    }

    /** Answers this request in a language where its address has none; null leaves it to the browser. */
    public static void prefer(@Nullable Language language, HttpServletRequest request) {
        request.setAttribute(PREFERRED, language);
    }

    /** The language that the visitor’s browser asks for, if it is one of ours. */
    public static Optional<Language> accepted(HttpServletRequest request) {
        return Language
                .preferredIn(String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE))));
    }

    private static Optional<Language> preferred(HttpServletRequest request) {
        return request.getAttribute(PREFERRED) instanceof Language language ? Optional.of(language) : Optional.empty();
    }

    /** The language that is a path’s first segment. */
    static Optional<Language> ofPath(@Nullable String path) {
        if (path == null || path.length() < 3 || path.length() > 3 && path.charAt(3) != '/') {
            return Optional.empty();
        }
        return Language.of(path.substring(1, 3));
    }
}
