package brussels.zinnova.database;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Gives each context of a {@code SpringApplication} in the tests a database of its own, with both roles. A test that
 * sets {@code spring.datasource.url} keeps its own choice; one that sets {@code zinnova.tests.fresh-database=false} gets
 * what the portal finds by itself.
 */
class FreshDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                || !environment.getProperty("zinnova.tests.fresh-database", Boolean.class, true)) {
            return;
        }
        var database = PostgresForTests.shared().newDatabase();
        environment.getPropertySources().addFirst(new MapPropertySource("fresh database", database.properties()));
    }
}
