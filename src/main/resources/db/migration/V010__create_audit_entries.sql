-- Who decided what, when. Ids, and names of fields, never a text or an address. Rows are added and never changed: the
-- role that runs the portal may not (R__grant_the_application_role), and where one role does everything the triggers
-- see to it.
CREATE TABLE audit_entries (
    id         bigint      GENERATED ALWAYS AS IDENTITY,
    at         timestamptz NOT NULL,
    account_id uuid        NOT NULL,
    action     text        NOT NULL,
    subject_id uuid        NOT NULL,
    fields     text[]      NOT NULL DEFAULT '{}',
    CONSTRAINT pk_audit_entries PRIMARY KEY (id),
    CONSTRAINT ck_audit_entries_action CHECK (action ~ '^[a-z]+(-[a-z]+)*$'),
    CONSTRAINT fk_audit_entries_account FOREIGN KEY (account_id) REFERENCES accounts (id)
);

CREATE INDEX ix_audit_entries_subject ON audit_entries (subject_id);

CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'tr_audit_entries_append_only: the audit trail is only added to'
        USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'tr_audit_entries_append_only';
END
$$;

CREATE TRIGGER tr_audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
