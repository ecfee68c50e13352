-- Who of the curators has taken what; whoever leaves it alone for long has it no longer.
CREATE TABLE assignments (
    subject_id uuid        NOT NULL,
    account_id uuid        NOT NULL,
    taken_at   timestamptz NOT NULL,
    CONSTRAINT pk_assignments PRIMARY KEY (subject_id),
    CONSTRAINT fk_assignments_account FOREIGN KEY (account_id) REFERENCES accounts (id)
);
