package brussels.zinnova.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import brussels.zinnova.shared.NotFoundException;

/** What each kind of failure is in HTTP. The page itself is the same for all of them: {@link ErrorPageValve}. */
@ControllerAdvice
class ErrorAdvice {

    private static final String RETRY_AFTER_SECONDS = "2";

    @ExceptionHandler(NotFoundException.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** Parameters that Tomcat cannot decode or finds too many: its own error would be logged as a fault of ours. */
    @ExceptionHandler(InvalidParameterException.class)
    void unreadable(InvalidParameterException unreadable, HttpServletResponse response) throws IOException {
        response.sendError(unreadable.getErrorCode());
    }

    @ExceptionHandler(GoneException.class)
    void gone(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.GONE.value());
    }

    /** Two have changed the same at once, where no page shows both. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    void conflict(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    @ExceptionHandler(OverloadedException.class)
    void overloaded(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    @ExceptionHandler(MovedException.class)
    void moved(MovedException moved, HttpServletResponse response) {
        response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
        response.setHeader(HttpHeaders.LOCATION, moved.path());
    }
}
