package brussels.zinnova.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

/** What the facets of the catalogue’s page find and count, compared with the file that the entries came from. */
@PortalTest
class FacetPagesTests {

    private static final List<String> FACETS = List.of("challenge", "commune", "value", "approach", "actor-kind",
            "stage", "decade", "recognised");

    @LocalServerPort
    private int port;

    private final List<Entry> entries = StarterEntries.all();

    @ParameterizedTest
    @ValueSource(strings = {"", "challenge=logement", "challenge=logement&challenge=pauvrete",
            "challenge=logement&commune=anderlecht", "challenge=logement&challenge=pauvrete&commune=anderlecht",
            "commune=anderlecht&commune=ixelles&value=solidarite", "decade=2010&decade=2020", "recognised=yes",
            "recognised=yes&recognised=no", "stage=established&actor-kind=asbl", "stage=ended",
            "approach=economie-sociale&value=solidarite&decade=2010&recognised=no", "challenge=population",
            "value=creativite&value=mieux-vivre&approach=economie-sociale&approach=numerique"})
    void findsOrInsideAFacetAndAcross(String query) {
        Map<String, Set<String>> selected = selected(query);
        Set<String> expected = entries.stream().filter(entry -> entry.matches(selected)).map(Entry::slug)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(expected).as("a query that finds something").isNotEmpty();
        Answer first = page(query, 1);
        assertThat(CataloguePages.total(first)).isEqualTo(expected.size());
        Set<String> found = new TreeSet<>();
        for (int page = 1; page <= Math.ceilDiv(expected.size(), 20); page++) {
            found.addAll(CataloguePages.slugs(page(query, page)));
        }
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "challenge=logement", "challenge=logement&challenge=pauvrete&commune=anderlecht",
            "commune=ixelles&value=solidarite", "decade=2010&recognised=yes", "stage=ended&actor-kind=asbl",
            "commune=anderlecht&stage=ended&decade=1970"})
    void countsWhatEachOptionWouldFindIgnoringItsOwnFacet(String query) {
        Map<String, Set<String>> selected = selected(query);
        Answer answer = page(query, 1);
        for (String facet : FACETS) {
            Map<String, Set<String>> others = new HashMap<>(selected);
            others.remove(facet);
            Map<String, Integer> expected = new TreeMap<>();
            entries.stream().filter(entry -> entry.matches(others)).flatMap(entry -> entry.codes(facet).stream())
                    .forEach(code -> expected.merge(code, 1, Integer::sum));
            Map<String, Integer> shown = counts(answer, facet);
            shown.values().removeIf(count -> count == 0);
            assertThat(shown).as(facet).isEqualTo(expected);
        }
    }

    @Test
    void offersEveryTermEvenWithoutEntries() {
        Answer answer = page("", 1);
        assertThat(counts(answer, "challenge")).hasSize(13);
        assertThat(counts(answer, "commune")).hasSize(19);
        assertThat(counts(answer, "value")).hasSize(4);
        assertThat(counts(answer, "approach")).hasSize(11);
    }

    @Test
    void ticksWhatIsSelectedAndDisablesWhatWouldFindNothing() {
        Answer answer = page("challenge=logement&commune=anderlecht", 1);
        assertThat(answer.page().select("input[type=checkbox][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("logement", "anderlecht");
        for (Element box : answer.page().select("input[type=checkbox]")) {
            boolean nothing = box.parents().select(".option").first() instanceof Element option
                    && option.select(".option__count").text().equals("0");
            assertThat(box.hasAttr("disabled")).as(box.val()).isEqualTo(nothing && !box.hasAttr("checked"));
        }
    }

    @Test
    void countsBelongToTheWordsToo() {
        Answer answer = page("q=jardin", 1);
        int found = CataloguePages.total(answer);
        assertThat(found).isBetween(1, 59);
        Map<String, Integer> recognised = counts(answer, "recognised");
        assertThat(recognised.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(found);
    }

    @Test
    void aTermsPageHoldsWhatItsFilterFinds() {
        for (String term : List.of("challenges/logement", "values/solidarite", "approaches/economie-sociale",
                "communes/anderlecht", "challenges/population")) {
            Answer answer = new Visitor(port).read("/en/" + term);
            String facet = Map.of("challenges", "challenge", "values", "value", "approaches", "approach", "communes",
                    "commune").getOrDefault(term.split("/")[0], "");
            Set<String> code = Set.of(term.split("/")[1]);
            long expected = entries.stream().filter(entry -> entry.matches(Map.of(facet, code))).count();
            assertThat(answer.page().select(".figure__number").eachText().getFirst()).isEqualTo("" + expected);
            assertThat(answer.links("a.onward")).contains("/en/innovations?" + facet + "=" + term.split("/")[1]);
        }
    }

    private Answer page(String query, int page) {
        return new Visitor(port).read("/fr/innovations?" + query + (page == 1 ? "" : "&page=" + page));
    }

    private static Map<String, Integer> counts(Answer answer, String facet) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Element option : answer.page().select(".option:has(input[name=" + facet + "])")) {
            Integer before = counts.put(option.select("input").val(),
                    Integer.valueOf(option.select(".option__count").text()));
            assertThat(before).as("an option shown twice").isNull();
        }
        return counts;
    }

    private static Map<String, Set<String>> selected(String query) {
        return Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty()).map(pair -> pair.split("="))
                .collect(Collectors.groupingBy(pair -> pair[0], Collectors.mapping(pair -> pair[1],
                        Collectors.toSet())));
    }
}
