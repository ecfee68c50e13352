package brussels.zinnova.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import brussels.zinnova.SignedIn;
import brussels.zinnova.Visitor;
import brussels.zinnova.ZinnovaApplication;
import brussels.zinnova.database.PostgresForTests;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.Merges;
import brussels.zinnova.innovation.Revisions;
import brussels.zinnova.shared.Slug;

import static org.assertj.core.api.Assertions.assertThat;

/** A portal moves to another database with all that it is, and without what people sign in with. */
class EverythingTests {

    private static final List<String> TABLES = List.of("terms", "actors", "innovations", "innovation_translations",
            "innovation_terms", "innovation_actors", "innovation_recognitions", "innovation_sources", "slugs",
            "revisions");

    @Test
    void aCatalogueMovesToAnotherDatabaseAsItIs(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("everything.jsonl");
        List<String> before;
        try (ConfigurableApplicationContext portal = start("--zinnova.starter-catalogue=true")) {
            mergeTwo(portal);
            SignedIn administrator = SignedIn.enrolled(port(portal), SignedIn.ADMINISTRATOR, SignedIn.PASSWORD);
            String everything = administrator.read("/admin/exports/everything.jsonl").body();
            assertThat(everything).contains(SignedIn.EMAIL).doesNotContain("argon2", "totp", "password_hash");
            Files.writeString(file, everything);
            before = rows(portal);
        }
        try (ConfigurableApplicationContext portal = start("--zinnova.import=" + file)) {
            assertThat(rows(portal)).isEqualTo(before);
            assertThat(new Visitor(port(portal)).read("/nl/innovations").page().select(".results__count").text())
                    .contains("59");
            assertThat(new Visitor(port(portal)).get("/fr/innovations/calico-forest").status()).isEqualTo(301);
            new SignedIn(port(portal), SignedIn.ADMINISTRATOR, SignedIn.PASSWORD).read("/admin/second-factor");
        }
    }

    private static void mergeTwo(ConfigurableApplicationContext portal) {
        Innovations innovations = portal.getBean(Innovations.class);
        InnovationDetails kept = innovations.find(new Slug("community-land-trust-bruxelles")).orElseThrow();
        InnovationDetails lost = innovations.find(new Slug("calico-forest")).orElseThrow();
        UUID account = portal.getBean(JdbcClient.class).sql("SELECT id FROM accounts WHERE email = ?")
                .param(SignedIn.ADMINISTRATOR).query(UUID.class).single();
        new TransactionTemplate(portal.getBean(PlatformTransactionManager.class)).executeWithoutResult(together -> {
            portal.getBean(Merges.class).merge(kept.id(), kept.version(), lost.id(), lost.version(), kept.content());
            portal.getBean(Revisions.class).sign(kept.id(), account);
        });
    }

    /** Each table as one text; whose account a revision is of is told by the address, for ids of accounts differ. */
    private static List<String> rows(ConfigurableApplicationContext portal) {
        JdbcClient jdbc = portal.getBean(JdbcClient.class);
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            rows.add(table + jdbc.sql("SELECT md5(string_agg(r, '' ORDER BY r)) FROM (SELECT (to_jsonb(t) "
                    + "- 'account_id' - 'twins_sought_at')::text AS r FROM " + table + " t) x").query(String.class)
                    .single());
        }
        rows.add(jdbc.sql("SELECT string_agg(a.email, ' ') FROM revisions r JOIN accounts a ON a.id = r.account_id")
                .query(String.class).single());
        return rows;
    }

    private static ConfigurableApplicationContext start(String setting) {
        return new SpringApplicationBuilder(ZinnovaApplication.class)
                .properties(PostgresForTests.shared().newDatabase().properties()).run(setting);
    }

    private static int port(ConfigurableApplicationContext portal) {
        return portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
