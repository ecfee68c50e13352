-- Files that curators take in: first looked through, then taken in, each by a task that goes on whoever looks.
CREATE TABLE imports (
    id         uuid        NOT NULL,
    account_id uuid        NOT NULL,
    begun_at   timestamptz NOT NULL,
    state      text        NOT NULL,
    text       text        NOT NULL,
    lines      integer     NOT NULL DEFAULT 0,
    done       integer     NOT NULL DEFAULT 0,
    checked_at timestamptz,
    report     jsonb,
    CONSTRAINT pk_imports PRIMARY KEY (id),
    CONSTRAINT ck_imports_state CHECK (state IN ('checking', 'checked', 'running', 'done', 'failed')),
    CONSTRAINT fk_imports_account FOREIGN KEY (account_id) REFERENCES accounts (id)
);
