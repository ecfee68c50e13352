package brussels.zinnova.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.SignedIn;
import brussels.zinnova.Visitor;
import brussels.zinnova.ZinnovaApplication;
import brussels.zinnova.contribution.SubmissionForms;
import brussels.zinnova.database.PostgresForTests;
import brussels.zinnova.database.TestDatabase;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two nodes on one database, with eight writers spread over both. */
class TwoNodesTests {

    private static final int WRITERS = 8;
    private static final int CHANGES = 25;
    private static final String WRITER = "Writer ";

    private static final List<ConfigurableApplicationContext> NODES = new ArrayList<>();

    @BeforeAll
    static void startTwoNodes() {
        TestDatabase database = PostgresForTests.shared().newDatabase();
        for (int node = 0; node < 2; node++) {
            NODES.add(new SpringApplicationBuilder(ZinnovaApplication.class).properties(database.properties())
                    .run("--server.port=0"));
        }
    }

    @AfterAll
    static void stop() {
        NODES.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void neitherMissesNorMisordersAChange() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        List<UUID> entries;
        List<Map<Long, Map<UUID, Integer>>> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Map<Long, Map<UUID, Integer>>>> watchers = NODES.stream()
                    .map(node -> threads.submit(() -> watch(node, writing))).toList();
            entries = writeFromBothNodes(threads);
            long last = jdbc().sql("SELECT value FROM catalogue_revision").query(Long.class).single();
            NODES.forEach(node -> await().until(() -> revisionOf(node) == last));
            writing.set(false);
            for (Future<Map<Long, Map<UUID, Integer>>> watcher : watchers) {
                seen.add(watcher.get());
            }
        }
        Map<UUID, List<Long>> written = revisionsOf(entries);
        assertThat(written.values()).allSatisfy(revisions -> assertThat(revisions).hasSize(CHANGES));
        assertThat(seen).allSatisfy(node -> assertThat(node).hasSizeGreaterThan(1)
                .allSatisfy((revision, changes) -> assertThat(changes).isEqualTo(expected(written, revision))));
    }

    @Test
    void whatIsAcceptedOnOneNodeIsFoundOnTheOther() {
        int here = port(NODES.getFirst());
        int there = port(NODES.getLast());
        SubmissionForms.send(there, "nl", "Buurtkeuken");
        SignedIn curator = new SignedIn(here);
        String submission = curator.read("/admin").links(".table__link").getFirst();

        assertThat(curator.post(submission + "/acceptance", curator.open(submission)).status()).isEqualTo(303);

        assertThat(new Visitor(here).get("/nl/innovations/buurtkeuken").status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(new Visitor(there).read("/nl/innovations?q=buurtkeuken&challenge=sante")
                .links(".card__title a")).containsExactly("/nl/innovations/buurtkeuken"));
        assertThat(new Visitor(there).get("/admin", "Cookie", curator.cookie()).status()).isEqualTo(200);
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** What a node shows at each revision that it stops at: for every entry the number of its last change. */
    private static Map<Long, Map<UUID, Integer>> watch(ConfigurableApplicationContext node, AtomicBoolean writing) {
        Catalogue catalogue = node.getBean(Catalogue.class);
        Map<Long, Map<UUID, Integer>> seen = new ConcurrentSkipListMap<>();
        long last = -1;
        while (writing.get() || revisionOf(node) > last) {
            CatalogueSnapshot snapshot = catalogue.acquire();
            try {
                assertThat(snapshot.revision().number()).isGreaterThanOrEqualTo(last);
                if (snapshot.revision().number() > last) {
                    last = snapshot.revision().number();
                    seen.put(last, numbers(snapshot));
                }
            } finally {
                catalogue.release(snapshot);
            }
        }
        return seen;
    }

    private static Map<UUID, Integer> numbers(CatalogueSnapshot snapshot) {
        Map<UUID, Integer> numbers = new HashMap<>();
        snapshot.search(CatalogueQuery.all(Language.FR)).innovations().stream()
                .filter(innovation -> innovation.name().firstOf(Language.FR).orElseThrow().text().startsWith(WRITER))
                .forEach(innovation -> numbers.put(innovation.id(),
                        Integer.valueOf(innovation.tagline().firstOf(Language.FR).orElseThrow().text())));
        return numbers;
    }

    private static List<UUID> writeFromBothNodes(ExecutorService threads)
            throws InterruptedException, ExecutionException {
        List<Future<UUID>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            ConfigurableApplicationContext node = NODES.get(writer % NODES.size());
            String name = WRITER + writer;
            writers.add(threads.submit(() -> write(node, name)));
        }
        List<UUID> entries = new ArrayList<>();
        for (Future<UUID> writer : writers) {
            entries.add(writer.get());
        }
        return entries;
    }

    /** One entry, published as number 1 and revised up to the last number. */
    private static UUID write(ConfigurableApplicationContext node, String name) {
        Innovations innovations = node.getBean(Innovations.class);
        UUID id = innovations.publish(InnovationMother.inFrench(name, "1", name), null, null, null, Instant.EPOCH);
        for (int number = 2; number <= CHANGES; number++) {
            int version = jdbc().sql("SELECT version FROM innovations WHERE id = ?").param(id).query(Integer.class)
                    .single();
            innovations.revise(id, version, InnovationMother.inFrench(name, String.valueOf(number), name));
        }
        return id;
    }

    /** The revision of each change of each entry, in order. */
    private static Map<UUID, List<Long>> revisionsOf(List<UUID> entries) {
        Map<UUID, List<Long>> revisions = new HashMap<>();
        entries.forEach(entry -> revisions.put(entry,
                jdbc().sql("SELECT revision FROM catalogue_changes WHERE id = ? ORDER BY revision")
                        .param(entry.toString()).query(Long.class).list()));
        return revisions;
    }

    private static Map<UUID, Integer> expected(Map<UUID, List<Long>> written, long revision) {
        Map<UUID, Integer> expected = new TreeMap<>();
        written.forEach((entry, revisions) -> {
            int changes = (int) revisions.stream().filter(one -> one <= revision).count();
            if (changes > 0) {
                expected.put(entry, changes);
            }
        });
        return expected;
    }

    private static long revisionOf(ConfigurableApplicationContext node) {
        Catalogue catalogue = node.getBean(Catalogue.class);
        CatalogueSnapshot snapshot = catalogue.acquire();
        try {
            return snapshot.revision().number();
        } finally {
            catalogue.release(snapshot);
        }
    }

    private static JdbcClient jdbc() {
        return NODES.getFirst().getBean(JdbcClient.class);
    }
}
