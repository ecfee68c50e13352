-- Whoever agrees is asked once a year whether their entry is still true; their address is kept for that.
ALTER TABLE submission_contacts
    ADD COLUMN yearly_check boolean,
    ADD CONSTRAINT ck_submission_contacts_yearly_check CHECK (yearly_check);
COMMENT ON COLUMN submission_contacts.yearly_check IS 'True if they agreed, else null';

-- What a curator should look at twice.
ALTER TABLE submissions
    ADD COLUMN language text,
    ADD COLUMN answer_print text GENERATED ALWAYS AS
        (md5(content -> lower(content ->> 'originalLanguage') ->> 'answer')) STORED,
    ADD COLUMN suspicions text[] NOT NULL DEFAULT '{}',
    ADD COLUMN asked_at timestamptz;
UPDATE submissions SET language = lower(content ->> 'originalLanguage');
ALTER TABLE submissions
    ALTER COLUMN language SET NOT NULL,
    ADD CONSTRAINT ck_submissions_language CHECK (language IN ('fr', 'nl', 'en'));
COMMENT ON COLUMN submissions.language IS 'The one in which whoever sent it reads the portal, and its mails';
COMMENT ON COLUMN submissions.answer_print IS 'By which the same words are found again';
CREATE INDEX ix_submissions_answer_print ON submissions (answer_print);
COMMENT ON COLUMN submissions.asked_at IS 'When whoever sent it was last asked whether the entry is still true';

-- Whoever is asked for something may answer in words.
ALTER TABLE submission_steps
    DROP CONSTRAINT ck_submission_steps_message,
    ADD CONSTRAINT ck_submission_steps_message CHECK ((state = 'received'
        OR (state IN ('declined', 'changes-requested')) = (message IS NOT NULL)) AND btrim(message) <> '');
COMMENT ON COLUMN submission_steps.message IS 'What a curator wrote to whoever sent it, or they in answer';

-- Whoever made an entry may ask that it goes.
ALTER TABLE reports
    ADD COLUMN suspicions text[] NOT NULL DEFAULT '{}',
    DROP CONSTRAINT ck_reports_kind,
    ADD CONSTRAINT ck_reports_kind CHECK (kind IN ('error', 'removal', 'illegal', 'person'));
