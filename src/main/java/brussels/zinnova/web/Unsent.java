package brussels.zinnova.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;

/**
 * A form that came at a bad moment — too many at once, the database away — as it was filled, so that the error page
 * can offer to send it again and nothing that was typed is lost.
 *
 * @param address where it was sent; empty where there is nothing to send again
 */
record Unsent(String address, List<Field> fields) {

    private static final Unsent NOTHING = new Unsent("", List.of());
    private static final Set<Integer> PASSING = Set.of(HttpStatus.TOO_MANY_REQUESTS.value(),
            HttpStatus.SERVICE_UNAVAILABLE.value());

    /** More than a person types into any form of ours. */
    private static final long MOST_BYTES = 500_000;

    /** A password is not written into a page. */
    private static final String PASSWORD = "password";

    /** One name and one of its values. */
    record Field(String name, String value) {}

    static Unsent of(Request request, int status) {
        if (!PASSING.contains(status) || !"POST".equals(request.getMethod())
                || request.getContentLengthLong() > MOST_BYTES || CrossSiteFilter.isCrossSite(request)) {
            return NOTHING;
        }
        try {
            return of(request);
        } catch (InvalidParameterException unreadable) {
            return NOTHING;
        }
    }

    private static Unsent of(Request request) {
        List<Field> fields = request.getParameterMap().entrySet().stream()
                .flatMap(parameter -> List.of(parameter.getValue()).stream()
                        .map(value -> new Field(parameter.getKey(), value)))
                .toList();
        boolean secret = fields.stream().anyMatch(field -> field.name().toLowerCase(Locale.ROOT).contains(PASSWORD));
        return fields.isEmpty() || secret ? NOTHING : new Unsent(request.getRequestURI(), fields);
    }
}
