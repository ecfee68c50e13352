package brussels.zinnova.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        CatalogueRequest request = CatalogueRequest.of(language, parameters, snapshot);
        CatalogueQuery asked = request.query();
        Reading reading = catalogue.ask(() -> snapshot.read(asked));
        List<PublishedInnovation> innovations = catalogue.ask(() -> snapshot.newest(asked, reading, most));
        return new Selection(CatalogueLink.parameters(asked.in(asked.usualOrder())),
                labels.asked(asked, snapshot), remarks(request, reading), innovations, innovations.stream()
                        .map(PublishedInnovation::contentChanged).max(Comparator.naturalOrder())
                        .orElse(snapshot.revision().raisedAt()));
    }

    private List<String> remarks(CatalogueRequest request, Reading reading) {
        List<String> remarks = new ArrayList<>();
        CatalogueQuery query = request.query();
        request.ignored().forEach(filter -> remarks.add(remark("ignored", filter, query)));
        if (request.crowded()) {
            remarks.add(remark("crowded", "", query));
        }
        if (request.shortened()) {
            remarks.add(remark("shortened", "", query));
        }
        if (request.isWordless()) {
            remarks.add(remark("wordless", query.words(), query));
        }
        if (reading.corrected() != null) {
            remarks.add(remark("corrected", reading.corrected(), query));
        }
        if (reading.partial()) {
            remarks.add(remark("partial", "", query));
        }
        return remarks;
    }

    private String remark(String notice, String about, CatalogueQuery query) {
        return messages.getMessage("catalogue.notice." + notice, new Object[]{about}, query.language().locale());
    }
}
