package brussels.zinnova.innovation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.AbstractAggregateRoot;

import brussels.zinnova.actor.NamedActor;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.shared.Slug;
import brussels.zinnova.vocabulary.Scheme;

/**
 * One entry of the catalogue. It guards its own states — draft → published ⇄ withdrawn — and refuses a change that was
 * made to an older version of it. {@link Innovations} is the way in; readers see it as the catalogue shows it.
 */
@Entity
@Table(name = "innovations")
class Innovation extends AbstractAggregateRoot<Innovation> {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private InnovationState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Language originalLanguage;

    private @Nullable Integer startedYear;
    private @Nullable Integer endedYear;
    private @Nullable String stage;

    @Column(nullable = false)
    private boolean regionWide;

    private @Nullable String address;
    private @Nullable String postalCode;

    @Embedded
    private @Nullable Point point;

    private @Nullable String website;
    private @Nullable String curatorNotes;
    private @Nullable String stateReason;
    private @Nullable UUID mergedInto;
    private @Nullable LocalDate verifiedOn;
    private @Nullable Instant firstPublishedAt;

    @Column(nullable = false)
    private Instant contentChangedAt;

    @ElementCollection
    @CollectionTable(name = "innovation_translations", joinColumns = @JoinColumn(name = "innovation_id"))
    @MapKeyColumn(name = "language")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Language, Translation> translations = new EnumMap<>(Language.class);

