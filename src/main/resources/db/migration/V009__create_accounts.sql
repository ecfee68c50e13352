CREATE TABLE accounts (
    id                   uuid        NOT NULL,
    version              integer     NOT NULL DEFAULT 0,
    email                text        NOT NULL,
    password_hash        text        NOT NULL,
    must_change_password boolean     NOT NULL,
    role                 text        NOT NULL,
    language             text,
    created_at           timestamptz NOT NULL,
    CONSTRAINT pk_accounts PRIMARY KEY (id),
    CONSTRAINT uq_accounts_email UNIQUE (email),
    CONSTRAINT ck_accounts_email CHECK (email = lower(email) AND email ~ '^[^[:space:]@]+@[^[:space:]@]+$'
        AND length(email) <= 254),
    CONSTRAINT ck_accounts_password_hash CHECK (password_hash LIKE '$argon2id$%'),
    CONSTRAINT ck_accounts_role CHECK (role IN ('curator', 'administrator')),
    CONSTRAINT ck_accounts_language CHECK (language IN ('fr', 'nl', 'en'))
);

COMMENT ON COLUMN accounts.language IS 'Null until one is chosen: the browser tells it';
