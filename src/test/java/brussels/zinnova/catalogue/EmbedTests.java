package brussels.zinnova.catalogue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Other sites show parts of the catalogue in their pages, and nothing else of the portal. */
@PortalTest
class EmbedTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/fr/embed/innovations", "/nl/embed/map?challenge=logement",
            "/en/embed/innovations/zinneke", "/en/embed/innovations/nowhere", "/fr/embed/nothing"})
    void onlyTheseMayBeFramedWhateverTheyAnswer(String address) {
        Answer answer = new Visitor(port).get(address);
        assertThat(answer.header("Content-Security-Policy")).endsWith("frame-ancestors *");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.page().select("header, nav, form, script")).isEmpty();
        assertThat(answer.page().select("link[rel=stylesheet], link[rel=preload], link[rel=icon], img").stream()
                .map(file -> file.attr("href") + file.attr("src"))).as("nothing of anybody else").isNotEmpty()
                .allMatch(file -> file.startsWith("/css/") || file.startsWith("/fonts/") || file.startsWith("/img/"));
        assertThat(answer.page().select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr", "/fr/innovations", "/fr/embedded/innovations", "/fr/innovations/embed", "/sign-in",
            "/fr/submit", "/api/v1/innovations", "/embed/innovations", "/admin"})
    void nothingElseMayBeFramed(String address) {
        assertThat(new Visitor(port).get(address).header("Content-Security-Policy"))
                .endsWith("frame-ancestors 'none'");
    }

    @Test
    void aListIsTheBeginningOfWhatTheCatalogueFinds() {
        String query = "?challenge=logement&sort=name";
        Answer list = new Visitor(port).read("/nl/embed/innovations" + query);
        assertThat(list.links(".card__title a")).isEqualTo(new Visitor(port).read("/nl/innovations" + query)
                .links(".card__title a").subList(0, 10));
        assertThat(list.page().select("h1").text()).isEqualTo("12 innovaties");
        assertThat(list.page().select(".page > p").text())
                .isEqualTo("Wonen Dit zijn de eerste 10; Zinnova heeft ze allemaal.");
        assertThat(list.page().select("base").attr("target")).isEqualTo("_blank");
        assertThat(list.links("link[rel=canonical]").getFirst()).endsWith("/nl/innovations" + query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/embed/innovations", "/en/embed/map"})
    void whatMeansNothingIsSaid(String embed) {
        assertThat(new Visitor(port).read(embed + "?challenge=logment").page().select(".embed__remark").text())
                .contains("“logment”");
        assertThat(new Visitor(port).read(embed + "?theme=pink&accent=blue&foo=1").page().select(".embed__remark")
                .eachText()).hasSize(3);
        assertThat(new Visitor(port).read(embed + "?challenge=logement&theme=auto&accent=auto&utm_source=x").page()
                .select(".embed__remark")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"q=logemant, logement", "q=logement+zzqqxx, some of them", "q=??, no word",
            "entry=nowhere, no longer", "theme=zz, “theme”"})
    void howTheRestWasReadIsSaid(String query, String said) {
        for (String embed : List.of("/en/embed/innovations", "/en/embed/map")) {
            assertThat(new Visitor(port).read(embed + "?" + query).page().select(".embed__remark").text()).as(embed)
                    .contains(said);
        }
    }

    @Test
    void anEntryIsNarrowedByNothing() {
        assertThat(new Visitor(port).read("/en/embed/innovations/zinneke?challenge=logement&theme=dark").page()
                .select(".embed__remark").text()).contains("“challenge”");
    }

    @Test
    void aMapLeadsToTheEntriesOfEachCommune() {
        Answer map = new Visitor(port).read("/fr/embed/map?challenge=logement");
        assertThat(map.page().select("a.map__area[target=_blank]")).as("outside the frame, unlike links in drawings")
                .hasSize(19);
        assertThat(map.links("a.map__area")).hasSize(19)
                .allMatch(address -> address.startsWith("/fr/innovations?challenge=logement&commune="));
    }

    @ParameterizedTest
    @CsvSource({"theme=dark&accent=green, dark, green", "theme=%22%3E&accent=url(x), '', ''", "'', '', ''"})
    void onlyLooksOfAListAreWorn(String looks, String theme, String accent) {
        for (String address : List.of("/fr/embed/innovations", "/fr/embed/innovations/zinneke",
                "/fr/embed/innovations/nowhere")) {
            Answer answer = new Visitor(port).get(address + "?" + looks);
            assertThat(answer.page().select("html").attr("data-theme")).as(address).isEqualTo(theme);
            assertThat(answer.page().select("html").attr("data-accent")).as(address).isEqualTo(accent);
        }
    }

    @Test
    void theLineToCopyShowsWhatItsPageShows() {
        Answer page = new Visitor(port).read("/en/innovations?challenge=logement&value=solidarite");
        String line = page.page().select("#embed-list").text();
        assertThat(line).startsWith("<iframe src=\"https://zinnova.example/en/embed/innovations?")
                .contains("challenge=logement&value=solidarite").contains(" height=\"640\"");
        String address = line.replaceFirst(".*src=\"https://[^/]+", "").replaceFirst("\".*", "");
        assertThat(new Visitor(port).read(address).links(".card__title a")).isNotEmpty();
        assertThat(new Visitor(port).read("/en/innovations/zinneke").page().select("#embed-entry").text())
                .contains("https://zinnova.example/en/embed/innovations/zinneke?theme=auto&accent=auto\"");
    }
}
