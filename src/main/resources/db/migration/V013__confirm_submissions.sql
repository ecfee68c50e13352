-- A submission counts once it was confirmed, and remembers each of its steps: what was one date and one reason are rows.
CREATE TABLE submission_steps (
    submission_id uuid        NOT NULL,
    position      integer     NOT NULL,
    state         text        NOT NULL,
    happened_at   timestamptz NOT NULL,
    message       text,
    CONSTRAINT pk_submission_steps PRIMARY KEY (submission_id, position),
    CONSTRAINT ck_submission_steps_state CHECK (state IN ('unconfirmed', 'received', 'changes-requested', 'accepted',
        'declined', 'withdrawn')),
    -- Whoever is told no, or is asked for something, is told why.
    CONSTRAINT ck_submission_steps_message CHECK ((state IN ('declined', 'changes-requested')) = (message IS NOT NULL)
        AND btrim(message) <> ''),
    CONSTRAINT fk_submission_steps_submission FOREIGN KEY (submission_id) REFERENCES submissions (id) ON DELETE CASCADE
);

COMMENT ON COLUMN submission_steps.message IS 'What a curator wrote to whoever sent it';

INSERT INTO submission_steps (submission_id, position, state, happened_at, message)
SELECT id, 0, 'received', received_at, NULL FROM submissions
UNION ALL
SELECT id, 1, state, decided_at, decline_reason FROM submissions WHERE decided_at IS NOT NULL;

DROP INDEX ix_submissions_waiting;
ALTER TABLE submissions
    DROP CONSTRAINT ck_submissions_state,
    DROP CONSTRAINT ck_submissions_decided,
    DROP CONSTRAINT ck_submissions_declined,
    DROP COLUMN decided_at,
    DROP COLUMN decline_reason,
    ADD CONSTRAINT ck_submissions_state CHECK (state IN ('unconfirmed', 'received', 'changes-requested', 'accepted',
        'declined', 'withdrawn'));
ALTER TABLE submissions RENAME COLUMN received_at TO sent_at;
COMMENT ON COLUMN submissions.sent_at IS 'Also the moment of the consent';

CREATE INDEX ix_submissions_waiting ON submissions (sent_at) WHERE state IN ('received', 'unconfirmed');
