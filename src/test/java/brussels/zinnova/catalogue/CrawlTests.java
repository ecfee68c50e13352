package brussels.zinnova.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.Crawl;
import brussels.zinnova.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Every public byte: follows each link from the three front pages on, as a robot may, and looks at all that comes back. */
@PortalTest
@TestInstance(Lifecycle.PER_CLASS)
class CrawlTests {

    @LocalServerPort
    private int port;

    private Map<String, Answer> pages = Map.of();

    @BeforeAll
    void followEveryLink() {
        pages = Crawl.near(port);
    }

    @Test
    void everyLinkLeadsToAPage() {
        assertThat(pages).allSatisfy((address, answer) -> assertThat(answer.status()).isEqualTo(200));
    }

    @Test
    void everyEntryTermAndActorIsReached() {
        for (String language : List.of("fr", "nl", "en")) {
            assertThat(pages).containsKeys(StarterEntries.all().stream()
                    .map(entry -> "/" + language + "/innovations/" + entry.slug()).toArray(String[]::new));
            assertThat(reached("/" + language + "/challenges/")).isEqualTo(13);
            assertThat(reached("/" + language + "/values/")).isEqualTo(4);
            assertThat(reached("/" + language + "/actors/"))
                    .isEqualTo(
                            StarterEntries.all().stream().flatMap(entry -> entry.actors().stream()).distinct().count());
        }
    }

    @Test
    void noNoteOfACuratorIsInAnyOfThem() {
        List<String> notes = StarterEntries.all().stream().map(entry -> entry.cell("source_notes"))
                .flatMap(note -> Stream.concat(Stream.of(note), Arrays.stream(note.split(";"))).map(String::strip))
                .filter(phrase -> phrase.length() > 14).distinct().toList();
        assertThat(notes).hasSizeGreaterThan(40);
        assertThat(pages).allSatisfy((address, answer) -> assertThat(Parser.unescapeEntities(answer.body(), false))
                .doesNotContain("read; memory", "curatorNotes").doesNotContain(notes));
    }

    @Test
    void noneSetsACookieOrLoadsAScriptFromElsewhere() {
        assertThat(pages).allSatisfy((address, answer) -> {
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.page()
                    .select("script[src^=http], script:not([src], [type=application/ld+json], [type=text/html]), "
                            + "[style], iframe"))
                    .isEmpty();
        });
    }

    @Test
    void everyAddressIsTheOneThatItNames() {
        pages.forEach((address, answer) -> {
            if (address.matches("/(fr|nl|en)[^.]*") && !Crawl.isDeadEnd(answer)) {
                assertThat(answer.links("link[rel=canonical]")).containsExactly("https://zinnova.example" + address);
            }
        });
    }

    private long reached(String beginning) {
        return pages.keySet().stream().filter(address -> address.matches(beginning + "[^/?]+")).count();
    }
}
