package brussels.zinnova.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.Visitor;
import brussels.zinnova.actor.Actors;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Slug;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of an entry’s page when the entry is published, moved, withdrawn; each test has an entry of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"zinnova.starter-catalogue=false",
        "zinnova.rate-limit.burst=1000000", "zinnova.public-url=https://own.zinnova.example"})
class OwnEntryPagesTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Innovations innovations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Actors actors;

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEntryWithoutTranslationIsShownInItsOwnLanguageWithANote(Language original) {
        String slug = "untranslated-" + original.code();
        publish(original, slug);
        for (Language language : Language.values()) {
            Document page = new Visitor(port).read(address(language, slug)).page();
            String expected = language == original ? "" : original.code();
            for (String part : new String[]{"h1", ".entry__tagline", ".criterion__text"}) {
                assertThat(page.select(part)).isNotEmpty()
                        .allSatisfy(text -> assertThat(text.attr("lang")).isEqualTo(expected));
            }
            assertThat(page.select("html").attr("lang")).isEqualTo(language.code());
            assertThat(page.select(".entry__text > .notice")).hasSize(language == original ? 0 : 1);
            assertThat(page.select(".criterion h2").eachText()).containsExactlyElementsOf(
                    StarterEntries.labels("criterion", language.code()).subList(0, 2));
        }
    }

    @Test
    void anEntryWithoutTranslationIsListedAndFoundInEveryLanguage() {
        publish(Language.NL, "buurtsalon");
        for (Language language : Language.values()) {
            Document list = new Visitor(port).read("/" + language.code() + "/innovations?q=buurtsalon").page();
            assertThat(list.select(".card__title a").eachAttr("lang")).hasSize(language == Language.NL ? 0 : 1);
            assertThat(list.select(".card__title a").text()).isEqualTo("buurtsalon");
        }
    }

    @Test
    void anOldAddressLeadsToTheNewOneForGood() {
        UUID id = publish(Language.FR, "old-address");
        innovations.move(id, 0, new Slug("new-address"));
        awaitStatus("/fr/innovations/new-address", 200);
        for (Language language : Language.values()) {
            Answer answer = new Visitor(port).get(address(language, "old-address"));
            assertThat(answer.status()).isEqualTo(301);
            assertThat(answer.header("Location")).isEqualTo(address(language, "new-address"));
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).as("it leads on the next time too").isEmpty();
        }
        assertThat(new Visitor(port).get("/nl/embed/innovations/old-address?theme=dark").header("Location"))
                .isEqualTo("/nl/embed/innovations/new-address?theme=dark");
    }

    @Test
    void aWithdrawnEntryIsGoneFromItsPageAndFromLists() {
        UUID id = publish(Language.FR, "withdrawn-entry");
        String etag = new Visitor(port).read(address(Language.FR, "withdrawn-entry")).header("ETag");
        innovations.withdraw(id, 0, contentOf(id), "no longer exists");
        awaitStatus(address(Language.FR, "withdrawn-entry"), 410);
        Answer answer = new Visitor(port).get(address(Language.NL, "withdrawn-entry"), "If-None-Match", etag);
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.language()).isEqualTo("nl");
        assertThat(answer.page().select(".error-page__code").text()).isEqualTo("410");
        assertThat(answer.body()).doesNotContain("no longer exists");
        Answer embed = new Visitor(port).get("/nl/embed/innovations/withdrawn-entry?theme=dark", "If-None-Match",
                new Visitor(port).read("/nl/innovations").header("ETag"));
        assertThat(embed.status()).as("whatever tag is told").isEqualTo(410);
        assertThat(embed.page().select("[data-theme=dark] h1").text())
                .isEqualTo("Deze innovatie is uit de catalogus verwijderd");
        for (String list : List.of("/nl/embed/innovations", "/nl/embed/map", "/nl/innovations", "/nl/map")) {
            assertThat(new Visitor(port).read(list + "?entry=withdrawn-entry").body()).as(list)
                    .contains("De innovatie “withdrawn-entry” staat niet, of niet meer, in de catalogus.")
                    .doesNotContain("Own entries");
        }
        assertThat(new Visitor(port).get("/api/v1/innovations.csv?entry=withdrawn-entry").status()).isEqualTo(400);
        assertThat(new Visitor(port).get(address(Language.FR, "withdrawn-entry"), "If-None-Match", etag).status())
                .isEqualTo(410);
        assertThat(CataloguePages.slugs(new Visitor(port).read("/fr/innovations?q=withdrawn"))).isEmpty();
    }

    @Test
    void aChangeMakesPagesKeptOutOfDate() {
        UUID id = publish(Language.FR, "revised-entry");
        String etag = new Visitor(port).read(address(Language.FR, "revised-entry")).header("ETag");
        innovations.revise(id, 0, SampleContent.untranslated(Language.FR, "Tout autre chose", "Own entries"));
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            Answer answer = new Visitor(port).get(address(Language.FR, "revised-entry"), "If-None-Match", etag);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.page().select("h1").text()).isEqualTo("Tout autre chose");
        });
    }

    @Test
    void whatACuratorNotesStaysInside() {
        publish(Language.FR, "noted-entry");
        for (String page : new String[]{"/fr/innovations/noted-entry", "/fr/innovations?q=noted-entry", "/fr",
                "/fr/challenges/logement", "/fr/actors/own-entries"}) {
            assertThat(new Visitor(port).read(page).body()).doesNotContain("For curators only");
        }
        assertThat(CataloguePages.slugs(new Visitor(port).read("/fr/innovations?q=curators"))).isEmpty();
    }

    private UUID publish(Language original, String slug) {
        UUID id = innovations.publish(SampleContent.untranslated(original, slug, "Own entries"), new Slug(slug),
                LocalDate.of(2026, 11, 23), "For curators only: " + slug, Instant.EPOCH);
        awaitStatus(address(original, slug), 200);
        return id;
    }

    private void awaitStatus(String address, int status) {
        Awaitility.await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(new Visitor(port).get(address).status()).isEqualTo(status));
    }

    private static String address(Language language, String slug) {
        return "/" + language.code() + "/innovations/" + slug;
    }

    private InnovationContent contentOf(UUID id) {
        return innovations.find(id).orElseThrow().content();
    }
}
