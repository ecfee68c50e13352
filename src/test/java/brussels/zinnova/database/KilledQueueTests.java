package brussels.zinnova.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import brussels.zinnova.Form;
import brussels.zinnova.PostOffice;
import brussels.zinnova.Visitor;
import brussels.zinnova.ZinnovaApplication;
import brussels.zinnova.contribution.SubmissionForms;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole portal in a process of its own, which is killed while a mail waits for its server. */
class KilledQueueTests {

    private static final int NOBODY = 1;

    private final String name = "Verger " + UUID.randomUUID();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path parent;

    private int port;

    @BeforeEach
    void findAPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void leaveNothingRunning() throws IOException, InterruptedException {
        try (var folder = DatabaseFolder.hold(parent.resolve("postgres"))) {
            new Leftovers(folder).stop();
        }
    }

    @Test
    void aMailThatWaitsForItsServerLeavesAfterThePortalWasKilled() throws IOException {
        String page;
        try (var portal = start(NOBODY)) {
            page = new Visitor(port).post("/nl/submit", SubmissionForms.filled(port, "nl", name)).header("Location");
            portal.says("(unconfirmed) was not delivered");
            portal.kill();
        }
        assertThat(PostOffice.mails(name)).isEmpty();
        try (var portal = start(PostOffice.port())) {
            var link = PostOffice.link(name);
            assertThat(PostOffice.mails(name)).hasSize(1);
            assertThat(new Visitor(port).post(link, Form.EMPTY).header("Location")).isEqualTo(page);
            portal.interrupt();
        }
    }

    private ChildPortal start(int mailServer) throws IOException {
        var portal = ChildPortal.start(ZinnovaApplication.class, "--server.port=" + port,
                "--zinnova.embedded-database.directory=" + parent.resolve("postgres"),
                "--zinnova.tests.fresh-database=false", "--zinnova.starter-catalogue=false",
                "--zinnova.submissions.minimum-fill-time=0s", "--zinnova.mail.first-retry=1s",
                "--db-scheduler.polling-interval=1s", "--db-scheduler.heartbeat-interval=1s",
                "--db-scheduler.missed-heartbeats-limit=4",
                "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mailServer);
        portal.says("Started ZinnovaApplication");
        return portal;
    }
}
