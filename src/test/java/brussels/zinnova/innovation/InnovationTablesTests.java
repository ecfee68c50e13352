package brussels.zinnova.innovation;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.actor.Actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The rules that the database keeps by itself, whoever writes. */
@WritingPortalTest
class InnovationTablesTests {

    @Autowired
    private Innovations innovations;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    private UUID id = UUID.randomUUID();

    @BeforeEach
    void publish() {
        id = innovations.publish(InnovationMother.bikeLibrary("Vélothèque " + UUID.randomUUID(), "Les Voisins à vélo"),
                null, null,
                null, Instant.EPOCH);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ck_innovations_state               | UPDATE innovations SET state = 'hidden' WHERE id = :id
            ck_innovations_withdrawn           | UPDATE innovations SET state = 'withdrawn' WHERE id = :id
            ck_innovations_merged              | UPDATE innovations SET state = 'merged' WHERE id = :id
            ck_innovations_published           | UPDATE innovations SET first_published_at = NULL WHERE id = :id
            ck_innovations_ended_year          | UPDATE innovations SET ended_year = 1999 WHERE id = :id
            ck_innovations_point               | UPDATE innovations SET latitude = 50.8 WHERE id = :id
            ck_innovations_website             | UPDATE innovations SET website = 'ftp://example.org' WHERE id = :id
            fk_innovations_stage               | UPDATE innovations SET stage = 'unheard-of' WHERE id = :id
            fk_innovations_original            | UPDATE innovations SET original_language = 'nl' WHERE id = :id
            ck_innovation_translations_original| UPDATE innovation_translations SET tagline = NULL WHERE innovation_id = :id
            ex_innovation_translations_original| INSERT INTO innovation_translations VALUES (:id, 'nl', 'original', 'a', 'b', 'c')
            ck_innovation_terms_count          | INSERT INTO innovation_terms VALUES (:id, 'challenge', 'sante', 4)
            ck_innovation_terms_count          | INSERT INTO innovation_terms VALUES (:id, 'stage', 'idea', 1)
            uq_innovation_terms_position       | INSERT INTO innovation_terms VALUES (:id, 'challenge', 'sante', 1)
            fk_innovation_terms_term           | INSERT INTO innovation_terms VALUES (:id, 'challenge', 'ennui', 2)
            ck_innovation_actors_role          | UPDATE innovation_actors SET role = 'owner' WHERE innovation_id = :id
            ex_slugs_current                   | INSERT INTO slugs VALUES ('second-current', :id, true)
            ck_slugs_slug                      | INSERT INTO slugs VALUES ('Not A Slug', :id, false)
            ck_catalogue_revision_only_row     | INSERT INTO catalogue_revision VALUES (false, 1)
            ck_innovation_translations_blank   | UPDATE innovation_translations SET tagline = ' ' WHERE innovation_id = :id
            tr_innovations_whole               | DELETE FROM innovation_terms WHERE innovation_id = :id AND scheme = 'challenge'
            tr_innovations_whole               | DELETE FROM innovation_terms WHERE innovation_id = :id AND scheme = 'value'
            tr_innovations_whole               | DELETE FROM innovation_actors WHERE innovation_id = :id
            tr_innovations_whole               | UPDATE innovations SET region_wide = true WHERE id = :id
            tr_innovations_whole               | UPDATE slugs SET current = false WHERE innovation_id = :id
            tr_innovations_whole               | UPDATE innovation_translations SET status = 'machine' WHERE innovation_id = :id
            ck_terms_pressure                  | UPDATE terms SET pressure = true WHERE code = 'asbl'
            """)
    void refuses(String constraint, String sql) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> execute(sql))
                .withMessageContaining(constraint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE intruder (id integer)
            DROP TABLE innovations
            TRUNCATE innovations CASCADE
            ALTER TABLE innovations DISABLE TRIGGER ALL
            CREATE ROLE intruder
            DELETE FROM flyway_schema_history
            """)
    void theRoleThatRunsThePortalOwnsNothing(String sql) {
        assertThatExceptionOfType(BadSqlGrammarException.class).isThrownBy(() -> execute(sql));
    }

    @Test
    void theVocabularyIsThatOfTheSourceDocument() {
        // Others that share this portal add terms that are called so.
        assertThat(
                jdbc.sql("SELECT scheme || ' ' || count(*) FROM terms WHERE code NOT LIKE 'atelier-%' GROUP BY scheme")
                        .query(String.class).list())
                .containsExactlyInAnyOrder("challenge 13", "value 4", "criterion 4", "relativity 3", "approach 11",
                        "circular-step 5", "actor-kind 8", "stage 5", "commune 19");
    }

    private void execute(String sql) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        (sql.contains(":id") ? statement.param("id", id) : statement).update();
    }
}
