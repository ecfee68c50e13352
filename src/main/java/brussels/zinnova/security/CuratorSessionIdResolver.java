package brussels.zinnova.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

import brussels.zinnova.shared.Typed;

/**
 * Sees the session cookie where curators work and nowhere else. Without this, a curator’s visit to a public page would
 * read and write her session in the database, and die with it.
 */
class CuratorSessionIdResolver implements HttpSessionIdResolver {

    /** By https under a name that browsers take from this host alone, and not from a neighbour (RFC 6265bis, 4.1.3). */
    private final CookieHttpSessionIdResolver secure = named("__Host-SESSION", true);
    private final CookieHttpSessionIdResolver plain = named("SESSION", false);
    private final boolean publicByHttps;

    /** @param publicByHttps whether visitors come by https, even if the last step from a proxy to here is plain */
    CuratorSessionIdResolver(boolean publicByHttps) {
        this.publicByHttps = publicByHttps;
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return isForCurators(request)
                ? cookies(request).resolveSessionIds(request).stream().filter(Typed::isUuid).toList()
                : List.of();
    }

    /** @throws IllegalStateException on a public page, which must never begin a session */
    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        requireForCurators(request);
        cookies(request).setSessionId(request, response, sessionId);
    }

    /** @throws IllegalStateException on a public page, which has no session to end */
    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        requireForCurators(request);
        cookies(request).expireSession(request, response);
    }

    private CookieHttpSessionIdResolver cookies(HttpServletRequest request) {
        return publicByHttps || request.isSecure() ? secure : plain;
    }

    /** Else as it comes: out of reach for scripts, not sent along by other sites’ forms. */
    private static CookieHttpSessionIdResolver named(String name, boolean secure) {
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setCookieName(name);
        serializer.setUseSecureCookie(secure);
        CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(serializer);
        return cookies;
    }

    private static void requireForCurators(HttpServletRequest request) {
        if (!isForCurators(request)) {
            throw new IllegalStateException("No session on a public page");
        }
    }

    private static boolean isForCurators(HttpServletRequest request) {
        // As it is mapped, not as it is written: /%61dmin is the desk too.
        String path = request.getServletPath();
        return path.equals("/sign-in") || path.equals("/admin") || path.startsWith("/admin/");
    }
}
