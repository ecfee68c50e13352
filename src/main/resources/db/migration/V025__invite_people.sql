-- Accounts begin with an invitation: until its link is used there is no password. A link is good until its hour and for
-- its generation only. The second factor’s secret is encrypted with the portal’s own (see SecondFactors).
ALTER TABLE accounts ALTER COLUMN password_hash DROP NOT NULL,
    ADD COLUMN disabled_at     timestamptz,
    ADD COLUMN link_generation integer NOT NULL DEFAULT 0,
    ADD COLUMN link_until      timestamptz,
    ADD COLUMN totp_secret     bytea,
    ADD COLUMN totp_step       bigint NOT NULL DEFAULT 0;

COMMENT ON COLUMN accounts.totp_step IS 'The last span of 30 seconds whose code was used: none is good twice';

-- For whoever has lost what makes the codes; each is good once.
CREATE TABLE recovery_codes (
    account_id uuid NOT NULL,
    signature  text NOT NULL,
    CONSTRAINT pk_recovery_codes PRIMARY KEY (account_id, signature),
    CONSTRAINT fk_recovery_codes_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

ALTER TABLE undelivered_mails
    ADD COLUMN account_id uuid,
    DROP CONSTRAINT ck_undelivered_mails_about,
    ADD CONSTRAINT ck_undelivered_mails_about CHECK (num_nonnulls(submission_id, report_id, draft_id, account_id) = 1),
    ADD CONSTRAINT fk_undelivered_mails_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE;

ALTER TABLE audit_entries ADD COLUMN client text;

COMMENT ON COLUMN audit_entries.client IS 'What kind of program it was done with: a browser’s name, on a phone or not';
