package brussels.zinnova.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import brussels.zinnova.catalogue.Bars.Count;
import brussels.zinnova.catalogue.HeatMap.Cell;
import brussels.zinnova.catalogue.HeatMap.Label;
import brussels.zinnova.catalogue.HeatMap.Row;
import brussels.zinnova.shared.Language;
import brussels.zinnova.vocabulary.Scheme;

/** Draws how often the codes of facets occur, and occur together, over the whole catalogue. */
@Component
public class Figures {

    private final FacetLabels labels;

    Figures(FacetLabels labels) {
        this.labels = labels;
    }

    /** One code of a facet. */
    private record Code(Facet facet, String code) {}

    /** Every challenge crossed with every commune, and with the whole Region; each cell leads to its entries. */
    public HeatMap communes(CatalogueSnapshot snapshot, Language language) {
        return cross(Stream.concat(snapshot.vocabulary().byLabel(Scheme.COMMUNE, language).stream()
                .map(commune -> new Code(Facet.COMMUNE, commune.code())), Stream.of(new Code(Facet.PLACE, "region"))),
                Facet.CHALLENGE, snapshot, language);
    }

    /** Every challenge crossed with every value, likewise. */
    public HeatMap values(CatalogueSnapshot snapshot, Language language) {
        return cross(codes(Facet.CHALLENGE, snapshot), Facet.VALUE, snapshot, language);
    }

    private static Stream<Code> codes(Facet facet, CatalogueSnapshot snapshot) {
        return snapshot.codes(facet).stream().map(code -> new Code(facet, code));
    }

    private HeatMap cross(Stream<Code> rows, Facet columns, CatalogueSnapshot snapshot, Language language) {
        List<Code> across = codes(columns, snapshot).toList();
        List<Code> down = rows.toList();
        int most = down.stream().flatMapToInt(row -> across.stream()
                .mapToInt(column -> count(row, column, snapshot))).max().orElse(0);
        return new HeatMap(
                across.stream().map(code -> Label.ofColumn(label(code, snapshot, language))).toList(),
                down.stream().map(row -> new Row(Label.ofRow(label(row, snapshot, language)), across.stream()
                        .map(column -> cell(row, column, most, snapshot, language)).toList())).toList());
    }

    private static int count(Code row, Code column, CatalogueSnapshot snapshot) {
        return snapshot.bitmaps().count(row.facet(), row.code(), column.facet(), column.code());
    }

    private String label(Code code, CatalogueSnapshot snapshot, Language language) {
        return labels.label(code.facet(), code.code(), snapshot, language);
    }

    private static Cell cell(Code row, Code column, int most, CatalogueSnapshot snapshot, Language language) {
        int count = count(row, column, snapshot);
        CatalogueQuery both = CatalogueQuery.all(language).only(row.facet(), row.code()).only(column.facet(),
                column.code());
        return new Cell(count, Shades.of(count, most), count == 0 ? null : CatalogueLink.to(both));
    }

    /** The years in which entries started, from the first to the last; null where none of them is known. */
    public @Nullable Timeline years(CatalogueSnapshot snapshot, Language language) {
        SortedMap<Integer, Integer> counts = snapshot.bitmaps().codes(Facet.YEAR).stream().collect(Collectors.toMap(
                Integer::valueOf, year -> snapshot.bitmaps().count(Facet.YEAR, year), Integer::sum, TreeMap::new));
        return counts.isEmpty()
                ? null
                : Timeline.of(counts, year -> CatalogueLink
                        .to(CatalogueQuery.of(language, Facet.YEAR, String.valueOf(year), 1)));
    }

    /** Every code of a facet, those that most entries have first. */
    public Bars byNumber(Facet facet, CatalogueSnapshot snapshot, Language language) {
        return bars(facet, snapshot.codes(facet).stream()
                .sorted(Comparator.comparing((String code) -> snapshot.bitmaps().count(facet, code)).reversed())
                .toList(),
                snapshot, language);
    }

    /** Every code of a facet, in the order of the codes themselves, the last first. */
    Bars byCode(Facet facet, CatalogueSnapshot snapshot, Language language) {
        return bars(facet, snapshot.codes(facet).stream().sorted(Comparator.reverseOrder()).toList(), snapshot,
                language);
    }

    private Bars bars(Facet facet, List<String> codes, CatalogueSnapshot snapshot, Language language) {
        return Bars.of(codes.stream().map(code -> {
            int count = snapshot.bitmaps().count(facet, code);
            return new Count(labels.label(facet, code, snapshot, language), count,
                    address(count, facet, code, language));
        }).toList());
    }

    private static @Nullable String address(int count, Facet facet, String code, Language language) {
        return count == 0 ? null : CatalogueLink.to(CatalogueQuery.of(language, facet, code, 1));
    }
}
