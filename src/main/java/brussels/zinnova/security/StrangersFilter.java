package brussels.zinnova.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks whoever sends something to the desk without being signed in to sign in first. The filter that compares tokens
 * comes after it: it would begin a session for each stranger, to keep a token in.
 */
class StrangersFilter extends OncePerRequestFilter {

    private final Refusals refusals;

    StrangersFilter(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Refusals.READING.contains(request.getMethod()) || request.getServletPath().equals("/sign-in");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            refusals.askToSignIn(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
