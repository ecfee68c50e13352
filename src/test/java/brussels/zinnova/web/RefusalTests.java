package brussels.zinnova.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.PublicPages;
import brussels.zinnova.Visitor;
import brussels.zinnova.Wire;

import static org.assertj.core.api.Assertions.assertThat;

/** What the web server, the firewall and Spring refuse: always a page of ours. See {@link BadInputTests} for the rest. */
@PortalTest
class RefusalTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"//fr", "/fr//innovations", "/fr;x", "/fr/innovations;x=1", "/fr;jsessionid=abc", "/..%2f",
            "/fr/..%2f..%2fetc/passwd", "/../", "/fr/../..", "/%2e%2e", "/%2e%2e/", "/fr/%2e%2e/%2e%2e/etc", "/fr\\x",
            "\\", "/fr/%5c", "/fr/%5c..%5c", "/fr/%00", "/fr/innovations/%00", "/fr/%ff", "/fr/%c3%28", "/fr/%ed%a0%80",
            "/fr/%zz", "/fr/%", "/fr/[", "/fr/{x}", "/fr/<script>", "/fr/a|b", "/fr/a b", "/fr#x", "/fr/%0d%0aX-A:%20b",
            "/fr/\u00e9", "/fr/%25", "/fr/%2e%2e%2f", "*", "http://evil.example/fr",
            "/fr/innovations?q=%zz", "/fr/innovations?q=%", "/fr/innovations?q=%ff", "/fr/innovations?q=%ed%a0%80",
            "/fr/innovations?q=%f0%9f%8c", "/fr/innovations?%zz=1", "/fr/innovations?q=\u00e9",
            "/fr/challenges/logement?page=%zz"})
    void anAddressThatNobodyTypesIsNotUnderstood(String address) {
        SiteLook.assertError(new Wire(port).send("GET " + address + " HTTP/1.1"), 400);
    }

    static Stream<Named<String>> tooMuch() {
        return Stream.of(
                Named.of("a header of 140 kB", "GET /fr HTTP/1.1\r\nX-Long: " + "a".repeat(140_000)),
                Named.of("a cookie of 140 kB", "GET /fr HTTP/1.1\r\nCookie: a=" + "a".repeat(140_000)),
                Named.of("300 headers", "GET /fr HTTP/1.1\r\n" + numbered("X-", ": 1", 300, "\r\n")),
                Named.of("1,200 parameters", "GET /fr/innovations?" + numbered("a", "=1", 1200, "&") + " HTTP/1.1"),
                Named.of("an address of 140 kB", "GET /" + "a".repeat(140_000) + " HTTP/1.1"),
                Named.of("a query of 140 kB", "GET /fr/innovations?q=" + "a".repeat(140_000) + " HTTP/1.1"));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void tooMuchAtOnceIsRefused(String request) {
        Answer answer = new Wire(port).send(request);
        assertThat(answer.status()).isIn(400, 413, 414, 431);
        SiteLook.assertError(answer, answer.status());
    }

    @Test
    void aLongAddressThatLeadsNowhereIsAnsweredAtOnce() {
        SiteLook.assertError(new Wire(port).send("GET /" + "a".repeat(120_000) + " HTTP/1.1"), 404);
    }

    static Stream<Named<List<String>>> malformed() {
        return Stream.of(
                Named.of("no host", List.of("GET /fr HTTP/1.1")),
                Named.of("two hosts", List.of("GET /fr HTTP/1.1", "Host: a", "Host: b")),
                Named.of("an impossible host", List.of("GET /fr HTTP/1.1", "Host: a b<>")),
                Named.of("no request", List.of("hello")),
                Named.of("a method that is no word", List.of("G(T /fr HTTP/1.1", "Host: a")),
                Named.of("a name of a header with a space", List.of("GET /fr HTTP/1.1", "Host: a", "X A: 1")),
                Named.of("a header without a colon", List.of("GET /fr HTTP/1.1", "Host: a", "XA")),
                Named.of("a control character", List.of("GET /fr HTTP/1.1", "Host: a", "Accept-Language: fr\u0001")),
                Named.of("a negative length", List.of("GET /fr HTTP/1.1", "Host: a", "Content-Length: -1")),
                Named.of("two lengths", List.of("GET /fr HTTP/1.1", "Host: a", "Content-Length: 1",
                        "Content-Length: 2")),
                Named.of("an unknown encoding", List.of("GET /fr HTTP/1.1", "Host: a", "Transfer-Encoding: x")),
                Named.of("a version that does not exist", List.of("GET /fr HTTP/9.9", "Host: a")));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsNoRequestGetsAPage(List<String> lines) {
        Answer answer = new Wire(port).sendLines(lines);
        assertThat(answer.status()).isIn(400, 501, 505);
        SiteLook.assertError(answer, answer.status());
    }

    @Test
    void aTlsGreetingGetsAPage() {
        byte[] greeting = new byte[200];
        System.arraycopy(new byte[]{0x16, 3, 1, 2, 0, 1, 0, 1, (byte) 0xfc, 3, 3}, 0, greeting, 0, 11);
        greeting[198] = '\r';
        greeting[199] = '\n';
        SiteLook.assertError(new Wire(port).sendBytes(greeting), 400);
    }

    @ParameterizedTest
    @CsvSource({"POST, 405", "PUT, 405", "DELETE, 405", "PATCH, 405", "TRACE, 405", "PROPFIND, 400", "FOO, 400",
            "get, 400"})
    void aPageCanOnlyBeRead(String method, int status) {
        for (String page : List.of("/", "/nl", "/nl" + PublicPages.CATALOGUE, "/nl" + PublicPages.ENTRY)) {
            SiteLook.assertError(new Wire(port).send(method + " " + page + " HTTP/1.1", "Content-Length: 0"), status);
        }
    }

    @Test
    void neitherTunnelsNorTalksOfItself() {
        SiteLook.assertError(new Wire(port).send("CONNECT evil.example:443 HTTP/1.1"), 501);
        Answer traced = new Wire(port).send("TRACE /fr HTTP/1.1", "X-Secret: 4711");
        assertThat(traced.body()).doesNotContain("4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/fr", "/fr/innovations", "/fr/innovations/nothing", "/css/base.css"})
    void asksForWhatIsAllowedWithAllHeaders(String address) {
        Answer answer = new Visitor(port).ask("OPTIONS", address);
        assertThat(answer.status()).isIn(200, 204, 404);
        SiteLook.assertHeaders(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x", "application/json",
            "application/x-www-form-urlencoded", "x", ""})
    void aFormWithNothingToReceiveItIsRefused(String type) {
        Answer answer = new Wire(port).sendBytes(("POST /fr HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: " + type + "\r\nContent-Length: 5\r\n\r\n%zz=1")
                .getBytes(StandardCharsets.US_ASCII));
        assertThat(answer.status()).isBetween(400, 499);
        SiteLook.assertError(answer, answer.status());
    }

    @Test
    void aRequestMayStillBeLong() {
        SiteLook.assertPage(new Wire(port).send("GET /fr HTTP/1.1", "X-Long: " + "a".repeat(60_000)));
    }

    private static String numbered(String before, String after, int count, String between) {
        return IntStream.range(0, count).mapToObj(n -> before + n + after).collect(Collectors.joining(between));
    }
}
