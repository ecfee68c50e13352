-- Who is told by mail what is new in a list of the catalogue. Stopping one deletes the row, and with it the address.
CREATE TABLE alerts (
    id             uuid        NOT NULL,
    version        integer     NOT NULL DEFAULT 0,
    email          text        NOT NULL,
    language       text        NOT NULL,
    parameters     text        NOT NULL,
    rhythm         text        NOT NULL,
    told_revision  bigint      NOT NULL,
    telling_since  timestamptz,
    refusals       integer     NOT NULL DEFAULT 0,
    form_key       uuid        NOT NULL,
    asked_at       timestamptz NOT NULL,
    due_at         timestamptz,
    CONSTRAINT pk_alerts PRIMARY KEY (id),
    CONSTRAINT ck_alerts_email CHECK (email ~ '^[^[:space:]@]+@[^[:space:]@]+$' AND length(email) <= 254),
    CONSTRAINT ck_alerts_language CHECK (language IN ('fr', 'nl', 'en')),
    CONSTRAINT ck_alerts_rhythm CHECK (rhythm IN ('daily', 'weekly'))
);

COMMENT ON COLUMN alerts.parameters IS 'Those of the catalogue’s page, in its fixed order; empty for everything';
COMMENT ON COLUMN alerts.told_revision IS 'Of the catalogue: what came in after it has not been told';
COMMENT ON COLUMN alerts.telling_since IS 'Since when a mail with news is in the queue: no second one goes there beside it';
COMMENT ON COLUMN alerts.refusals IS 'How often in a row the mail server has refused the address';
COMMENT ON COLUMN alerts.form_key IS 'The last form that asked for it: sent twice, it asks once';
COMMENT ON COLUMN alerts.due_at IS 'When it is next looked for something new; null until whoever has the mail confirms';

CREATE UNIQUE INDEX uq_alerts_reader ON alerts (email, language, md5(parameters));
CREATE INDEX ix_alerts_due ON alerts (due_at);
CREATE INDEX ix_alerts_unconfirmed ON alerts (asked_at) WHERE due_at IS NULL;
