package brussels.zinnova.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;

/**
 * A form that came at a bad moment, such as the database away, as it was filled, so that the error page can offer to send
 * it again and nothing that was typed is lost. Whoever is over the limit of requests is not waited for.
 *
 * @param address where it was sent; empty where there is nothing to send again
 */
record Unsent(String address, List<Field> fields) {

    private static final Unsent NOTHING = new Unsent("", List.of());

    /** More than a person types into any form of ours. */
    private static final long MOST_BYTES = 500_000;

    /** A password is not written into a page: it has to be typed again. */
    private static final Set<String> PASSWORDS = Set.of("password", "current");

    /** One name and one of its values. */
    record Field(String name, String value) {}

    static Unsent of(Request request, int status) {
        // Nothing else is asked of a request that may be malformed.
        if (status != HttpStatus.SERVICE_UNAVAILABLE.value() || !"POST".equals(request.getMethod())
                || CrossSiteFilter.isCrossSite(request)) {
            return NOTHING;
        }
        long length = request.getContentLengthLong();
        try {
            return length < 0 || length > MOST_BYTES ? NOTHING : of(request);
        } catch (InvalidParameterException unreadable) {
            return NOTHING;
        }
    }

    private static Unsent of(Request request) {
        List<Field> fields = request.getParameterMap().entrySet().stream()
                .filter(sent -> !PASSWORDS.contains(sent.getKey()))
                .flatMap(sent -> Stream.of(sent.getValue()).map(value -> new Field(sent.getKey(), value))).toList();
        return fields.isEmpty() ? NOTHING : new Unsent(request.getRequestURI(), fields);
    }
}
