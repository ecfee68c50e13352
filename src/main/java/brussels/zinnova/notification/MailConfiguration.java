package brussels.zinnova.notification;

import java.time.Clock;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** How mails wait, are written and leave. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    @Bean
    static OneTimeTask<Letter> mailTask(Postman postman, MailProperties properties) {
        return Tasks.oneTime(Mails.TASK)
                .onFailure(FailureHandler.<Letter>maxRetries(properties.attempts() - 1)
                        .withBackoff(properties.firstRetry(), MailProperties.BACK_OFF)
                        .thenRemove(failed -> postman.giveUp((Letter) failed.getExecution().taskInstance.getData(),
                                Postman.UNREACHABLE)))
                .execute((task, context) -> postman.deliver(task.getId(), task.getData()));
    }

    /** Tasks are kept as JSON, which the next release can still read. */
    @Bean
    static DbSchedulerCustomizer schedulerCustomizer() {
        return new DbSchedulerCustomizer() {

            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer());
            }
        };
    }

    @Bean
    static com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return clock::instant;
    }

    /** Only where no server is set: any value but that one, and the name of a server is never it, is a server. */
    @Bean
    @ConditionalOnProperty(name = "spring.mail.host", matchIfMissing = true, havingValue = "none")
    static JavaMailSender mailFolder(MailProperties properties) {
        return new MailFolder(properties.folder());
    }
}
