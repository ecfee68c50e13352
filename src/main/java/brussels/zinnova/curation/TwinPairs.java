package brussels.zinnova.curation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import brussels.zinnova.catalogue.Catalogue;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.Twins.Reason;
import brussels.zinnova.innovation.Twins.Traits;
import brussels.zinnova.shared.Brussels;
import brussels.zinnova.web.OverloadedException;

/**
 * Entries of the catalogue that may be one, two by two. They are looked for whenever one of them has changed; what a
 * curator has told apart stays so until one of the two changes.
 */
@Component
class TwinPairs {

    private static final int AT_ONCE = 200;

    private final Innovations innovations;
    private final Catalogue catalogue;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    TwinPairs(Innovations innovations, Catalogue catalogue, PlatformTransactionManager transactions,
            JdbcClient jdbc, Clock clock) {
        this.innovations = innovations;
        this.catalogue = catalogue;
        this.transactions = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Looks, every minute, for the twins of those that have changed. Each node may: twice the same is once. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void seek() {
        List<UUID> changed = jdbc.sql("""
                SELECT id FROM innovations
                WHERE state = 'published' AND (twins_sought_at IS NULL OR twins_sought_at < content_changed_at)
                ORDER BY content_changed_at LIMIT ?
                """).param(AT_ONCE).query((row, number) -> row.getObject("id", UUID.class)).list();
        try {
            changed.forEach(id -> transactions.executeWithoutResult(status -> seek(id)));
        } catch (OverloadedException visitorsFirst) {
            // The next minute will do.
        }
    }

    private void seek(UUID id) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        // Another node may have done it meanwhile, and a curator have told the pairs apart that it found.
        if (jdbc.sql("""
                UPDATE innovations SET twins_sought_at = ?
                WHERE id = ? AND (twins_sought_at IS NULL OR twins_sought_at < content_changed_at)
                """).params(now, id).update() == 0) {
            return;
        }
        innovations.find(id).ifPresent(entry -> {
            jdbc.sql("DELETE FROM twin_pairs WHERE :id IN (one_id, other_id)").param("id", id).update();
            catalogue.twins(Traits.of(entry.content())).stream().filter(twin -> !twin.innovation().id().equals(id))
                    .forEach(twin -> jdbc.sql("""
                            INSERT INTO twin_pairs (one_id, other_id, reasons, found_at)
                            VALUES (least(:one, :other), greatest(:one, :other), :reasons, :now) ON CONFLICT DO NOTHING
                            """).param("one", id).param("other", twin.innovation().id())
                            .param("reasons", twin.reasons().stream().map(Reason::code).toArray(String[]::new))
                            .param("now", now).update());
        });
    }

    /** When two that were likely to be one were told apart; null unless they were. */
    @Nullable
    LocalDate toldApartOn(UUID one, UUID other) {
        return jdbc.sql("""
                SELECT told_apart_at FROM twin_pairs
                WHERE one_id = least(:one, :other) AND other_id = greatest(:one, :other) AND told_apart_at IS NOT NULL
                """).param("one", one).param("other", other)
                .query((row, number) -> LocalDate.ofInstant(row.getTimestamp(1).toInstant(), Brussels.ZONE)).optional()
                .orElse(null);
    }

    /**
     * Two that were told apart may be one after all.
     *
     * @return whether they were told apart
     */
    boolean doubt(UUID one, UUID other) {
        return jdbc.sql("""
                UPDATE twin_pairs SET told_apart_at = NULL, found_at = :now
                WHERE told_apart_at IS NOT NULL AND one_id = least(:one, :other) AND other_id = greatest(:one, :other)
                """).param("one", one).param("other", other).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /**
     * Two that look like one, to the machine or to a person, are two.
     *
     * @return whether there are two of those ids
     */
    boolean tellApart(UUID one, UUID other) {
        return jdbc.sql("""
                INSERT INTO twin_pairs (one_id, other_id, reasons, found_at, told_apart_at)
                SELECT a.id, b.id, '{}', :now, :now FROM innovations a, innovations b
                WHERE a.id = least(:one, :other) AND b.id = greatest(:one, :other) AND a.id < b.id
                ON CONFLICT (one_id, other_id) DO UPDATE SET told_apart_at = :now
                """).param("one", one).param("other", other).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }
}
