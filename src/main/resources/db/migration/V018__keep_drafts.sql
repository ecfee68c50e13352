-- What somebody has begun to fill and goes on with later, as it was typed: it need not be valid.
CREATE TABLE drafts (
    id          uuid        NOT NULL,
    version     integer     NOT NULL DEFAULT 0,
    link_generation integer NOT NULL DEFAULT 0,
    language    text        NOT NULL,
    form        jsonb       NOT NULL,
    form_format integer     NOT NULL,
    saved_at    timestamptz NOT NULL,
    CONSTRAINT pk_drafts PRIMARY KEY (id),
    CONSTRAINT ck_drafts_language CHECK (language IN ('fr', 'nl', 'en'))
);

COMMENT ON COLUMN drafts.id IS 'The form_key of the submission that it becomes';
COMMENT ON COLUMN drafts.form IS 'What was typed, in the shape that form_format counts';

CREATE INDEX ix_drafts_saved_at ON drafts (saved_at);

-- A draft's link may not arrive either.
ALTER TABLE undelivered_mails
    ADD COLUMN draft_id uuid,
    DROP CONSTRAINT ck_undelivered_mails_about,
    ADD CONSTRAINT ck_undelivered_mails_about CHECK (num_nonnulls(submission_id, report_id, draft_id) = 1),
    ADD CONSTRAINT fk_undelivered_mails_draft FOREIGN KEY (draft_id) REFERENCES drafts (id) ON DELETE CASCADE;

CREATE TABLE draft_contacts (
    draft_id uuid NOT NULL,
    email    text NOT NULL,
    CONSTRAINT pk_draft_contacts PRIMARY KEY (draft_id),
    CONSTRAINT ck_draft_contacts_email CHECK (email ~ '^[^[:space:]@]+@[^[:space:]@]+$' AND length(email) <= 254),
    CONSTRAINT fk_draft_contacts_draft FOREIGN KEY (draft_id) REFERENCES drafts (id) ON DELETE CASCADE
);
