-- Which of the seventeen Sustainable Development Goals of the United Nations a challenge belongs to, by number;
-- docs/sustainable-development-goals.md says why.
ALTER TABLE terms
    ADD COLUMN goals integer[] NOT NULL DEFAULT '{}',
    ADD CONSTRAINT ck_terms_goals CHECK (scheme = 'challenge' AND 1 <= ALL (goals) AND 17 >= ALL (goals) OR goals = '{}');

UPDATE terms SET goals = linked.goals
FROM (VALUES
    ('emploi', ARRAY[8]), ('education', ARRAY[4]), ('mobilite', ARRAY[11]), ('logement', ARRAY[11]),
    ('vivre-ensemble', ARRAY[10, 16]), ('pauvrete', ARRAY[1]), ('inegalites-spatiales', ARRAY[10, 11]),
    ('transition-ecologique', ARRAY[7, 12, 13]), ('sante', ARRAY[3]), ('vieillissement', ARRAY[3, 10]),
    ('population', ARRAY[11]), ('services-collectifs', ARRAY[16]), ('finances-publiques', ARRAY[17])
) AS linked (code, goals)
WHERE terms.scheme = 'challenge' AND terms.code = linked.code;
