package brussels.zinnova.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import brussels.zinnova.shared.Language;
import brussels.zinnova.web.OverloadedException;

/**
 * What the parameters of a catalogue page ask for, for those who show it elsewhere: feeds, exports, interfaces, mails. It
 * is good as long as its snapshot is. Every question to it may fail with {@link OverloadedException} if too many others
 * ask.
 */
public final class Selection {

    private final Catalogue catalogue;
    private final CatalogueSnapshot snapshot;
    private final CatalogueRequest request;
    private final Reading reading;
    private final FacetLabels labels;
    private final MessageSource messages;

    Selection(Catalogue catalogue, CatalogueSnapshot snapshot, CatalogueRequest request, FacetLabels labels,
            MessageSource messages) {
        this.catalogue = catalogue;
        this.snapshot = snapshot;
        this.request = request;
        this.labels = labels;
        this.messages = messages;
        this.reading = catalogue.ask(() -> snapshot.read(request.query()));
    }

    /** What is asked for in a fixed order, as part of an address, without order and page; empty for everything. */
    public String parameters() {
        return CatalogueLink.parameters(query().in(query().usualOrder()));
    }

    /** The same as an address ends with it. */
    public String queryString() {
        return parameters().isEmpty() ? "" : "?" + parameters();
    }

    /** The language whose words weigh most and whose alphabet sorts. */
    public Language language() {
        return query().language();
    }

    /** The words and filters as the catalogue’s page names them, in one line; empty for everything. */
    public String asked() {
        return joined(labels.asked(query(), snapshot));
    }

    /** The same for whoever may not have typed the words: that there are some is said instead. */
    public String askedBySomebody() {
        List<String> parts = new ArrayList<>(labels.asked(query().with(""), snapshot));
        if (!query().words().isEmpty()) {
            parts.add(messages.getMessage("alert.some-words", null, language().locale()));
        }
        return joined(parts);
    }

    /** How many there are. */
    public int total() {
        return catalogue.ask(() -> snapshot.count(query(), reading));
    }

    /** The number of the catalogue’s state that it is good for. */
    public long revision() {
        return snapshot.revision().number();
    }

    /** Whether something was typed in which there is no word to look for. */
    public boolean isWordless() {
        return request.isWordless();
    }

    /** Whether entries are asked for one by one. */
    public boolean isCollection() {
        return !query().selected(Facet.ENTRY).isEmpty();
    }

    /** Codes, orders and names of parameters that do not exist. */
    public List<IgnoredCode> ignored() {
        return request.ignored();
    }

    /** Whether a facet that was asked for counts for nothing, so that more is found than was meant. */
    public boolean isWidened() {
        return request.isWidened();
    }

    /** Whether more codes were asked for than are looked at. */
    public boolean isCrowded() {
        return request.crowded();
    }

    /** Whether more was typed than is looked for. */
    public boolean isShortened() {
        return request.shortened();
    }

    /** How what was asked for was read, where that must be said, each a sentence. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        request.told().forEach(code -> remarks.add(remark(code.notice(), code.typed(), code.parameter())));
        if (request.crowded()) {
            remarks.add(remark("crowded"));
        }
        if (request.shortened()) {
            remarks.add(remark("shortened"));
        }
        if (request.isWordless()) {
            remarks.add(remark("wordless", query().words()));
        }
        if (reading.corrected() != null) {
            remarks.add(remark("corrected", reading.corrected()));
        }
        if (reading.partial()) {
            remarks.add(remark("partial"));
        }
        return remarks;
    }

    /** Some of them in the order that is asked for: so many from that one on, counted from 0. */
    public SelectedPage page(int from, int most) {
        return catalogue.ask(() -> snapshot.page(query(), reading, from, most));
    }

    /** The newest of them, no more than that many. */
    public List<PublishedInnovation> newest(int most) {
        return catalogue.ask(() -> snapshot.newest(query(), reading, most));
    }

    /**
     * Those that came in after a revision, the newest first and no more than that many. Where no entry has all of the
     * words, or all codes of a facet have gone, there are none: what has only some of what was asked for is no news.
     */
    public SelectedPage news(long revision, int most) {
        return reading.partial() || request.isWidened()
                ? new SelectedPage(0, List.of())
                : catalogue.ask(() -> snapshot.cameSince(query(), reading, revision, most));
    }

    /**
     * Those that changed after a revision, or in it but with a larger id than that one, in the order of both.
     *
     * @param after null for none of that very revision
     */
    public List<PublishedInnovation> changedSince(long revision, @Nullable UUID after, int most) {
        return catalogue.ask(() -> snapshot.changedSince(query(), reading, revision, after, most));
    }

    /** All of them, in an order that stays the same in a snapshot, each read when its turn comes. */
    public Stream<PublishedInnovation> all() {
        return catalogue.ask(() -> snapshot.all(query(), reading));
    }

    /** When any of these changed last; of none, when the catalogue did. */
    public Instant changed(List<PublishedInnovation> innovations) {
        return innovations.stream().map(PublishedInnovation::contentChanged).max(Comparator.naturalOrder())
                .orElse(snapshot.revision().raisedAt());
    }

    private CatalogueQuery query() {
        return request.query();
    }

    private String joined(List<String> parts) {
        return String.join(messages.getMessage("list.separator", null, language().locale()) + " ", parts);
    }

    private String remark(String notice, Object... about) {
        return messages.getMessage("catalogue.notice." + notice, about, language().locale());
    }
}
