package brussels.zinnova.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Matches when neither a setting nor a bean says where the database is; an empty address counts as none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnMissingBean({JdbcConnectionDetails.class, DataSource.class})
@Conditional(ConditionalOnNoDatabase.NoAddress.class)
@interface ConditionalOnNoDatabase {

    class NoAddress extends SpringBootCondition {

        private static final String[] ADDRESSES = {"spring.datasource.url", "spring.datasource.jndi-name"};

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var message = ConditionMessage.forCondition("no database address");
            for (var address : ADDRESSES) {
                if (StringUtils.hasText(context.getEnvironment().getProperty(address))) {
                    return ConditionOutcome.noMatch(message.found("property").items(address));
                }
            }
            return ConditionOutcome.match(message.because("no address is set"));
        }
    }
}
