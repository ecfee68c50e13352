package brussels.zinnova.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.innovation.ActorRole;
import brussels.zinnova.innovation.ActorShare;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationTexts;
import brussels.zinnova.innovation.Point;
import brussels.zinnova.innovation.TranslationStatus;
import brussels.zinnova.innovation.Twins.Traits;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.shared.Wording;
import brussels.zinnova.vocabulary.Scheme;

/**
 * All of an innovation that may leave the house, and nothing else: an allow-list, filled by name, so that a new column
 * stays inside until somebody adds it here.
 *
 * @param formerSlugs addresses that redirect to {@code slug}
 * @param terms per scheme the codes of the innovation’s terms, in its own order; a scheme without any is absent
 * @param statuses per language how far its texts may be trusted; a language without texts is absent
 * @param revision of the catalogue in which it, one of its actors or one of its terms changed last
 * @param firstRevision of the catalogue in which it was published for the first time
 */
public record PublishedInnovation(UUID id, String slug, List<String> formerSlugs, Language originalLanguage,
        Map<Language, TranslationStatus> statuses, LocalizedText name, LocalizedText tagline, LocalizedText answer,
        LocalizedText need, LocalizedText impact, LocalizedText participation, @Nullable Integer startedYear,
        @Nullable Integer endedYear, Map<Scheme, List<String>> terms, boolean regionWide, @Nullable String address,
        @Nullable String postalCode, @Nullable Point point, @Nullable String website, List<PublishedActor> actors,
        List<LocalizedText> recognitions, List<String> sources, Instant firstPublished, Instant contentChanged,
        @Nullable LocalDate verifiedOn, long revision, long firstRevision) {

    /** Its name on a page in that language: in that language, or else in the one of its original. */
    public Wording name(Language page) {
        return name.firstOf(page, originalLanguage).orElseThrow();
    }

    /** Its tagline on a page in that language, likewise. */
    public Wording tagline(Language page) {
        return tagline.firstOf(page, originalLanguage).orElseThrow();
    }

    /** The codes of its terms of one scheme; empty where it has none. */
    public List<String> codes(Scheme scheme) {
        return terms.getOrDefault(scheme, List.of());
    }

    /** The same as a content that a form may change. */
    public InnovationContent content() {
        return new InnovationContent(originalLanguage, texts(Language.FR), texts(Language.NL), texts(Language.EN),
                startedYear, endedYear, codes(Scheme.STAGE).stream().findFirst().orElse(null), set(Scheme.COMMUNE),
                regionWide, address, postalCode, point, website, set(Scheme.CHALLENGE), set(Scheme.VALUE),
                set(Scheme.APPROACH),
                actors.stream().map(actor -> new ActorShare(actor.name(), actor.kind(), actor.role())).toList(),
                recognitions, sources);
    }

    private InnovationTexts texts(Language language) {
        return new InnovationTexts(name.in(language), tagline.in(language), answer.in(language), need.in(language),
                impact.in(language), participation.in(language));
    }

    private SequencedSet<String> set(Scheme scheme) {
        return new LinkedHashSet<>(codes(scheme));
    }

    /** What it is told apart by. */
    Traits traits() {
        return new Traits(Stream.of(Language.values()).map(name::in).flatMap(Stream::ofNullable).toList(), website,
                actors.stream().map(PublishedActor::name).toList(), codes(Scheme.COMMUNE));
    }

    /**
     * An actor as it is shown beside an innovation.
     *
     * @param kind a code of the scheme {@code actor-kind}
     */
    public record PublishedActor(String slug, String name, String kind, ActorRole role) {}
}
