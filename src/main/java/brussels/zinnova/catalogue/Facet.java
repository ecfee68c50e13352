package brussels.zinnova.catalogue;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.catalogue.PublishedInnovation.PublishedActor;
import brussels.zinnova.vocabulary.Scheme;

/** What the catalogue can be narrowed by: the parameter that asks for it, and an innovation’s values of it. */
public enum Facet {

    CHALLENGE("challenge", Scheme.CHALLENGE, innovation -> innovation.codes(Scheme.CHALLENGE).stream()),
    COMMUNE("commune", Scheme.COMMUNE, innovation -> innovation.codes(Scheme.COMMUNE).stream()),
    VALUE("value", Scheme.VALUE, innovation -> innovation.codes(Scheme.VALUE).stream()),
    APPROACH("approach", Scheme.APPROACH, innovation -> innovation.codes(Scheme.APPROACH).stream()),
    ACTOR_KIND("actor-kind", Scheme.ACTOR_KIND,
            innovation -> innovation.actors().stream().map(PublishedActor::kind).distinct()),
    STAGE("stage", Scheme.STAGE, innovation -> innovation.codes(Scheme.STAGE).stream()),
    /** The first year of the decade in which it started, as in {@code 2010}. */
    DECADE("decade", null, innovation -> decade(innovation.startedYear())),
    /** Whether it has a prize or a label. */
    RECOGNISED("recognised", null, innovation -> Stream.of(innovation.recognitions().isEmpty() ? "no" : "yes"));

    private final String parameter;
    private final @Nullable Scheme scheme;
    private final Function<PublishedInnovation, Stream<String>> codes;

    Facet(String parameter, @Nullable Scheme scheme, Function<PublishedInnovation, Stream<String>> codes) {
        this.parameter = parameter;
        this.scheme = scheme;
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

    /** The facet of a parameter’s name, if there is one. */
    public static Optional<Facet> of(String parameter) {
        return Arrays.stream(values()).filter(facet -> facet.parameter.equals(parameter)).findFirst();
    }

    private static Stream<String> decade(@Nullable Integer year) {
        return year == null ? Stream.empty() : Stream.of(String.valueOf(year - year % 10));
    }

    /** The innovation’s values in this facet, each a code. */
    Stream<String> codesOf(PublishedInnovation innovation) {
        return codes.apply(innovation);
    }
}
