CREATE TABLE innovations (
    id                 uuid        NOT NULL,
    version            integer     NOT NULL DEFAULT 0,
    state              text        NOT NULL,
    original_language  text        NOT NULL,
    started_year       integer,
    ended_year         integer,
    stage              text,
    stage_scheme       text        GENERATED ALWAYS AS ('stage') STORED,
    region_wide        boolean     NOT NULL DEFAULT false,
    address            text,
    postal_code        text,
    latitude           double precision,
    longitude          double precision,
    website            text,
    curator_notes      text,
    state_reason       text,
    merged_into        uuid,
    verified_on        date,
    first_published_at timestamptz,
    content_changed_at timestamptz NOT NULL,
    CONSTRAINT pk_innovations PRIMARY KEY (id),
    CONSTRAINT ck_innovations_state CHECK (state IN ('draft', 'published', 'withdrawn', 'merged')),
    CONSTRAINT ck_innovations_language CHECK (original_language IN ('fr', 'nl', 'en')),
    CONSTRAINT ck_innovations_started_year CHECK (started_year BETWEEN 1800 AND 2100),
    CONSTRAINT ck_innovations_ended_year CHECK (ended_year BETWEEN 1800 AND 2100 AND ended_year >= started_year),
    CONSTRAINT ck_innovations_address CHECK (length(address) <= 300),
    CONSTRAINT ck_innovations_postal_code CHECK (postal_code ~ '^[0-9]{4}$'),
    CONSTRAINT ck_innovations_point CHECK ((latitude IS NULL) = (longitude IS NULL)
        AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180),
    CONSTRAINT ck_innovations_website CHECK (website ~ '^https?://' AND length(website) <= 500),
    CONSTRAINT ck_innovations_withdrawn CHECK (state <> 'withdrawn' OR state_reason IS NOT NULL),
    CONSTRAINT ck_innovations_merged CHECK ((state = 'merged') = (merged_into IS NOT NULL) AND merged_into <> id),
    CONSTRAINT ck_innovations_published CHECK (state = 'draft' OR first_published_at IS NOT NULL),
    CONSTRAINT fk_innovations_stage FOREIGN KEY (stage_scheme, stage) REFERENCES terms (scheme, code),
    CONSTRAINT fk_innovations_merged_into FOREIGN KEY (merged_into) REFERENCES innovations (id)
);

CREATE TABLE innovation_translations (
    innovation_id uuid NOT NULL,
    language      text NOT NULL,
    status        text NOT NULL,
    name          text,
    tagline       text,
    answer        text,
    need          text,
    impact        text,
    participation text,
    CONSTRAINT pk_innovation_translations PRIMARY KEY (innovation_id, language),
    CONSTRAINT ck_innovation_translations_language CHECK (language IN ('fr', 'nl', 'en')),
    CONSTRAINT ck_innovation_translations_status CHECK (status IN ('original', 'reviewed', 'machine', 'outdated')),
    CONSTRAINT ck_innovation_translations_original CHECK (status <> 'original'
        OR (name IS NOT NULL AND tagline IS NOT NULL AND answer IS NOT NULL)),
    CONSTRAINT ck_innovation_translations_length CHECK (length(name) <= 150 AND length(tagline) <= 300
        AND length(answer) <= 3000 AND length(need) <= 3000 AND length(impact) <= 3000
        AND length(participation) <= 3000),
    CONSTRAINT ck_innovation_translations_blank CHECK (btrim(name) <> '' AND btrim(tagline) <> ''
        AND btrim(answer) <> '' AND btrim(need) <> '' AND btrim(impact) <> '' AND btrim(participation) <> ''),
    CONSTRAINT ex_innovation_translations_original EXCLUDE USING btree (innovation_id WITH =)
        WHERE (status = 'original') DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_innovation_translations_innovation FOREIGN KEY (innovation_id) REFERENCES innovations (id)
        ON DELETE CASCADE
);

-- An entry cannot be committed without its text in its original language.
ALTER TABLE innovations ADD CONSTRAINT fk_innovations_original
    FOREIGN KEY (id, original_language) REFERENCES innovation_translations (innovation_id, language)
    DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE innovation_terms (
    innovation_id uuid    NOT NULL,
    scheme        text    NOT NULL,
    code          text    NOT NULL,
    position      integer NOT NULL,
    CONSTRAINT pk_innovation_terms PRIMARY KEY (innovation_id, scheme, code),
    CONSTRAINT uq_innovation_terms_position UNIQUE (innovation_id, scheme, position) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_innovation_terms_count CHECK (position >= 1 AND CASE scheme
        WHEN 'challenge' THEN position <= 3
        WHEN 'value' THEN position <= 4
        WHEN 'approach' THEN position <= 11
        WHEN 'commune' THEN position <= 19
        ELSE false END),
    CONSTRAINT fk_innovation_terms_innovation FOREIGN KEY (innovation_id) REFERENCES innovations (id) ON DELETE CASCADE,
    CONSTRAINT fk_innovation_terms_term FOREIGN KEY (scheme, code) REFERENCES terms (scheme, code)
);

