package brussels.zinnova.curation;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.WritingPortalTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@WritingPortalTest
class InnovationImportTests {

    private static final String HEADER = "slug,name,name_nl,actor,actor_kind,stage,started_year,communes,region_wide,"
            + "website,challenges,values,tagline_fr,answer_fr,tagline_nl,recognitions_fr,recognitions_nl,"
            + "original_language,verified_on,source_notes\n";

    @Autowired
    private InnovationImport files;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void takesInEveryColumnOfARow() throws IOException {
        String slug = "import-" + UUID.randomUUID();

        Imported imported = files.publishAll(new StringReader(HEADER + slug
                + ",Jardin,Tuin,Les Voisins,collective,idea,"
                + "2021,forest;ixelles,,https://example.org,sante;logement,solidarite,Un jardin,Il pousse,Een tuin,"
                + "Prix;Label,Prijs;Label,fr,2026-11-23,memory: place\n"));

        assertThat(imported).isEqualTo(new Imported(1, List.of()));
        assertThat(jdbc.sql("""
                SELECT i.state, i.stage, i.started_year, i.website, i.verified_on::text, i.curator_notes,
                    (SELECT string_agg(scheme || ':' || code, ' ' ORDER BY scheme, position) FROM innovation_terms t
                        WHERE t.innovation_id = i.id) AS terms,
                    (SELECT string_agg(language || ':' || status || ':' || name, ' ' ORDER BY language)
                        FROM innovation_translations t WHERE t.innovation_id = i.id) AS texts,
                    (SELECT string_agg(fr || '=' || nl, ' ' ORDER BY position) FROM innovation_recognitions r
                        WHERE r.innovation_id = i.id) AS recognitions
                FROM innovations i JOIN slugs s ON s.innovation_id = i.id WHERE s.slug = ?
                """).param(slug).query().singleRow().values().toString())
                .isEqualTo("[published, idea, 2021, https://example.org, 2026-11-23, memory: place, "
                        + "challenge:sante challenge:logement commune:forest commune:ixelles value:solidarite, "
                        + "fr:original:Jardin nl:reviewed:Tuin, Prix=Prijs Label=Label]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jardin,Tuin,Les Voisins,collective,idea,soon,forest,,,sante,solidarite     | line 3: started_year is no year: soon
            Jardin,Tuin,Les Voisins,collective,idea,2021,forest,,,ennui,solidarite     | line 3: No challenge has
            Jardin,Tuin,Les Voisins,collective,idea,2021,forest,,,,solidarite          | line 3: challenges
            ,Tuin,Les Voisins,collective,idea,2021,forest,,,sante,solidarite           | line 3: completeInItsOriginal
            Jardin,Tuin,Les Voisins,club,idea,2021,forest,,,sante,solidarite           | line 3: No actor-kind has
            Jardin,Tuin,,collective,idea,2021,forest,,,sante,solidarite                | line 3: actor is empty
            """)
    void refusesTheWholeFileForOneBrokenRowAndNamesItsLine(String broken, String problem) {
        String good = "import-" + UUID.randomUUID();
        String csv = HEADER + row(good, "Jardin,Tuin,Les Voisins,collective,idea,2021,forest,,,sante,solidarite")
                + row("import-" + UUID.randomUUID(), broken);

        assertThatExceptionOfType(ImportRejected.class).isThrownBy(() -> files.publishAll(new StringReader(csv)))
                .withMessageContaining(problem);
        assertThat(jdbc.sql("SELECT count(*) FROM slugs WHERE slug = ?").param(good).query(Integer.class).single())
                .isZero();
    }

    @Test
    void namesRowsThatMayBeOneAndTakesThemInAllTheSame() throws IOException {
        String name = "Moestuin " + UUID.randomUUID();
        String cells = ",,Les Voisins,collective,idea,2021,forest,,,sante,solidarite";
        assertThat(files.publishAll(new StringReader(HEADER + row("import-" + UUID.randomUUID(), name + cells)
                + row("import-" + UUID.randomUUID(), "Ressourcerie" + cells.replace("Les Voisins", "Autre")
                        .replace("forest", "uccle"))
                + row("import-" + UUID.randomUUID(), name + " asbl" + cells))))
                .isEqualTo(new Imported(3, List.of("line 4 may be the same as line 2")));
    }

    private static String row(String slug, String cells) {
        return slug + "," + cells + ",Un jardin,Il pousse,,,,fr,,\n";
    }
}
