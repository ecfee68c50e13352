package brussels.zinnova.catalogue;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what is published straight from the tables. PostgreSQL puts each entry together as one JSON document of the
 * shape of {@link PublishedInnovation}, whatever the number of its translations, terms and actors.
 */
@Component
class PublishedRows {

    private static final Logger log = LoggerFactory.getLogger(PublishedRows.class);

    private static final String INNOVATIONS = """
            SELECT i.id, jsonb_build_object(
                'id', i.id, 'originalLanguage', upper(i.original_language),
                'startedYear', i.started_year, 'endedYear', i.ended_year, 'regionWide', i.region_wide,
                'address', i.address, 'postalCode', i.postal_code, 'website', i.website,
                'firstPublished', i.first_published_at, 'contentChanged', i.content_changed_at,
                'verifiedOn', i.verified_on,
                'revision', (SELECT coalesce(max(c.revision), 0) FROM catalogue_changes c JOIN (
                    SELECT 'innovation' AS kind, i.id::text AS id
                    UNION ALL SELECT 'actor', l.actor_id::text FROM innovation_actors l WHERE l.innovation_id = i.id
                    UNION ALL SELECT 'term', t.scheme || '/' || t.code FROM innovation_terms t
                    WHERE t.innovation_id = i.id
                    UNION ALL SELECT 'term', 'stage/' || i.stage
                    UNION ALL SELECT 'term', 'actor-kind/' || a.kind FROM innovation_actors l
                    JOIN actors a ON a.id = l.actor_id WHERE l.innovation_id = i.id) s USING (kind, id)),
                'firstRevision', (SELECT coalesce(min(c.revision), 0) FROM catalogue_changes c
                    WHERE c.kind = 'innovation' AND c.id = i.id::text),
                'point', CASE WHEN i.latitude IS NOT NULL THEN
                    jsonb_build_object('latitude', i.latitude, 'longitude', i.longitude) END,
                'slug', (SELECT s.slug FROM slugs s WHERE s.innovation_id = i.id AND s.current),
                'formerSlugs', (WITH RECURSIVE whole AS (SELECT i.id AS part
                        UNION ALL SELECT m.id FROM innovations m JOIN whole w ON m.merged_into = w.part)
                    SELECT coalesce(jsonb_agg(s.slug), '[]') FROM slugs s JOIN whole w ON w.part = s.innovation_id
                    WHERE s.innovation_id <> i.id OR NOT s.current),
                'terms', (SELECT coalesce(jsonb_object_agg(l.scheme, l.codes), '{}') FROM (
                    SELECT upper(t.scheme) AS scheme, jsonb_agg(t.code ORDER BY t.position) AS codes
                    FROM (SELECT scheme, code, position FROM innovation_terms WHERE innovation_id = i.id
                        UNION ALL SELECT 'stage', i.stage, 1 WHERE i.stage IS NOT NULL) t
                    GROUP BY t.scheme) l),
                'actors', (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', a.slug, 'name', a.name,
                    'kind', a.kind, 'role', upper(l.role)) ORDER BY l.position), '[]')
                    FROM innovation_actors l JOIN actors a ON a.id = l.actor_id WHERE l.innovation_id = i.id),
                'recognitions', (SELECT coalesce(jsonb_agg(jsonb_build_object('fr', r.fr, 'nl', r.nl, 'en', r.en)
                    ORDER BY r.position), '[]') FROM innovation_recognitions r WHERE r.innovation_id = i.id),
                'sources', (SELECT coalesce(jsonb_agg(s.address ORDER BY s.position), '[]')
                    FROM innovation_sources s WHERE s.innovation_id = i.id)
            ) || (SELECT jsonb_build_object(
                'statuses', jsonb_object_agg(upper(t.language), upper(t.status)),
                'name', jsonb_object_agg(t.language, t.name), 'tagline', jsonb_object_agg(t.language, t.tagline),
                'answer', jsonb_object_agg(t.language, t.answer), 'need', jsonb_object_agg(t.language, t.need),
                'impact', jsonb_object_agg(t.language, t.impact),
                'participation', jsonb_object_agg(t.language, t.participation))
                FROM innovation_translations t WHERE t.innovation_id = i.id) AS document
            FROM innovations i
            WHERE i.state = 'published' AND i.id IN (:ids)
            """;

    /** PostgreSQL itself tells a restored database from the one before, be it from a copy of its files or from a dump. */
    private static final String REVISION = """
            SELECT value, raised_at, left(md5(concat_ws(' ', (pg_control_system()).system_identifier,
                (pg_control_checkpoint()).timeline_id, (SELECT oid FROM pg_database WHERE datname = current_database()),
                'catalogue_revision'::regclass::oid)), 12) AS epoch
            FROM catalogue_revision
            """;

    private static final String REMOVALS = """
            SELECT c.id, max(c.revision) AS revision, i.merged_into
            FROM catalogue_changes c LEFT JOIN innovations i ON i.id = c.id::uuid
            WHERE c.kind = 'innovation' AND (i.id IS NULL OR i.state IN ('withdrawn', 'merged'))
            GROUP BY c.id, i.merged_into ORDER BY revision, c.id
            """;

