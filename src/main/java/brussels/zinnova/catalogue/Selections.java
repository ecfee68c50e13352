package brussels.zinnova.catalogue;

import java.util.List;
import java.util.function.Function;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

import brussels.zinnova.shared.Language;
import brussels.zinnova.web.OverloadedException;

/** The door to the catalogue for feeds, exports, interfaces and mails: asks it as its own page does. */
@Service
public class Selections {

    private final Catalogue catalogue;
    private final FacetLabels labels;
    private final MessageSource messages;

    Selections(Catalogue catalogue, FacetLabels labels, MessageSource messages) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.messages = messages;
    }

    /**
     * What these parameters of a catalogue page ask for.
     *
     * @throws OverloadedException if too many others are asking
     */
    public Selection of(Language language, MultiValueMap<String, String> parameters, CatalogueSnapshot snapshot) {
        return of(CatalogueRequest.of(language, parameters, snapshot), snapshot);
    }

    /**
     * The same for whoever reads kindly, as pages do: names of parameters that mean nothing are told, not refused.
     *
     * @throws OverloadedException if too many others are asking
     */
    public Selection kindly(Language language, MultiValueMap<String, String> parameters, CatalogueSnapshot snapshot) {
        return of(CatalogueRequest.of(language, parameters, snapshot).among(parameters.keySet()), snapshot);
    }

    /** What somebody asks for whose parameters were read already. */
    Selection of(CatalogueRequest request, CatalogueSnapshot snapshot) {
        return new Selection(catalogue, snapshot, request, labels, messages);
    }

    /**
     * Asks the catalogue of this moment, kindly, for what these parameters of its page ask for, as an address has them.
     *
     * @throws IllegalStateException while no catalogue is loaded
     * @throws OverloadedException if too many others are asking
     */
    public <T> T ask(Language language, String parameters, Function<Selection, T> question) {
        CatalogueSnapshot snapshot = catalogue.acquire();
        try {
            return question.apply(kindly(language, CatalogueLink.read(parameters), snapshot));
        } finally {
            catalogue.release(snapshot);
        }
    }

    /**
     * What somebody who has typed that may be looking for.
     *
     * @throws OverloadedException if too many others are asking
     */
    public Suggestions suggestions(String typed, Language language, CatalogueSnapshot snapshot) {
        return catalogue.ask(() -> snapshot.suggestions(CatalogueRequest.words(typed), language));
    }

    /**
     * The actors behind an address in the order of these, no more than that many.
     *
     * @throws OverloadedException if too many others are asking
     */
    public List<ShownActor> actors(String after, int most, CatalogueSnapshot snapshot) {
        return catalogue.ask(() -> snapshot.actorsAfter(after, most));
    }
}
