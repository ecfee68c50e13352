package brussels.zinnova.web;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import brussels.zinnova.web.FormKeys.FormKey;

/** Whether what is sent comes from a form of ours, on our site, which a person has taken the time to fill. */
@Component
public class FormOrigin {

    private final FormKeys keys;
    private final FormProperties properties;
    private final Clock clock;

    FormOrigin(FormKeys keys, FormProperties properties, Clock clock) {
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Adds to the errors whatever tells otherwise; the answer to what another site sent is 403.
     *
     * @param signed the form’s key, if it is one
     * @param reference what stands in the field that people do not see
     * @param lists the names of the fields that may have several values
     */
    public Optional<FormKey> check(String signed, String reference, Set<String> lists, HttpServletRequest request,
            HttpServletResponse response, Errors errors) {
        Optional<FormKey> key = keys.read(signed);
        if (key.isEmpty()) {
            errors.reject("form.key.expired");
        } else if (key.get().issued().plus(properties.minimumFillTime()).isAfter(clock.instant())) {
            errors.reject("form.key.early");
        }
        if (!reference.isEmpty()) {
            errors.reject("form.reference.filled");
        }
        if (AmbiguousParameters.in(request, lists)) {
            errors.reject("form.ambiguous");
        }
        if (CrossSiteFilter.isCrossSite(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            errors.reject("form.cross-site");
        }
        return key;
    }
}