    private static final String TERMS = """
            SELECT jsonb_build_object('scheme', upper(replace(scheme, '-', '_')), 'code', code, 'pressure', pressure,
                'label', jsonb_build_object('fr', label_fr, 'nl', label_nl, 'en', label_en),
                'summary', CASE WHEN num_nonnulls(summary_fr, summary_nl, summary_en) > 0 THEN
                    jsonb_build_object('fr', summary_fr, 'nl', summary_nl, 'en', summary_en) END,
                'keywords', to_jsonb(synonyms_fr || synonyms_nl || synonyms_en || coalesce(postal_codes, '{}')),
                'nis', nis, 'population', population, 'hidden', hidden, 'mergedInto', merged_into,
                'sections', CASE WHEN source = 'portal' THEN '[]' ELSE to_jsonb(string_to_array(source, ';')::int[]) END,
                'goals', to_jsonb(goals))
            FROM terms ORDER BY scheme, pressure, position
            """;

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PublishedRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The revision that the database is at. */
    Revision revision() {
        return jdbc.sql(REVISION).query((row, n) -> new Revision(row.getLong("value"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(), row.getString("epoch"))).single();
    }

    /** What changed after one revision, up to another. */
    Set<CatalogueChange> changes(long after, long upTo) {
        return jdbc.sql("SELECT DISTINCT kind, id FROM catalogue_changes WHERE revision > :after AND revision <= :upTo")
                .param("after", after).param("upTo", upTo)
                .query((row, n) -> new CatalogueChange(CatalogueChange.Kind.of(row.getString("kind")),
                        row.getString("id")))
                .set();
    }

    /** The ids of everything published. */
    Set<UUID> publishedIds() {
        return ids(jdbc.sql("SELECT id FROM innovations WHERE state = 'published'"));
    }

    /** The ids of the innovations, published or not, that a change touches. */
    Set<UUID> touchedBy(CatalogueChange change) {
        return switch (change.kind()) {
            case INNOVATION -> Set.of(UUID.fromString(change.id()));
            case ACTOR -> ids(jdbc.sql("SELECT innovation_id FROM innovation_actors WHERE actor_id = :actor")
                    .param("actor", UUID.fromString(change.id())));
            case TERM -> ids(jdbc.sql("""
                    SELECT innovation_id FROM innovation_terms WHERE scheme = :scheme AND code = :code
                    UNION SELECT id FROM innovations WHERE :scheme = 'stage' AND stage = :code
                    UNION SELECT l.innovation_id FROM innovation_actors l JOIN actors a ON a.id = l.actor_id
                        WHERE :scheme = 'actor-kind' AND a.kind = :code
                    """).param("scheme", change.scheme()).param("code", change.code()));
        };
    }

    /** Hands over each of these entries that is published, in chunks; one that cannot be read is told apart. */
    void read(Collection<UUID> ids, Consumer<PublishedInnovation> published, Consumer<UUID> unreadable) {
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += CHUNK) {
            jdbc.sql(INNOVATIONS).param("ids", all.subList(from, Math.min(all.size(), from + CHUNK))).query(row -> {
                UUID id = row.getObject("id", UUID.class);
                parse(id, row.getString("document")).ifPresentOrElse(published, () -> unreadable.accept(id));
            });
        }
    }

    private Optional<PublishedInnovation> parse(UUID id, @Nullable String document) {
        try {
            return Optional.of(json.readValue(Objects.requireNonNull(document), PublishedInnovation.class));
        } catch (JacksonException | NullPointerException unexpected) {
            log.error("Innovation {} cannot be read and stays out of the catalogue", id, unexpected);
            return Optional.empty();
        }
    }

    /** The whole vocabulary. */
    PublishedVocabulary vocabulary() {
        return new PublishedVocabulary(jdbc.sql(TERMS)
                .query((row, n) -> json.readValue(row.getString(1), PublishedTerm.class)).list());
    }

    /** Every address that an entry taken out of the catalogue or erased has or had, or another that was part of it. */
    Set<String> withdrawnSlugs() {
        return jdbc.sql("""
                WITH RECURSIVE gone AS (SELECT id FROM innovations WHERE state = 'withdrawn'
                    UNION ALL SELECT m.id FROM innovations m JOIN gone g ON m.merged_into = g.id)
                SELECT slug FROM slugs WHERE innovation_id IS NULL OR innovation_id IN (SELECT id FROM gone)
                """).query((row, n) -> row.getString("slug")).set();
    }

    /** Every entry that was public and no longer is, in the order of revisions. */
    List<Removal> removals() {
        return jdbc.sql(REMOVALS).query((row, n) -> new Removal(UUID.fromString(row.getString("id")),
                row.getLong("revision"), row.getObject("merged_into", UUID.class))).list();
    }

    private static Set<UUID> ids(JdbcClient.StatementSpec query) {
        return query.query((row, n) -> row.getObject(1, UUID.class)).set();
    }
}
