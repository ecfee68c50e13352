CREATE TABLE submissions (
    id              uuid        NOT NULL,
    version         integer     NOT NULL DEFAULT 0,
    state           text        NOT NULL,
    content         jsonb       NOT NULL,
    content_format  integer     NOT NULL,
    form_key        uuid        NOT NULL,
    link_generation integer     NOT NULL DEFAULT 0,
    consent_version text        NOT NULL,
    received_at     timestamptz NOT NULL,
    decided_at      timestamptz,
    decline_reason  text,
    innovation_id   uuid,
    CONSTRAINT pk_submissions PRIMARY KEY (id),
    -- However often one filled form arrives, it makes one submission.
    CONSTRAINT uq_submissions_form_key UNIQUE (form_key),
    CONSTRAINT uq_submissions_innovation UNIQUE (innovation_id),
    CONSTRAINT ck_submissions_state CHECK (state IN ('received', 'accepted', 'declined')),
    CONSTRAINT ck_submissions_decided CHECK ((state = 'received') = (decided_at IS NULL)),
    CONSTRAINT ck_submissions_accepted CHECK ((state = 'accepted') = (innovation_id IS NOT NULL)),
    CONSTRAINT ck_submissions_declined CHECK ((state = 'declined') = (decline_reason IS NOT NULL)
        AND btrim(decline_reason) <> ''),
    CONSTRAINT fk_submissions_innovation FOREIGN KEY (innovation_id) REFERENCES innovations (id)
);

COMMENT ON COLUMN submissions.content IS 'What is proposed, in the shape that content_format counts';
COMMENT ON COLUMN submissions.received_at IS 'Also the moment of the consent';

CREATE INDEX ix_submissions_waiting ON submissions (received_at) WHERE state = 'received';

-- Personal data has a table of its own, so that it can go while what was proposed stays.
CREATE TABLE submission_contacts (
    submission_id uuid NOT NULL,
    email         text NOT NULL,
    CONSTRAINT pk_submission_contacts PRIMARY KEY (submission_id),
    CONSTRAINT ck_submission_contacts_email CHECK (email ~ '^[^[:space:]@]+@[^[:space:]@]+$' AND length(email) <= 254),
    CONSTRAINT fk_submission_contacts_submission FOREIGN KEY (submission_id) REFERENCES submissions (id)
        ON DELETE CASCADE
);
