package brussels.zinnova.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.catalogue.PublishedInnovation.PublishedActor;
import brussels.zinnova.vocabulary.Scheme;

/** What the catalogue can be narrowed by: the parameter that asks for it, and an innovation’s values of it. */
public enum Facet {

    CHALLENGE("challenge", Scheme.CHALLENGE),
    COMMUNE("commune", Scheme.COMMUNE),
    VALUE("value", Scheme.VALUE),
    APPROACH("approach", Scheme.APPROACH),
    ACTOR_KIND("actor-kind", Scheme.ACTOR_KIND, true, List.of(),
            innovation -> innovation.actors().stream().map(PublishedActor::kind).distinct()),
    STAGE("stage", Scheme.STAGE),
    /** The first year of the decade in which it started, as in {@code 2010}. */
    DECADE("decade", null, true, List.of(), innovation -> year(innovation, year -> year - year % 10)),
    /** Whether it has a prize or a label. */
    RECOGNISED("recognised", null, true, List.of("yes", "no"),
            innovation -> Stream.of(innovation.recognitions().isEmpty() ? "no" : "yes")),
    /** The year in which it started, as in {@code 2012}. */
    YEAR("year", null, false, List.of(), innovation -> year(innovation, year -> year)),
    /** The year in which its facts were verified last, or that they never were. */
    VERIFIED("verified", null, false, List.of("no"), innovation -> Stream.of(verified(innovation.verifiedOn()))),
    /** Whether it acts in the whole Region, and not in one commune more than in another. */
    PLACE("place", null, false, List.of("region", "communes"),
            innovation -> Stream.of(innovation.codes(Scheme.COMMUNE).isEmpty() ? "region" : "communes")),
    /** Who carries it or shares in it, by the address of the actor’s page. */
    ACTOR("actor", null, false, List.of(), innovation -> innovation.actors().stream().map(PublishedActor::slug)),
    /** The entry itself, by the address of its page: what somebody has collected is a selection like any other. */
    ENTRY("entry", null, false, List.of(), innovation -> Stream.of(innovation.slug()));

    private final String parameter;
    private final @Nullable Scheme scheme;
    private final boolean offered;
    private final List<String> fixed;
    private final Function<PublishedInnovation, Stream<String>> codes;

    Facet(String parameter, Scheme scheme) {
        this(parameter, scheme, true, List.of(), innovation -> innovation.codes(scheme).stream());
    }

    Facet(String parameter, @Nullable Scheme scheme, boolean offered, List<String> fixed,
            Function<PublishedInnovation, Stream<String>> codes) {
        this.parameter = parameter;
        this.scheme = scheme;
        this.offered = offered;
        this.fixed = fixed;
        this.codes = codes;
    }

    /** The name of the query parameter, which is also the facet’s name in message keys and in the index. */
    public String parameter() {
        return parameter;
    }

    /** The scheme whose terms are the facet’s options; null where the entries themselves make them. */
    public @Nullable Scheme scheme() {
        return scheme;
    }

    /** Whether visitors choose among its options; by the others only links narrow. */
    boolean isOffered() {
        return offered;
    }

    /** The options that there are whatever the entries are like. */
    List<String> fixed() {
        return fixed;
    }

    /** Whether its codes are few, so that they are counted in every answer. */
    boolean isCounted() {
        return this != ACTOR && this != ENTRY;
    }

    /** The facet of a parameter’s name, if there is one. */
    public static Optional<Facet> of(String parameter) {
        return Arrays.stream(values()).filter(facet -> facet.parameter.equals(parameter)).findFirst();
    }

    /** Those that are counted. */
    static List<Facet> counted() {
        return Arrays.stream(values()).filter(Facet::isCounted).toList();
    }

    private static Stream<String> year(PublishedInnovation innovation, Function<Integer, Integer> period) {
        return Stream.ofNullable(innovation.startedYear()).map(period).map(String::valueOf);
    }

    private static String verified(@Nullable LocalDate day) {
        return day == null ? "no" : String.valueOf(day.getYear());
    }

    /** The innovation’s values in this facet, each a code. */
    Stream<String> codesOf(PublishedInnovation innovation) {
        return codes.apply(innovation);
    }
}
