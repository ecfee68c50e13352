package brussels.zinnova.opendata;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.catalogue.PublishedInnovation;
import brussels.zinnova.catalogue.PublishedInnovation.PublishedActor;
import brussels.zinnova.innovation.Point;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.vocabulary.Scheme;

/**
 * An innovation as the interface, its JSON Lines and its JSON-LD show it: the whole {@link PublishedInnovation}, which is
 * the allow-list. What is not known is absent. {@code context.jsonld} says what each property is in schema.org.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Innovation", description = "data.innovation")
record InnovationDocument(@Schema(description = "data.field.uri") URI uri,
        @Schema(description = "data.field.id") UUID id,
        @Schema(description = "data.field.slug") String slug,
        @Schema(description = "data.field.page") Pages pages,
        @Schema(description = "data.field.revision") long revision,
        @Schema(description = "data.field.original_language", allowableValues = {
                "fr", "nl",
                "en"}) String originalLanguage,
        @Schema(description = "data.field.translation") Map<String, String> languages,
        @Schema(description = "data.field.name") Texts name,
        @Schema(description = "data.field.tagline") Texts tagline,
        @Schema(description = "data.field.answer") @Nullable Texts answer,
        @Schema(description = "data.field.need") @Nullable Texts need,
        @Schema(description = "data.field.impact") @Nullable Texts impact,
        @Schema(description = "data.field.participation") @Nullable Texts participation,
        @Schema(description = "data.field.recognitions") List<Texts> recognitions,
        @Schema(description = "data.field.started_year") @Nullable Integer startedYear,
        @Schema(description = "data.field.ended_year") @Nullable Integer endedYear,
        @Schema(description = "data.field.stage") @Nullable String stage,
        @Schema(description = "data.field.challenges") List<String> challenges,
        @Schema(description = "data.field.values") List<String> values,
        @Schema(description = "data.field.approaches") List<String> approaches,
        @Schema(description = "data.field.communes") List<String> communes,
        @Schema(description = "data.field.region_wide") boolean regionWide,
        @Schema(description = "data.field.address") @Nullable String address,
        @Schema(description = "data.field.postal_code") @Nullable String postalCode,
        @Schema(description = "data.field.point") @Nullable Point point,
        @Schema(description = "data.field.actors") List<Actor> actors,
        @Schema(description = "data.field.website") @Nullable String website,
        @Schema(description = "data.field.sources") List<String> sources,
        @Schema(description = "data.field.first_published") Instant firstPublished,
        @Schema(description = "data.field.content_changed") Instant contentChanged,
        @Schema(description = "data.field.verified_on") @Nullable LocalDate verifiedOn,
        @Schema(description = "data.field.licence") URI licence) {

    /** The page in each language. */
    @Schema(name = "Pages", description = "data.field.page")
    record Pages(URI fr, URI nl, URI en) {

        static Pages of(Addresses addresses, String path) {
            return new Pages(addresses.page(Language.FR, path), addresses.page(Language.NL, path),
                    addresses.page(Language.EN, path));
        }
    }

    /** Whoever carries an innovation or shares in it. */
    @Schema(name = "Share", description = "data.field.actors")
    record Actor(String slug, String name, @Schema(description = "data.field.actor_kinds") String kind,
            @Schema(allowableValues = {
                    "carrier", "partner"}) String role) {

        private static Actor of(PublishedActor actor) {
            return new Actor(actor.slug(), actor.name(), actor.kind(), actor.role().code());
        }
    }

    static InnovationDocument of(PublishedInnovation innovation, Addresses addresses) {
        return new InnovationDocument(addresses.id(innovation.id()), innovation.id(), innovation.slug(),
                Pages.of(addresses, "/innovations/" + innovation.slug()), innovation.revision(),
                innovation.originalLanguage().code(), languages(innovation), Texts.of(innovation.name()),
                Texts.of(innovation.tagline()), Texts.ofAny(innovation.answer()), Texts.ofAny(innovation.need()),
                Texts.ofAny(innovation.impact()), Texts.ofAny(innovation.participation()),
                recognitions(innovation.recognitions()), innovation.startedYear(), innovation.endedYear(),
                innovation.codes(Scheme.STAGE).stream().findFirst().orElse(null), innovation.codes(Scheme.CHALLENGE),
                innovation.codes(Scheme.VALUE), innovation.codes(Scheme.APPROACH), innovation.codes(Scheme.COMMUNE),
                innovation.regionWide(), innovation.address(), innovation.postalCode(), innovation.point(),
                innovation.actors().stream().map(Actor::of).toList(), innovation.website(), innovation.sources(),
                innovation.firstPublished(), innovation.contentChanged(), innovation.verifiedOn(),
                addresses.licence());
    }

    /** Its properties by name, those that are absent left out. */
    Map<String, Object> properties(JsonMapper json) {
        return json.convertValue(this, new TypeReference<LinkedHashMap<String, Object>>() {
        });
    }

    private static Map<String, String> languages(PublishedInnovation innovation) {
        Map<String, String> languages = new LinkedHashMap<>();
        new TreeMap<>(innovation.statuses())
                .forEach((language, status) -> languages.put(language.code(), status.code()));
        return languages;
    }

    private static List<Texts> recognitions(List<LocalizedText> recognitions) {
        return recognitions.stream().map(Texts::of).toList();
    }
}
