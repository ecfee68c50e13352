package brussels.zinnova.contribution;

import java.time.Clock;
import java.time.Year;
import java.util.List;

import org.springframework.stereotype.Component;

import brussels.zinnova.catalogue.Catalogue;
import brussels.zinnova.catalogue.PublishedVocabulary;
import brussels.zinnova.innovation.InnovationFormRules;
import brussels.zinnova.shared.Brussels;
import brussels.zinnova.shared.Language;

/** What a proposal must be today, by the terms that the catalogue has. Takes no database connection. */
@Component
class SubmissionRules {

    private final Catalogue catalogue;
    private final Clock clock;

    SubmissionRules(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The rules for a new innovation that is told in this language. */
    InnovationFormRules of(Language original) {
        return of(original, InnovationFormRules.FOR_SUBMISSIONS);
    }

    /** The rules for a change of an entry that is told in this language. */
    InnovationFormRules ofEntry(Language original) {
        return of(original, InnovationFormRules.FOR_ENTRIES);
    }

    private InnovationFormRules of(Language original, List<String> required) {
        PublishedVocabulary vocabulary = catalogue.vocabulary();
        return new InnovationFormRules(original, required,
                term -> vocabulary.find(term.scheme(), term.code()).isPresent(),
                Year.now(clock.withZone(Brussels.ZONE)));
    }
}
