package brussels.zinnova.security;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What whoever may not do something at the desk gets instead: the way to do it, and back what they typed. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final Set<String> READING = Set.of("GET", "HEAD");

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException, ServletException {
        askToSignIn(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Curator curator)) {
            askToSignIn(request, response);
        } else if (denied instanceof CsrfException) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            Resumption.show(Resumption.pageOf(request).orElse("/admin"), request, response);
        } else if (curator.duty() != null) {
            redirect(curator.duty().path(), response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    void askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod())) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            redirect("/sign-in?resume="
                    + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8), response);
        } else {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            Resumption.show("/sign-in", request, response);
        }
    }

    private static void redirect(String address, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
