package brussels.zinnova.catalogue;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;
import brussels.zinnova.catalogue.StarterEntries.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/** The map of the communes and its table, compared with the file that the entries came from. */
@PortalTest
class MapPagesTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"", "?challenge=logement", "?challenge=logement&challenge=pauvrete&value=solidarite",
            "?commune=forest", "?challenge=sante&commune=forest"})
    void everyCommuneHasItsNumberOfEntriesInTheDrawingAndInTheTable(String query) {
        Answer answer = new Visitor(port).read("/fr/map" + query);
        Map<String, Integer> expected = numbers(StarterEntries.all().stream().filter(
                entry -> (!query.contains("logement&") || entry.codes("value").contains("solidarite"))
                        && (!query.contains("sante") || entry.codes("challenge").contains("sante"))
                        && (!query.contains("logement") || entry.codes("challenge").contains("logement")
                                || query.contains("pauvrete") && entry.codes("challenge").contains("pauvrete")))
                .toList());
        assertThat(answer.page().select("a.map__area")).hasSize(19).allSatisfy(area -> {
            String commune = commune(area);
            assertThat(area.select("title").text()).contains(
                    expected.containsKey(commune) ? expected.get(commune) + " innovation" : "aucune innovation");
            assertThat(area.attr("data-shade").equals("0")).isEqualTo(!expected.containsKey(commune));
        });
        Map<String, Integer> table = new HashMap<>();
        answer.page().select("tbody tr").forEach(row -> table.merge(commune(row.select("a").getFirst()),
                Integer.valueOf(row.select("td").getFirst().text()), Integer::sum));
        table.values().removeIf(count -> count == 0);
        assertThat(table).isEqualTo(expected);
    }

    @Test
    void aCommuneLeadsToItsEntriesAndKeepsTheOtherFilters() {
        for (Element area : new Visitor(port).read("/nl/map?challenge=vivre-ensemble&q=bruxelles").page()
                .select("a.map__area")) {
            Answer answer = new Visitor(port).read(area.attr("href"));
            int count = CataloguePages.total(answer);
            assertThat(area.select("title").text()).contains(count == 0 ? "geen innovaties" : count + " innovatie");
            assertThat(area.attr("href")).contains("q=bruxelles", "challenge=vivre-ensemble");
        }
    }

    @Test
    void theTableGivesTheNumberPerTenThousandInhabitants() {
        NumberFormat inFrench = NumberFormat.getInstance(Locale.forLanguageTag("fr-BE"));
        inFrench.setMinimumFractionDigits(2);
        inFrench.setMaximumFractionDigits(2);
        // Anderlecht had 120,887 inhabitants on 1 January 2020.
        double expected = numbers(StarterEntries.all()).getOrDefault("anderlecht", 0) * 10_000 / 120_887.0;
        Element row = row("/fr/map", "anderlecht");
        assertThat(row.select("td").eachText().get(1)).isEqualTo(inFrench.format(expected));
        assertThat(row.select("td").eachText().get(2).replaceAll("\\D", "")).isEqualTo("120887");
    }

    @Test
    void byInhabitantsTheMapSaysTheRateAndItsLegendToo() {
        Document page = new Visitor(port).read("/en/map?by=inhabitants&challenge=vivre-ensemble").page();
        assertThat(page.select(".map__number").eachText()).hasSize(19).allMatch(rate -> rate.matches("\\d+\\.\\d\\d"));
        for (Element area : page.select("a.map__area")) {
            Element row = page.select("tbody tr").stream()
                    .filter(one -> commune(one.expectFirst("a")).equals(commune(area))).findFirst().orElseThrow();
            assertThat(area.select("title").text())
                    .contains(area.attr("data-shade").equals("0") ? "no innovations" : row.select("td").get(1).text());
        }
        assertThat(page.select(".legend li")).hasSize(5);
        assertThat(page.select(".legend li").getLast().text()).isEqualTo(
                "up to " + page.select("tbody tr td:nth-of-type(2)").getFirst().text());
        assertThat(page.select(".chips a, .sort a").eachAttr("href")).isNotEmpty()
                .allMatch(address -> address.contains("by=inhabitants")
                        || address.equals("/en/map?challenge=vivre-ensemble"));
        assertThat(new Visitor(port).read("/en/map").page().select(".legend li").eachText())
                .containsExactly("0", "1 to 3", "4 to 6", "7 to 9", "10 to 13");
    }

    @Test
    void aMeasureThatDoesNotExistIsTold() {
        Document page = new Visitor(port).read("/en/map?by=rubbish").page();
        assertThat(page.select(".notice").text()).contains("rubbish");
        assertThat(page.select(".map__number")).hasSize(19);
    }

    @Test
    void theTableIsSortedByWhicheverColumnIsAskedFor() {
        assertThat(numbersInOrder("/en/map", 0)).hasSize(19).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(numbersInOrder("/en/map?by=inhabitants", 1)).hasSize(19)
                .isSortedAccordingTo(Comparator.reverseOrder());
        List<String> names = new Visitor(port).read("/en/map?by=name").page().select("tbody th").eachText();
        assertThat(names).hasSize(19).isSorted();
        assertThat(new Visitor(port).read("/en/map?by=name").page().select("th[aria-sort]").eachAttr("aria-sort"))
                .containsExactly("ascending");
    }

    @Test
    void entriesOfTheWholeRegionAreCountedAndLinked() {
        long everywhere = StarterEntries.all().stream().filter(entry -> entry.list("communes").isEmpty()).count();
        Answer answer = new Visitor(port).read("/fr/map");
        String link = answer.links(".map-ways a").getLast();
        assertThat(answer.page().select(".map-ways a").eachText().getLast())
                .startsWith(everywhere + " innovations");
        assertThat(CataloguePages.total(new Visitor(port).read(link))).isEqualTo((int) everywhere);
    }

    @Test
    void everyEntryWhoseAddressIsKnownIsADot() {
        long located = StarterEntries.all().stream().filter(entry -> !entry.list("latitude").isEmpty()).count();
        assertThat(new Visitor(port).read("/fr/map").page().select(".map__dot")).hasSize((int) located);
    }

    @Test
    void theMapOfAnEntryLightsItsCommunes() {
        for (Entry entry : StarterEntries.all()) {
            assertThat(new Visitor(port).read("/fr/innovations/" + entry.slug()).page().select(".facts [data-lit]"))
                    .as(entry.slug()).hasSize(entry.list("communes").isEmpty() ? 19 : entry.list("communes").size());
        }
    }

    @Test
    void theCatalogueHasASmallOneThatFollowsItsFilters() {
        Map<String, Integer> expected = numbers(StarterEntries.all().stream()
                .filter(entry -> entry.codes("challenge").contains("sante")).toList());
        assertThat(new Visitor(port).read("/fr/innovations?challenge=sante").page().select("#mini-map .map__number")
                .eachText().stream().mapToInt(Integer::parseInt).sum())
                .isEqualTo(expected.values().stream().mapToInt(Integer::intValue).sum());
    }

    private Element row(String address, String commune) {
        return new Visitor(port).read(address).page().select("tbody tr").stream()
                .filter(row -> commune(row.select("a").getFirst()).equals(commune)).findFirst().orElseThrow();
    }

    private List<Double> numbersInOrder(String address, int column) {
        List<Double> numbers = new ArrayList<>();
        new Visitor(port).read(address).page().select("tbody tr")
                .forEach(row -> numbers.add(Double.valueOf(row.select("td").get(column).text())));
        return numbers;
    }

    private static String commune(Element link) {
        return link.attr("href").replaceAll(".*commune=([a-z-]+).*", "$1");
    }

    private static Map<String, Integer> numbers(List<Entry> entries) {
        Map<String, Integer> numbers = new HashMap<>();
        entries.forEach(entry -> entry.list("communes").forEach(code -> numbers.merge(code, 1, Integer::sum)));
        return numbers;
    }
}
