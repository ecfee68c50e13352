-- The limits that whoever types a text is told of.
ALTER TABLE innovation_translations
    DROP CONSTRAINT ck_innovation_translations_length,
    ADD CONSTRAINT ck_innovation_translations_length CHECK (length(name) <= 120 AND length(tagline) <= 200
        AND length(answer) <= 1500 AND length(need) <= 1500 AND length(impact) <= 1500
        AND length(participation) <= 1500);
