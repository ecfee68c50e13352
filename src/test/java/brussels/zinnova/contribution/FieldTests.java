package brussels.zinnova.contribution;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What the server tells of one field while a form is being filled: the same as of the whole form. */
@PortalTest
class FieldTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"name||Geef de naam van de innovatie.",
            "startedYear|abc|vier cijfers", "website|javascript:alert(1)|adres",
            "contactEmail|a@b.be Bcc: c@d.be|e-mailadres", "nl.tagline|<240>|240", "challenges|nowhere|",
            "fr.tagline||", "consent||akkoord"})
    void aFieldIsToldWhatIsWrongWithIt(String field, String value, String told) {
        String typed = value == null ? "" : value.startsWith("<") ? "x".repeat(240) : value;
        Answer whole = new Visitor(port).post("/nl/submit", filled().with(field, typed));
        Answer one = check(filled().with(field, typed).with("field", field), "original=nl");
        assertThat(one.status()).isEqualTo(200);
        String slot = "#" + field.replace(".", "-") + "-error";
        assertThat(one.page().select(slot).text()).isEqualTo(whole.page().select(slot).text())
                .contains(told == null ? "" : told);
        assertThat(one.page().select(".field__error")).hasSize(1);
    }

    @Test
    void ofAnEntryLessMayBeKnown() {
        Form form = filled().with("nl.need", "").with("field", "nl.need");
        assertThat(check(form, "original=nl").page().text()).isNotEmpty();
        assertThat(check(form, "original=nl&change=true").page().text()).isEmpty();
    }

    @Test
    void whatIsAskedOddlyHarmsNobody() {
        assertThat(check(filled(), "original=nl").status()).isEqualTo(400);
        assertThat(check(filled().with("field", "name"), "original=xx").status()).isEqualTo(400);
        assertThat(check(filled().with("field", "\"><script>x</script>"), "original=nl").page().select("script"))
                .isEmpty();
        assertThat(new Visitor(port).post("/nl/submit/field?original=nl", filled().with("field", "name"),
                "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
        assertThat(new Visitor(port).get("/nl/submit/field?original=nl&field=name").status()).isEqualTo(405);
    }

    @Test
    void knownActorsComeWithTheirKind() {
        Answer known = new Visitor(port).read("/fr/submit/actors?q=BEES");
        assertThat(known.page().select("option").eachAttr("value")).containsExactly("BEES coop");
        assertThat(known.page().select("option").eachAttr("data-kind")).containsExactly("cooperative");
        assertThat(new Visitor(port).read("/fr/submit/actors?q=b").page().select("option")).isEmpty();
        assertThat(new Visitor(port).read("/fr/submit/actors").page().select("option")).isEmpty();
    }

    private Form filled() {
        return SubmissionForms.filled(port, "nl", "Verger");
    }

    private Answer check(Form form, String query) {
        return new Visitor(port).post("/nl/submit/field?" + query, form);
    }
}
