package brussels.zinnova.web;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a visitor’s browser send here. Browsers say where a form comes from in
 * {@code Sec-Fetch-Site}; those that do not, or that came by plain http, name its site in {@code Origin}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class CrossSiteFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private static final String CROSS_SITE = CrossSiteFilter.class.getName();

    /**
     * The public form, which shows what came and takes nothing in: it may be somebody’s own text from a browser that says
     * nothing of its sites. At the desk another site’s text could pass for the curator’s.
     */
    private static final Pattern SHOWN_AGAIN = Pattern.compile("/(fr|nl|en)/submit");

    /** Where mail programs of any site stop an alert (RFC 8058): whoever has the signed address may. */
    private static final Pattern ONE_CLICK = Pattern.compile("/(fr|nl|en)/alerts/[^/]+/stop");

    private final String publicHost;

    CrossSiteFilter(SiteProperties site) {
        publicHost = site.publicUrl().getAuthority();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean ours = isOurs(request);
        request.setAttribute(CROSS_SITE, !ours);
        if (ours || SHOWN_AGAIN.matcher(request.getRequestURI()).matches()
                || ONE_CLICK.matcher(request.getRequestURI()).matches()) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** Whether another site sent it; whoever is let through by {@link #SHOWN_AGAIN} must ask. */
    public static boolean isCrossSite(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(CROSS_SITE));
    }

    private boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isOurs(host(origin), request);
    }

    private boolean isOurs(@Nullable String host, HttpServletRequest request) {
        return host != null && (host.equals(publicHost) || host.equals(request.getHeader(HttpHeaders.HOST)));
    }

    private static @Nullable String host(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
