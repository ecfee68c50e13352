package brussels.zinnova.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.actor.Actors;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.shared.Slug;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.vocabulary.TermDetails;
import brussels.zinnova.vocabulary.TermId;
import brussels.zinnova.vocabulary.Vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is written on the write side arrives in the snapshot: entries, actors and terms, and what is taken away. */
@WritingPortalTest
class CatalogueApplierTests {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CatalogueApplier applier;

    @Autowired
    private Innovations innovations;

    @Autowired
    private Actors actors;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    private UUID carrier = UUID.randomUUID();
    private UUID id = UUID.randomUUID();
    private String name = "";
    private String slug = "";

    @BeforeEach
    void publish() {
        name = "Vélothèque " + UUID.randomUUID();
        slug = Slug.from(name, "").value();
        id = innovations.publish(InnovationMother.bikeLibrary(name, "Voisins " + name), null, null, null,
                Instant.EPOCH);
        carrier = actors.register("Voisins " + name, "asbl");
        awaitSnapshot(snapshot -> snapshot.innovation(slug).isPresent());
    }

    @Test
    void aWithdrawnEntryLeavesAndItsAddressIsRemembered() {
        innovations.withdraw(id, version(), content(), "Asked for by its carrier");

        awaitSnapshot(snapshot -> snapshot.innovation(slug).isEmpty() && snapshot.isWithdrawn(slug));

        innovations.republish(id, version(), content());
        awaitSnapshot(snapshot -> snapshot.innovation(slug).isPresent() && !snapshot.isWithdrawn(slug));
    }

    @Test
    void aMovedEntryIsFoundFromItsFormerAddress() {
        innovations.move(id, version(), new Slug(slug + "-moved"));

        awaitSnapshot(snapshot -> snapshot.innovation(slug + "-moved").isPresent()
                && snapshot.innovation(slug).isEmpty()
                && snapshot.movedTo(slug).equals(Optional.of(slug + "-moved")));
    }

    @Test
    void anActorsNewNameIsShownAndFound() {
        String actor = "Renamed" + UUID.randomUUID().toString().replace("-", "");

        actors.rename(carrier, actor);

        awaitSnapshot(snapshot -> finds(snapshot, actor)
                && snapshot.innovation(slug).orElseThrow().actors().getFirst().name().equals(actor));
    }

    @Test
    void aTermsNewLabelIsShownAndFindsItsEntries() {
        String label = "Label" + UUID.randomUUID().toString().replace("-", "");

        TermDetails term = vocabulary.find(new TermId(Scheme.CHALLENGE, "mobilite")).orElseThrow();
        vocabulary.revise(term.id(), term.version(), new LocalizedText(label, label, label), term.summary(),
                term.synonyms(), term.goals(), term.place(), false);

        awaitSnapshot(snapshot -> finds(snapshot, label)
                && snapshot.vocabulary().label(Scheme.CHALLENGE, "mobilite", Language.NL).equals(label));
    }

    @Test
    void aRestoredOlderDatabaseIsReadAsAWhole() {
        long before = revision();
        jdbc.sql("UPDATE innovations SET state = 'withdrawn', state_reason = 'As it once was' WHERE id = ?").param(id)
                .update();
        jdbc.sql("UPDATE catalogue_revision SET value = value - 1").update();

        awaitSnapshot(snapshot -> snapshot.revision().number() == before - 1 && snapshot.innovation(slug).isEmpty());
        jdbc.sql("UPDATE catalogue_revision SET value = value + 1").update();
    }

    @Test
    void aRestoredDatabaseThatCameToTheSameNumberIsReadAsAWhole() {
        jdbc.sql("UPDATE innovations SET state = 'withdrawn', state_reason = 'As it once was' WHERE id = ?").param(id)
                .update();
        jdbc.sql("UPDATE catalogue_revision SET raised_at = clock_timestamp()").update();

        awaitSnapshot(snapshot -> snapshot.innovation(slug).isEmpty());
    }

    @Test
    void anEntryThatCannotBeReadIsCountedAndKeepsNobodyElseOut() {
        double before = meters.counter("zinnova.catalogue.unreadable").count();
        jdbc.sql("UPDATE innovations SET verified_on = 'infinity' WHERE id = ?").param(id).update();

        jdbc.sql("UPDATE catalogue_revision SET value = value + 1").update();
        jdbc.sql("INSERT INTO catalogue_changes SELECT value, 'innovation', ? FROM catalogue_revision")
                .param(id.toString()).update();

        publish();

        assertThat(meters.counter("zinnova.catalogue.unreadable").count()).isGreaterThan(before);
    }

    @Test
    void aChangeThatIsRolledBackTakesNoRevision() {
        long before = revision();

        try {
            innovations.withdraw(id, version() - 1, content(), "Too late");
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageContaining("version");
        }

        assertThat(revision()).isEqualTo(before);
    }

    private boolean finds(CatalogueSnapshot snapshot, String words) {
        CatalogueQuery query = new CatalogueQuery(Language.FR, name + " " + words, Map.of(), Order.RELEVANCE, 1);
        return snapshot.search(query).innovations().stream().anyMatch(found -> found.id().equals(id));
    }

    private int version() {
        return jdbc.sql("SELECT version FROM innovations WHERE id = ?").param(id).query(Integer.class).single();
    }

    private long revision() {
        return jdbc.sql("SELECT value FROM catalogue_revision").query(Long.class).single();
    }

    private void awaitSnapshot(Predicate<CatalogueSnapshot> condition) {
        applier.await(revision(), Duration.ofSeconds(2));
        await().until(() -> {
            CatalogueSnapshot snapshot = catalogue.acquire();
            try {
                return condition.test(snapshot);
            } finally {
                catalogue.release(snapshot);
            }
        });
    }

    private InnovationContent content() {
        return innovations.find(id).orElseThrow().content();
    }
}
