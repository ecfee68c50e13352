package brussels.zinnova.catalogue;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

import brussels.zinnova.shared.Language;
import brussels.zinnova.web.OverloadedException;

/** The door to the catalogue for feeds: asks it as its own page does. */
@Service
public class Selections {

    private final Catalogue catalogue;
    private final FacetLabels labels;

    Selections(Catalogue catalogue, FacetLabels labels) {
        this.catalogue = catalogue;
        this.labels = labels;
    }

    /**
     * The newest entries that these parameters of a catalogue page ask for; order and page are left aside.
     *
     * @throws OverloadedException if too many others are asking
     */
    public Selection newest(Language language, MultiValueMap<String, String> parameters, CatalogueSnapshot snapshot,
            int most) {
        CatalogueRequest request = CatalogueRequest.of(language, parameters, snapshot);
        CatalogueQuery asked = request.query();
        List<PublishedInnovation> innovations = catalogue.ask(() -> snapshot.newest(asked, most));
        return new Selection(CatalogueLink.parameters(asked.in(asked.usualOrder())),
                labels.asked(asked, snapshot), request.ignored(), innovations, innovations.stream()
                        .map(PublishedInnovation::contentChanged).max(Comparator.naturalOrder())
                        .orElse(snapshot.revision().raisedAt()));
    }
}
