package brussels.zinnova.innovation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.actor.Actors;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.shared.Slug;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.vocabulary.Vocabulary;

/**
 * The entries, for the write side. Every change is one transaction, of which {@link InnovationChanged} tells; public
 * pages read the entries from the catalogue’s snapshot.
 */
@Service
@Transactional
public class Innovations {

    private final InnovationRepository innovations;
    private final Revisions revisions;
    private final Actors actors;
    private final Vocabulary vocabulary;
    private final Validator validator;
    private final Clock clock;

    Innovations(InnovationRepository innovations, Revisions revisions, Actors actors, Vocabulary vocabulary,
            Validator validator, Clock clock) {
        this.innovations = innovations;
        this.revisions = revisions;
        this.actors = actors;
        this.vocabulary = vocabulary;
        this.validator = validator;
        this.clock = clock;
    }

    /** Whether there is no entry at all, published or not. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return innovations.count() == 0;
    }

    /** All of one entry, in whatever state, if there is one of that id. */
    @Transactional(readOnly = true)
    public Optional<InnovationDetails> find(UUID id) {
        return innovations.findById(id).map(innovation -> innovation.details(actors.named(innovation.actorIds())));
    }

    /** The address of an entry, while it is published. */
    @Transactional(readOnly = true)
    public Optional<Slug> publicSlug(UUID id) {
        return find(id).filter(entry -> entry.state() == InnovationState.PUBLISHED).map(InnovationDetails::slug);
    }

    /**
     * Entries in whatever state, the latest changed first.
     *
     * @param words a part of their original names, in any case; empty for all
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public Page<InnovationSummary> list(String words, int page, int pageSize) {
        return innovations.findSummaries(words,
                PageRequest.of(page, pageSize, Sort.by(Sort.Order.desc("contentChangedAt"), Sort.Order.asc("id"))));
    }

    /**
     * Puts a new entry into the catalogue.
     *
     * @param slug its address, or null for one made from its name
     * @param verifiedOn the day its facts were checked against their sources
     * @param notes what curators should know and nobody else
     * @param at when it counts as published: the same moment for all entries of one import
     * @return the entry’s id
     * @throws ConstraintViolationException if the content breaks a rule
     * @throws IllegalArgumentException if it names a term or a kind of actor that the vocabulary does not have, or the slug
     *             is taken
     */
    public UUID publish(InnovationContent content, @Nullable Slug slug, @Nullable LocalDate verifiedOn,
            @Nullable String notes, Instant at) {
        requireValid(content);
        Slug address = slug == null ? freeSlug(content) : requireFree(slug);
        Innovation innovation = new Innovation(content, links(content), address, at);
        innovations.save(innovation.note(verifiedOn, notes).publish(at));
        revisions.add(innovation.id(), RevisionAction.PUBLISHED, null, content);
        return innovation.id();
    }

    /**
     * Replaces an entry’s content.
     *
     * @param version the version that the change was made to
     * @throws OptimisticLockingFailureException if the entry has changed since
     * @throws ConstraintViolationException if the content breaks a rule
     * @throws IllegalArgumentException if it names a term that the vocabulary does not have
     */
    public void revise(UUID id, int version, InnovationContent content) {
        revise(id, version, content, RevisionAction.REVISED, null);
    }

    /**
     * Counts translations of an entry as read by a person who knows both languages.
     *
     * @throws OptimisticLockingFailureException if the entry has changed since that version
     */
    public void review(UUID id, int version, Set<Language> languages) {
        innovations.save(get(id, version).review(languages));
    }

    /**
     * Lets an entry say again what it said in one of its revisions.
     *
     * @param number of that revision
     * @throws NotFoundException if there is none of that number
     * @throws OptimisticLockingFailureException if the entry has changed since that version
     * @throws IllegalArgumentException if it names a term that the vocabulary has no longer
     */
    public void restore(UUID id, int version, int number) {
        InnovationContent content = revisions.find(id, number).map(RevisionDetails::content)
                .orElseThrow(() -> new NotFoundException("revision"));
        revise(id, version, content, RevisionAction.RESTORED, String.valueOf(number));
    }

    private void revise(UUID id, int version, InnovationContent content, RevisionAction action,
            @Nullable String reason) {
        requireValid(content);
        Innovation innovation = get(id, version);
        if (!content(innovation).equals(content)) {
            innovations.save(revised(innovation, content));
            revisions.add(id, action, reason, content);
        }
    }

