package brussels.zinnova.innovation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

import brussels.zinnova.shared.Language;

/** Contents for tests: whole, valid and told apart by their names. */
public final class InnovationMother {

    private InnovationMother() {}

    /** A cargo-bike library in Forest, told in French; the carrier is a non-profit association. */
    public static InnovationContent bikeLibrary(String name, String carrier) {
        return inFrench(name, "Des vélos cargo à emprunter entre voisins.", carrier);
    }

    /** The same, told in another language. */
    public static InnovationContent bikeLibrary(String name, String carrier, Language language) {
        return in(language, name, "Des vélos cargo à emprunter entre voisins.", carrier);
    }

    /** The same with another tagline. */
    public static InnovationContent inFrench(String name, String tagline, String carrier) {
        return in(Language.FR, name, tagline, carrier);
    }

    private static InnovationContent in(Language language, String name, String tagline, String carrier) {
        InnovationTexts texts = new InnovationTexts(name, tagline, "Une réponse.", "Un besoin.", null, null);
        return new InnovationContent(language, language == Language.FR ? texts : InnovationTexts.NONE,
                language == Language.NL ? texts : InnovationTexts.NONE,
                language == Language.EN ? texts : InnovationTexts.NONE, 2020, null,
                "experiment", codes("forest"), false, null, "1190", null, "https://example.org",
                codes("mobilite"), codes("solidarite"), codes(),
                List.of(new ActorShare(carrier, "asbl", ActorRole.CARRIER)), List.of(),
                List.of("https://example.org/source"));
    }

    /** Codes of terms, in this order. */
    public static SequencedSet<String> codes(String... codes) {
        return new LinkedHashSet<>(List.of(codes));
    }
}
