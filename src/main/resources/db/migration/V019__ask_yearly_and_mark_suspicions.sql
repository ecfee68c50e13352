-- Whoever agrees is asked once a year whether their entry is still true; their address is kept for that.
ALTER TABLE submission_contacts
    ADD COLUMN yearly_check boolean,
    ADD CONSTRAINT ck_submission_contacts_yearly_check CHECK (yearly_check);
COMMENT ON COLUMN submission_contacts.yearly_check IS 'True if they agreed, else null';

-- What a curator should look at twice.
ALTER TABLE submissions
    ADD COLUMN suspicions text[] NOT NULL DEFAULT '{}',
    ADD COLUMN asked_at timestamptz;
COMMENT ON COLUMN submissions.asked_at IS 'When whoever sent it was last asked whether the entry is still true';

-- Whoever made an entry may ask that it goes.
ALTER TABLE reports
    DROP CONSTRAINT ck_reports_kind,
    ADD CONSTRAINT ck_reports_kind CHECK (kind IN ('error', 'removal', 'illegal', 'person'));
