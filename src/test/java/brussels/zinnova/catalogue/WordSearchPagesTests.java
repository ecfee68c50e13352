package brussels.zinnova.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;
import brussels.zinnova.catalogue.StarterEntries.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding entries by words. */
@PortalTest
class WordSearchPagesTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"fr, tagline", "nl, tagline", "en, tagline", "fr, need", "nl, participation", "en, answer"})
    void everyEntryIsFoundByItsWordsInThePagesLanguage(String language, String part) {
        List<String> missed = new ArrayList<>();
        for (Entry entry : StarterEntries.all()) {
            String text = entry.text(part, language);
            String words = String.join(" ", List.of(text.split(" ")).subList(0, Math.min(10, text.split(" ").length)));
            if (!text.isEmpty() && !CataloguePages.slugs(search(language, words)).contains(entry.slug())) {
                missed.add(entry.slug() + ": " + words);
            }
        }
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void whatIsCalledByTheWordsComesFirst(String language) {
        List<String> missed = new ArrayList<>();
        for (Entry entry : StarterEntries.all()) {
            if (CataloguePages.slugs(search(language, entry.name(language))).indexOf(entry.slug()) != 0) {
                missed.add(entry.name(language));
            }
        }
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr, spéculation, speculation", "fr, logements, logement", "fr, LOGEMENT, logement",
            "fr, l’abri, abri", "fr, l'abri, abri", "nl, woningen, woning", "en, homes, home",
            "fr, CŒUR, cœur",
            "fr, coeur, cœur", "fr, 'speculation, sol', sol speculation",
            "nl, grond  speculatie, speculatie grond"})
    void accentsCaseElisionAndEndingsDoNotMatter(String language, String typed, String meant) {
        Set<String> expected = all(language, meant);
        assertThat(expected).isNotEmpty().hasSizeLessThan(60);
        assertThat(all(language, typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"nl, Anderlecht, community-land-trust-bruxelles", "fr, 1070, community-land-trust-bruxelles",
            "fr, loyer, community-land-trust-bruxelles", "en, World Habitat Award, community-land-trust-bruxelles",
            "nl, Vorst, calico-forest", "en, Angela.D, calico-forest", "nl, CLTB, community-land-trust-bruxelles",
            "fr, étrangère, duo-for-a-job",
            "fr, etrangere, duo-for-a-job", "nl, cltb be, community-land-trust-bruxelles",
            "en, calico 2018, calico-forest"})
    void placesPrizesActorsAndSynonymsAreFoundToo(String language, String words, String slug) {
        assertThat(all(language, words)).contains(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "het", "the", "de la", "les"})
    void aWordWithoutMeaningIsNoObstacle(String words) {
        assertThat(all("fr", "community land trust " + words)).contains("community-land-trust-bruxelles");
    }

    private Answer search(String language, String words) {
        return new Visitor(port).read(address(language, words));
    }

    private Set<String> all(String language, String words) {
        return new TreeSet<>(CataloguePages.slugsToTheEnd(new Visitor(port), address(language, words)));
    }

    private static String address(String language, String words) {
        return "/" + language + "/innovations?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
