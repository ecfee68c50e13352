package brussels.zinnova.web;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

/** The headers that every response carries, whoever wrote it. */
final class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "object-src 'none'; frame-ancestors ";

    /** Pages that only their links open, and all that is answered there: see {@link PrivatePage}. */
    private static final Pattern PRIVATE = Pattern
            .compile("/(?:fr|nl|en)/(?:" + String.join("|", PrivatePage.ROOTS) + ")(?:/.*)?");

    private SecurityHeaders() {}

    /** What keeps a page private: nobody in between keeps it, nobody lists it, and no link tells its address. */
    static void hide(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    /** Lets scripts of other sites read it (https://fetch.spec.whatwg.org/#http-cors-protocol); there are no cookies. */
    private static void open(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
        response.setHeader("Access-Control-Allow-Headers", "*");
        response.setHeader("Access-Control-Expose-Headers", "ETag, Link, Retry-After");
        // What Spring would say to a preflight allows anything; elsewhere it says it better.
        response.setHeader("Allow", "GET, HEAD, OPTIONS");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        // The format, and the language of problems and of descriptions.
        response.setHeader("Vary", "Accept, Accept-Language");
    }

    /**
     * @param path what was asked for; null where that could not be read
     * @param secure whether the visitor came by https, the only way on which HSTS means anything
     */
    static void apply(HttpServletResponse response, @Nullable String path, boolean secure) {
        response.setHeader("Content-Security-Policy",
                CONTENT_SECURITY_POLICY + (OpenAddresses.areEmbedded(path) ? "*" : "'none'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (OpenAddresses.areReadAnywhere(path)) {
            open(response);
        }
        if (path != null && PRIVATE.matcher(path).matches()) {
            hide(response);
        }
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
