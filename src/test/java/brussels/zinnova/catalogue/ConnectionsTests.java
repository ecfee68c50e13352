package brussels.zinnova.catalogue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import brussels.zinnova.PortalTest;
import brussels.zinnova.PublicPages;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts the database connections that requests take: public pages none, whatever cookie comes along. */
@PortalTest
class ConnectionsTests {

    /** The threads of the web server that took a connection, each as often as it did. */
    private static final Queue<String> TAKEN = new ConcurrentLinkedQueue<>();

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static BeanPostProcessor countingDataSource() {
            return new BeanPostProcessor() {

                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database ? new CountedDataSource(database) : bean;
                }
            };
        }
    }

    private static final class CountedDataSource extends DelegatingDataSource {

        CountedDataSource(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            String thread = Thread.currentThread().getName();
            if (thread.contains("-exec-")) {
                TAKEN.add(thread);
            }
            return super.getConnection();
        }
    }

    static Stream<String> pages() {
        return Stream.concat(PublicPages.inEveryLanguage(),
                Stream.of("/", "/fr/innovations.atom", "/fr/suggestions?q=log", "/fr/innovations/nothing",
                        "/fr/nothing",
                        "/fr/%5c", "/css/base.css", "/actuator/health/liveness", "/actuator/health/readiness"));
    }

    @BeforeEach
    void forget() {
        TAKEN.clear();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPublicPageTakesAny(String page) {
        new Visitor(port).get(page);
        new Visitor(port).ask("HEAD", page);
        new Visitor(port).ask("POST", page);
        assertThat(TAKEN).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPublicPageLooksForASession(String page) {
        for (String cookie : List.of("__Host-SESSION=" + base64(UUID.randomUUID()), "__Host-SESSION=x", session(),
                session())) {
            new Visitor(port).get(page, "Cookie", cookie);
        }
        assertThat(TAKEN).isEmpty();
    }

    @Test
    void aPublicPageLeavesASessionAsItWas() {
        String cookie = session();
        String before = sessions();
        PublicPages.inEveryLanguage().forEach(page -> new Visitor(port).read(page, "Cookie", cookie));
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void whatAsksTheDatabaseIsCounted() {
        new Visitor(port).read("/actuator/health/write");
        assertThat(TAKEN).isNotEmpty();
    }

    @Test
    void aSessionIsLookedForWhereCuratorsWork() {
        new Visitor(port).get("/admin", "Cookie", session());
        assertThat(TAKEN).isNotEmpty();
    }

    /** A session that lives, and its cookie. */
    private String session() {
        UUID id = UUID.randomUUID();
        long now = System.currentTimeMillis();
        jdbc.sql("""
                INSERT INTO sessions (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                    expiry_time) VALUES (:primary, :id, :now, :now, 1800, :end)
                """).param("primary", UUID.randomUUID().toString()).param("id", id.toString()).param("now", now)
                .param("end", now + 1_800_000).update();
        return "__Host-SESSION=" + base64(id);
    }

    private String sessions() {
        return String.valueOf(jdbc.sql("SELECT string_agg(s::text, ' ' ORDER BY session_id) FROM sessions s")
                .query((row, n) -> row.getString(1)).single());
    }

    private static String base64(UUID id) {
        return Base64.getEncoder().encodeToString(id.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
