package brussels.zinnova.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;
import brussels.zinnova.catalogue.StarterEntries.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/** What a question is taken to mean, and that the page says so. */
@PortalTest
class QuestionPagesTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"huisvesting", "loyer", "housing", "logement", "huur", "woning"})
    void aWordOfAnyLanguageFindsTheEntriesOfItsChallengeOnAPageInAny(String word) {
        for (String language : List.of("fr", "nl", "en")) {
            assertThat(CataloguePages.slugsToTheEnd(new Visitor(port), address(language, word))).containsAll(
                    StarterEntries.all().stream().filter(entry -> entry.codes("challenge").contains("logement"))
                            .map(Entry::slug).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"1080, molenbeek-saint-jean", "Sint-Jans-Molenbeek, molenbeek-saint-jean",
            "Molenbeek-Saint-Jean, molenbeek-saint-jean", "Vorst, forest", "1190, forest", "ELSENE, ixelles"})
    void aCommuneIsFoundByItsNamesAndPostalCodes(String words, String commune) {
        for (String language : List.of("fr", "nl", "en")) {
            assertThat(CataloguePages.slugsToTheEnd(new Visitor(port), address(language, words))).containsAll(
                    StarterEntries.all().stream().filter(entry -> entry.codes("commune").contains(commune))
                            .map(Entry::slug).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"l'éducation, éducation", "EDUCATION, éducation", "velosolidaire, vélo solidaire"})
    void elisionsCapitalsAndMissingSpacesDoNotMatter(String typed, String meant) {
        assertThat(CataloguePages.slugsToTheEnd(new Visitor(port), address("fr", typed)))
                .isEqualTo(CataloguePages.slugsToTheEnd(new Visitor(port), address("fr", meant))).isNotEmpty();
    }

    @Test
    void aDutchCompoundIsTakenApart() {
        assertThat(CataloguePages.slugsToTheEnd(new Visitor(port), address("nl", "huisvestingsproject")))
                .isNotEmpty().allSatisfy(slug -> assertThat(StarterEntries.of(slug).codes("challenge"))
                        .contains("logement"));
    }

    @ParameterizedTest
    @CsvSource({"fr, logemant, logement", "fr, mobilte, mobilité", "fr, Schaerbek, Schaerbeek",
            "nl, Schaerbek, Schaerbeek", "nl, huisvesing, huisvesting", "en, houssing, housing",
            "fr, vivre ensmble, vivre ensemble"})
    void aTypingErrorIsForgivenAndSaid(String language, String typed, String meant) {
        Answer answer = search(language, typed);
        assertThat(CataloguePages.slugs(answer)).isEqualTo(CataloguePages.slugs(search(language, meant))).isNotEmpty();
        assertThat(answer.page().select(".results__count").text()).contains(meant);
        assertThat(answer.page().select(".notice").text()).contains(meant).contains(typed);
        assertThat(answer.page().select("input[name=q]").val()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({"nl, mijn dochter heeft het moeilijk op school", "en, soup kitchen", "fr, manger pas cher", "en, kids",
            "nl, taalles", "fr, monaie", "nl, tweedehands", "fr, femmes", "fr, police", "fr, recyclage", "en, women",
            "en, bread", "nl, brood"})
    void aWordThatOnlyResemblesAnotherIsLeftAlone(String language, String typed) {
        assertThat(search(language, typed).page().select(".notice a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, food bank, pauvrete", "en, soup kitchen, pauvrete", "fr, école de devoirs, education",
            "nl, openbaar vervoer, mobilite"})
    void aSynonymOfSeveralWordsIsFoundAsAWhole(String language, String words, String challenge) {
        assertThat(CataloguePages.slugsToTheEnd(new Visitor(port), address(language, words))).isNotEmpty()
                .containsAll(StarterEntries.all().stream().filter(entry -> entry.codes("challenge").contains(challenge))
                        .map(Entry::slug).toList());
        assertThat(CataloguePages.slugs(search("en", "bank"))).doesNotContain("doucheflux");
    }

    @ParameterizedTest
    @CsvSource({"'\"logemant', logement", "'\"jardin logemant', jardin logement", "'logemant\"', logement"})
    void aQuoteWithoutItsPairMeansNothing(String typed, String meant) {
        Answer answer = search("fr", typed);
        assertThat(CataloguePages.slugs(answer)).isEqualTo(CataloguePages.slugs(search("fr", meant))).isNotEmpty();
        assertThat(answer.page().select(".results__count").text()).contains("« " + meant + " »");
        Answer exactly = new Visitor(port).read(answer.links(".notice a").getFirst());
        assertThat(exactly.page().select(".notice a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"buurtwerking, buurt", "wijkwerking, wijk"})
    void aCompoundThatNoEntryHasFindsWhatItIsAKindOf(String typed, String meant) {
        Answer answer = search("nl", typed);
        assertThat(CataloguePages.slugs(answer)).isEqualTo(CataloguePages.slugs(search("nl", meant))).isNotEmpty();
        assertThat(answer.page().select(".notice").text()).contains(typed);
    }

    @ParameterizedTest
    @CsvSource({"fr, zinne, Zinneke", "nl, zinne, zinneke", "fr, recyclage, recyclart"})
    void whereNothingIsFoundTheNearestSpellingIsOffered(String language, String typed, String near) {
        Answer answer = search(language, typed);
        assertThat(CataloguePages.slugs(answer)).isEmpty();
        assertThat(answer.page().select(".empty__ways a").text()).containsIgnoringCase(near);
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "€", "字", "\uD83C\uDF31"})
    void tenThousandLettersOfAnyScriptAreToldThatTheyAreTooMany(String letter) {
        Answer answer = search("nl", letter.repeat(10_000));
        assertThat(answer.language()).isEqualTo("nl");
        assertThat(answer.page().select(".notice").text()).contains("zoekvraag");
    }

    @Test
    void whoeverMeantItAsTypedFindsNothingAndIsHelpedBack() {
        String exactly = search("fr", "logemant").links(".notice a").getFirst();
        Answer answer = new Visitor(port).read(exactly);
        assertThat(CataloguePages.total(answer)).isZero();
        assertThat(answer.page().select(".empty__ways li").eachText()).anyMatch(
                way -> way.startsWith("Chercher « logement » sans guillemets"));
        assertThat(CataloguePages.slugs(new Visitor(port).read(answer.page().select(".empty__ways a").stream()
                .filter(way -> way.text().contains("sans guillemets")).findFirst().orElseThrow().attr("href"))))
                .isEqualTo(CataloguePages.slugs(search("fr", "logement")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logements", "LOGEMENT", "jardins", "vélos", "velo", "the", "réparer"})
    void anotherFormOfAKnownWordIsNoTypingError(String word) {
        assertThat(search("fr", word).page().select(".notice")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"land trust\"", "« land trust »", "“land trust”"})
    void aPhraseInQuotesIsExact(String phrase) {
        assertThat(CataloguePages.slugs(search("fr", phrase))).contains("community-land-trust-bruxelles");
        assertThat(CataloguePages.slugs(search("fr", phrase.replace("land trust", "trust land")))).isEmpty();
        assertThat(CataloguePages.slugs(search("fr", "trust land"))).contains("community-land-trust-bruxelles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaa", "llllll", "eeeeeeeeeeeeeeeeeeeee", "ddddd"})
    void lettersThatAreNoWordFindNothing(String letters) {
        for (String language : List.of("fr", "nl", "en")) {
            assertThat(CataloguePages.slugs(search(language, letters))).isEmpty();
        }
    }

    @Test
    void allWordsAreRequiredAndElseSomeOfThemWhichIsSaid() {
        Answer all = search("fr", "jardin partagé");
        assertThat(all.page().select(".notice")).isEmpty();
        Answer some = search("fr", "jardin zzzzzzzz");
        assertThat(CataloguePages.slugs(some)).isEqualTo(CataloguePages.slugs(search("fr", "jardin")));
        assertThat(some.page().select(".notice").text()).contains("Aucune innovation ne réunit tous ces mots");
    }

    @Test
    void aFilterNeverChangesWhatWordsMean() {
        Answer answer = new Visitor(port).read(address("fr", "logemant") + "&commune=evere");
        assertThat(CataloguePages.total(answer)).isZero();
        assertThat(answer.page().select(".notice").text()).contains("logement");
        assertThat(answer.links(".empty__ways a")).contains("/fr/innovations?q=logemant",
                "/fr/innovations?commune=evere").allSatisfy(
                        way -> assertThat(CataloguePages.total(new Visitor(port).read(way))).isPositive());
    }

    @Test
    void everyWayOutSaysHowManyEntriesItGives() {
        Answer answer = new Visitor(port)
                .read("/en/innovations?q=jardin&challenge=logement&commune=ganshoren&stage=idea");
        assertThat(CataloguePages.total(answer)).isZero();
        assertThat(answer.page().select(".empty__ways li a").eachText())
                .contains("Keep the words “jardin” and remove all filters");
        for (String address : List.of("/en/innovations?challenge=mobilite&commune=anderlecht",
                "/en/innovations?q=jardin&challenge=logement&commune=ganshoren&stage=idea")) {
            assertThat(new Visitor(port).read(address).page().select(".empty__ways li")).isNotEmpty()
                    .allSatisfy(way -> assertThat(way.select(".empty__count").text()).startsWith(
                            CataloguePages.total(new Visitor(port).read(way.select("a").attr("href"))) + " "));
        }
        assertThat(answer.links(".empty a")).contains("/en/submit", "/en/challenges/sante");
    }

    @Test
    void whatWasFoundIsMarkedOnTheCard() {
        Answer answer = search("fr", "logement");
        assertThat(answer.page().select(".card mark").eachText()).contains("Logement").anyMatch("logements"::equals);
        assertThat(search("fr", "<b>logement</b>").page().select(".card b")).isEmpty();
        assertThat(new Visitor(port).read("/fr/innovations").page().select("mark")).isEmpty();
    }

    @Test
    void anEntryFoundByItsTextShowsTheSentence() {
        Answer answer = search("nl", "dakloze");
        assertThat(answer.page().select(".card__found mark")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/fr/innovations, false", "/fr/innovations?challenge=logement, false",
            "/fr/innovations?challenge=logement&commune=forest, true",
            "/fr/innovations?challenge=logement&challenge=sante, true", "/fr/innovations?q=jardin, true",
            "/fr/innovations?page=2, false", "/fr/innovations?sort=name, true"})
    void searchEnginesAreKeptFromMoreThanOneFacet(String address, boolean kept) {
        Answer answer = new Visitor(port).read(address);
        assertThat(answer.page().select("meta[name=robots][content^=noindex]").isEmpty()).isEqualTo(!kept);
        assertThat(answer.links("link[rel=canonical]")).containsExactly("https://zinnova.example" + address);
    }

    @Test
    void thePageNamesTheOnesBeforeAndAfterIt() {
        Answer answer = new Visitor(port).read("/fr/innovations?sort=name&page=2");
        assertThat(answer.links("link[rel=prev]")).containsExactly("https://zinnova.example/fr/innovations?sort=name");
        assertThat(answer.links("link[rel=next]"))
                .containsExactly("https://zinnova.example/fr/innovations?sort=name&page=3");
    }

    private Answer search(String language, String words) {
        return new Visitor(port).read(address(language, words));
    }

    private static String address(String language, String words) {
        return "/" + language + "/innovations?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
