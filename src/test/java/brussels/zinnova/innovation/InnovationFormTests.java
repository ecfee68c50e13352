package brussels.zinnova.innovation;

import java.util.List;

import org.junit.jupiter.api.Test;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;

class InnovationFormTests {

    private static final InnovationContent CONTENT = Changes.recognitions(
            Changes.ended(Changes.dutch(InnovationMother.bikeLibrary("Vélothèque", "Les Voisins"),
                    new InnovationTexts("Fietsotheek", "Bakfietsen", null, null, null, null)), 2024),
            List.of(new LocalizedText("Prix", null, null)));

    @Test
    void aFormThatIsNotTouchedChangesNothing() {
        assertThat(InnovationForm.of(CONTENT).content(CONTENT)).isEqualTo(CONTENT);
        assertThat(InnovationForm.of(CONTENT).differences(InnovationForm.of(CONTENT), Language.FR)).isEmpty();
    }

    @Test
    void whatTheFormDoesNotShowStaysWhenTheRestIsChanged() {
        InnovationForm form = InnovationForm.of(Changes.tagline(CONTENT, "Autrement dit"));

        InnovationContent changed = form.content(CONTENT);

        assertThat(changed).isEqualTo(Changes.tagline(CONTENT, "Autrement dit"));
        assertThat(changed.sources()).isNotEmpty();
        assertThat(changed.recognitions()).isNotEmpty();
        assertThat(changed.endedYear()).isEqualTo(2024);
    }

    @Test
    void prizesAreTheSameLineInEachLanguageAndNoneIsTakenForAnother() {
        InnovationContent content = Changes.recognitions(CONTENT, List.of(new LocalizedText("Prix", null, "Prize"),
                new LocalizedText(null, "Label", null), new LocalizedText("Mention", "Vermelding", null)));
        InnovationForm form = InnovationForm.of(content);

        assertThat(form.fr().recognitions()).isEqualTo("Prix\n–\nMention");
        assertThat(form.nl().recognitions()).isEqualTo("–\nLabel\nVermelding");
        assertThat(form.content(content)).isEqualTo(content);
        assertThat(form.content(Language.FR).recognitions()).isEqualTo(content.recognitions());
    }

    @Test
    void theMostTellingChallengeStaysTheFirstWhateverTheOrderOfTheBoxes() {
        InnovationContent content = Changes.challenges(CONTENT, InnovationMother.codes("sante", "emploi"));
        InnovationContent ticked = Changes.challenges(CONTENT, InnovationMother.codes("emploi", "logement", "sante"));

        assertThat(InnovationForm.of(ticked).content(content).challenges()).containsExactly("sante", "emploi",
                "logement");
        InnovationContent turned = Changes.challenges(CONTENT, InnovationMother.codes("emploi", "sante"));
        assertThat(InnovationForm.of(turned).content(content).challenges()).containsExactly("sante", "emploi");
        assertThat(InnovationForm.of(turned).differences(InnovationForm.of(content), Language.FR)).isEmpty();
    }

    @Test
    void namesTheFieldsThatDifferInTheOrderOfThePage() {
        InnovationForm other = InnovationForm.of(Changes.challenges(
                Changes.place(Changes.dutch(CONTENT, InnovationTexts.NONE), InnovationMother.codes(), true),
                InnovationMother.codes("sante")));

        assertThat(InnovationForm.of(CONTENT).differences(other, Language.FR))
                .containsExactly("challenges", "communes", "regionWide", "nl.name", "nl.tagline");
    }

    @Test
    void knowsTheNameOfEveryFieldThatCanDiffer() {
        for (Language original : Language.values()) {
            assertThat(InnovationForm.fields(original)).containsAll(InnovationForm.EMPTY.byField().keySet().stream()
                    .filter(field -> !field.equals(original.code() + ".name")).toList()).doesNotHaveDuplicates();
        }
    }

    @Test
    void anAddressWithoutProtocolIsOfASecureSite() {
        assertThat(website("www.cltb.be/équipe")).isEqualTo("https://www.cltb.be/équipe");
        assertThat(website("http://www.cltb.be")).isEqualTo("http://www.cltb.be");
        assertThat(website("Https://Www.cltb.be")).isEqualTo("https://Www.cltb.be");
        assertThat(website("cltb.be:8080?x=1")).isEqualTo("https://cltb.be:8080?x=1");
        assertThat(website("javascript:alert(1)")).isEqualTo("javascript:alert(1)");
        assertThat(website("chez nous")).isEqualTo("chez nous");
    }

    private static String website(String typed) {
        return new InnovationForm("", TextsForm.NONE, TextsForm.NONE, TextsForm.NONE, List.of(), List.of(), List.of(),
                "", "", List.of(), "", "", "", "", "", "", typed, "").website();
    }
}
