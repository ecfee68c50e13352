package brussels.zinnova.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.exchange.RowPlan.Outcome;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.Revisions;
import brussels.zinnova.security.Audit;

/** Does what was planned for rows: all of those that are handed over together, or none. */
@Component
class RowWriter {

    private final Innovations innovations;
    private final Revisions revisions;
    private final Audit audit;
    private final EntityManager entities;

    RowWriter(Innovations innovations, Revisions revisions, Audit audit, EntityManager entities) {
        this.innovations = innovations;
        this.revisions = revisions;
        this.audit = audit;
        this.entities = entities;
    }

    /**
     * @param account whose decision it is; null where nobody’s
     * @param at when new entries count as published
     */
    @Transactional
    public void write(@Nullable UUID account, List<RowPlan> plans, Instant at) {
        for (RowPlan plan : plans) {
            if (plan.outcome() == Outcome.CREATED) {
                UUID id = innovations.publish(plan.content(), plan.slug(), plan.verifiedOn(), plan.notes(), at);
                sign(account, "innovation-published", id, List.of());
            } else if (plan.outcome() == Outcome.CHANGED && plan.former() != null) {
                change(account, plan.former(), plan);
            }
            // Before each question the whole of what was written would be looked through for changes.
            entities.flush();
            entities.clear();
        }
    }

    private void change(@Nullable UUID account, InnovationDetails former, RowPlan plan) {
        innovations.revise(former.id(), former.version(), plan.content());
        if (plan.columns().contains("verified_on") || plan.columns().contains("source_notes")) {
            innovations.note(former.id(), plan.verifiedOn(), plan.notes());
        }
        sign(account, "innovation-revised", former.id(), plan.columns());
    }

    private void sign(@Nullable UUID account, String action, UUID innovation, List<String> columns) {
        if (account != null) {
            revisions.sign(innovation, account);
            audit.record(account, action, innovation, columns);
        }
    }
}
