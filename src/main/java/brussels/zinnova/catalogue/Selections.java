package brussels.zinnova.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

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
        List<PublishedInnovation> innovations = catalogue.ask(() -> snapshot.newest(asked, most));
        return new Selection(CatalogueLink.parameters(asked.in(asked.usualOrder())),
                labels.asked(asked, snapshot), remarks(request, snapshot.read(asked)), innovations, innovations.stream()
                        .map(PublishedInnovation::contentChanged).max(Comparator.naturalOrder())
                        .orElse(snapshot.revision().raisedAt()));
    }

    private List<String> remarks(CatalogueRequest request, Reading reading) {
        List<String> remarks = new ArrayList<>();
        Locale locale = request.query().language().locale();
        BiConsumer<Boolean, String> remark = (holds, key) -> {
            if (holds) {
                remarks.add(
                        messages.getMessage("catalogue.notice." + key, new Object[]{request.query().words()}, locale));
            }
        };
        request.ignored().forEach(filter -> remarks
                .add(messages.getMessage("catalogue.notice.ignored", new Object[]{filter}, locale)));
        remark.accept(request.crowded(), "crowded");
        remark.accept(request.shortened(), "shortened");
        remark.accept(request.isWordless(), "wordless");
        if (reading.corrected() != null) {
            remarks.add(messages.getMessage("catalogue.notice.corrected", new Object[]{reading.corrected()}, locale));
        }
        remark.accept(reading.partial(), "partial");
        return remarks;
    }
}
