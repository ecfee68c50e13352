package brussels.zinnova.web;

import java.io.IOException;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Puts the security headers on everything that Tomcat answers, its own refusals of a request included. */
class SecurityHeadersValve extends ValveBase {

    SecurityHeadersValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // However it was written: /%61lerts is /alerts.
        String path = request.getDecodedRequestURI();
        SecurityHeaders.apply(response, path == null ? request.getRequestURI() : path, request.isSecure());
        getNext().invoke(request, response);
    }
}
