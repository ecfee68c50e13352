-- Who is told by mail what is new in a list of the catalogue. Stopping one deletes the row, and with it the address.
CREATE TABLE alerts (
    id             uuid        NOT NULL,
    version        integer     NOT NULL DEFAULT 0,
    email          text        NOT NULL,
    language       text        NOT NULL,
    parameters     text        NOT NULL,
    rhythm         text        NOT NULL,
    told_revision  bigint      NOT NULL,
    form_key       uuid        NOT NULL,
    asked_at       timestamptz NOT NULL,
    due_at         timestamptz,
    CONSTRAINT pk_alerts PRIMARY KEY (id),
    CONSTRAINT uq_alerts_reader UNIQUE (email, language, parameters),
    CONSTRAINT ck_alerts_email CHECK (email ~ '^[^[:space:]@]+@[^[:space:]@]+$' AND length(email) <= 254),
    CONSTRAINT ck_alerts_language CHECK (language IN ('fr', 'nl', 'en')),
    CONSTRAINT ck_alerts_rhythm CHECK (rhythm IN ('daily', 'weekly'))
);

COMMENT ON COLUMN alerts.parameters IS 'Those of the catalogue’s page, in its fixed order; empty for everything';
COMMENT ON COLUMN alerts.told_revision IS 'Of the catalogue: what came in after it has not been told';
COMMENT ON COLUMN alerts.due_at IS 'When it is next looked for something new; null until whoever has the mail confirms';

CREATE INDEX ix_alerts_due ON alerts (due_at);
CREATE INDEX ix_alerts_unconfirmed ON alerts (asked_at) WHERE due_at IS NULL;
