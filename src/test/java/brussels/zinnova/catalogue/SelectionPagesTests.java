package brussels.zinnova.catalogue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody has collected is an address: a list, a map, a table like any other selection. */
@PortalTest
class SelectionPagesTests {

    private static final String SELECTION = "?entry=zinneke&entry=calico-forest";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void showsTheEntriesThatWereCollectedAndNamesThem(String language) {
        Answer page = new Visitor(port).read("/" + language + "/innovations" + SELECTION);
        assertThat(page.links(".card__title a")).containsExactlyInAnyOrder("/" + language + "/innovations/zinneke",
                "/" + language + "/innovations/calico-forest");
        assertThat(page.page().select(".chip").text()).contains("Zinneke", "CALICO");
        assertThat(page.page().select("meta[name=robots]").attr("content")).startsWith("noindex");
        assertThat(page.page().select("#filters input[name=entry]").eachAttr("value"))
                .containsExactlyInAnyOrder("zinneke", "calico-forest");
    }

    @Test
    void isATableAMapAndAFeedToo() {
        assertThat(new Visitor(port).read("/api/v1/innovations.csv" + SELECTION).body().lines()).hasSize(3);
        assertThat(new Visitor(port).read("/fr/map" + SELECTION).page().select(".results__count").text())
                .startsWith("2 ");
        assertThat(new Visitor(port).read("/fr/innovations.atom" + SELECTION).page().select("entry")).hasSize(2);
        assertThat(new Visitor(port).read("/fr/map" + SELECTION).links("a[href*=/alerts]")).as("nothing new can come")
                .isEmpty();
    }

    @Test
    void whatIsNoEntryIsSaidAndLeftOut() {
        Answer page = new Visitor(port).read("/en/innovations?entry=zinneke&entry=nowhere");
        assertThat(page.links(".card__title a")).isEqualTo(List.of("/en/innovations/zinneke"));
        assertThat(page.page().select(".notice").text())
                .isEqualTo("The innovation “nowhere” is not, or no longer, in the catalogue.");
    }
}
