package brussels.zinnova.web;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What keeps machines from sending public forms.
 *
 * @param minimumFillTime what a person needs at least for the form
 * @param perHour forms of one kind an hour from one visitor, and at once
 */
@Validated
@ConfigurationProperties("zinnova.submissions")
public record FormProperties(@DefaultValue("3s") Duration minimumFillTime, @DefaultValue("20") @Min(2) int perHour) {

    /** How often one visitor may send something of a kind. */
    public Throttle.Limit limit(String what) {
        return new Throttle.Limit(what, perHour, perHour);
    }
}
