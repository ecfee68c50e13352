package brussels.zinnova.catalogue;

import java.util.List;

import brussels.zinnova.innovation.ActorRole;
import brussels.zinnova.innovation.ActorShare;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationTexts;
import brussels.zinnova.shared.Language;

import static brussels.zinnova.innovation.InnovationMother.codes;

/** Entries that tests publish themselves. */
final class SampleContent {

    private SampleContent() {}

    /** An entry written in one language only, of the whole Region, about housing. */
    static InnovationContent untranslated(Language language, String name, String actor) {
        return untranslated(language, new InnovationTexts(name, name + " tagline", name + " answer", name + " need",
                null, null), actor);
    }

    /** The same with these texts. */
    static InnovationContent untranslated(Language language, InnovationTexts texts, String actor) {
        return new InnovationContent(language, language == Language.FR ? texts : InnovationTexts.NONE,
                language == Language.NL ? texts : InnovationTexts.NONE,
                language == Language.EN ? texts : InnovationTexts.NONE, 2020, null, null, codes(), true, null, null,
                null, null, codes("logement"), codes("solidarite"), codes(),
                List.of(new ActorShare(actor, "asbl", ActorRole.CARRIER)), List.of(), List.of());
    }
}
