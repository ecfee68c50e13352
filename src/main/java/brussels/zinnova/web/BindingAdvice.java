package brussels.zinnova.web;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.server.ResponseStatusException;

import brussels.zinnova.shared.Language;

/** What a request may fill: the components of the record that a handler asks for, and nothing else. */
@ControllerAdvice
class BindingAdvice {

    /** A field that is called as a group of fields is, {@code nl} for {@code nl.tagline}, comes from no form of ours. */
    @InitBinder
    void fillNothingButConstructors(WebDataBinder binder, HttpServletRequest request) {
        binder.setDeclarativeBinding(true);
        binder.setFieldDefaultPrefix(null);
        binder.setFieldMarkerPrefix(null);
        if (request.getMethod().equals("POST")
                && Arrays.stream(Language.values()).anyMatch(group -> request.getParameter(group.code()) != null)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
