package brussels.zinnova.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import brussels.zinnova.shared.Language;

/**
 * The one place where an error becomes a page, whether a controller, the firewall or Tomcat itself refused: in the
 * site’s look, in the visitor’s language, with a request id that the log has too and nothing else from inside.
 */
class ErrorPageValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ErrorPageValve.class);

    private static final String RETRY_AFTER_SECONDS = "5";

    /**
     * Classes of SQLSTATE that another attempt may not meet: the connection broke, a transaction lost against another, a
     * resource ran out, a lock or the end of a statement was waited for in vain, an operator stepped in. PostgreSQL
     * names a class for every refusal; what has none comes from the connection pool, whose connection is gone.
     */
    private static final Set<String> PASSING = Set.of("", "08", "40", "53", "55", "57");

    private final Supplier<ErrorPages> pages;

    ErrorPageValve(Supplier<ErrorPages> pages) {
        this.pages = pages;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (isDatabaseAway(failure)) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String requestId = UUID.randomUUID().toString().substring(0, 8);
        String address = PrivateLinks.masked(request.getRequestURI());
        if (status >= 500) {
            log.error("Request {}: {} {}", requestId, status, address, failure);
        } else {
            log.info("Request {}: {} {}", requestId, status, address);
        }
        write(status, requestId, request, response);
    }

    private void write(int status, String requestId, Request request, Response response) {
        Language language = VisitorLanguage.of(request);
        try {
            boolean asData = OpenAddresses.isInterface(request.getRequestURI());
            String page = asData
                    ? pages.get().problem(status, language, requestId)
                    : page(status, language, requestId, request);
            SecurityHeaders.apply(response, request.getRequestURI(), request.isSecure());
            response.setHeader(HttpHeaders.ETAG, null);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentType(asData ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(page);
                response.finishResponse();
            }
        } catch (IOException | RuntimeException unwritable) {
            log.error("The error page of request {} could not be written", requestId, unwritable);
        }
    }

    private String page(int status, Language language, String requestId, Request request) {
        return OpenAddresses.areEmbedded(request.getRequestURI())
                ? pages.get().embedded(status, language, EmbedLook.worn(parameters(request)))
                : pages.get().page(status, language, requestId, Unsent.of(request, status));
    }

    /** As they are in the address, without asking Tomcat, which may have refused them. */
    private static MultiValueMap<String, String> parameters(Request request) {
        return UriComponentsBuilder.newInstance().query(request.getQueryString()).build().getQueryParams();
    }

    /** Whether it failed for want of the database, which is nobody’s mistake and passes. */
    private static boolean isDatabaseAway(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(
                cause -> cause instanceof DataAccessResourceFailureException
                        || cause instanceof CannotCreateTransactionException
                        || cause instanceof SQLException refused && PASSING.contains(classOf(refused)));
    }

    private static String classOf(SQLException refused) {
        return Objects.requireNonNullElse(refused.getSQLState(), "").replaceFirst("(?<=^..).*", "");
    }
}
