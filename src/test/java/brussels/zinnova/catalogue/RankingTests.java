package brussels.zinnova.catalogue;

import java.time.Instant;
import java.time.LocalDate;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Visitor;
import brussels.zinnova.innovation.InnovationTexts;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Slug;

import static org.assertj.core.api.Assertions.assertThat;

/** Which of the entries that have a word comes first. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"zinnova.starter-catalogue=false",
        "zinnova.rate-limit.burst=1000000", "zinnova.public-url=https://own.zinnova.example"})
class RankingTests {

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Innovations innovations;

    @Test
    void aNameCountsMoreThanAnActorAnActorMoreThanATaglineAndThatMoreThanAText() {
        publish("said-in-the-text", new InnovationTexts("Alpha", "Een zin", "Een antwoord", "Glockenspiel", null, null),
                "Iemand", LocalDate.of(2026, 11, 23));
        publish("said-in-the-tagline", new InnovationTexts("Beta", "Glockenspiel", "Een antwoord", "Een nood", null,
                null), "Iemand anders", LocalDate.of(2026, 11, 23));
        publish("said-by-the-actor", new InnovationTexts("Gamma", "Een zin", "Een antwoord", "Een nood", null, null),
                "Glockenspiel", null);
        publish("said-in-the-name", new InnovationTexts("Glockenspiel", "Een zin", "Een antwoord", "Een nood", null,
                null), "Niemand", null);
        Awaitility.await().untilAsserted(() -> assertThat(CataloguePages.slugs(
                new Visitor(port).read("/nl/innovations?q=glockenspiel"))).containsExactly("said-in-the-name",
                        "said-by-the-actor", "said-in-the-tagline", "said-in-the-text"));
    }

    @Test
    void ofTwoThatMatchAlikeTheVerifiedAndCompleteOneComesFirst() {
        publish("bare", new InnovationTexts("Marimba", "Een zin", "Een antwoord", "Een nood", null, null), "Bare",
                null);
        publish("complete", new InnovationTexts("Marimba", "Een zin", "Een antwoord", "Een nood", "Een impact",
                "Een deelname"), "Complete", null);
        publish("verified", new InnovationTexts("Marimba", "Een zin", "Een antwoord", "Een nood", null, null),
                "Verified", LocalDate.of(2026, 11, 23));
        publish("later", new InnovationTexts("Marimba", "Een zin", "Een antwoord", "Een nood", null, null), "Later",
                null);
        Awaitility.await().untilAsserted(() -> assertThat(CataloguePages.slugs(
                new Visitor(port).read("/nl/innovations?q=marimba"))).hasSize(4).startsWith("verified", "complete"));
    }

    private void publish(String slug, InnovationTexts texts, String actor, @Nullable LocalDate verifiedOn) {
        innovations.publish(SampleContent.untranslated(Language.NL, texts, actor), new Slug(slug), verifiedOn, null,
                Instant.EPOCH);
    }
}
