package brussels.zinnova.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** A portal of few threads that waits very long for the next byte: whoever announces a body and sends none. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"server.tomcat.threads.max=3",
        "server.tomcat.threads.min-spare=3", "server.tomcat.connection-timeout=10m"})
class UnreadBodyTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"GET /fr/drafts, 303", "OPTIONS /api/v1/actors, 200", "POST /fr/nothing, 404"})
    void isNoFailureOfAnAnswerWithoutOne(String request, String status) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write((request + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
                    + "Content-Type: text/plain\r\n\r\na=b").getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 " + status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /css/base.css", "GET /fr", "POST /fr", "PUT /fr/innovations", "POST /nothing"})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void keepsNoThreadWaiting(String request) throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int n = 0; n < 6; n++) {
                Socket socket = new Socket("localhost", port);
                idle.add(socket);
                socket.getOutputStream().write((request + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\nq")
                        .getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
            assertThat(new Visitor(port).get("/fr").status()).isEqualTo(200);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }
}
