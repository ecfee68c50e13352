-- Two entries that may be one, until a curator makes them one or says that they are two.
CREATE TABLE twin_pairs (
    id       uuid        NOT NULL DEFAULT gen_random_uuid(),
    one_id   uuid        NOT NULL,
    other_id uuid        NOT NULL,
    reasons  text[]      NOT NULL,
    found_at timestamptz NOT NULL,
    told_apart_at timestamptz,
    CONSTRAINT pk_twin_pairs PRIMARY KEY (id),
    CONSTRAINT uq_twin_pairs UNIQUE (one_id, other_id),
    CONSTRAINT ck_twin_pairs_order CHECK (one_id < other_id),
    CONSTRAINT fk_twin_pairs_one FOREIGN KEY (one_id) REFERENCES innovations (id) ON DELETE CASCADE,
    CONSTRAINT fk_twin_pairs_other FOREIGN KEY (other_id) REFERENCES innovations (id) ON DELETE CASCADE
);

CREATE INDEX ix_twin_pairs_other ON twin_pairs (other_id);

ALTER TABLE innovations ADD COLUMN twins_sought_at timestamptz;

COMMENT ON COLUMN innovations.twins_sought_at IS 'When entries that may be the same were looked for last';

-- What became of the last visits to an entry’s website.
CREATE TABLE link_checks (
    innovation_id uuid        NOT NULL,
    address       text        NOT NULL,
    next_at       timestamptz NOT NULL,
    outcome       text,
    failures      integer     NOT NULL DEFAULT 0,
    failing_since timestamptz,
    CONSTRAINT pk_link_checks PRIMARY KEY (innovation_id),
    CONSTRAINT ck_link_checks_outcome CHECK (outcome IN ('gone', 'broken', 'unreachable')),
    CONSTRAINT ck_link_checks_failures CHECK ((failures > 0) = (failing_since IS NOT NULL)
        AND (failures > 0) = (outcome IS NOT NULL)),
    CONSTRAINT fk_link_checks_innovation FOREIGN KEY (innovation_id) REFERENCES innovations (id) ON DELETE CASCADE
);
