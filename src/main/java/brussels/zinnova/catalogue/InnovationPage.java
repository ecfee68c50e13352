package brussels.zinnova.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import brussels.zinnova.catalogue.PublishedInnovation.PublishedActor;
import brussels.zinnova.innovation.ActorRole;
import brussels.zinnova.innovation.TranslationStatus;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Wording;
import brussels.zinnova.vocabulary.Scheme;

/**
 * An innovation as its own page shows it, in one language; what is unknown is null or empty and not shown.
 *
 * @param criteria those of the definition that something is known for, in its order
 * @param status how far the texts on the page may be trusted; null where it is not written in the page’s language
 */
record InnovationPage(String slug, Wording name, Wording tagline, Language originalLanguage,
        @Nullable TranslationStatus status, List<Criterion> criteria, List<PublishedTerm> challenges,
        List<PublishedTerm> values, List<PublishedTerm> approaches, List<PublishedTerm> communes,
        @Nullable String address, @Nullable String postalCode, List<Carrier> actors, @Nullable PublishedTerm stage,
        @Nullable Integer startedYear, @Nullable Integer endedYear, @Nullable WebLink website,
        List<Wording> recognitions, List<WebLink> sources, @Nullable LocalDate verifiedOn) {

    /**
     * An actor, by its name in the language of the entry’s original.
     *
     * @param kind what kind of body it is, as it stands within a sentence; null where its name says so
     */
    record Carrier(String slug, Wording name, @Nullable String kind, ActorRole role) {

        static Carrier of(PublishedActor actor, Language original, String kind) {
            boolean told = actor.name().toLowerCase(Locale.ROOT).contains(kind.toLowerCase(Locale.ROOT));
            boolean acronym = kind.equals(kind.toUpperCase(Locale.ROOT));
            return new Carrier(actor.slug(), new Wording(actor.name(), original),
                    told ? null : acronym ? kind : StringUtils.uncapitalize(kind), actor.role());
        }
    }

    /** An address elsewhere, and the part of it that people read. */
    record WebLink(String address, String label) {

        static WebLink to(String address) {
            return new WebLink(address, address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", ""));
        }

        /** The name of the site alone. */
        static WebLink home(String address) {
            return new WebLink(address, address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/?#:].*$", ""));
        }
    }

    static InnovationPage of(PublishedInnovation innovation, PublishedVocabulary vocabulary, Language language) {
        Language original = innovation.originalLanguage();
        String website = innovation.website();
        return new InnovationPage(innovation.slug(), innovation.name(language),
                innovation.tagline(language), original,
                innovation.statuses().get(language), Criterion.of(innovation, vocabulary, language),
                vocabulary.terms(Scheme.CHALLENGE, innovation), vocabulary.terms(Scheme.VALUE, innovation),
                vocabulary.terms(Scheme.APPROACH, innovation), vocabulary.terms(Scheme.COMMUNE, innovation),
                innovation.address(), innovation.postalCode(), carriers(innovation, vocabulary, language),
                vocabulary.terms(Scheme.STAGE, innovation).stream().findFirst().orElse(null),
                innovation.startedYear(), innovation.endedYear(), website == null ? null : WebLink.home(website),
                innovation.recognitions().stream().flatMap(text -> text.firstOf(language, original).stream()).toList(),
                innovation.sources().stream().map(WebLink::to).toList(), innovation.verifiedOn());
    }

    /** The actors by what they do in it, in the order in which the entry names them. */
    public Map<ActorRole, List<Carrier>> actorsByRole() {
        return actors.stream().collect(Collectors.groupingBy(Carrier::role, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Carrier> carriers(PublishedInnovation innovation, PublishedVocabulary vocabulary,
            Language language) {
        return innovation.actors().stream().map(actor -> Carrier.of(actor, innovation.originalLanguage(),
                vocabulary.label(Scheme.ACTOR_KIND, actor.kind(), language))).toList();
    }
}
