package brussels.zinnova.exchange;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.ZinnovaApplication;
import brussels.zinnova.database.PostgresForTests;
import brussels.zinnova.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class StarterCatalogueTests {

    @Test
    void fillsAnEmptyCatalogueOnceAndInOneRevision() {
        TestDatabase database = PostgresForTests.shared().newDatabase();
        for (int start = 1; start <= 2; start++) {
            try (ConfigurableApplicationContext portal = new SpringApplicationBuilder(ZinnovaApplication.class)
                    .properties(database.properties()).run("--zinnova.starter-catalogue=true")) {
                JdbcClient jdbc = portal.getBean(JdbcClient.class);
                assertThat(jdbc.sql("SELECT count(*) FROM innovations WHERE state = 'published'").query(Integer.class)
                        .single()).as("entries after start %d", start).isEqualTo(60);
                assertThat(jdbc.sql("SELECT value FROM catalogue_revision").query(Integer.class).single()).isEqualTo(1);
            }
        }
    }

    @Test
    void leavesADatabaseThatWasNamedEmptyUnlessAsked() {
        try (ConfigurableApplicationContext portal = new SpringApplicationBuilder(ZinnovaApplication.class)
                .properties(PostgresForTests.shared().newDatabase().properties()).run()) {
            assertThat(portal.getBean(JdbcClient.class).sql("SELECT count(*) FROM innovations").query(Integer.class)
                    .single()).isZero();
        }
    }
}
