package brussels.zinnova.innovation;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.shared.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every state in which an entry was published stays, with what made it. */
@WritingPortalTest
class RevisionsTests {

    private final String name = "Vélothèque " + UUID.randomUUID();

    @Autowired
    private Innovations innovations;

    @Autowired
    private Revisions revisions;

    @Autowired
    private JdbcClient jdbc;

    private UUID id = UUID.randomUUID();

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void publish() {
        id = innovations.publish(content("Une phrase."), null, null, null, Instant.now());
    }

    @Test
    void eachChangeIsARevisionAndNothingIsNone() {
        innovations.revise(id, version(), content("Une autre phrase."));
        innovations.revise(id, version(), content("Une autre phrase."));
        innovations.withdraw(id, version(), content("Une autre phrase."), "Terminée");
        innovations.republish(id, version(), content("Une troisième."));
        assertThat(revisions.of(id)).extracting(RevisionDetails::number).containsExactly(4, 3, 2, 1);
        assertThat(revisions.of(id)).extracting(RevisionDetails::action).containsExactly(RevisionAction.REPUBLISHED,
                RevisionAction.WITHDRAWN, RevisionAction.REVISED, RevisionAction.PUBLISHED);
        assertThat(revisions.of(id)).extracting(one -> one.content().fr().tagline()).containsExactly(
                "Une troisième.", "Une autre phrase.", "Une autre phrase.", "Une phrase.");
        assertThat(revisions.of(id).get(1).reason()).isEqualTo("Terminée");
    }

    @Test
    void anEarlierStateComesBackAsARevisionOfItsOwn() {
        innovations.revise(id, version(), content("Une autre phrase."));
        innovations.restore(id, version(), 1);
        assertThat(tagline()).isEqualTo("Une phrase.");
        assertThat(revisions.of(id).getFirst().action()).isEqualTo(RevisionAction.RESTORED);
        assertThat(revisions.of(id).getFirst().reason()).isEqualTo("1");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> innovations.restore(id, version(), 9));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> innovations.restore(id, version() - 1, 2));
        assertThat(revisions.of(id)).hasSize(3);
    }

    @Test
    void whatWasPublishedBeforeRevisionsWereKeptIsKeptWhenItChanges() {
        jdbc.sql("DELETE FROM revisions WHERE innovation_id = ?").param(id).update();
        innovations.revise(id, version(), content("Une autre phrase."));
        assertThat(revisions.of(id)).extracting(one -> one.content().fr().tagline()).containsExactly(
                "Une autre phrase.", "Une phrase.");
    }

    @Test
    void aRevisionIsSignedInTheTransactionThatMakesItAndOnce() {
        UUID curator = jdbc.sql("SELECT id FROM accounts LIMIT 1").query(UUID.class).single();
        revisions.sign(id, curator);
        assertThat(revisions.of(id)).as("made by nobody, before").extracting(RevisionDetails::account)
                .containsExactly((UUID) null);
        reviseAndSign(curator);
        assertThat(revisions.of(id)).extracting(RevisionDetails::account).containsExactly(curator, null);
    }

    private void reviseAndSign(UUID curator) {
        transaction.executeWithoutResult(together -> {
            innovations.revise(id, version(), content("Une autre phrase."));
            revisions.sign(id, curator);
            revisions.sign(id, UUID.randomUUID());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"content = '{}'", "made_at = now()", "number = 9", "reason = 'x'",
            "account_id = NULL WHERE account_id IS NOT NULL"})
    void whatARevisionSaysNeverChanges(String change) {
        UUID curator = jdbc.sql("SELECT id FROM accounts LIMIT 1").query(UUID.class).single();
        reviseAndSign(curator);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("UPDATE revisions SET " + change).update()).havingRootCause()
                .isInstanceOf(SQLException.class).withMessageContaining("tr_revisions_kept");
    }

    private InnovationContent content(String tagline) {
        return InnovationMother.inFrench(name, tagline, "Voisins");
    }

    private int version() {
        return innovations.find(id).orElseThrow().version();
    }

    private String tagline() {
        return String.valueOf(innovations.find(id).orElseThrow().content().fr().tagline());
    }
}
