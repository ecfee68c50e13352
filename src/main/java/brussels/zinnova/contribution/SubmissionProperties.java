package brussels.zinnova.contribution;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import brussels.zinnova.web.Throttle;

/**
 * What keeps machines from submitting.
 *
 * @param minimumFillTime what a person needs at least for the form
 * @param perHour submissions an hour from one visitor, and at once; as many drafts
 */
@Validated
@ConfigurationProperties("zinnova.submissions")
record SubmissionProperties(@DefaultValue("3s") Duration minimumFillTime, @DefaultValue("20") @Min(2) int perHour) {

    /** How often one visitor may send something of a kind. */
    Throttle.Limit limit(String what) {
        return new Throttle.Limit(what, perHour, perHour);
    }
}
