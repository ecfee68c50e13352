-- The tables of Spring Session JDBC (schema-postgresql.sql of version 4.1), under our own names.
CREATE TABLE sessions (
    primary_id            char(36) NOT NULL,
    session_id            char(36) NOT NULL,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval integer  NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(100),
    CONSTRAINT pk_sessions PRIMARY KEY (primary_id)
);

CREATE UNIQUE INDEX uq_sessions_session_id ON sessions (session_id);
CREATE INDEX ix_sessions_expiry_time ON sessions (expiry_time);
CREATE INDEX ix_sessions_principal_name ON sessions (principal_name);

CREATE TABLE sessions_attributes (
    session_primary_id char(36)     NOT NULL,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    CONSTRAINT pk_sessions_attributes PRIMARY KEY (session_primary_id, attribute_name),
    CONSTRAINT fk_sessions_attributes_session FOREIGN KEY (session_primary_id) REFERENCES sessions (primary_id)
        ON DELETE CASCADE
);
