package brussels.zinnova.opendata;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import brussels.zinnova.opendata.ProblemException.Wrong;
import brussels.zinnova.web.SiteProperties;

/**
 * What is wrong with a question to the interface as problem details (RFC 9457), each parameter by name. Whatever else
 * fails there is told in the same shape by the valve that writes every error.
 */
@RestControllerAdvice
class ApiProblems {

    /** When to ask again, in seconds: nobody knows when a file will be complete; a node follows the others in one. */
    private static final Map<HttpStatus, String> LATER = Map.of(HttpStatus.TOO_MANY_REQUESTS, "30",
            HttpStatus.SERVICE_UNAVAILABLE, "2");

    private final MessageSource messages;
    private final SiteProperties site;

    ApiProblems(MessageSource messages, SiteProperties site) {
        this.messages = messages;
        this.site = site;
    }

    @ExceptionHandler(ProblemException.class)
    ResponseEntity<ProblemDetail> problem(ProblemException problem, Locale locale, HttpServletResponse response) {
        // A page of the same address may be known; what is wrong with a question is not.
        response.setHeader(HttpHeaders.ETAG, null);
        List<Map<String, String>> wrong = problem.wrong().stream().map(one -> Map.of("parameter", one.parameter(),
                "detail", say(one.reason(), locale, one))).toList();
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(site.publicUrl().resolve("/en/data/api#" + problem.kind()));
        detail.setTitle(say(problem.kind(), locale));
        if (!wrong.isEmpty()) {
            detail.setDetail(String.join(" ", wrong.stream().map(one -> one.get("detail")).toList()));
            detail.setProperty("parameters", wrong);
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, LATER.get(problem.status()));
        return ResponseEntity.status(problem.status()).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
    }

    private String say(String kind, Locale locale) {
        return messages.getMessage("api.problem." + kind, null, locale);
    }

    private String say(String reason, Locale locale, Wrong wrong) {
        Object[] about = new Object[wrong.about().length + 1];
        about[0] = wrong.parameter();
        System.arraycopy(wrong.about(), 0, about, 1, wrong.about().length);
        return messages.getMessage("api.wrong." + reason, about, locale);
    }
}
