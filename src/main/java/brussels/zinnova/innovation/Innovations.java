package brussels.zinnova.innovation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolationException;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.shared.Erased;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.shared.Slug;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.vocabulary.TermMerged;

/**
 * The entries, for the write side. Every change is one transaction, of which {@link InnovationChanged} tells; public
 * pages read the entries from the catalogue’s snapshot.
 */
@Service
@Transactional
public class Innovations {

    private final InnovationRepository innovations;
    private final Revisions revisions;
    private final Contents contents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Innovations(InnovationRepository innovations, Revisions revisions, Contents contents,
            ApplicationEventPublisher events, Clock clock) {
        this.innovations = innovations;
        this.revisions = revisions;
        this.contents = contents;
        this.events = events;
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
        return innovations.findById(id).map(contents::details);
    }

    /** The entries that became part of one, and of those. */
    @Transactional(readOnly = true)
    public List<InnovationDetails> parts(UUID id) {
        return innovations.findFamily(id).stream().filter(part -> !part.equals(id)).flatMap(part -> find(part).stream())
                .toList();
    }

    /** The entry that has or had this address, in whatever state, if there is one. */
    @Transactional(readOnly = true)
    public Optional<InnovationDetails> find(Slug slug) {
        return innovations.findIdBySlug(slug.value()).flatMap(this::find);
    }

    /** The ids of all that are published, the first published first. */
    @Transactional(readOnly = true)
    public List<UUID> publishedIds() {
        return innovations.findPublishedIds();
    }

    /** Whether an entry has or had this address, even one that was erased. */
    @Transactional(readOnly = true)
    public boolean isTaken(Slug slug) {
        return innovations.existsSlug(slug.value());
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
    public UUID publish(InnovationContent given, @Nullable Slug slug, @Nullable LocalDate verifiedOn,
            @Nullable String notes, Instant at) {
        InnovationContent content = contents.valid(given);
        Slug address = slug == null ? freeSlug(content) : requireFree(slug);
        Innovation innovation = new Innovation(content, contents.links(content), address, at);
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
        revise(id, version, content, null);
    }

    /**
     * The same for a reason.
     *
     * @param reason why, for whoever reads the revisions; null where nobody said
     */
    public void revise(UUID id, int version, InnovationContent content, @Nullable String reason) {
        revise(id, version, content, RevisionAction.REVISED, reason);
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

    private void revise(UUID id, int version, InnovationContent given, RevisionAction action,
            @Nullable String reason) {
        InnovationContent content = contents.valid(given);
        Innovation innovation = get(id, version);
        if (!contents.of(innovation).equals(content)) {
            innovations.save(action == RevisionAction.RESTORED
                    ? innovation.recall(content, contents.links(content), clock.instant())
                    : innovation.revise(content, contents.links(content), clock.instant()));
            if (innovation.isPublished()) {
                revisions.add(id, action, reason, content);
            }
        }
    }

    /** Writes down what a curator knows of an entry beyond its content. */
    public void note(UUID id, @Nullable LocalDate verifiedOn, @Nullable String notes) {
        innovations.save(innovations.getForChange(id).note(verifiedOn, notes));
    }

    /** Writes down the day on which an entry’s facts were checked. */
    public void verify(UUID id, LocalDate day) {
        innovations.save(innovations.getForChange(id).verify(day));
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
     * @param given what it says from then on
     * @throws WrongStateException if it is not published
     * @throws OptimisticLockingFailureException if the entry has changed since that version
     * @throws ConstraintViolationException if the content breaks a rule
     */
    public void withdraw(UUID id, int version, InnovationContent given, String reason) {
        InnovationContent content = contents.valid(given);
        Innovation innovation = get(id, version).withdraw(reason);
        revisions.add(id, RevisionAction.WITHDRAWN, reason, contents.of(innovation));
        innovations.save(revised(innovation, content));
    }

    /**
     * Brings a withdrawn entry back.
     *
     * @param given what it says from then on
     * @throws WrongStateException if it is not withdrawn
     * @throws OptimisticLockingFailureException if the entry has changed since that version
     * @throws ConstraintViolationException if the content breaks a rule
     */
    public void republish(UUID id, int version, InnovationContent given) {
        InnovationContent content = contents.valid(given);
        Innovation innovation = get(id, version).republish();
        innovations.save(revised(innovation, content));
        revisions.add(id, RevisionAction.REPUBLISHED, null, content);
    }

    /**
     * Deletes an entry for good, with those that became part of it and all that was sent about them. Their addresses are
     * never given to another.
     *
     * @throws WrongStateException if it is not withdrawn
     * @throws OptimisticLockingFailureException if it has changed since that version
     */
    public void erase(UUID id, int version) {
        innovations.waitFor(id.toString());
        innovations.findById(id).orElseThrow(() -> new NotFoundException("innovation")).requireVersion(version)
                .requireState(InnovationState.WITHDRAWN);
        innovations.findFamily(id).forEach(this::erase);
    }

    /**
     * Deletes an entry that came back after it had been deleted for good, in whatever state it is, if it is there. What
     * was part of it then and was not deleted with it is an entry of its own again.
     */
    public void erase(UUID id) {
        if (innovations.findById(id).isEmpty()) {
            return;
        }
        innovations.findParts(id).stream().map(innovations::getForChange).map(Innovation::separate)
                .forEach(innovations::save);
        events.publishEvent(new InnovationErased(id));
        events.publishEvent(new InnovationChanged(id));
        events.publishEvent(new Erased(Erased.Kind.INNOVATION, id));
        innovations.keepSlugs(id);
        innovations.deleteOwnActors(id);
        innovations.delete(id);
    }

    /** Entries have a term that became another one no longer, and that one instead. */
    @EventListener
    public void on(TermMerged event) {
        innovations.dropDoubles(event.term().scheme().code(), event.term().code(), event.into());
        innovations.replaceTerm(event.term().scheme().code(), event.term().code(), event.into());
        if (event.term().scheme() == Scheme.STAGE) {
            innovations.replaceStage(event.term().code(), event.into());
        }
    }

    /** The entry with that content, untouched where it has it already. */
    private Innovation revised(Innovation innovation, InnovationContent content) {
        return contents.of(innovation).equals(content)
                ? innovation
                : innovation.revise(content, contents.links(content), clock.instant());
    }

    private Innovation get(UUID id, int version) {
        Innovation innovation = innovations.getForChange(id).requireVersion(version);
        revisions.addFirst(id, contents.of(innovation), innovation.contentChangedAt());
        return innovation;
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
