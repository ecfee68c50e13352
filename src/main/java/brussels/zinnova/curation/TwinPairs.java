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
    private final JdbcClient jdbc;
    private final Clock clock;

    TwinPairs(Innovations innovations, Catalogue catalogue, JdbcClient jdbc, Clock clock) {
        this.innovations = innovations;
        this.catalogue = catalogue;
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
            changed.forEach(this::seek);
        } catch (OverloadedException visitorsFirst) {
            // The next minute will do.
        }
    }

    private void seek(UUID id) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        innovations.find(id).ifPresent(entry -> {
            jdbc.sql("DELETE FROM twin_pairs WHERE :id IN (one_id, other_id)").param("id", id).update();
            catalogue.twins(Traits.of(entry.content())).stream().filter(twin -> !twin.innovation().id().equals(id))
                    .forEach(twin -> jdbc.sql("""
                            INSERT INTO twin_pairs (one_id, other_id, reasons, found_at)
                            VALUES (least(:one, :other), greatest(:one, :other), :reasons, :now) ON CONFLICT DO NOTHING
                            """).param("one", id).param("other", twin.innovation().id())
                            .param("reasons", twin.reasons().stream().map(Reason::code).toArray(String[]::new))
                            .param("now", now).update());
            jdbc.sql("UPDATE innovations SET twins_sought_at = ? WHERE id = ?").params(now, id).update();
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

    /** Two that were told apart may be one after all. */
    void doubt(UUID one, UUID other) {
        jdbc.sql("""
                UPDATE twin_pairs SET told_apart_at = NULL, found_at = :now
                WHERE one_id = least(:one, :other) AND other_id = greatest(:one, :other)
                """).param("one", one).param("other", other).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Two that were likely to be one are two. */
    void tellApart(UUID one, UUID other) {
        jdbc.sql("UPDATE twin_pairs SET told_apart_at = :now WHERE one_id = least(:one, :other) "
                + "AND other_id = greatest(:one, :other)").param("one", one).param("other", other)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
