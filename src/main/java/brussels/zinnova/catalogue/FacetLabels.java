package brussels.zinnova.catalogue;

import java.util.List;
import java.util.stream.Stream;

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

    /** What a query asks for, as pages and feeds name it: its filters, then its words in quotes. */
    List<String> asked(CatalogueQuery query, CatalogueSnapshot snapshot) {
        Language language = query.language();
        Stream<String> filters = query.selected().entrySet().stream().flatMap(facet -> facet.getValue().stream()
                .map(code -> label(facet.getKey(), code, snapshot, language)));
        Stream<String> words = Stream.of(query.words()).filter(typed -> !typed.isEmpty()).map(
                typed -> messages.getMessage("catalogue.chips.words", new Object[]{typed}, language.locale()));
        return Stream.concat(filters, words).toList();
    }

    String label(Facet facet, String code, CatalogueSnapshot snapshot, Language language) {
        Scheme scheme = facet.scheme();
        if (scheme != null) {
            return snapshot.vocabulary().label(scheme, code, language);
        }
        if (facet == Facet.ACTOR) {
            return snapshot.actor(code).map(PublishedActor::name).orElse(code);
        }
        if (facet == Facet.ENTRY) {
            return snapshot.innovation(code).map(innovation -> innovation.name(language).text()).orElse(code);
        }
        String message = messages.getMessage("catalogue." + facet.parameter() + "." + code, null, null,
                language.locale());
        return message != null
                ? message
                : messages.getMessage("catalogue." + facet.parameter() + ".label", new Object[]{code},
                        language.locale());
    }
}
