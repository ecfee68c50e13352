package brussels.zinnova.catalogue;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.catalogue.CommuneMap.Area;
import brussels.zinnova.shared.Language;

/** The map of the nineteen communes, filtered as the catalogue is, and the same as a table. */
@Controller
class MapController {

    /** More points than a map of this size can tell apart. */
    private static final int DOTS = 200;

    private final Catalogue catalogue;
    private final QueryPages pages;
    private final CommuneMaps maps;

    MapController(Catalogue catalogue, QueryPages pages, CommuneMaps maps) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.maps = maps;
    }

    /** What the shades show and the table is sorted by. */
    enum Measure {

        NAME,
        NUMBER,
        INHABITANTS,
        POPULATION;

        /** The value of the {@code by} parameter, and the end of a message key. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it is one that shades can show; the table is sorted by any. */
        public boolean isShaded() {
            return this == NUMBER || this == INHABITANTS;
        }

        private static int population(Area area) {
            return Objects.requireNonNull(area.commune().population());
        }

        static Optional<Measure> of(@Nullable String code) {
            return Arrays.stream(values()).filter(measure -> measure.code().equals(code)).findFirst();
        }

        Comparator<Area> order(Language language) {
            Comparator<Area> byName = Comparator.comparing(area -> area.commune().label(language),
                    Collator.getInstance(language.locale()));
            return switch (this) {
                case NUMBER -> Comparator.comparing(Area::count).reversed().thenComparing(byName);
                case INHABITANTS -> Comparator.comparing(Area::rate).reversed().thenComparing(byName);
                case POPULATION -> Comparator.comparing(Measure::population).reversed().thenComparing(byName);
                case NAME -> byName;
            };
        }
    }

    /** A measure that the map may show, and the address of the same page with it. */
    record MeasureLink(Measure measure, String address) {}

    @GetMapping("/{language:fr|nl|en}/map")
    String show(@PathVariable Language language, @RequestParam MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot, Model model, HttpServletResponse response) {
        String measure = parameters.getFirst("by");
        Measure by = Measure.of(measure).orElse(Measure.NUMBER);
        CatalogueRequest request = CatalogueRequest.of(language, parameters, snapshot).unsorted()
                .among(parameters.keySet(), "by")
                .ignoring("by", Measure.of(measure).isPresent() ? null : measure);
        CatalogueQuery query = request.query();
        SearchResult result = pages.show(request, CatalogueLink.MAP, other -> address(other, by), snapshot, model);
        List<PublishedInnovation> located = catalogue.ask(() -> snapshot.located(query, result.reading(), DOTS));
        CommuneMap map = maps.of(query, code -> result.count(Facet.COMMUNE, code), snapshot.vocabulary(),
                by == Measure.INHABITANTS, located);
        model.addAttribute("inCatalogue", CatalogueLink.to(query));
        model.addAllAttributes(CatalogueLink.following(query));
        model.addAttribute("by", by);
        model.addAttribute("measures", Arrays.stream(Measure.values())
                .map(other -> new MeasureLink(other, address(query, other))).toList());
        model.addAttribute("map", map);
        model.addAttribute("narrowed", !query.selected(Facet.COMMUNE).isEmpty());
        model.addAttribute("manyDots", located.size() == DOTS);
        model.addAttribute("rows", map.areas().stream().sorted(by.order(language)).toList());
        model.addAttribute("everywhere", result.count(Facet.PLACE, "region"));
        model.addAttribute("everywhereAddress", CatalogueLink.to(query.only(Facet.PLACE, "region")));
        model.addAttribute("noindex", query.codes() > 0 || !query.words().isEmpty() || by != Measure.NUMBER);
        response.setHeader("HX-Push-Url", address(query, by));
        return "catalogue/map";
    }

    private static String address(CatalogueQuery query, Measure by) {
        String address = CatalogueLink.to(CatalogueLink.MAP, query);
        return by == Measure.NUMBER ? address : address + (address.contains("?") ? "&" : "?") + "by=" + by.code();
    }
}
