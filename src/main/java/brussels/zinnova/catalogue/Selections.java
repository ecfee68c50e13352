package brussels.zinnova.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

import brussels.zinnova.shared.Language;
import brussels.zinnova.web.OverloadedException;

/** The door to the catalogue for feeds: asks it as its own page does. */
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
     * The newest entries that these parameters of a catalogue page ask for; order and page are left aside.
     *
     * @throws OverloadedException if too many others are asking
     */
    public Selection newest(Language language, MultiValueMap<String, String> parameters, CatalogueSnapshot snapshot,
            int most) {
        CatalogueQuery asked = CatalogueRequest.of(language, parameters, snapshot).query();
        List<PublishedInnovation> innovations = catalogue.ask(() -> snapshot.newest(asked, most));
        Stream<String> filters = asked.selected().entrySet().stream().flatMap(facet -> facet.getValue().stream()
                .map(code -> labels.label(facet.getKey(), code, snapshot, language)));
        Stream<String> words = Stream.of(asked.words()).filter(typed -> !typed.isEmpty()).map(
                typed -> messages.getMessage("catalogue.chips.words", new Object[]{typed}, language.locale()));
        return new Selection(CatalogueLink.parameters(asked.in(asked.usualOrder())),
                Stream.concat(filters, words).toList(), innovations, innovations.stream()
                        .map(PublishedInnovation::contentChanged).max(Comparator.naturalOrder())
                        .orElse(snapshot.revision().raisedAt()));
    }
}
