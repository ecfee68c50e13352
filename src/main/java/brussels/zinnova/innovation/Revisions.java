package brussels.zinnova.innovation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every entry has said since it was published. {@link Innovations} writes each revision in the transaction that
 * makes it; whoever knows whose decision it was signs it there.
 */
@Service
@Transactional
public class Revisions {

    private final RevisionRepository revisions;
    private final Clock clock;

    Revisions(RevisionRepository revisions, Clock clock) {
        this.revisions = revisions;
        this.clock = clock;
    }

    /** All revisions of an entry, the last one first. */
    @Transactional(readOnly = true)
    public List<RevisionDetails> of(UUID innovation) {
        return revisions.findByInnovationIdOrderByNumberDesc(innovation).stream().map(Revision::details).toList();
    }

    /** One of them, if there is one of that number. */
    @Transactional(readOnly = true)
    public Optional<RevisionDetails> find(UUID innovation, int number) {
        return revisions.findByInnovationIdAndNumber(innovation, number).map(Revision::details);
    }

    /** The number of the last revision of an entry; 0 where none is kept. */
    @Transactional(readOnly = true)
    public int lastNumber(UUID innovation) {
        return revisions.lastNumber(innovation);
    }

    /** Writes down whose decision the last revision of an entry was, if this transaction has made it. */
    public void sign(UUID innovation, UUID account) {
        revisions.sign(innovation, account);
    }

    void add(UUID innovation, RevisionAction action, @Nullable String reason, InnovationContent content) {
        revisions.save(new Revision(innovation, revisions.lastNumber(innovation) + 1, action, reason, content,
                clock.instant()));
    }

    /** Keeps what an entry says that is about to change and was published before revisions were kept. */
    void addFirst(UUID innovation, InnovationContent content, Instant since) {
        if (revisions.lastNumber(innovation) == 0) {
            revisions.save(new Revision(innovation, 1, RevisionAction.PUBLISHED, null, content, since));
        }
    }
}
