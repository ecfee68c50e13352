package brussels.zinnova.catalogue;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The catalogue in figures, compared with the file that the entries came from and with what each number leads to. */
@PortalTest
class FiguresPagesTests {

    @LocalServerPort
    private int port;

    @Test
    void everyNumberLeadsToAsManyEntries() {
        List<Element> links = page().select(".numbers__table td a, .numbers__table th a");
        assertThat(links).hasSizeGreaterThan(100);
        for (Element link : links) {
            String number = link.parent() instanceof Element cell && cell.nameIs("td")
                    ? cell.text()
                    : link.closest("tr") instanceof Element row ? row.select("td").text() : "";
            assertThat(CataloguePages.total(new Visitor(port).read(link.attr("href")))).as(link.attr("href"))
                    .isEqualTo(Integer.parseInt(number));
        }
    }

    @Test
    void challengesAreCrossedWithCommunesAndTheEmptyCellsCounted() {
        Document page = page();
        Element table = page.expectFirst("section:has(#communes) .numbers__table");
        assertThat(table.select("thead th")).hasSize(13);
        assertThat(table.select("tbody tr")).hasSize(20);
        int sum = table.select("tbody td").eachText().stream().mapToInt(Integer::parseInt).sum();
        assertThat(sum).isEqualTo(StarterEntries.all().stream()
                .mapToInt(entry -> Math.max(1, entry.list("communes").size()) * entry.list("challenges").size())
                .sum());
        long empty = table.select("tbody td").eachText().stream().filter("0"::equals).count();
        assertThat(page.select("section:has(#communes) .section__intro").text()).startsWith(empty + " ")
                .contains("260");
        assertThat(page.select("section:has(#communes) .heat__empty")).hasSize((int) empty);
        assertThat(page.select("section:has(#communes) .heat a")).hasSize(260 - (int) empty);
    }

    @Test
    void everyYearKindPrizeAndVerificationIsCounted() {
        Document page = page();
        assertThat(sum(page, "years")).isEqualTo(60 - StarterEntries.all().stream()
                .filter(entry -> entry.list("started_year").isEmpty()).count());
        assertThat(sum(page, "recognised")).isEqualTo(60);
        assertThat(sum(page, "verified")).isEqualTo(60);
        assertThat(sum(page, "kinds")).isEqualTo(
                StarterEntries.all().stream().mapToInt(entry -> entry.codes("actor-kind").size()).sum());
    }

    @Test
    void yearsStandAsFarApartAsTheyAre() {
        List<Element> columns = page().select(".timeline__reach");
        double width = Double.parseDouble(columns.getFirst().attr("width").replace("%", ""));
        List<Integer> years = page().select("section:has(#years) tbody th").eachText().stream().map(Integer::valueOf)
                .toList();
        assertThat(columns).hasSameSizeAs(years);
        for (int at = 0; at < years.size(); at++) {
            assertThat(Double.parseDouble(columns.get(at).attr("x").replace("%", "")))
                    .isCloseTo((years.get(at) - years.getFirst()) * width, within(0.001));
        }
        long unknown = StarterEntries.all().stream().filter(entry -> entry.list("started_year").isEmpty()).count();
        assertThat(page().select("section:has(#years) .section__intro").text())
                .isEqualTo(unknown == 1 ? "Pour une innovation, l’année n’est pas connue." : "");
    }

    @Test
    void theDrawingsAreLeftToTheEyeAndTheirTablesSayTheSame() {
        Document page = page();
        assertThat(page.select("svg.heat, svg.chart__drawing, svg.timeline")).hasSize(6)
                .allSatisfy(drawing -> {
                    assertThat(drawing.attr("aria-hidden")).isEqualTo("true");
                    assertThat(drawing.select("a[href]")).allSatisfy(
                            link -> assertThat(link.attr("tabindex")).isEqualTo("-1"));
                    Element table = drawing.parents().select(".picture").select("table").getFirst();
                    assertThat(table.select("a").eachAttr("href"))
                            .containsExactlyElementsOf(drawing.select("a[href]").eachAttr("href"));
                });
    }

    private Document page() {
        return new Visitor(port).read("/fr/figures").page();
    }

    private static int sum(Document page, String section) {
        return page.select("section:has(#" + section + ") tbody td").eachText().stream().mapToInt(Integer::parseInt)
                .sum();
    }
}
