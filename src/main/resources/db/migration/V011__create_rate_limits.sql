-- The buckets of Bucket4j that all nodes share. A key is an HMAC and tells nothing of whom it counts.
CREATE TABLE rate_limits (
    id         text   NOT NULL,
    state      bytea,
    expires_at bigint,
    CONSTRAINT pk_rate_limits PRIMARY KEY (id)
);

CREATE INDEX ix_rate_limits_expires_at ON rate_limits (expires_at);

COMMENT ON COLUMN rate_limits.expires_at IS 'Milliseconds since 1970';
