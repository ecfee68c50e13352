-- Everything that needs a person, one row each: the most urgent kinds have the lowest weight. What is due later has its
-- day in the future.
CREATE OR REPLACE VIEW work_items AS
SELECT CASE WHEN target_id IS NULL THEN 'submission' ELSE 'change' END AS kind, 2 AS weight, id AS subject_id,
    'submissions/' || id AS path, content -> lower(content ->> 'originalLanguage') ->> 'name' AS name,
    lower(content ->> 'originalLanguage') AS language, sent_at AS since, suspicions AS reasons
FROM submissions WHERE state = 'received'
UNION ALL
SELECT 'report', CASE WHEN r.kind = 'illegal' THEN 0 ELSE 1 END, r.id, 'reports/' || r.id, t.name, t.language,
    r.reported_at, r.kind || r.suspicions
FROM reports r JOIN innovation_translations t ON t.innovation_id = r.innovation_id AND t.status = 'original'
WHERE r.state = 'received'
UNION ALL
-- What nobody has confirmed has no page at the desk.
SELECT 'mail', 3, m.id, CASE WHEN s.state <> 'unconfirmed' THEN 'submissions/' || s.id
    WHEN r.state <> 'unconfirmed' THEN 'reports/' || r.id END,
    coalesce(s.content -> lower(s.content ->> 'originalLanguage') ->> 'name', t.name, d.form ->> 'name', a.email),
    coalesce(lower(s.content ->> 'originalLanguage'), t.language, d.language, a.language, 'fr'), m.given_up_at,
    ARRAY[CASE WHEN m.event IN ('draft', 'unconfirmed', 'account') THEN m.event ELSE 'told' END, m.reason]
FROM undelivered_mails m LEFT JOIN submissions s ON s.id = m.submission_id LEFT JOIN reports r ON r.id = m.report_id
    LEFT JOIN innovation_translations t ON t.innovation_id = r.innovation_id AND t.status = 'original'
    LEFT JOIN drafts d ON d.id = m.draft_id LEFT JOIN accounts a ON a.id = m.account_id
UNION ALL
SELECT 'twins', 4, p.id, 'innovations/' || p.one_id || '/merge?with=' || p.other_id, a.name || ' · ' || b.name,
    a.language, p.found_at, p.reasons
FROM twin_pairs p JOIN innovations i ON i.id = p.one_id AND i.state = 'published'
    JOIN innovations j ON j.id = p.other_id AND j.state = 'published'
    JOIN innovation_translations a ON a.innovation_id = p.one_id AND a.status = 'original'
    JOIN innovation_translations b ON b.innovation_id = p.other_id AND b.status = 'original'
WHERE p.told_apart_at IS NULL
UNION ALL
-- Once is an accident.
SELECT 'link', 4, l.innovation_id, 'innovations/' || l.innovation_id, o.name, i.original_language, l.failing_since,
    ARRAY[l.outcome]
FROM link_checks l JOIN innovations i ON i.id = l.innovation_id AND i.state = 'published' AND i.website = l.address
    JOIN innovation_translations o ON o.innovation_id = i.id AND o.status = 'original'
WHERE l.failures >= 2
UNION ALL
SELECT 'translation', 5, i.id, 'innovations/' || i.id || '#' || right(w.wanted[1], 2) || '-tagline', o.name, i.original_language, i.content_changed_at, w.wanted
FROM innovations i JOIN innovation_translations o ON o.innovation_id = i.id AND o.status = 'original'
    CROSS JOIN LATERAL (
        SELECT array_agg(CASE WHEN t.status IN ('outdated', 'machine') THEN t.status ELSE 'missing' END || '-'
            || l.language ORDER BY l.language) AS wanted
        FROM (VALUES ('fr'), ('nl'), ('en')) l (language)
            LEFT JOIN innovation_translations t ON t.innovation_id = i.id AND t.language = l.language
        WHERE t.tagline IS NULL OR t.answer IS NULL OR t.status IN ('outdated', 'machine')) w
WHERE i.state = 'published' AND w.wanted IS NOT NULL
UNION ALL
SELECT 'unverified', 6, i.id, 'innovations/' || i.id, o.name, i.original_language,
    coalesce(i.verified_on::timestamp AT TIME ZONE 'Europe/Brussels', i.first_published_at) + interval '1 year',
    ARRAY[CASE WHEN i.verified_on IS NULL THEN 'never' ELSE 'year' END]
FROM innovations i JOIN innovation_translations o ON o.innovation_id = i.id AND o.status = 'original'
WHERE i.state = 'published';
