package brussels.zinnova.web;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.PublicPages;
import brussels.zinnova.Visitor;
import brussels.zinnova.Wire;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class HeadersTests {

    @LocalServerPort
    private int port;

    static Stream<String> pages() {
        return Stream.concat(Stream.of("/"), PublicPages.inEveryLanguage());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasThem(String page) {
        SiteLook.assertPage(new Visitor(port).get(page));
        Answer head = new Visitor(port).ask("HEAD", page);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        SiteLook.assertHeaders(head);
    }

    @Test
    void everyFileThatAPageNeedsHasThem() {
        List<String> files = StaticFilesTests.files(new Visitor(port));
        assertThat(files.stream().map(file -> file.replaceFirst(".*\\.", ""))).contains("css", "js", "svg", "png",
                "woff2");
        for (String file : files) {
            SiteLook.assertHeaders(new Visitor(port).read(file));
        }
    }

    @Test
    void everyRefusalHasThem() {
        SiteLook.assertError(new Visitor(port).get("/fr/nothing"), 404);
        SiteLook.assertError(new Visitor(port).get("/fr/%5c"), 400);
        SiteLook.assertError(new Wire(port).send("GET /fr\\ HTTP/1.1"), 400);
        Answer head = new Visitor(port).ask("HEAD", "/fr/nothing");
        assertThat(head.status()).isEqualTo(404);
        SiteLook.assertHeaders(head);
    }

    @Test
    void aRedirectAndTheHealthOfThePortalHaveThem() {
        SiteLook.assertHeaders(new Visitor(port).get("/", "Accept-Language", "fr"));
        SiteLook.assertHeaders(new Visitor(port).get("/actuator/health/readiness"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr", "/fr/innovations?q=logement", "/css/base.css", "/fr/nothing", "/fr/%5c"})
    void aBrowserIsToldToStayOnHttpsOnlyWhereTheConnectionIs(String address) {
        Answer answer = new Visitor(port).get(address, "X-Forwarded-Proto", "https", "X-Forwarded-For", "127.0.0.1");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void aPageIsCompressedForWhoAsks() {
        Answer packed = new Visitor(port).read("/fr", "Accept-Encoding", "gzip");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).containsIgnoringCase("Accept-Encoding");
        assertThat(new Visitor(port).read("/fr").headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void aPageSaysItsLanguage() {
        assertThat(new Visitor(port).read("/nl").header("Content-Language")).startsWith("nl");
    }
}
