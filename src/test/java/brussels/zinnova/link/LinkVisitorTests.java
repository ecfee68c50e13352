package brussels.zinnova.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import brussels.zinnova.link.Visit.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** A website is asked politely, briefly, and only on the internet. */
class LinkVisitorTests {

    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private HttpServer server;
    private LinkVisitor visitor;
    private LinkVisitor guarded;
    private String robots = "";
    private String inside = "";
    private boolean endless;
    private boolean brokenRobots;
    private volatile String lastAsked = "";

    @BeforeEach
    void startSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
        visitor = new LinkVisitor(SystemDefaultDnsResolver.INSTANCE, URI.create("https://zinnova.example"), PATIENCE);
        guarded = new LinkVisitor(new PublicAddresses(), URI.create("https://zinnova.example"), PATIENCE);
    }

    @AfterEach
    void stopSite() throws IOException {
        server.stop(0);
        visitor.close();
        guarded.close();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"/status/200, -, true", "/status/403, -, true", "/status/404, GONE, true",
            "/status/410, GONE, true", "/status/500, BROKEN, true", "/status/429, -, false", "/redirect/3, -, true",
            "/redirect/9, UNREACHABLE, true", "/silent, UNREACHABLE, true", "/endless, -, true"})
    void whatASiteAnswersIsJudged(String path, Outcome outcome, boolean known) {
        Visit visit = visitor.visit(address(path));
        assertThat(visit.outcome()).isEqualTo(outcome);
        assertThat(visit.known()).isEqualTo(known);
    }

    @Test
    void aListForRobotsThatNeverEndsIsReadForAWhileAndNoLonger() {
        endless = true;
        assertThat(visitor.visit(address("/status/200"))).isEqualTo(Visit.FINE);
    }

    @Test
    void aSiteThatAsksForPatienceIsLeftAlone() {
        assertThat(visitor.visit(address("/status/429")).patience()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatASiteTellsRobotsIsKept() {
        robots = "User-agent: *\nDisallow: /private\n";
        assertThat(visitor.visit(address("/private/page")).known()).isFalse();
        assertThat(asked).doesNotContainKey("/private/page");
        assertThat(visitor.visit(address("/status/200"))).isEqualTo(Visit.FINE);
    }

    @Test
    void aRedirectIntoTheHouseIsNotFollowed() throws IOException {
        DnsResolver guard = new SystemDefaultDnsResolver() {

            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return host.equals("site.example")
                        ? new InetAddress[]{InetAddress.getLoopbackAddress()}
                        : new PublicAddresses().resolve(host);
            }
        };
        int here = server.getAddress().getPort();
        inside = "http://127.0.0.1:" + here + "/status/200";
        try (LinkVisitor visitor = new LinkVisitor(guard, URI.create("https://zinnova.example"), PATIENCE)) {
            assertThat(visitor.visit("http://site.example:" + here + "/redirect/1")).isEqualTo(Visit.FINE);
            assertThat(visitor.visit("http://site.example:" + here + "/inside").outcome())
                    .isEqualTo(Outcome.UNREACHABLE);
        }
        assertThat(asked.getOrDefault("/status/200", new AtomicInteger())).hasValue(1);
    }

    @Test
    void aSiteOnTheWayThatKeepsMachinesOutIsKeptOutOf() {
        robots = "User-agent: *\nDisallow: /status\n";
        assertThat(visitor.visit(address("/redirect/0")).known()).isFalse();
        assertThat(asked).doesNotContainKey("/status/200");
    }

    @Test
    void noAddressWithinTheHouseIsAsked() {
        assertThat(guarded.visit(address("/status/200"))).isEqualTo(Visit.wrong(Outcome.UNREACHABLE));
        assertThat(guarded.visit("http://localhost:" + server.getAddress().getPort() + "/status/200").outcome())
                .isEqualTo(Outcome.UNREACHABLE);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
            "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::", "fc00::1", "fe80::1", "::ffff:127.0.0.1",
            "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "ff02::1"})
    void whatIsNotOnTheInternetIsToldApart(String address) {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"193.190.0.1", "1.1.1.1", "2a00:1450:400e::1", "2606:4700::1"})
    void whatIsOnTheInternetIsAsked(String address) {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/letters/caf%C3%A9?q=a%20b, /letters/caf%C3%A9?q=a%20b", "/letters/café, /letters/caf%C3%A9",
            "/letters/100%, /letters/100%25", "/letters/a b, /letters/a%20b"})
    void anAddressIsAskedForAsItIsWrittenAndEscapedOnce(String address, String asksFor) {
        assertThat(visitor.visit(address(address))).isEqualTo(Visit.FINE);
        assertThat(lastAsked).isEqualTo(asksFor);
    }

    @Test
    void aSiteWhoseListForRobotsIsBrokenIsBroken() {
        brokenRobots = true;
        assertThat(visitor.visit(address("/status/200")).outcome()).isEqualTo(Outcome.BROKEN);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        lastAsked = exchange.getRequestURI().toString();
        asked.computeIfAbsent(path, none -> new AtomicInteger()).incrementAndGet();
        String[] parts = path.split("/");
        switch (parts[1]) {
            case "robots.txt" -> {
                if (endless) {
                    exchange.sendResponseHeaders(200, 0);
                    dribble(exchange, 100_000);
                }
                send(exchange, brokenRobots ? 500 : robots.isEmpty() ? 404 : 200, robots);
            }
            case "redirect" -> {
                int left = Integer.parseInt(parts[2]);
                exchange.getResponseHeaders().add("Location",
                        left == 0 ? "/status/200" : "/redirect/" + (left - 1));
                send(exchange, 302, "");
            }
            case "letters" -> send(exchange, 200, "");
            case "inside" -> {
                exchange.getResponseHeaders().add("Location", inside);
                send(exchange, 302, "");
            }
            case "silent" -> {
                // No answer ever comes.
            }
            case "endless" -> {
                exchange.sendResponseHeaders(200, 0);
                dribble(exchange, 100_000);
            }
            default -> {
                exchange.getResponseHeaders().add("Retry-After", "3600");
                send(exchange, Integer.parseInt(parts[2]), "");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
        if (!body.isEmpty()) {
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        }
        exchange.close();
    }

    private static void dribble(HttpExchange exchange, int bytes) throws IOException {
        byte[] some = new byte[bytes];
        while (true) {
            exchange.getResponseBody().write(some);
            exchange.getResponseBody().flush();
        }
    }
}
