package brussels.zinnova.contribution;

import java.time.Clock;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.web.AmbiguousParameters;
import brussels.zinnova.web.CrossSiteFilter;
import brussels.zinnova.web.FormKeys;
import brussels.zinnova.web.FormKeys.FormKey;

/** Whether a submission or a report comes from a form of ours, on our site, which a person has taken the time to fill. */
@Component
class SubmissionOrigin {

    private final FormKeys keys;
    private final SubmissionProperties properties;
    private final Clock clock;

    SubmissionOrigin(FormKeys keys, SubmissionProperties properties, Clock clock) {
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    /** Adds to the errors whatever tells otherwise; the answer to what another site sent is 403. */
    Optional<FormKey> check(String signed, String reference, HttpServletRequest request, HttpServletResponse response,
            Errors errors) {
        Optional<FormKey> key = keys.read(signed);
        if (key.isEmpty()) {
            errors.reject("form.key.expired");
        } else if (key.get().issued().plus(properties.minimumFillTime()).isAfter(clock.instant())) {
            errors.reject("form.key.early");
        }
        if (!reference.isEmpty()) {
            errors.reject("form.reference.filled");
        }
        if (AmbiguousParameters.in(request, InnovationForm.LISTS)) {
            errors.reject("form.ambiguous");
        }
        if (CrossSiteFilter.isCrossSite(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            errors.reject("form.cross-site");
        }
        return key;
    }
}
