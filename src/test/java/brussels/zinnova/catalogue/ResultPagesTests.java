package brussels.zinnova.catalogue;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;
import brussels.zinnova.catalogue.StarterEntries.Entry;
import brussels.zinnova.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** The order of results, their pages, and the links that lead from one list to another. */
@PortalTest
class ResultPagesTests {

    private static final int PAGE = 20;

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"", "?sort=name", "?sort=newest", "?q=bruxelles", "?q=bruxelles&sort=name",
            "?recognised=no&recognised=yes"})
    void pagesOfTwentyHoldEverythingOnce(String query) {
        Visitor visitor = new Visitor(port);
        Answer first = visitor.read("/fr/innovations" + query);
        assertThat(CataloguePages.slugs(first)).hasSize(PAGE);
        List<String> all = CataloguePages.slugsToTheEnd(visitor, "/fr/innovations" + query);
        assertThat(all).doesNotHaveDuplicates().hasSize(CataloguePages.total(first));
    }

    @Test
    void everyEntryIsOnOneOfThem() {
        assertThat(CataloguePages.slugsToTheEnd(new Visitor(port), "/nl/innovations"))
                .containsExactlyInAnyOrderElementsOf(StarterEntries.all().stream().map(Entry::slug).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void namesAreInTheOrderOfThePagesAlphabet(String language) {
        Collator alphabet = Collator.getInstance(Language.of(language).orElseThrow().locale());
        alphabet.setStrength(Collator.SECONDARY);
        List<String> expected = StarterEntries.all().stream()
                .sorted(Comparator.comparing(entry -> entry.name(language), alphabet)).map(Entry::slug).toList();
        assertThat(CataloguePages.slugsToTheEnd(new Visitor(port), "/" + language + "/innovations?sort=name"))
                .isEqualTo(expected);
    }

    @Test
    void theNewestComeFirstAndOfThoseTheLatestToStart() {
        List<String> expected = jdbc.sql("""
                SELECT s.slug FROM innovations i JOIN slugs s ON s.innovation_id = i.id AND s.current
                ORDER BY date_trunc('second', i.first_published_at) DESC, coalesce(i.started_year, 0) DESC, i.id::text
                """).query((row, n) -> row.getString(1)).list();
        Visitor visitor = new Visitor(port);
        assertThat(CataloguePages.slugsToTheEnd(visitor, "/fr/innovations")).isEqualTo(expected);
        assertThat(CataloguePages.slugs(visitor.read("/fr"))).isEqualTo(expected.subList(0, 6));
    }

    @Test
    void theOrderMayBeChosenAndStaysWithEveryLink() {
        Answer answer = new Visitor(port).read("/fr/innovations?q=bruxelles&challenge=logement&sort=name");
        assertThat(answer.page().select(".sort__link[aria-current]").eachText()).containsExactly("Nom");
        assertThat(answer.links(".sort__link")).containsExactly("/fr/innovations?q=bruxelles&challenge=logement",
                "/fr/innovations?q=bruxelles&challenge=logement&sort=newest",
                "/fr/innovations?q=bruxelles&challenge=logement&sort=name");
        assertThat(answer.page().select("input[type=hidden][name=sort]").val()).isEqualTo("name");
        assertThat(new Visitor(port).read("/fr/innovations?sort=name").links("a[rel=next]"))
                .containsExactly("/fr/innovations?sort=name&page=2");
    }

    @Test
    void aChipRemovesExactlyOneFilter() {
        String query = "q=logement&challenge=logement&challenge=pauvrete&commune=anderlecht&decade=2010&recognised=yes"
                + "&sort=name";
        List<String> parts = Arrays.asList(query.split("&"));
        List<List<String>> expected = new ArrayList<>();
        for (String part : parts.subList(0, parts.size() - 1)) {
            List<String> rest = new ArrayList<>(parts);
            rest.remove(part);
            expected.add(rest);
        }
        Answer answer = new Visitor(port).read("/fr/innovations?" + query + "&page=1");
        List<List<String>> without = answer.links("a.chip:not(.chip--clear)").stream()
                .map(link -> Arrays.asList(link.replace("/fr/innovations?", "").split("&"))).toList();
        assertThat(without).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(answer.links("a.chip--clear")).containsExactly("/fr/innovations");
    }

    @Test
    void aChipIsNamedInThePagesLanguage() {
        assertThat(new Visitor(port).read("/nl/innovations?commune=forest&challenge=logement&recognised=yes").page()
                .select("a.chip").eachText()).anyMatch(chip -> chip.endsWith("Vorst"))
                .anyMatch(chip -> chip.endsWith("Wonen"));
    }

    @Test
    void whatFindsNothingSaysSoAndLeadsOn() {
        Answer answer = new Visitor(port).read("/en/innovations?q=xyzxyz&challenge=logement");
        assertThat(answer.page().select(".results__count").text()).startsWith("No innovations");
        assertThat(answer.links(".empty a")).contains("/en/innovations", "/en/submit",
                "/en/innovations?challenge=logement", "/en/challenges/sante").doesNotContain("/en/innovations?q=xyzxyz")
                .allSatisfy(link -> new Visitor(port).read(link));
    }

    @Test
    void theTotalIsStatedInThePagesLanguage() {
        assertThat(new Visitor(port).read("/fr/innovations").page().select(".results__count").text())
                .isEqualTo("60 innovations");
        assertThat(new Visitor(port).read("/nl/innovations").page().select(".results__count").text())
                .startsWith("60 ").contains("innovaties");
    }
}
