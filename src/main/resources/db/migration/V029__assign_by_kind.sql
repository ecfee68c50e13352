-- One entry may be several pieces of work, each with somebody who has taken it.
DELETE FROM assignments;
ALTER TABLE assignments ADD COLUMN kind text NOT NULL;
ALTER TABLE assignments DROP CONSTRAINT pk_assignments;
ALTER TABLE assignments ADD CONSTRAINT pk_assignments PRIMARY KEY (subject_id, kind);

-- The versions of the entries that a file would change, when it was looked through.
ALTER TABLE imports ADD COLUMN versions jsonb NOT NULL DEFAULT '{}';

CREATE INDEX ix_audit_entries_at ON audit_entries (at);
CREATE INDEX ix_audit_entries_action ON audit_entries (action, id);
