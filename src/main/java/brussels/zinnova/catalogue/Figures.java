package brussels.zinnova.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import brussels.zinnova.catalogue.Bars.Bar;
import brussels.zinnova.catalogue.HeatMap.Cell;
import brussels.zinnova.catalogue.HeatMap.Row;
import brussels.zinnova.shared.Language;

/** Draws how often the codes of facets occur, and occur together, over the whole catalogue. */
@Component
class Figures {

    private final FacetLabels labels;

    Figures(FacetLabels labels) {
        this.labels = labels;
    }

    /** Every code of one facet crossed with every code of another, each cell leading to its entries. */
    HeatMap cross(Facet rows, Facet columns, CatalogueSnapshot snapshot, Language language) {
        CodePairs pairs = snapshot.pairs();
        Collection<String> across = snapshot.codes(columns);
        Collection<String> down = snapshot.codes(rows);
        int most = down.stream().flatMapToInt(row -> across.stream()
                .mapToInt(column -> pairs.count(rows, row, columns, column))).max().orElse(0);
        return new HeatMap(across.stream().map(code -> labels.label(columns, code, snapshot, language)).toList(),
                down.stream().map(row -> new Row(labels.label(rows, row, snapshot, language), across.stream()
                        .map(column -> cell(pairs.count(rows, row, columns, column), most,
                                Map.of(rows, Set.of(row), columns, Set.of(column)), language))
                        .toList())).toList());
    }

    private static Cell cell(int count, int most, Map<Facet, Set<String>> selected, Language language) {
        return new Cell(count, count == 0 ? 0 : Math.ceilDiv(HeatMap.SHADES * count, most),
                address(count, selected, language));
    }

    /** Every code of a facet, those that most entries have first. */
    Bars byNumber(Facet facet, CatalogueSnapshot snapshot, Language language) {
        return bars(facet, snapshot.codes(facet).stream()
                .sorted(Comparator.comparing((String code) -> snapshot.pairs().count(facet, code)).reversed()).toList(),
                snapshot, language);
    }

    /** Every code of a facet, in the order of the codes themselves, the last first. */
    Bars byCode(Facet facet, CatalogueSnapshot snapshot, Language language) {
        return bars(facet, snapshot.codes(facet).stream().sorted(Comparator.reverseOrder()).toList(), snapshot,
                language);
    }

    private Bars bars(Facet facet, List<String> codes, CatalogueSnapshot snapshot, Language language) {
        CodePairs pairs = snapshot.pairs();
        int most = Math.max(1, codes.stream().mapToInt(code -> pairs.count(facet, code)).max().orElse(0));
        return new Bars(codes.stream().map(code -> {
            int count = pairs.count(facet, code);
            return new Bar(labels.label(facet, code, snapshot, language), count, Bars.FULL * count / most,
                    address(count, Map.of(facet, Set.of(code)), language));
        }).toList());
    }

    private static @Nullable String address(int count, Map<Facet, Set<String>> selected, Language language) {
        return count == 0
                ? null
                : CatalogueLink.to(new CatalogueQuery(language, "", new EnumMap<>(selected), Order.NEWEST, 1));
    }
}
