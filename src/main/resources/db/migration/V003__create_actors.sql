CREATE TABLE actors (
    id          uuid    NOT NULL,
    slug        text    NOT NULL,
    name        text    NOT NULL,
    kind        text    NOT NULL,
    kind_scheme text    GENERATED ALWAYS AS ('actor-kind') STORED,
    version     integer NOT NULL DEFAULT 0,
    CONSTRAINT pk_actors PRIMARY KEY (id),
    CONSTRAINT uq_actors_slug UNIQUE (slug),
    CONSTRAINT uq_actors_name_kind UNIQUE (name, kind),
    CONSTRAINT ck_actors_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
    CONSTRAINT ck_actors_name CHECK (btrim(name) <> '' AND length(name) <= 200),
    CONSTRAINT fk_actors_kind FOREIGN KEY (kind_scheme, kind) REFERENCES terms (scheme, code)
);
