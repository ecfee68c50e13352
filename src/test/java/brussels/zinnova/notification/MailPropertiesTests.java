package brussels.zinnova.notification;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/** A mail is given up before the alert that it tells takes it for lost. */
class MailPropertiesTests {

    @ParameterizedTest
    @CsvSource({"PT30S, 1, PT0S, true", "PT30S, 12, PT17H3M30S, true", "PT30S, 14, PT68H15M30S, false",
            "PT1H, 6, PT31H, true", "PT1H, 7, PT63H, false"})
    void waitsInAllAsLongAsItsAttemptsAreApart(Duration first, int attempts, Duration patience, boolean accepted) {
        MailProperties properties = new MailProperties(null, Path.of("mail"), first, attempts, Duration.ZERO);
        assertThat(properties.patience()).isEqualTo(patience);
        assertThat(properties.isShorterThanAlertsWait()).isEqualTo(accepted);
        new ApplicationContextRunner().withUserConfiguration(Bound.class)
                .withPropertyValues("zinnova.mail.first-retry=" + first, "zinnova.mail.attempts=" + attempts)
                .run(context -> assertThat(context.getStartupFailure() == null).isEqualTo(accepted));
    }

    @EnableConfigurationProperties(MailProperties.class)
    static class Bound {}
}
