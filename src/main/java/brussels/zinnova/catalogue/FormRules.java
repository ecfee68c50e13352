package brussels.zinnova.catalogue;

import java.time.Clock;
import java.time.Year;
import java.util.List;

import org.springframework.stereotype.Component;

import brussels.zinnova.innovation.InnovationFormRules;
import brussels.zinnova.shared.Brussels;
import brussels.zinnova.shared.Language;

/** What the form of an innovation must be today, by the terms that the catalogue has. Takes no database connection. */
@Component
public class FormRules {

    private final Catalogue catalogue;
    private final Clock clock;

    FormRules(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The rules of this moment. What is new has no hidden term; entries that had one keep it.
     *
     * @param original the language that the innovation is told in
     * @param required the texts that must be there in it
     */
    public InnovationFormRules of(Language original, List<String> required) {
        PublishedVocabulary vocabulary = catalogue.vocabulary();
        return new InnovationFormRules(original, required,
                term -> vocabulary.find(term.scheme(), term.code())
                        .filter(found -> !found.hidden() || !required.equals(InnovationFormRules.FOR_SUBMISSIONS))
                        .isPresent(),
                Year.now(clock.withZone(Brussels.ZONE)));
    }
}
