-- One row, raised late in every publishing transaction and locked from then on until it commits: so the order of
-- revisions is the order of commits, and a node that has applied revision n has missed nothing up to n.
CREATE TABLE catalogue_revision (
    only_row  boolean     NOT NULL DEFAULT true,
    value     bigint      NOT NULL,
    raised_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_catalogue_revision PRIMARY KEY (only_row),
    CONSTRAINT ck_catalogue_revision_only_row CHECK (only_row)
);

INSERT INTO catalogue_revision (value) VALUES (0);

CREATE TABLE catalogue_changes (
    revision bigint NOT NULL,
    kind     text   NOT NULL,
    id       text   NOT NULL,
    CONSTRAINT pk_catalogue_changes PRIMARY KEY (revision, kind, id),
    CONSTRAINT ck_catalogue_changes_kind CHECK (kind IN ('innovation', 'actor', 'term'))
);

COMMENT ON COLUMN catalogue_changes.id IS 'The uuid of an innovation or an actor; scheme/code of a term';
