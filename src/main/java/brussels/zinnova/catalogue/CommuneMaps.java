package brussels.zinnova.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import brussels.zinnova.catalogue.CommuneMap.Area;
import brussels.zinnova.catalogue.CommuneMap.Dot;
import brussels.zinnova.catalogue.CommuneOutlines.Outline;
import brussels.zinnova.innovation.Point;
import brussels.zinnova.shared.Language;
import brussels.zinnova.vocabulary.Scheme;

/** Draws the communes, shaded by how many entries they have or by how many that is per inhabitant. */
@Component
public class CommuneMaps {

    private static final double INHABITANTS = 10_000;

    private final CommuneOutlines outlines;

    CommuneMaps(CommuneOutlines outlines) {
        this.outlines = outlines;
    }

    /** How many entries each commune has; each leads to them. */
    public CommuneMap of(CatalogueSnapshot snapshot, Language language) {
        return of(CatalogueQuery.all(language), code -> snapshot.bitmaps().count(Facet.COMMUNE, code),
                snapshot.vocabulary(), false, List.of());
    }

    /**
     * What a query finds in each commune, whichever communes it asks for; each leads to its entries.
     *
     * @param count how many entries it finds in the commune of a code
     */
    CommuneMap of(CatalogueQuery query, ToIntFunction<String> count, PublishedVocabulary vocabulary,
            boolean byInhabitants, List<PublishedInnovation> dots) {
        List<PublishedTerm> communes = vocabulary.byLabel(Scheme.COMMUNE, query.language());
        ToDoubleFunction<PublishedTerm> measure = commune -> byInhabitants
                ? rate(count, commune)
                : count.applyAsInt(commune.code());
        double most = communes.stream().mapToDouble(measure).max().orElse(0);
        return new CommuneMap(outlines.height(), communes.stream().map(commune -> area(commune,
                count.applyAsInt(commune.code()), rate(count, commune),
                Shades.of(measure.applyAsDouble(commune), most), query.selected(Facet.COMMUNE),
                CatalogueLink.to(query.only(Facet.COMMUNE, commune.code())))).toList(), dots(dots, query.language()),
                byInhabitants, byInhabitants ? Shades.of(most) : Shades.ofWholeNumbers((int) most));
    }

    /** Where one commune is. */
    CommuneMap of(PublishedTerm own, PublishedVocabulary vocabulary) {
        return lit(Set.of(own.code()), List.of(), vocabulary);
    }

    private CommuneMap lit(Set<String> lit, List<Dot> dots, PublishedVocabulary vocabulary) {
        return new CommuneMap(outlines.height(), vocabulary.terms(Scheme.COMMUNE).stream()
                .map(commune -> area(commune, 0, 0, 0, lit, null)).toList(), dots, false, List.of());
    }

    /** Where one entry is: its communes, or all of them, and its point. */
    CommuneMap of(PublishedInnovation innovation, PublishedVocabulary vocabulary, Language language) {
        Set<String> own = Set.copyOf(innovation.codes(Scheme.COMMUNE));
        Set<String> everywhere = vocabulary.terms(Scheme.COMMUNE).stream().map(PublishedTerm::code)
                .collect(Collectors.toSet());
        return lit(own.isEmpty() ? everywhere : own,
                dots(Stream.of(innovation).filter(one -> one.point() != null).toList(), language), vocabulary);
    }

    private Area area(PublishedTerm commune, int count, double rate, int shade, Set<String> lit,
            @Nullable String address) {
        Outline outline = outlines.of(Objects.requireNonNull(commune.nis()));
        return new Area(commune, outline.path(), outline.x(), outline.y(), count, rate, shade,
                lit.contains(commune.code()), address);
    }

    private static double rate(ToIntFunction<String> count, PublishedTerm commune) {
        return count.applyAsInt(commune.code()) * INHABITANTS / Objects.requireNonNull(commune.population());
    }

    private List<Dot> dots(List<PublishedInnovation> innovations, Language language) {
        return innovations.stream().map(innovation -> dot(innovation, language)).toList();
    }

    private Dot dot(PublishedInnovation innovation, Language language) {
        Point point = Objects.requireNonNull(innovation.point());
        return new Dot(outlines.x(point), outlines.y(point),
                innovation.name(language));
    }
}