CREATE INDEX ix_innovation_terms_term ON innovation_terms (scheme, code);

CREATE TABLE innovation_actors (
    innovation_id uuid    NOT NULL,
    actor_id      uuid    NOT NULL,
    role          text    NOT NULL,
    position      integer NOT NULL,
    CONSTRAINT pk_innovation_actors PRIMARY KEY (innovation_id, actor_id),
    CONSTRAINT ck_innovation_actors_role CHECK (role IN ('carrier', 'partner')),
    CONSTRAINT ck_innovation_actors_position CHECK (position BETWEEN 1 AND 20),
    CONSTRAINT fk_innovation_actors_innovation FOREIGN KEY (innovation_id) REFERENCES innovations (id) ON DELETE CASCADE,
    CONSTRAINT fk_innovation_actors_actor FOREIGN KEY (actor_id) REFERENCES actors (id)
);

CREATE INDEX ix_innovation_actors_actor ON innovation_actors (actor_id);

CREATE TABLE innovation_recognitions (
    innovation_id uuid    NOT NULL,
    position      integer NOT NULL,
    fr            text,
    nl            text,
    en            text,
    CONSTRAINT pk_innovation_recognitions PRIMARY KEY (innovation_id, position),
    CONSTRAINT ck_innovation_recognitions_label CHECK (num_nonnulls(fr, nl, en) >= 1),
    CONSTRAINT fk_innovation_recognitions_innovation FOREIGN KEY (innovation_id) REFERENCES innovations (id)
        ON DELETE CASCADE
);

CREATE TABLE innovation_sources (
    innovation_id uuid    NOT NULL,
    position      integer NOT NULL,
    address       text    NOT NULL,
    CONSTRAINT pk_innovation_sources PRIMARY KEY (innovation_id, position),
    CONSTRAINT ck_innovation_sources_address CHECK (address ~ '^https?://' AND length(address) <= 500),
    CONSTRAINT fk_innovation_sources_innovation FOREIGN KEY (innovation_id) REFERENCES innovations (id) ON DELETE CASCADE
);

-- An address is never given to another entry: rows are added and lose their currency, they are not deleted.
CREATE TABLE slugs (
    slug          text    NOT NULL,
    innovation_id uuid    NOT NULL,
    current       boolean NOT NULL,
    CONSTRAINT pk_slugs PRIMARY KEY (slug),
    CONSTRAINT ck_slugs_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
    CONSTRAINT ex_slugs_current EXCLUDE USING btree (innovation_id WITH =) WHERE (current)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_slugs_innovation FOREIGN KEY (innovation_id) REFERENCES innovations (id)
);

CREATE INDEX ix_slugs_innovation ON slugs (innovation_id);

-- What a published entry needs in other tables, looked at when the transaction that changed any of them commits.
CREATE FUNCTION require_whole_innovation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    entry innovations;
BEGIN
    SELECT * INTO entry FROM innovations WHERE id = CASE TG_TABLE_NAME
        WHEN 'innovations' THEN (to_jsonb(NEW) ->> 'id')::uuid
        ELSE (to_jsonb(OLD) ->> 'innovation_id')::uuid END;
    IF entry.state = 'published' AND NOT (
            EXISTS (SELECT FROM innovation_terms WHERE innovation_id = entry.id AND scheme = 'challenge')
            AND EXISTS (SELECT FROM innovation_terms WHERE innovation_id = entry.id AND scheme = 'value')
            AND EXISTS (SELECT FROM innovation_actors WHERE innovation_id = entry.id)
            AND EXISTS (SELECT FROM slugs WHERE innovation_id = entry.id AND current)
            AND EXISTS (SELECT FROM innovation_translations WHERE innovation_id = entry.id
                AND language = entry.original_language AND status = 'original')
            AND entry.region_wide <> EXISTS (
                SELECT FROM innovation_terms WHERE innovation_id = entry.id AND scheme = 'commune')) THEN
        RAISE EXCEPTION 'tr_innovations_whole: published innovation % lacks a challenge, a value, an actor, a place, a slug '
            'or its original', entry.id USING ERRCODE = 'check_violation', CONSTRAINT = 'tr_innovations_whole';
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER tr_innovations_whole AFTER INSERT OR UPDATE ON innovations
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_whole_innovation();
CREATE CONSTRAINT TRIGGER tr_innovation_terms_whole AFTER UPDATE OR DELETE ON innovation_terms
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_whole_innovation();
CREATE CONSTRAINT TRIGGER tr_innovation_actors_whole AFTER UPDATE OR DELETE ON innovation_actors
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_whole_innovation();
CREATE CONSTRAINT TRIGGER tr_innovation_translations_whole AFTER UPDATE OR DELETE ON innovation_translations
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_whole_innovation();
CREATE CONSTRAINT TRIGGER tr_slugs_whole AFTER UPDATE OR DELETE ON slugs
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_whole_innovation();
