package brussels.zinnova.catalogue;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import brussels.zinnova.shared.Language;
import brussels.zinnova.vocabulary.Scheme;

/** What a facet’s codes are called: by the vocabulary where it knows them, else by the messages. */
@Component
class FacetLabels {

    private final MessageSource messages;

    FacetLabels(MessageSource messages) {
        this.messages = messages;
    }

    String label(Facet facet, String code, PublishedVocabulary vocabulary, Language language) {
        Scheme scheme = facet.scheme();
        if (scheme != null) {
            return vocabulary.label(scheme, code, language);
        }
        return facet == Facet.DECADE
                ? messages.getMessage("catalogue.decade.label", new Object[]{code}, language.locale())
                : messages.getMessage("catalogue." + facet.parameter() + "." + code, null, language.locale());
    }
}
