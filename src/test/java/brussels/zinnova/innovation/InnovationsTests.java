package brussels.zinnova.innovation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolationException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.shared.Slug;

import static brussels.zinnova.innovation.InnovationMother.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@WritingPortalTest
class InnovationsTests {

    @Autowired
    private Innovations innovations;

    @Autowired
    private JdbcClient jdbc;

    private static final String CARRIER = "Les Voisins à vélo";
    private String name = "";

    @BeforeEach
    void newName() {
        name = "Vélothèque " + UUID.randomUUID();
    }

    @Test
    void publishesUnderASlugMadeFromTheNameAndNumbersTheSecondOfThatName() {
        UUID first = publish();
        UUID second = publish();

        assertThat(slugOf(first)).isEqualTo(Slug.from(name, "").value()).startsWith("velotheque-");
        assertThat(slugOf(second)).isEqualTo(slugOf(first) + "-2");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenContents")
    void refusesContentThatBreaksARule(String rule, UnaryOperator<InnovationContent> breaking) {
        InnovationContent content = breaking.apply(InnovationMother.bikeLibrary(name, CARRIER));

        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> innovations.publish(content, null, null, null, Instant.EPOCH));
    }

    static Stream<Arguments> brokenContents() {
        return Stream.of(
                broken("no challenge", content -> Changes.challenges(content, codes())),
                broken("four challenges",
                        content -> Changes.challenges(content, codes("emploi", "sante", "logement", "mobilite"))),
                broken("no text in its original language", content -> Changes.originalLanguage(content, Language.NL)),
                broken("a blank tagline", content -> Changes.tagline(content, " \u00a0 ")),
                broken("nowhere", content -> Changes.place(content, codes(), false)),
                broken("somewhere and everywhere", content -> Changes.place(content, codes("forest"), true)),
                broken("ended before it started", content -> Changes.ended(content, 2019)),
                broken("a website that is none", content -> Changes.website(content, "javascript:alert(1)")));
    }

    private static Arguments broken(String rule, UnaryOperator<InnovationContent> breaking) {
        return arguments(rule, breaking);
    }

    @Test
    void refusesATermThatTheVocabularyDoesNotHave() {
        InnovationContent content = Changes.challenges(InnovationMother.bikeLibrary(name, CARRIER), codes("ennui"));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> innovations.publish(content, null, null, null, Instant.EPOCH))
                .withMessageContaining("ennui");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void refusesTheSecondOfTwoChangesToTheSameVersion(String part, UnaryOperator<InnovationContent> change) {
        UUID id = publish();
        int version = versionOf(id);
        InnovationContent changed = change.apply(InnovationMother.bikeLibrary(name, CARRIER));

        innovations.revise(id, version, changed);

        assertThat(versionOf(id)).as("a change of %s", part).isGreaterThan(version);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> innovations.revise(id, version, changed));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                broken("nothing", content -> content),
                broken("a text", content -> Changes.tagline(content, "Autrement dit.")),
                broken("a translation", content -> Changes.dutch(content,
                        new InnovationTexts("Fietsotheek", null, null, null, null, null))),
                broken("the original language", content -> Changes.originalLanguage(
                        Changes.dutch(content, new InnovationTexts("Fietsotheek", "Fietsen", "Ja", null, null, null)),
                        Language.NL)),
                broken("the challenges", content -> Changes.challenges(content, codes("sante", "mobilite"))),
                broken("the values", content -> Changes.values(content, codes("entreprise"))),
                broken("the approaches", content -> Changes.approaches(content, codes("numerique"))),
                broken("the place", content -> Changes.place(content, codes(), true)),
                broken("the website", content -> Changes.website(content, "https://example.net")),
                broken("the years", content -> Changes.ended(content, 2024)),
                broken("the recognitions",
                        content -> Changes.recognitions(content, List.of(new LocalizedText("Prix", null, null)))),
                broken("the sources", content -> Changes.sources(content, List.of("https://example.net"))));
    }

    @Test
    void anAddressThatAnEntryEverHadIsNeverGivenToAnother() {
        UUID id = publish();
        Slug former = new Slug(slugOf(id));
        innovations.move(id, versionOf(id), new Slug(former.value() + "-moved"));

        UUID other = publish();

        assertThat(slugOf(other)).isNotEqualTo(former.value());
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> innovations.move(other, versionOf(other), former));
    }

    @Test
    void anEntryMayReturnToAnAddressThatItHad() {
        UUID id = publish();
        Slug former = new Slug(slugOf(id));
        innovations.move(id, versionOf(id), new Slug(former.value() + "-moved"));

        innovations.move(id, versionOf(id), former);

        assertThat(slugOf(id)).isEqualTo(former.value());
    }

    @Test
    void onlyAPublishedEntryIsWithdrawnAndOnlyAWithdrawnOneComesBack() {
        UUID id = publish();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> innovations.republish(id, versionOf(id), contentOf(id)));

        innovations.withdraw(id, versionOf(id), contentOf(id), "Asked for by its carrier");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> innovations.withdraw(id, versionOf(id), contentOf(id), "Again"));

        innovations.republish(id, versionOf(id), contentOf(id));
        assertThat(jdbc.sql("SELECT state FROM innovations WHERE id = ?").param(id).query(String.class).single())
                .isEqualTo("published");
    }

    @Test
    void anEntryThatDoesNotExistIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> innovations.withdraw(UUID.randomUUID(), 0,
                        InnovationMother.bikeLibrary(name, CARRIER), "Why not"));
    }

    private UUID publish() {
        return innovations.publish(InnovationMother.bikeLibrary(name, CARRIER), null, null, null, Instant.EPOCH);
    }

    private int versionOf(UUID id) {
        return jdbc.sql("SELECT version FROM innovations WHERE id = ?").param(id).query(Integer.class).single();
    }

    private String slugOf(UUID id) {
        return jdbc.sql("SELECT slug FROM slugs WHERE innovation_id = ? AND current").param(id).query(String.class)
                .single();
    }

    private InnovationContent contentOf(UUID id) {
        return innovations.find(id).orElseThrow().content();
    }
}
