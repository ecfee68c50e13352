package brussels.zinnova.catalogue;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import brussels.zinnova.catalogue.PublishedInnovation.PublishedActor;
import brussels.zinnova.shared.Language;
import brussels.zinnova.vocabulary.Scheme;

/** What a facet’s codes are called: by the vocabulary where it knows them, else by the messages, each or all alike. */
@Component
class FacetLabels {

    private final MessageSource messages;

    FacetLabels(MessageSource messages) {
        this.messages = messages;
    }

    String label(Facet facet, String code, CatalogueSnapshot snapshot, Language language) {
        Scheme scheme = facet.scheme();
        if (scheme != null) {
            return snapshot.vocabulary().label(scheme, code, language);
        }
        if (facet == Facet.ACTOR) {
            return snapshot.actor(code).map(PublishedActor::name).orElse(code);
        }
        String message = messages.getMessage("catalogue." + facet.parameter() + "." + code, null, null,
                language.locale());
        return message != null
                ? message
                : messages.getMessage("catalogue." + facet.parameter() + ".label", new Object[]{code},
                        language.locale());
    }
}
