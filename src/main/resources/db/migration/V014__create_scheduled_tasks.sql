-- What is still to be done, mails above all, as db-scheduler 16 keeps it. It names what it is about and says nothing of it:
-- no address, no text, no link.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    CONSTRAINT pk_scheduled_tasks PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX ix_scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX ix_scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);

-- Mails that could not be delivered, for curators to see.
CREATE TABLE undelivered_mails (
    id            uuid        NOT NULL,
    submission_id uuid        NOT NULL,
    state         text        NOT NULL,
    reason        text        NOT NULL,
    given_up_at   timestamptz NOT NULL,
    CONSTRAINT pk_undelivered_mails PRIMARY KEY (id),
    CONSTRAINT ck_undelivered_mails_reason CHECK (reason IN ('refused', 'unreachable')),
    CONSTRAINT fk_undelivered_mails_submission FOREIGN KEY (submission_id) REFERENCES submissions (id) ON DELETE CASCADE
);
