-- What curators find of a submission, criterion by criterion, and what they tell each other: never anybody else.
CREATE TABLE review_checks (
    submission_id uuid NOT NULL,
    criterion     text NOT NULL,
    verdict       text NOT NULL,
    note          text,
    CONSTRAINT pk_review_checks PRIMARY KEY (submission_id, criterion),
    CONSTRAINT ck_review_checks_criterion CHECK (criterion IN ('answer', 'need', 'impact', 'participation')),
    CONSTRAINT ck_review_checks_verdict CHECK (verdict IN ('met', 'not-met', 'unclear')),
    CONSTRAINT ck_review_checks_note CHECK (btrim(note) <> '' AND length(note) <= 300),
    CONSTRAINT fk_review_checks_submission FOREIGN KEY (submission_id) REFERENCES submissions (id) ON DELETE CASCADE
);

CREATE TABLE review_notes (
    id            bigint      GENERATED ALWAYS AS IDENTITY,
    submission_id uuid        NOT NULL,
    account_id    uuid        NOT NULL,
    written_at    timestamptz NOT NULL,
    text          text        NOT NULL,
    CONSTRAINT pk_review_notes PRIMARY KEY (id),
    CONSTRAINT ck_review_notes_text CHECK (btrim(text) <> '' AND length(text) <= 2000),
    CONSTRAINT fk_review_notes_submission FOREIGN KEY (submission_id) REFERENCES submissions (id) ON DELETE CASCADE,
    CONSTRAINT fk_review_notes_account FOREIGN KEY (account_id) REFERENCES accounts (id)
);

CREATE INDEX ix_review_notes_submission ON review_notes (submission_id);
