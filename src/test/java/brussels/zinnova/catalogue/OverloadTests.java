package brussels.zinnova.catalogue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;
import brussels.zinnova.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** More searches at once than the node has room for: whoever comes then is told when to come back. */
@PortalTest
class OverloadTests {

    private static final int ROOM = 2 * Runtime.getRuntime().availableProcessors();

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Catalogue catalogue;

    @Test
    void aSearchThatFindsNoRoomIsAskedToComeBack() throws Exception {
        SlowEntries entries = new SlowEntries();
        try (CatalogueIndex index = new CatalogueIndex()) {
            CatalogueSnapshot own = ofOneEntry(index, entries);
            try (ExecutorService others = Executors.newFixedThreadPool(ROOM); SlowEntries slow = entries.slowly()) {
                for (int n = 0; n < ROOM; n++) {
                    others.submit(() -> catalogue.ask(() -> own.search(CatalogueQuery.all(Language.FR))));
                }
                slow.awaitAll();
                assertBusy(new Visitor(port).get("/nl/innovations?q=logement"));
            } finally {
                own.release();
            }
        }
        new Visitor(port).read("/nl/innovations?q=logement");
    }

    private CatalogueSnapshot ofOneEntry(CatalogueIndex index, JsonMapper json) throws IOException {
        CatalogueSnapshot shown = catalogue.acquire();
        try {
            index.add(CatalogueDocument.write(shown.newest(1).getFirst(), shown.vocabulary(), json));
            return new CatalogueSnapshot(shown.revision(), index.reader(), shown.vocabulary(), Set.of(), List.of(),
                    json);
        } finally {
            catalogue.release(shown);
        }
    }

    private static void assertBusy(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.language()).isEqualTo("nl");
        assertThat(answer.page().select(".error-page__code").text()).isEqualTo("503");
    }

    /** Takes for reading an entry as long as a test wants it to. */
    private static final class SlowEntries extends JsonMapper implements AutoCloseable {

        private static final long serialVersionUID = 1L;

        private final transient CountDownLatch reading = new CountDownLatch(ROOM);
        private final transient CountDownLatch done = new CountDownLatch(1);
        private volatile boolean slow;

        SlowEntries slowly() {
            slow = true;
            return this;
        }

        void awaitAll() throws InterruptedException {
            assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void close() {
            slow = false;
            done.countDown();
        }

        @Override
        public <T> T readValue(byte[] content, int offset, int length, Class<T> type) {
            if (slow) {
                reading.countDown();
                try {
                    done.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
            return super.readValue(content, offset, length, type);
        }
    }
}
