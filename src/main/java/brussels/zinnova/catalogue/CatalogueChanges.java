package brussels.zinnova.catalogue;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.EntityManager;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import brussels.zinnova.actor.ActorRenamed;
import brussels.zinnova.innovation.InnovationChanged;
import brussels.zinnova.vocabulary.TermChanged;

/**
 * Writes down, within the transaction that changes the catalogue, what every node must read again. Raising the one row
 * of {@code catalogue_revision} locks it until the transaction commits, so the order of revisions is the order of
 * commits, which neither a sequence nor a timestamp would give; it comes last so that the lock is short.
 * {@link CatalogueApplier} does the other half.
 */
@Component
class CatalogueChanges {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final CatalogueApplier applier;

    CatalogueChanges(EntityManager entities, JdbcClient jdbc, CatalogueApplier applier) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.applier = applier;
    }

    @EventListener
    void on(InnovationChanged event) {
        add(new CatalogueChange(CatalogueChange.Kind.INNOVATION, event.innovation().toString()));
    }

    @EventListener
    void on(ActorRenamed event) {
        add(new CatalogueChange(CatalogueChange.Kind.ACTOR, event.actor().toString()));
    }

    @EventListener
    void on(TermChanged event) {
        add(new CatalogueChange(CatalogueChange.Kind.TERM, event.term().scheme().code() + "/" + event.term().code()));
    }

    /**
     * Collects the changes of one transaction, so that it takes one revision however much it touches.
     *
     * @throws IllegalStateException outside a transaction, or when it is about to commit
     */
    private void add(CatalogueChange change) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Publication.class::isInstance).map(Publication.class::cast).findFirst()
                .orElseGet(this::newPublication).add(change);
    }

    private Publication newPublication() {
        Publication publication = new Publication();
        TransactionSynchronizationManager.registerSynchronization(publication);
        return publication;
    }

    private class Publication implements TransactionSynchronization {

        private final Set<CatalogueChange> changes = new LinkedHashSet<>();
        private long revision;

        @Override
        public void beforeCommit(boolean readOnly) {
            entities.flush();
            revision = jdbc.sql("""
                    UPDATE catalogue_revision SET value = value + 1, raised_at = clock_timestamp() RETURNING value
                    """).query(Long.class).single();
            changes.forEach(change -> jdbc
                    .sql("INSERT INTO catalogue_changes (revision, kind, id) VALUES (:revision, :kind, :id)")
                    .param("revision", revision).param("kind", change.kind().code()).param("id", change.id())
                    .update());
        }

        /** Whoever published sees it on this node when the answer comes, unless the node is very busy. */
        @Override
        public void afterCommit() {
            applier.await(revision, PATIENCE);
        }

        private void add(CatalogueChange change) {
            if (revision > 0) {
                throw new IllegalStateException("Changed after the transaction took its revision: " + change);
            }
            changes.add(change);
        }
    }
}