    @ElementCollection
    @CollectionTable(name = "innovation_terms", joinColumns = @JoinColumn(name = "innovation_id"))
    private Set<TermLink> terms = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "innovation_actors", joinColumns = @JoinColumn(name = "innovation_id"))
    private Set<ActorLink> actors = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "innovation_recognitions", joinColumns = @JoinColumn(name = "innovation_id"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    private List<LocalizedText> recognitions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "innovation_sources", joinColumns = @JoinColumn(name = "innovation_id"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    @Column(name = "address")
    private List<String> sources = new ArrayList<>();

    /** Every slug that the entry ever had; true for the one it has now. */
    @ElementCollection
    @CollectionTable(name = "slugs", joinColumns = @JoinColumn(name = "innovation_id"))
    @MapKeyColumn(name = "slug")
    @Column(name = "current")
    private Map<String, Boolean> slugs = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Innovation() {}

    /** A draft of this content. */
    Innovation(InnovationContent content, Set<ActorLink> actors, Slug slug, Instant now) {
        this.id = UUID.randomUUID();
        this.state = InnovationState.DRAFT;
        this.originalLanguage = content.originalLanguage();
        this.contentChangedAt = now;
        this.slugs.put(slug.value(), true);
        take(content, actors, TranslationStatus.REVIEWED);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    /** The entry that it is part of, if it is. */
    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }

    /** The address that it has now. */
    String slug() {
        return slugs.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    Instant contentChangedAt() {
        return contentChangedAt;
    }

    Set<UUID> actorIds() {
        return actors.stream().map(ActorLink::actorId).collect(Collectors.toSet());
    }

    /** @param named its actors, in any order */
    InnovationDetails details(List<NamedActor> named) {
        return new InnovationDetails(id, version(), state, stateReason, mergedInto, new Slug(slug()), content(named),
                verifiedOn, curatorNotes,
                translations.entrySet().stream().collect(
                        Collectors.toMap(Map.Entry::getKey, translated -> translated.getValue().status())));
    }

    private InnovationContent content(List<NamedActor> named) {
        return new InnovationContent(originalLanguage, texts(Language.FR), texts(Language.NL), texts(Language.EN),
                startedYear, endedYear, stage, TermLink.codes(terms, Scheme.COMMUNE), regionWide, address, postalCode,
                point, website, TermLink.codes(terms, Scheme.CHALLENGE), TermLink.codes(terms, Scheme.VALUE),
                TermLink.codes(terms, Scheme.APPROACH), ActorLink.shares(actors, named), List.copyOf(recognitions),
                List.copyOf(sources));
    }

    private InnovationTexts texts(Language language) {
        Translation translation = translations.get(language);
        return translation == null ? InnovationTexts.NONE : translation.texts();
    }

    /** Whether this is or was its address. */
    boolean had(Slug slug) {
        return slugs.containsKey(slug.value());
    }

    /** Brings a draft into the catalogue. */
    Innovation publish(Instant now) {
        requireState(InnovationState.DRAFT);
        state = InnovationState.PUBLISHED;
        firstPublishedAt = now;
        return changed();
    }

    /** Brings a withdrawn entry back into the catalogue. */
    Innovation republish() {
        requireState(InnovationState.WITHDRAWN);
        state = InnovationState.PUBLISHED;
        stateReason = null;
        return changed();
    }

    /** Takes a published entry out of the catalogue; its address then answers 410. */
    Innovation withdraw(String reason) {
        requireState(InnovationState.PUBLISHED);
        state = InnovationState.WITHDRAWN;
        stateReason = reason;
        return changed();
    }

    /** Becomes part of another entry, to which its addresses lead from then on. */
    Innovation merge(Innovation into) {
        into.requireState(InnovationState.PUBLISHED);
        requireState(InnovationState.PUBLISHED);
        state = InnovationState.MERGED;
        mergedInto = into.changed().id;
        return changed();
    }

    /** Is an entry of its own again. */
    Innovation separate() {
        requireState(InnovationState.MERGED);
        state = InnovationState.PUBLISHED;
        mergedInto = null;
        return changed();
    }

    /**
     * Gives the entry this content in place of what it had. A translation that was rewritten counts as reviewed; one that
     * was left while its original changed is outdated.
     */
    Innovation revise(InnovationContent content, Set<ActorLink> by, Instant now) {
        return say(content, by, TranslationStatus.REVIEWED, now);
    }

    /**
     * The same with texts that somebody wrote once, here or in another entry: nobody has compared those translations with
     * what is the original now.
     */
    Innovation recall(InnovationContent content, Set<ActorLink> by, Instant now) {
        return say(content, by, TranslationStatus.OUTDATED, now);
    }

    private Innovation say(InnovationContent content, Set<ActorLink> by, TranslationStatus rewritten, Instant now) {
        requireState(InnovationState.DRAFT, InnovationState.PUBLISHED, InnovationState.WITHDRAWN);
        take(content, by, rewritten);
        contentChangedAt = now;
        return changed();
    }

    /** Gives the entry another address; the one it had redirects there for ever. */
    Innovation move(Slug slug) {
        slugs.replaceAll((old, current) -> false);
        slugs.put(slug.value(), true);
        return changed();
    }

    /** Is true as of that day. */
    Innovation verify(LocalDate day) {
        return note(day, curatorNotes);
    }

    /** Writes down what a curator knows beyond the content. */
    Innovation note(@Nullable LocalDate verified, @Nullable String notes) {
        verifiedOn = verified;
        curatorNotes = notes;
        return changed();
    }

    /**
     * @throws OptimisticLockingFailureException if the entry has changed since that version was read
     */
    Innovation requireVersion(int expected) {
        if (version() != expected) {
            throw new OptimisticLockingFailureException("Innovation " + id + " is at version " + version
                    + ", the change was made to version " + expected);
        }
        return this;
    }

    boolean isPublished() {
        return state == InnovationState.PUBLISHED;
    }

    void requireState(InnovationState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new WrongStateException("Innovation " + id + " is " + state.code());
        }
    }

    /** Whatever shows it must read it again; nobody outside has seen a draft. */
    Innovation changed() {
        if (state != InnovationState.DRAFT) {
            registerEvent(new InnovationChanged(id));
        }
        return this;
    }

    private void take(InnovationContent content, Set<ActorLink> by, TranslationStatus rewritten) {
        originalLanguage = content.originalLanguage();
        startedYear = content.startedYear();
        endedYear = content.endedYear();
        stage = content.stage();
        regionWide = content.regionWide();
        address = content.address();
        postalCode = content.postalCode();
        point = content.point();
        website = content.website();
        replace(terms, TermLink.of(content));
        replace(actors, by);
        replace(recognitions, content.recognitions());
        replace(sources, content.sources());
        boolean originalChanged = !content.in(originalLanguage).equals(texts(originalLanguage));
        for (Language language : Language.values()) {
            InnovationTexts texts = content.in(language);
            if (texts.isEmpty()) {
                translations.remove(language);
            } else {
                translations.put(language, Translation.of(texts, language == originalLanguage
                        ? TranslationStatus.ORIGINAL
                        : Translation.status(translations.get(language), texts, originalChanged, rewritten)));
            }
        }
    }

    /** Counts these translations as read by a person who knows both languages. */
    Innovation review(Set<Language> languages) {
        translations.replaceAll((language, translation) -> languages.contains(language)
                && translation.status() != TranslationStatus.ORIGINAL
                        ? Translation.of(translation.texts(), TranslationStatus.REVIEWED)
                        : translation);
        return changed();
    }

    /** Keeps the collection that Hibernate watches, so that only what differs is written. */
    private static <T> void replace(Collection<T> present, Collection<T> wanted) {
        if (!present.equals(wanted)) {
            present.clear();
            present.addAll(wanted);
        }
    }
}
