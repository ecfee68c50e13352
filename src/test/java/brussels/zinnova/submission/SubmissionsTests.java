package brussels.zinnova.submission;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.innovation.ActorRole;
import brussels.zinnova.innovation.ActorShare;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.InnovationTexts;
import brussels.zinnova.shared.KeyUsedException;
import brussels.zinnova.shared.Suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@WritingPortalTest
class SubmissionsTests {

    /** What stood in the column when the format was 1. Never edited: it is what old rows hold. */
    private static final String FORMAT_1 = """
            {"originalLanguage": "FR",
             "fr": {"name": "Vélothèque", "tagline": "Des vélos", "answer": "Une réponse", "need": "Un besoin",
                    "impact": null, "participation": null},
             "nl": {"name": null, "tagline": null, "answer": null, "need": null, "impact": null, "participation": null},
             "en": {"name": null, "tagline": null, "answer": null, "need": null, "impact": null, "participation": null},
             "startedYear": 2020, "endedYear": null, "stage": "experiment", "communes": ["forest", "uccle"],
             "regionWide": false, "address": null, "postalCode": "1190",
             "point": {"latitude": 50.81, "longitude": 4.32}, "website": "https://example.org",
             "challenges": ["mobilite", "sante"], "values": ["solidarite"], "approaches": [],
             "actors": [{"name": "Voisins", "kind": "asbl", "role": "CARRIER"}],
             "recognitions": [{"fr": "Prix", "nl": null, "en": null}], "sources": ["https://example.org/source"],
             "somethingOfLater": 1}
            """;

    @Autowired
    private Submissions submissions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void readsWhatWasWrittenInEveryFormatThereWas() {
        UUID id = receive().id();
        jdbc.sql("UPDATE submissions SET content = CAST(:content AS jsonb) WHERE id = :id").param("content", FORMAT_1)
                .param("id", id).update();

        InnovationContent content = submissions.find(id).orElseThrow().content();

        assertThat(content.fr().name()).isEqualTo("Vélothèque");
        assertThat(content.communes()).containsExactly("forest", "uccle");
        assertThat(content.challenges()).containsExactly("mobilite", "sante");
        assertThat(content.actors()).containsExactly(new ActorShare("Voisins", "asbl", ActorRole.CARRIER));
        assertThat(content.recognitions().getFirst().fr()).isEqualTo("Prix");
        assertThat(content.point()).isNotNull();
    }

    @Test
    void writesNothingButTheContent() {
        UUID id = receive().id();
        String keys = jdbc.sql("SELECT string_agg(key, ' ' ORDER BY key) FROM submissions, "
                + "jsonb_object_keys(content) key WHERE id = :id").param("id", id).query(String.class).single();
        assertThat(keys).isEqualTo("actors address approaches challenges communes en endedYear fr nl originalLanguage "
                + "point postalCode recognitions regionWide sources stage startedYear values website");
    }

    @Test
    void oneFormMakesOneSubmissionAndNotAnotherOne() {
        Proposal proposal = proposal();
        UUID id = submissions.send(proposal).id();

        assertThat(submissions.send(proposal).id()).isEqualTo(id);
        Proposal other = new Proposal(proposal.content(), "someone.else@example.org", proposal.formKey(), "1");
        assertThatExceptionOfType(KeyUsedException.class).isThrownBy(() -> submissions.send(other));
        assertThat(submissions.find(id).orElseThrow().contactEmail()).isEqualTo("someone@example.org");
    }

    @Test
    void marksTheWordsOfAnotherSubmissionButNoShortOnes() {
        String words = "Des vélos à emprunter entre voisins " + UUID.randomUUID();
        assertThat(said(words).suspicions()).isEmpty();
        assertThat(said(words).suspicions()).containsExactly(Suspicion.REPEATED);
        String few = words.substring(words.length() - 39);
        said(few);
        assertThat(said(few).suspicions()).isEmpty();
    }

    private SubmissionDetails said(String words) {
        InnovationContent content = InnovationMother.bikeLibrary("Vélothèque", "Voisins");
        InnovationTexts fr = new InnovationTexts("Vélothèque", "Des vélos", words, null, null, null);
        return submissions.send(new Proposal(new InnovationContent(content.originalLanguage(), fr, content.nl(),
                content.en(), content.startedYear(), content.endedYear(), content.stage(), content.communes(),
                content.regionWide(), content.address(), content.postalCode(), content.point(), content.website(),
                content.challenges(), content.values(), content.approaches(), content.actors(),
                content.recognitions(), content.sources()), "someone@example.org", UUID.randomUUID(), "1"));
    }

    @Test
    void keepsTheContactInATableOfItsOwn() {
        UUID id = receive().id();
        assertThat(jdbc.sql("SELECT s::text FROM submissions s WHERE id = ?").param(id).query(String.class).single())
                .doesNotContain("someone@example.org");
        assertThat(jdbc.sql("SELECT email FROM submission_contacts WHERE submission_id = ?").param(id)
                .query(String.class).single()).isEqualTo("someone@example.org");
    }

    @Test
    void aSubmissionGoesOnWithoutItsContact() {
        Proposal proposal = proposal();
        UUID id = submissions.send(proposal).id();
        submissions.confirm(id);
        jdbc.sql("DELETE FROM submission_contacts WHERE submission_id = ?").param(id).update();
        assertThat(submissions.find(id).orElseThrow().contactEmail()).isNull();
        submissions.answer(id, 1, SubmissionState.DECLINED, "Non");
        assertThatExceptionOfType(KeyUsedException.class).isThrownBy(() -> submissions.send(proposal));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ck_submissions_state          | UPDATE submissions SET state = 'lost'",
            "ck_submissions_accepted       | UPDATE submissions SET state = 'accepted'",
            "ck_submission_steps_state     | UPDATE submission_steps SET state = 'lost'",
            "ck_submission_steps_message   | UPDATE submission_steps SET state = 'declined'",
            "ck_submission_steps_message   | UPDATE submission_steps SET state = 'declined', message = ' '",
            "ck_submission_steps_message   | UPDATE submission_steps SET state = 'withdrawn', message = 'Bonjour'",
            "ck_submission_contacts_email  | UPDATE submission_contacts SET email = 'a b@c'",
            "ck_submission_contacts_email  | UPDATE submission_contacts SET email = E'a@b\\nc'"})
    void theDatabaseKeepsTheSameRules(String constraint, String sql) {
        UUID id = receive().id();
        String one = sql + (sql.matches("UPDATE submission_.*") ? " WHERE submission_id = ?" : " WHERE id = ?");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql(one).param(id).update()).havingRootCause()
                .isInstanceOf(SQLException.class).withMessageContaining(constraint);
    }

    private SubmissionDetails receive() {
        UUID id = submissions.send(proposal()).id();
        submissions.confirm(id);
        return submissions.find(id).orElseThrow();
    }

    private static Proposal proposal() {
        return new Proposal(InnovationMother.bikeLibrary("Vélothèque " + Instant.EPOCH, "Voisins"),
                "someone@example.org", UUID.randomUUID(), "1");
    }
}