    /** Writes down the day on which an entry’s facts were checked. */
    public void verify(UUID id, LocalDate day) {
        innovations.waitFor(id.toString());
        innovations.save(innovations.findForChange(id).orElseThrow(() -> new NotFoundException("innovation"))
                .verify(day));
    }

    /**
     * Gives an entry another address; its former ones redirect there.
     *
     * @throws IllegalArgumentException if the slug is or was another entry’s
     * @throws OptimisticLockingFailureException if the entry has changed since that version
     */
    public void move(UUID id, int version, Slug slug) {
        Innovation innovation = get(id, version);
        innovations.save(innovation.move(innovation.had(slug) ? slug : requireFree(slug)));
    }

    /**
     * Takes an entry out of the catalogue.
     *
     * @param content what it says from then on
     * @throws WrongStateException if it is not published
     * @throws OptimisticLockingFailureException if the entry has changed since that version
     * @throws ConstraintViolationException if the content breaks a rule
     */
    public void withdraw(UUID id, int version, InnovationContent content, String reason) {
        requireValid(content);
        Innovation innovation = get(id, version).withdraw(reason);
        innovations.save(revised(innovation, content));
        revisions.add(id, RevisionAction.WITHDRAWN, reason, content);
    }

    /**
     * Brings a withdrawn entry back.
     *
     * @param content what it says from then on
     * @throws WrongStateException if it is not withdrawn
     * @throws OptimisticLockingFailureException if the entry has changed since that version
     * @throws ConstraintViolationException if the content breaks a rule
     */
    public void republish(UUID id, int version, InnovationContent content) {
        requireValid(content);
        Innovation innovation = get(id, version).republish();
        innovations.save(revised(innovation, content));
        revisions.add(id, RevisionAction.REPUBLISHED, null, content);
    }

    /** The entry with that content, untouched where it has it already. */
    private Innovation revised(Innovation innovation, InnovationContent content) {
        return content(innovation).equals(content)
                ? innovation
                : innovation.revise(content, links(content), clock.instant());
    }

    private InnovationContent content(Innovation innovation) {
        return innovation.details(actors.named(innovation.actorIds())).content();
    }

    private Innovation get(UUID id, int version) {
        // Of two that change an entry at once the second must see what the first did.
        innovations.waitFor(id.toString());
        Innovation innovation = innovations.findForChange(id).orElseThrow(() -> new NotFoundException("innovation"))
                .requireVersion(version);
        revisions.addFirst(id, content(innovation), innovation.contentChangedAt());
        return innovation;
    }

    private void requireValid(InnovationContent content) {
        Set<ConstraintViolation<InnovationContent>> violations = validator.validate(content);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        requireTerms(Scheme.CHALLENGE, content.challenges());
        requireTerms(Scheme.VALUE, content.values());
        requireTerms(Scheme.APPROACH, content.approaches());
        requireTerms(Scheme.COMMUNE, content.communes());
        requireTerms(Scheme.STAGE, content.stage() == null ? Set.of() : Set.of(content.stage()));
    }

    private void requireTerms(Scheme scheme, Collection<String> codes) {
        Set<String> known = vocabulary.codes(scheme);
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("No " + scheme.code() + " has the code " + unknown);
        });
    }

    /** The actors of a content, each once; those that are not known yet become so. */
    private Set<ActorLink> links(InnovationContent content) {
        Map<UUID, ActorRole> roles = new LinkedHashMap<>();
        content.actors().forEach(actor -> roles.putIfAbsent(actors.register(actor.name(), actor.kind()), actor.role()));
        Set<ActorLink> links = new HashSet<>();
        roles.forEach((actor, role) -> links.add(new ActorLink(actor, role, links.size() + 1)));
        return links;
    }

    private Slug requireFree(Slug slug) {
        if (innovations.existsSlug(slug.value())) {
            throw new IllegalArgumentException("The address " + slug + " is taken");
        }
        return slug;
    }

    private Slug freeSlug(InnovationContent content) {
        String name = content.in(content.originalLanguage()).name();
        Slug plain = Slug.from(name == null ? "" : name, "innovation");
        // Two that are published at once must not both find the same one free, numbered or not.
        innovations.waitFor("slugs");
        return Stream.concat(Stream.of(plain), IntStream.iterate(2, n -> n + 1).mapToObj(plain::numbered))
                .filter(slug -> !innovations.existsSlug(slug.value())).findFirst().orElseThrow();
    }
}
