-- Every state that an entry was published in, for ever: what it said, since when, through whom and why. Rows are added
-- and signed; what they say never changes.
CREATE TABLE revisions (
    id             uuid        NOT NULL,
    innovation_id  uuid        NOT NULL,
    number         integer     NOT NULL,
    action         text        NOT NULL,
    reason         text,
    account_id     uuid,
    made_at        timestamptz NOT NULL,
    content        jsonb       NOT NULL,
    content_format integer     NOT NULL,
    CONSTRAINT pk_revisions PRIMARY KEY (id),
    CONSTRAINT uq_revisions_number UNIQUE (innovation_id, number),
    CONSTRAINT ck_revisions_number CHECK (number >= 1),
    CONSTRAINT ck_revisions_action CHECK (action IN ('published', 'revised', 'withdrawn', 'republished', 'restored',
        'merged')),
    CONSTRAINT fk_revisions_innovation FOREIGN KEY (innovation_id) REFERENCES innovations (id) ON DELETE CASCADE,
    CONSTRAINT fk_revisions_account FOREIGN KEY (account_id) REFERENCES accounts (id)
);

COMMENT ON COLUMN revisions.account_id IS 'Null where no curator did it: an import, or before revisions were kept';
COMMENT ON COLUMN revisions.content IS 'What the entry said from then on, in the shape that content_format counts';

CREATE FUNCTION refuse_change_of_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(NEW) - 'account_id' IS DISTINCT FROM to_jsonb(OLD) - 'account_id' OR OLD.account_id IS NOT NULL THEN
        RAISE EXCEPTION 'tr_revisions_kept: a revision is signed once and never changes'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'tr_revisions_kept';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER tr_revisions_kept BEFORE UPDATE ON revisions
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_revision();
