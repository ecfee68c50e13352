package brussels.zinnova.notification;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import brussels.zinnova.alert.Alerts;

/**
 * How mails are sent. The server itself is set with {@code spring.mail}.
 *
 * @param from whom they come from; null for {@code zinnova.contact-email}, or else no-reply at the portal’s host
 * @param folder where they are written while there is no server
 * @param firstRetry how long after a first failure it is tried again; each time twice as long
 * @param grace how long the mail about a decision waits, in case it is taken back
 * @param attempts after so many failures it is given up: with the usual wait after 17 hours
 */
@Validated
@ConfigurationProperties("zinnova.mail")
record MailProperties(@Nullable @Email String from, @DefaultValue("var/mail") Path folder,
        @DefaultValue("30s") Duration firstRetry, @DefaultValue("12") @Min(1) int attempts,
        @DefaultValue("30s") Duration grace) {

    /** How many times longer each wait is than the one before: the server is down for a while, or busy. */
    static final double BACK_OFF = 2;

    /** How long a mail waits in all before it is given up. */
    Duration patience() {
        double waits = (Math.pow(BACK_OFF, attempts - 1.0) - 1) / (BACK_OFF - 1);
        return Duration.ofSeconds((long) (waits * firstRetry.toMillis() / 1000));
    }

    /** The alert whose mail still waits must not send another one. */
    @AssertTrue(message = "zinnova.mail.attempts and zinnova.mail.first-retry make mails wait for two days or longer")
    boolean isShorterThanAlertsWait() {
        return patience().compareTo(Alerts.PATIENCE.minusDays(1)) < 0;
    }
}
