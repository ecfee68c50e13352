package brussels.zinnova.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.SignedIn;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.shared.Slug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A table comes in after its reader has seen what it does, line by line, and goes out as it would come in. */
@WritingPortalTest
class ImportTests {

    private static final String HEADER = "slug,name,name_nl,actor,actor_kind,stage,started_year,communes,region_wide,"
            + "website,challenges,values,tagline_fr,answer_fr,tagline_nl,recognitions_fr,recognitions_nl,"
            + "original_language,verified_on,source_notes\n";
    private static final String GOOD = "Jardin %s,Tuin,Les Voisins,collective,idea,2021,forest,,,sante,solidarite,"
            + "Un jardin,Il pousse,,,,fr,,\n";

    private final String slug = "import-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private Innovations innovations;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn curator;

    @BeforeEach
    void signIn() {
        curator = new SignedIn(port);
    }

    @Test
    void everyColumnOfARowComesIn() {
        run(check(HEADER + slug + ",Jardin,Tuin,Les Voisins,collective,idea,2021,forest;ixelles,,https://example.org,"
                + "sante;logement,solidarite,Un jardin,Il pousse,Een tuin,Prix;La\\;bel,Prijs;Label,fr,2026-11-23,"
                + "memory: place\n"));
        InnovationDetails entry = entry();
        InnovationContent content = entry.content();
        assertThat(content.challenges()).containsExactly("sante", "logement");
        assertThat(content.communes()).containsExactly("forest", "ixelles");
        assertThat(content.nl().tagline()).isEqualTo("Een tuin");
        assertThat(content.nl().name()).isEqualTo("Tuin");
        assertThat(content.recognitions()).containsExactly(new LocalizedText("Prix", "Prijs", null),
                new LocalizedText("La;bel", "Label", null));
        assertThat(entry.verifiedOn()).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(entry.curatorNotes()).isEqualTo("memory: place");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jardin,Tuin,Les Voisins,collective,idea,soon,forest,,,sante,solidarite     | started_year | not a year
            Jardin,Tuin,Les Voisins,collective,idea,2021,forest,,,ennui,solidarite     | challenges   | unknown code
            Jardin,Tuin,Les Voisins,collective,idea,2021,forest,,,,solidarite          | challenges   | too many or
            ,Tuin,Les Voisins,collective,idea,2021,forest,,,sante,solidarite           | name         | is missing in
            Jardin,Tuin,Les Voisins,club,idea,2021,forest,,,sante,solidarite           | actor_kind   | unknown code
            Jardin,Tuin,,collective,idea,2021,forest,,,sante,solidarite                | actor        | empty
            Jardin,Tuin,Les Voisins,collective,idea,2021,,,,sante,solidarite           | communes     | one of the two
            Jardin,Tuin,Les Voisins,collective,idea,2021,forest,,ftp://x,sante,solidarite | website   | expected form
            """)
    void whatIsWrongInALineIsNamedWithItsColumnAndOnlyThatLineStaysOut(String broken, String column, String problem) {
        String page = check(HEADER + slug + "," + GOOD.formatted(slug) + "broken-" + slug + "," + broken
                + ",Un jardin,Il pousse,,,,fr,,\n");
        Answer report = curator.read(page);
        assertThat(report.page().select("table[aria-labelledby=problems] tbody tr").text())
                .startsWith("3 " + column).contains(problem);
        assertThat(innovations.find(new Slug(slug))).as("before anybody says so").isEmpty();
        run(page);
        assertThat(innovations.find(new Slug(slug))).isPresent();
        assertThat(innovations.find(new Slug("broken-" + slug))).isEmpty();
    }

    @Test
    void aFileTakenInTwiceMakesNoSecondEntryAndChangesNothing() {
        String csv = "name,actor,actor_kind,region_wide,challenges,values,tagline_fr,answer_fr,original_language\n"
                + slug + ",Les Voisins,collective,yes,sante,solidarite,Un jardin,Il pousse,fr\n";
        run(check(csv));
        String again = check(csv);
        assertThat(curator.read(again).page().select("main").text()).contains("One line is like that already")
                .contains("No entry would be created");
        assertThat(curator.read(again).page().select("form[action$=run]")).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM slugs WHERE slug LIKE ? || '%'").param(slug).query(Long.class)
                .single()).isEqualTo(1);
    }

    @Test
    void whatSomebodyChangedSinceTheFileWasLookedThroughIsNotOverwritten() {
        UUID id = innovations.publish(InnovationMother.bikeLibrary(slug, "Voisins"), new Slug(slug), null, null,
                Instant.now());
        String page = check("slug,tagline_fr\n" + slug + ",Celle du fichier.\n");
        curator.post("/admin/innovations/" + id,
                curator.open("/admin/innovations/" + id).with("fr.tagline", "Celle d’une collègue."));
        run(page);
        assertThat(innovations.find(id).orElseThrow().content().fr().tagline()).isEqualTo("Celle d’une collègue.");
        assertThat(curator.read(page).page().select("table[aria-labelledby=problems]").text())
                .contains("changed during the import");
    }

    @Test
    void aColumnThatIsNotThereChangesNothing() {
        UUID id = innovations.publish(InnovationMother.bikeLibrary(slug, "Voisins"), new Slug(slug), null, "Une note",
                Instant.now());
        String page = check("slug,tagline_fr,colour\n" + slug + ",Autre chose.,red\n");
        assertThat(curator.read(page).page().select("main").text()).contains("One entry would be changed",
                "Ignored columns: colour");
        assertThat(curator.read(page).page().select("table[aria-labelledby=changed] tbody td").eachText())
                .contains("tagline_fr");
        run(page);
        InnovationContent content = InnovationMother.inFrench(slug, "Autre chose.", "Voisins");
        assertThat(innovations.find(id).orElseThrow().content()).isEqualTo(content);
        assertThat(innovations.find(id).orElseThrow().curatorNotes()).isEqualTo("Une note");
        assertThat(jdbc.sql("SELECT count(*) FROM revisions WHERE innovation_id = ? AND account_id IS NOT NULL")
                .param(id).query(Long.class).single()).as("signed").isEqualTo(1);
    }

    @Test
    void whatGoesOutComesInWithoutChangingAnything() {
        InnovationContent content = InnovationMother.bikeLibrary("=HYPERLINK(\"x\") " + slug, "@Voisins; \\ et amis",
                Language.NL);
        innovations.publish(content, new Slug(slug), LocalDate.parse("2026-11-01"), "-- note", Instant.now());
        for (String separator : List.of("comma", "semicolon")) {
            String csv = curator.read("/admin/exports/innovations.csv?separator=" + separator).body();
            assertThat(csv).startsWith("\uFEFFformat").contains("'=HYPERLINK").doesNotContain(",=", ";=", "\"=");
            String page = check(csv);
            assertThat(curator.read(page).page().select("main").text()).contains("No entry would be created",
                    "No entry would be changed", "No line would be refused");
        }
    }

    @Test
    void daysAreReadAsSpreadsheetsWriteThemAndNoneIsInTheFuture() {
        innovations.publish(InnovationMother.bikeLibrary(slug, "Voisins"), new Slug(slug), null, null, Instant.now());
        run(check("sep=;\nslug;verified_on\n" + slug + ";23/11/2026\n"));
        assertThat(entry().verifiedOn()).isEqualTo(LocalDate.parse("2026-11-23"));
        for (String odd : List.of("+99999-01-01", "2999-01-01", "-0044-03-15", "31/2/2026")) {
            assertThat(curator.read(check("slug,verified_on\n" + slug + "," + odd + "\n")).page()
                    .select("table[aria-labelledby=problems] tbody").text()).as(odd).contains("verified_on");
        }
        String both = check("slug,tagline_fr\n" + slug + ",Un logement abordable, solidaire\n");
        assertThat(curator.read(both).page().select("table[aria-labelledby=problems] tbody").text())
                .contains("more cells than columns");
    }

    @Test
    void linesThatMayBeTheSameAreTold() {
        String page = check(HEADER + slug + "," + GOOD.formatted(slug) + slug + "-b," + GOOD.formatted(slug + " asbl"));
        assertThat(curator.read(page).page().select("table[aria-labelledby=twins] tbody").text())
                .contains("3 Jardin").contains("line 2");
    }

    @Test
    void ofTenThousandProblemsTheFirstHundredAreShownAndAllAreCounted() {
        String rows = IntStream.range(0, 5000).mapToObj(n -> slug + "-" + n + ",x,,,,,,,,,,,,,,,,fr,,")
                .collect(Collectors.joining("\n"));
        Answer report = curator.read(check(HEADER + rows));
        assertThat(report.page().select("table[aria-labelledby=problems] tbody tr")).hasSize(100);
        assertThat(report.page().select("#problems").text()).matches("\\d\\d,\\d{3} problems");
    }

    @Test
    void whatIsNoTableIsRefusedInWordsAndNothingIsLost() {
        Form form = Form.of(curator.read("/admin/imports"), "#desk");
        Answer refused = curator.post("/admin/imports", form.with("text", "no table"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".notice[autofocus]").text()).contains("must name the columns");
        assertThat(refused.page().select("#text").text()).isEqualTo("no table");
        assertThat(curator.send("/admin/imports", "text/csv", "PK\u0003\u0004", form.value("_csrf")).page()
                .select(".notice[autofocus]").text()).contains("workbook");
        Answer long40 = curator.send("/admin/imports", "text/csv", "x".repeat(50_000_000), form.value("_csrf"));
        assertThat(long40.status()).isEqualTo(413);
        assertThat(long40.page().select(".notice[autofocus]").text()).contains("40 MB");
    }

    @Test
    void whatWouldBeCreatedIsNamedWithItsLineAndAddress() {
        Answer report = curator.read(check(HEADER + slug + "," + GOOD.formatted(slug)));
        assertThat(report.page().select("[aria-labelledby=created] tbody tr").text()).startsWith("2 ")
                .endsWith(" " + slug);
    }

    @Test
    void anotherLanguageLeavesThePastedTableAsItIs() {
        SignedIn colleague = new SignedIn(port);
        Form form = Form.of(colleague.read("/admin/imports"), "#desk").with("text", "name\nDeux <b>mots</b>");
        Answer dutch = colleague.post("/admin/language?back=/admin/imports", form.with("language", "nl"));
        assertThat(dutch.page().select("html").attr("lang")).isEqualTo("nl");
        assertThat(dutch.page().expectFirst("#text").wholeText()).isEqualTo("name\nDeux <b>mots</b>");
        colleague.post("/admin/language?back=/admin/imports", Form.of(dutch, "#desk").with("language", "en"));
    }

    @Test
    void aNameWithoutALetterForItsAddressNeedsOneAndMeansNoOtherEntry() {
        Answer report = curator.read(check(HEADER + ",日本,Tuin,Les Voisins,collective,idea,2021,forest,,,sante,"
                + "solidarite,Un jardin,Il pousse,,,,fr,,\n"));
        assertThat(report.page().select("table[aria-labelledby=problems] tbody tr").text()).startsWith("2 slug");
    }

    @Test
    void anotherOriginalLanguageLeavesTheNamesAsTheyAre() {
        run(check(HEADER + slug + "," + GOOD.formatted(slug)));
        String french = String.valueOf(entry().content().fr().name());
        run(check("slug,original_language,tagline_nl,answer_nl\n" + slug + ",nl,Een tuin,Hij groeit\n"));
        assertThat(entry().content().nl().name()).isEqualTo("Tuin");
        assertThat(entry().content().fr().name()).isEqualTo(french);
    }

    /** The page of the import that was looked through. */
    private String check(String csv) {
        Form form = Form.of(curator.read("/admin/imports"), "#desk");
        Answer begun = curator.send("/admin/imports", "text/csv", csv, form.value("_csrf"));
        assertThat(begun.status()).isEqualTo(303);
        return done(begun.header("Location"));
    }

    private void run(String page) {
        Form form = Form.of(curator.read(page), "form[action$=run]");
        curator.post(page + "/run", form);
        curator.post(page + "/run", form);
        done(page);
    }

    private String done(String page) {
        await().until(() -> !curator.read(page).page().select("#import-state").attr("data-busy").equals("true"));
        return page;
    }

    private InnovationDetails entry() {
        return innovations.find(new Slug(slug)).orElseThrow();
    }
}
