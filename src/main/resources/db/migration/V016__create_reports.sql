-- What somebody reports about an entry: a mistake, content that is against the law (Regulation (EU) 2022/2065, article 16),
-- or that they object to being named.
CREATE TABLE reports (
    id            uuid        NOT NULL,
    version       integer     NOT NULL DEFAULT 0,
    innovation_id uuid        NOT NULL,
    kind          text        NOT NULL,
    state         text        NOT NULL,
    language      text        NOT NULL,
    reason        text        NOT NULL,
    place         text,
    form_key      uuid        NOT NULL,
    reported_at   timestamptz NOT NULL,
    answer        text,
    answered_at   timestamptz,
    CONSTRAINT pk_reports PRIMARY KEY (id),
    CONSTRAINT uq_reports_form_key UNIQUE (form_key),
    CONSTRAINT ck_reports_kind CHECK (kind IN ('error', 'illegal', 'person')),
    CONSTRAINT ck_reports_state CHECK (state IN ('unconfirmed', 'received', 'answered')),
    CONSTRAINT ck_reports_language CHECK (language IN ('fr', 'nl', 'en')),
    CONSTRAINT ck_reports_reason CHECK (btrim(reason) <> '' AND length(reason) <= 2000),
    CONSTRAINT ck_reports_place CHECK (length(place) <= 300),
    CONSTRAINT ck_reports_answered CHECK ((state = 'answered') = (answered_at IS NOT NULL)
        AND (state = 'answered') = (answer IS NOT NULL) AND btrim(answer) <> ''),
    CONSTRAINT fk_reports_innovation FOREIGN KEY (innovation_id) REFERENCES innovations (id)
);

COMMENT ON COLUMN reports.place IS 'Where in the entry, as whoever reported it wrote';

CREATE INDEX ix_reports_waiting ON reports (reported_at) WHERE state IN ('received', 'unconfirmed');

CREATE TABLE report_contacts (
    report_id uuid NOT NULL,
    email     text NOT NULL,
    name      text,
    CONSTRAINT pk_report_contacts PRIMARY KEY (report_id),
    CONSTRAINT ck_report_contacts_email CHECK (email ~ '^[^[:space:]@]+@[^[:space:]@]+$' AND length(email) <= 254),
    CONSTRAINT ck_report_contacts_name CHECK (length(name) <= 120),
    CONSTRAINT fk_report_contacts_report FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE CASCADE
);

-- Mails that could not be delivered, for curators to see.
CREATE TABLE undelivered_mails (
    id            uuid        NOT NULL,
    submission_id uuid,
    report_id     uuid,
    event         text        NOT NULL,
    reason        text        NOT NULL,
    given_up_at   timestamptz NOT NULL,
    CONSTRAINT pk_undelivered_mails PRIMARY KEY (id),
    CONSTRAINT ck_undelivered_mails_about CHECK (num_nonnulls(submission_id, report_id) = 1),
    CONSTRAINT ck_undelivered_mails_reason CHECK (reason IN ('refused', 'unreachable')),
    CONSTRAINT fk_undelivered_mails_submission FOREIGN KEY (submission_id) REFERENCES submissions (id) ON DELETE CASCADE,
    CONSTRAINT fk_undelivered_mails_report FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE CASCADE
);
