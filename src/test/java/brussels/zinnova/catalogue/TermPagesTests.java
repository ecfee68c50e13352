package brussels.zinnova.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;
import brussels.zinnova.catalogue.StarterEntries.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of the pages of terms and actors, compared with the file that the entries came from. */
@PortalTest
class TermPagesTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"challenges, challenge, logement", "challenges, challenge, services-collectifs",
            "values, value, creativite", "approaches, approach, numerique", "communes, commune, forest"})
    void tellsSinceWhenWhereAndInWhichCompany(String section, String facet, String code) {
        List<Entry> entries = StarterEntries.all().stream().filter(entry -> entry.matches(Map.of(facet, Set.of(code))))
                .toList();
        Document page = new Visitor(port).read("/en/" + section + "/" + code).page();
        List<String> numbers = page.select(".figure__number").eachText();
        assertThat(numbers.getFirst()).isEqualTo("" + entries.size());
        assertThat(numbers.get(1)).isEqualTo(entries.stream()
                .flatMap(entry -> entry.list("started_year").stream()).sorted().findFirst().orElseThrow());
        assertThat(company(page, "communes")).isEqualTo(counts(entries, "commune", code));
        assertThat(company(page, "values")).isEqualTo(counts(entries, "value", code));
        assertThat(company(page, "challenges")).isEqualTo(counts(entries, "challenge", code));
        assertThat(page.select(".lead").text()).containsPattern("\\.( .+)+\\.");
    }

    @ParameterizedTest
    @CsvSource({"fr, ixelles, Commune · Elsene", "nl, ixelles, Gemeente · Ixelles",
            "en, ixelles, Municipality · Elsene",
            "fr, forest, Commune · Vorst", "nl, jette, Gemeente"})
    void aCommuneIsCalledByEachOfItsOtherNamesOnce(String language, String code, String names) {
        Document page = new Visitor(port).read("/" + language + "/communes/" + code).page();
        assertThat(page.select(".page-head__kicker").text()).isEqualTo(names);
        assertThat(page.select(".page-head__map [data-lit]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"community-land-trust-bruxelles", "molengeek"})
    void anActorLeadsToTheCatalogueOfItsEntries(String actor) {
        Document page = new Visitor(port).read("/nl/actors/" + actor).page();
        String link = page.select(".section__head a.onward").attr("href");
        assertThat(link).isEqualTo("/nl/innovations?actor=" + actor);
        assertThat(CataloguePages.slugs(new Visitor(port).read(link))).containsExactlyInAnyOrderElementsOf(
                page.select(".card__title a").eachAttr("href").stream()
                        .map(address -> address.substring(address.lastIndexOf('/') + 1)).toList())
                .isNotEmpty();
        assertThat(new Visitor(port).read(link).page().select("input[type=hidden][name=actor]").val())
                .isEqualTo(actor);
    }

    private static Map<String, Integer> company(Document page, String section) {
        Map<String, Integer> company = new TreeMap<>();
        page.select(".company a[href*=/" + section + "/]").forEach(link -> company.put(
                link.attr("href").substring(link.attr("href").lastIndexOf('/') + 1),
                Integer.valueOf(link.select(".company__count").text().replaceAll("\\D", ""))));
        return company;
    }

    private static Map<String, Integer> counts(List<Entry> entries, String facet, String own) {
        Map<String, Integer> counts = new TreeMap<>();
        entries.stream().flatMap(entry -> entry.codes(facet).stream()).filter(code -> !code.equals(own))
                .forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts;
    }
}
