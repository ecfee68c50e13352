package brussels.zinnova.catalogue;

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

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class CachingTests {

    @LocalServerPort
    private int port;

    static Stream<String> pages() {
        return PublicPages.inEveryLanguage();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageMayBeKeptButMustBeAskedForAgain(String page) {
        Answer answer = new Visitor(port).read(page);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(answer.header("ETag")).matches("W/\"[^\"]+\"");
        assertThat(answer.headers().firstValue("Pragma")).isEmpty();
        assertThat(answer.headers().firstValue("Expires")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whoHasThePageIsToldSo(String page) {
        String etag = new Visitor(port).read(page).header("ETag");
        for (String method : new String[]{"GET", "HEAD"}) {
            Answer again = new Visitor(port).ask(method, page, "If-None-Match", etag);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(etag);
            assertThat(again.header("Cache-Control")).isEqualTo("public, no-cache");
        }
    }

    @Test
    void anotherLanguageIsAnotherPage() {
        String french = new Visitor(port).read("/fr").header("ETag");
        Answer dutch = new Visitor(port).read("/nl", "If-None-Match", french);
        assertThat(dutch.language()).isEqualTo("nl");
        assertThat(dutch.header("ETag")).isNotEqualTo(french);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"other\"", "x", "\"", ",,,"})
    void whoHasAnotherPageGetsThisOne(String etag) {
        new Visitor(port).read("/fr", "If-None-Match", etag);
    }

    @Test
    void onePageAmongSeveralKeptIsEnough() {
        String etag = new Visitor(port).read("/fr").header("ETag");
        assertThat(new Visitor(port).get("/fr", "If-None-Match", "\"a\", " + etag + ", W/\"b\"").status())
                .isEqualTo(304);
    }

    @Test
    void everyoneGetsTheSamePage() {
        String plain = new Visitor(port).read("/fr/innovations").body();
        assertThat(new Visitor(port).read("/fr/innovations", "Accept-Language", "nl", "Cookie", "SESSION=x",
                "User-Agent", "someone else").body()).isEqualTo(plain);
    }
}
