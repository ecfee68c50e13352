package brussels.zinnova.innovation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolationException;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.shared.NotFoundException;

/**
 * Makes one entry of two that are the same innovation, and two again. The addresses of the one that is given up lead to
 * the other as long as they are one.
 */
@Service
@Transactional
public class Merges {

    private final InnovationRepository innovations;
    private final Revisions revisions;
    private final Contents contents;
    private final Clock clock;

    Merges(InnovationRepository innovations, Revisions revisions, Contents contents, Clock clock) {
        this.innovations = innovations;
        this.revisions = revisions;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * Makes one entry part of another.
     *
     * @param kept and {@code version}: the one that stays, as it was looked at
     * @param lost and {@code lostVersion}: the one that is given up, as it was looked at
     * @param given what the one that stays says from then on
     * @throws IllegalArgumentException if both are one, or the content names a term that the vocabulary does not have
     * @throws WrongStateException if either of them is not in the catalogue
     * @throws OptimisticLockingFailureException if either of them has changed since
     * @throws ConstraintViolationException if the content breaks a rule
     */
    public void merge(UUID kept, int version, UUID lost, int lostVersion, InnovationContent given) {
        if (kept.equals(lost)) {
            throw new IllegalArgumentException("An entry cannot be merged with itself");
        }
        InnovationContent content = contents.valid(given);
        waitFor(kept, lost);
        Innovation keeping = get(kept).requireVersion(version);
        Innovation losing = get(lost).requireVersion(lostVersion);
        revisions.addFirst(kept, contents.of(keeping), keeping.contentChangedAt());
        revisions.addFirst(lost, contents.of(losing), losing.contentChangedAt());
        losing.merge(keeping);
        if (!contents.of(keeping).equals(content)) {
            keeping.recall(content, contents.links(content), clock.instant());
        }
        innovations.save(keeping);
        innovations.save(losing);
        revisions.add(kept, RevisionAction.MERGED, losing.slug(), content);
        revisions.add(lost, RevisionAction.ABSORBED, keeping.slug(), contents.of(losing));
    }

    /**
     * Makes an entry of its own again of one that became part of another. That one says again what it said before, unless
     * it has been changed since; then it stays as it is.
     *
     * @throws WrongStateException if it is not part of another
     * @throws OptimisticLockingFailureException if it has changed since that version
     * @throws IllegalArgumentException if what the other said before names a term that the vocabulary has no longer
     */
    public void separate(UUID lost, int version) {
        UUID into = get(lost).mergedInto();
        if (into == null) {
            throw new WrongStateException("Innovation " + lost + " is part of no other");
        }
        waitFor(into, lost);
        Innovation losing = get(lost).requireVersion(version).separate();
        Innovation keeping = get(into);
        Innovation whole = whole(keeping).changed();
        if (whole == keeping) {
            restore(keeping, losing.slug());
        }
        innovations.save(whole);
        innovations.save(losing);
        revisions.add(lost, RevisionAction.SEPARATED, keeping.slug(), contents.of(losing));
    }

    /** Lets an entry say again what it said before the one at that address became part of it, if that came last. */
    private void restore(Innovation keeping, String slug) {
        List<RevisionDetails> all = revisions.of(keeping.id());
        RevisionDetails last = all.getFirst();
        if (last.action() == RevisionAction.MERGED && slug.equals(last.reason()) && all.size() > 1) {
            InnovationContent before = contents.valid(all.get(1).content());
            keeping.recall(before, contents.links(before), clock.instant());
            revisions.add(keeping.id(), RevisionAction.SEPARATED, slug, before);
        }
    }

    /** The entry that shows one which became part of another, perhaps of another again. */
    private Innovation whole(Innovation part) {
        UUID into = part.mergedInto();
        return into == null ? part : whole(get(into));
    }

    /** Always in the same order, so that no two wait for each other. */
    private void waitFor(UUID one, UUID other) {
        Stream.of(one, other).sorted().forEach(id -> innovations.waitFor(id.toString()));
    }

    private Innovation get(UUID id) {
        return innovations.findForChange(id).orElseThrow(() -> new NotFoundException("innovation"));
    }
}
