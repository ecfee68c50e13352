-- A term may be hidden: nothing new gets it. One that became another stays, so that its code leads there for ever.
ALTER TABLE terms
    ADD COLUMN hidden boolean NOT NULL DEFAULT false,
    ADD COLUMN merged_into text,
    ADD CONSTRAINT ck_terms_merged CHECK (merged_into <> code),
    ADD CONSTRAINT fk_terms_merged_into FOREIGN KEY (scheme, merged_into) REFERENCES terms (scheme, code)
        DEFERRABLE INITIALLY IMMEDIATE,
    DROP CONSTRAINT uq_terms_position,
    ADD CONSTRAINT uq_terms_position UNIQUE (scheme, pressure, position) DEFERRABLE INITIALLY DEFERRED;

-- There may be more approaches than the source document has.
ALTER TABLE innovation_terms DROP CONSTRAINT ck_innovation_terms_count,
    ADD CONSTRAINT ck_innovation_terms_count CHECK (position >= 1 AND CASE scheme
        WHEN 'challenge' THEN position <= 3
        WHEN 'value' THEN position <= 4
        WHEN 'approach' THEN position <= 50
        WHEN 'commune' THEN position <= 19
        ELSE false END);
