package brussels.zinnova.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;
import brussels.zinnova.catalogue.StarterEntries.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/** Where an entry leads to: those near it, with the reason, and the forms that are about it. */
@PortalTest
class NeighboursTests {

    @LocalServerPort
    private int port;

    @Test
    void everyEntryHasNeighboursAndSaysWhatTheyHaveInCommon() {
        for (Entry entry : StarterEntries.all()) {
            Document page = page("/fr/innovations/" + entry.slug());
            assertThat(page.select(".related")).as(entry.slug()).hasSize(3).allSatisfy(neighbour -> {
                String link = neighbour.select(".card__title a").attr("href");
                assertThat(link).isNotEqualTo("/fr/innovations/" + entry.slug());
                Entry other = StarterEntries.of(link.substring(link.lastIndexOf('/') + 1));
                String why = neighbour.select(".related__why").text();
                assertThat(why).startsWith("En commun : ");
                for (String facet : List.of("challenge", "approach", "commune")) {
                    long shared = entry.codes(facet).stream().filter(other.codes(facet)::contains).count();
                    assertThat(why.split(", ").length).isGreaterThanOrEqualTo((int) shared);
                }
            });
        }
    }

    @Test
    void whatTheyHaveInCommonIsMarkedWithItsLanguage() {
        Map<String, List<Entry>> byActor = StarterEntries.all().stream()
                .collect(Collectors.groupingBy(entry -> entry.actors().getFirst()));
        Entry entry = byActor.values().stream().filter(entries -> entries.size() > 1).findFirst().orElseThrow()
                .getFirst();
        assertThat(page("/nl/innovations/" + entry.slug()).select(".related__why [lang=fr]").eachText())
                .contains(entry.actors().getFirst());
    }

    @Test
    void thoseThatShareMostComeFirst() {
        Element first = page("/fr/innovations/calico-forest").expectFirst(".related");
        assertThat(first.select(".related__why").text()).contains("Logement", "Vieillissement", "Vivre-ensemble");
    }

    @ParameterizedTest
    @CsvSource({"fr, report, Signaler une erreur", "nl, change, Een wijziging voorstellen"})
    void whatIsWrongWithAnEntryIsSaidInAFormOfIts(String language, String form, String words) {
        Document entry = page("/" + language + "/innovations/calico-forest");
        Element way = entry.expectFirst(".facts__ways a[href$=/" + form + "]");
        assertThat(way.text()).isEqualTo(words);
        assertThat(page(way.attr("href")).select("main a[href=/" + language + "/innovations/calico-forest]").text())
                .isEqualTo("CALICO");
    }

    @Test
    void theAddressOfThePageCanBeCopiedAndSent() {
        Document page = page("/en/innovations/calico-forest");
        String address = "https://zinnova.example/en/innovations/calico-forest";
        assertThat(page.select("#address").val()).isEqualTo(address);
        assertThat(page.select(".share a").attr("href")).startsWith("mailto:?subject=CALICO&body=https");
    }

    private Document page(String address) {
        return new Visitor(port).read(address).page();
    }
}
