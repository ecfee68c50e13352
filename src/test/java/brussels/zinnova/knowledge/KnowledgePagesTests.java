package brussels.zinnova.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.PortalTest;
import brussels.zinnova.PublicPages;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** The fourteen chapters, their order, their figures, and their ties to terms and entries. */
@PortalTest
class KnowledgePagesTests {

    private static final List<String> CHAPTERS = List.of("definition", "valeurs", "defis", "histoire", "reconcilier",
            "marche", "technologie", "numerique", "democratie", "notions-associees", "economie-sociale",
            "entrepreneurs-sociaux", "economie-collaborative", "economie-circulaire");

    /** By the sections of the source document that they share. */
    private static final Map<String, List<String>> OF_APPROACHES = Map.ofEntries(
            Map.entry("economie-sociale", List.of("economie-sociale")),
            Map.entry("entrepreneuriat-social", List.of("entrepreneurs-sociaux")),
            Map.entry("economie-collaborative", List.of("economie-collaborative")),
            Map.entry("economie-circulaire", List.of("economie-circulaire")),
            Map.entry("numerique", List.of("technologie", "numerique")),
            Map.entry("democratie-ouverte", List.of("democratie")),
            Map.entry("marche", List.of("reconcilier", "marche")),
            Map.entry("bonnes-pratiques", List.of("notions-associees")),
            Map.entry("investissement-social", List.of("notions-associees")),
            Map.entry("experimentation-sociale", List.of("notions-associees")),
            Map.entry("economie-positive", List.of("notions-associees")));

    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.,][0-9]+)?");

    @LocalServerPort
    private int port;

    static Stream<String> chapters() {
        return Stream.of("fr", "nl", "en").flatMap(
                language -> CHAPTERS.stream().map(chapter -> "/" + language + "/understand/" + chapter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void listsTheFourteenChaptersInTheirOrderWithASentenceEach(String language) {
        Document page = read("/" + language + "/understand");
        assertThat(page.select(".contents a").eachAttr("href"))
                .isEqualTo(CHAPTERS.stream().map(slug -> "/" + language + "/understand/" + slug).toList());
        assertThat(page.select(".contents__summary").eachText()).hasSize(14).doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.endsWith("."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void nextLeadsFromTheFirstToTheLastAndPreviousBack(String language) {
        assertThat(follow("/" + language + "/understand/" + CHAPTERS.getFirst(), "next"))
                .isEqualTo(CHAPTERS.stream().map(slug -> "/" + language + "/understand/" + slug).toList());
        assertThat(follow("/" + language + "/understand/" + CHAPTERS.getLast(), "prev"))
                .isEqualTo(CHAPTERS.reversed().stream().map(slug -> "/" + language + "/understand/" + slug).toList());
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void tellsItsTextUnderItsTitleAndWhereItIsFrom(String address) {
        Document page = read(address);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".prose").text()).hasSizeGreaterThan(300).doesNotContain("**", "##", "---");
        assertThat(page.select(".prose h1, .prose [style], .prose script, .prose [id]")).isEmpty();
        assertThat(page.select(".chapter__source").text()).contains("L’innovation sociale à Bruxelles");
        assertThat(page.select(".chapter__source [lang=fr]")).hasSize(address.startsWith("/fr") ? 0 : 1);
        assertThat(page.select(".nav a[aria-current]").eachAttr("href"))
                .containsExactly(address.substring(0, 3) + "/understand");
        assertThat(page.select(".chapter__contents [aria-current=page]").eachAttr("href")).containsExactly(address);
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void everyLinkOfAChapterLeadsToAPage(String address) {
        assertThat(read(address).select("main a[href^=/]").eachAttr("href").stream().distinct())
                .isNotEmpty().allSatisfy(link -> new Visitor(port).read(link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/understand/nowhere", "/nl/understand/DEFIS", "/en/understand/definition.md"})
    void thereIsNoOtherChapter(String address) {
        assertThat(new Visitor(port).get(address).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void anApproachLeadsToItsChaptersAndTheyLeadBackToIt(String language) {
        OF_APPROACHES.forEach((approach, slugs) -> {
            String term = "/" + language + "/approaches/" + approach;
            List<String> chapters = slugs.stream().map(slug -> "/" + language + "/understand/" + slug).toList();
            assertThat(read(term).select(".reading a").eachAttr("href")).isEqualTo(chapters);
            chapters.forEach(chapter -> assertThat(read(chapter).select("h2 a").eachAttr("href")).contains(term));
        });
    }

    @ParameterizedTest
    @CsvSource({"challenges/logement, defis", "challenges/population, defis", "values/solidarite, valeurs"})
    void aChallengeAndAValueLeadToTheirChapterAndItLeadsBack(String term, String chapter) {
        assertThat(read("/nl/" + term).select(".reading a").eachAttr("href"))
                .containsExactly("/nl/understand/" + chapter);
        assertThat(read("/nl/understand/" + chapter).select("a.tile").eachAttr("href")).contains("/nl/" + term);
    }

    @Test
    void aCommuneHasNothingToReadAbout() {
        assertThat(read("/fr/communes/anderlecht").select(".reading")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void theFrontPageAndAnEntryLeadToWhatTheyName(String language) {
        assertThat(read("/" + language).select("main a[href*=/understand/]").eachAttr("href")).isEqualTo(
                Stream.of("defis", "definition", "valeurs").map(slug -> "/" + language + "/understand/" + slug)
                        .toList());
        assertThat(read("/" + language + PublicPages.ENTRY).select(".criteria a").eachAttr("href"))
                .containsExactly("/" + language + "/understand/definition");
    }

    @Test
    void anApproachIsShownWithThreeOfItsEntriesAndTheWayToAll() {
        Elements approach = read("/fr/understand/economie-sociale")
                .select("[aria-labelledby=approach-economie-sociale]");
        assertThat(approach).hasSize(1);
        assertThat(approach.select(".card")).hasSize(3);
        String all = approach.select(".onward").attr("href");
        assertThat(all).isEqualTo("/fr/innovations?approach=economie-sociale");
        String total = NUMBER.matcher(approach.select(".onward").text()).results().findFirst().orElseThrow().group();
        assertThat(read(all).select(".results__count").text()).startsWith(total + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void theChartAndTheTableHaveTheFiguresOfTheChapter(String language) {
        Document page = read("/" + language + "/understand/numerique");
        List<String> told = numbers(page.select(".prose li").text());
        List<String> shares = List.of("80", "15", "80", "98", "75", "48", "50", "53", "47", "49", "38", "68",
                language.equals("en") ? "48.3" : "48,3");
        assertThat(told).containsAll(shares.stream().filter(share -> !share.equals("75")).toList());
        String percent = language.equals("en") ? "%" : " %";
        assertThat(page.select(".chart__number").eachText())
                .isEqualTo(shares.stream().map(share -> share + percent).toList());
        assertThat(page.select(".data__number").eachText()).startsWith(
                shares.stream().map(share -> share + percent).toArray(String[]::new)).hasSize(15);
        assertThat(told).containsAll(numbers(page.select(".data:last-of-type td").text()));
        assertThat(page.select(".data__name").get(4).text()).matches(".*\\(3 (sur|op de|in) 4\\)");
    }

    @Test
    void aBarIsAsLongAsItsFigureSays() {
        Document page = read("/en/understand/numerique");
        double whole = width(page.select(".chart__whole").get(0));
        List<Double> percents = page.select(".chart__bar").stream().map(bar -> width(bar) * 100 / whole).toList();
        assertThat(percents).hasSize(13);
        for (int n = 0; n < percents.size(); n++) {
            assertThat(percents.get(n) + "%").startsWith(page.select(".chart__number").get(n).text().replace("%", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, SPF Économie", "nl, FOD Economie", "en, FPS Economy"})
    void theFiguresNameTheirSourceAndTheTableItsHeads(String language, String source) {
        Document page = read("/" + language + "/understand/numerique");
        assertThat(page.select(".chart__caption, .data__source").eachText()).hasSize(2)
                .allMatch(words -> words.contains(source) && words.contains("2014"));
        assertThat(page.select("table caption")).hasSize(4).hasSameSizeAs(page.select("table"));
        assertThat(page.select("table th:not([scope])")).isEmpty();
        assertThat(page.select("svg[role=img] > title, svg[role=img] > desc")).hasSize(2);
        assertThat(page.select("svg [style], svg style")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr, 'Éco-conception,Utilisation,Réparation,Réutilisation,Recyclage'",
            "nl, 'Ecodesign,Gebruik,Herstelling,Hergebruik,Recyclage'",
            "en, 'Ecodesign,Use,Repair,Reuse,Recycling'"})
    void theLoopNamesItsFiveStepsInTheirOrderToTheEyeAndToTheEar(String language, String steps) {
        Document page = read("/" + language + "/understand/economie-circulaire");
        List<String> labels = List.of(steps.split(","));
        assertThat(page.select(".loop__label").eachText()).isEqualTo(labels);
        assertThat(page.select(".loop__arrow")).hasSize(5);
        assertThat(page.select(".loop__steps li").eachText()).isEqualTo(labels);
        assertThat(page.select(".loop desc").text()).containsSubsequence(labels);
    }

    private List<String> follow(String first, String rel) {
        List<String> followed = new ArrayList<>();
        String address = first;
        while (!address.isEmpty() && followed.size() <= CHAPTERS.size()) {
            followed.add(address);
            address = read(address).select("a[rel=" + rel + "]").attr("href");
        }
        return followed;
    }

    private Document read(String address) {
        return new Visitor(port).read(address).page();
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static double width(Element bar) {
        return Double.parseDouble(bar.attr("width").replace("%", ""));
    }
}
