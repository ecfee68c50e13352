package brussels.zinnova.opendata;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.catalogue.PublishedInnovation;
import brussels.zinnova.catalogue.Revision;
import brussels.zinnova.catalogue.SelectedPage;
import brussels.zinnova.catalogue.Selection;
import brussels.zinnova.opendata.ProblemException.Wrong;

/** Cuts what was selected into pages for the interface, by number or by what changed after a revision. */
@Component
class InnovationPages {

    private static final int USUAL_SIZE = 20;
    static final int LARGEST = 100;

    /** Whoever wants more reads the whole, or what changed. */
    private static final int DEEPEST = 10_000;

    /** More than there will ever be. */
    private static final long MOST_REVISION = 999_999_999_999_999_999L;

    private static final Set<String> FIELDS = Arrays.stream(InnovationDocument.class.getRecordComponents())
            .map(RecordComponent::getName).collect(Collectors.toUnmodifiableSet());
    /** They name the entry, so they are always there. */
    static final Set<String> NAMING = Set.of("uri", "id", "slug", "revision");

    private final Addresses addresses;
    private final JsonMapper json;

    InnovationPages(Addresses addresses, JsonMapper json) {
        this.addresses = addresses;
        this.json = json;
    }

    /**
     * The page that is asked for.
     *
     * @throws ProblemException if it cannot be
     */
    InnovationList list(ApiQuery query, Selection selection, ApiFormat format, CatalogueSnapshot snapshot) {
        int size = (int) query.number("size", 1, LARGEST, USUAL_SIZE);
        Set<String> fields = query.names("fields", FIELDS);
        Shape shape = new Shape(selection, format, snapshot.revision(), size, fields);
        return query.has("since") ? changes(query, shape, snapshot) : page(query, shape);
    }

    private record Shape(Selection selection, ApiFormat format, Revision revision, int size, Set<String> fields) {}

    private InnovationList page(ApiQuery query, Shape shape) {
        int page = (int) query.number("page", 1, DEEPEST / shape.size(), 1);
        List.of("after", "epoch", "revision").stream().filter(query::has)
                .forEach(name -> query.refuse(name, "alone", "since"));
        query.check();
        SelectedPage found = shape.selection().page((page - 1) * shape.size(), shape.size());
        Map<String, URI> links = links(shape);
        String own = own(shape) + sorted(query);
        links.put("self", addresses.of(own + "&page=" + page));
        if (page > 1) {
            links.put("prev", addresses.of(own + "&page=" + (page - 1)));
        }
        if ((long) page * shape.size() < found.total() && (page + 1) * shape.size() <= DEEPEST) {
            links.put("next", addresses.of(own + "&page=" + (page + 1)));
        }
        return new InnovationList(context(shape), found.total(), page, shape.size(), shape.revision().number(),
                shape.revision().epoch(), addresses.licence(), links, shape.selection().remarks(),
                documents(found.innovations(), shape.fields()), null);
    }

    private InnovationList changes(ApiQuery query, Shape shape, CatalogueSnapshot snapshot) {
        long now = shape.revision().number();
        long since = query.number("since", 0, MOST_REVISION, 0);
        long begun = query.number("revision", 0, MOST_REVISION, now);
        UUID after = query.uuid("after");
        // An entry that no longer has what is asked for would be neither among those that changed nor among those removed.
        Stream.concat(Stream.of("page"), ApiQuery.SELECTING.stream().filter(name -> !name.equals("language")).sorted())
                .filter(query::has).forEach(name -> query.refuse(name, "not-with", "since"));
        Optional<String> epoch = query.one("epoch");
        query.check();
        checkReached(since, begun, epoch, shape.revision());
        List<PublishedInnovation> changed = shape.selection().changedSince(since, after, shape.size() + 1);
        List<PublishedInnovation> shown = changed.stream().limit(shape.size()).toList();
        Map<String, URI> links = links(shape);
        if (changed.size() > shown.size()) {
            PublishedInnovation last = shown.getLast();
            links.put("next", addresses.of(own(shape) + "&since=" + last.revision() + "&after=" + last.id()
                    + "&revision=" + begun + "&epoch=" + shape.revision().epoch()));
        }
        return new InnovationList(context(shape), null, null, shape.size(), now, shape.revision().epoch(),
                addresses.licence(), links, shape.selection().remarks(), documents(shown, shape.fields()),
                after != null
                        ? List.of()
                        : snapshot.removedSince(since).stream()
                                .map(removal -> RemovalDocument.of(removal, addresses)).toList());
    }

    /** Refuses a follower of another epoch, or who is further on than this node. */
    private static void checkReached(long since, long begun, Optional<String> epoch, Revision revision) {
        long now = revision.number();
        if (epoch.isPresent() && !epoch.get().equals(revision.epoch())) {
            throw new ProblemException(HttpStatus.GONE, "epoch", List.of(new Wrong("epoch", "epoch")));
        }
        if (begun > now || since > now && epoch.isPresent()) {
            // Another node may have been further on, and this one will be there in a moment.
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "behind",
                    List.of(new Wrong(begun > now ? "revision" : "since", "behind", now)));
        }
        if (since > now) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "future", List.of(new Wrong("since", "future", now)));
        }
    }

    private List<?> documents(List<PublishedInnovation> innovations, Set<String> fields) {
        List<InnovationDocument> whole = innovations.stream()
                .map(innovation -> InnovationDocument.of(innovation, addresses)).toList();
        return fields.isEmpty() ? whole : whole.stream().map(document -> some(document, fields)).toList();
    }

    private Map<String, Object> some(InnovationDocument document, Set<String> fields) {
        Map<String, Object> some = document.properties(json);
        some.keySet().removeIf(name -> !fields.contains(name) && !NAMING.contains(name));
        return some;
    }

    private @Nullable URI context(Shape shape) {
        return shape.format() == ApiFormat.JSON_LD ? addresses.context() : null;
    }

    /** The same selection as a whole, in each format, and as a page. */
    private Map<String, URI> links(Shape shape) {
        Map<String, URI> links = new LinkedHashMap<>();
        String query = shape.selection().queryString();
        links.put("html", addresses.page(shape.selection().language(), "/innovations" + query));
        ApiFormat.FILES.forEach(format -> links.put(format.ending(),
                addresses.of("/api/v1/innovations." + format.ending() + query)));
        return links;
    }

    private static String own(Shape shape) {
        String query = shape.selection().parameters();
        return "/api/v1/innovations." + shape.format().ending() + "?" + (query.isEmpty() ? "" : query + "&")
                + "language=" + shape.selection().language().code() + "&size=" + shape.size()
                + (shape.fields().isEmpty() ? "" : "&fields=" + String.join(",", shape.fields()));
    }

    private static String sorted(ApiQuery query) {
        return query.one("sort").map(sort -> "&sort=" + sort).orElse("");
    }
}
