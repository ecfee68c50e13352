-- Every curated word of the portal is a term of one scheme: a challenge, a value, a commune, a stage…
-- Challenges and pressures share a scheme because they share a parameter, a facet and a page.
CREATE TABLE terms (
    scheme        text    NOT NULL,
    code          text    NOT NULL,
    position      integer NOT NULL,
    pressure      boolean NOT NULL DEFAULT false,
    parent        text,
    parent_scheme text GENERATED ALWAYS AS (CASE WHEN parent IS NULL THEN NULL ELSE 'approach' END) STORED,
    label_fr      text    NOT NULL,
    label_nl      text    NOT NULL,
    label_en      text    NOT NULL,
    summary_fr    text,
    summary_nl    text,
    summary_en    text,
    synonyms_fr   text[]  NOT NULL DEFAULT '{}',
    synonyms_nl   text[]  NOT NULL DEFAULT '{}',
    synonyms_en   text[]  NOT NULL DEFAULT '{}',
    source        text    NOT NULL,
    nis           text,
    postal_codes  text[],
    population    integer,
    version       integer NOT NULL DEFAULT 0,
    CONSTRAINT pk_terms PRIMARY KEY (scheme, code),
    CONSTRAINT ck_terms_scheme CHECK (scheme IN ('challenge', 'value', 'criterion', 'relativity', 'approach',
        'circular-step', 'actor-kind', 'stage', 'commune')),
    CONSTRAINT ck_terms_code CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 60),
    CONSTRAINT ck_terms_pressure CHECK (NOT pressure OR scheme = 'challenge'),
    CONSTRAINT ck_terms_parent CHECK (parent IS NULL OR scheme = 'circular-step'),
    CONSTRAINT ck_terms_commune CHECK ((scheme = 'commune') = (nis IS NOT NULL)
        AND (scheme = 'commune') = (postal_codes IS NOT NULL) AND (scheme = 'commune') = (population IS NOT NULL)),
    CONSTRAINT ck_terms_population CHECK (population > 0),
    CONSTRAINT uq_terms_nis UNIQUE (nis),
    CONSTRAINT uq_terms_position UNIQUE (scheme, pressure, position),
    CONSTRAINT fk_terms_parent FOREIGN KEY (parent_scheme, parent) REFERENCES terms (scheme, code)
);

COMMENT ON COLUMN terms.source IS 'Section of the source document that names the term, or "portal"';
COMMENT ON COLUMN terms.nis IS 'Code of the commune at Statbel';
COMMENT ON COLUMN terms.population IS 'Inhabitants on 1 January 2020 (Statbel)';
