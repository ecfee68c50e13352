-- A submission may be a change of an entry that there is: then it becomes no other, and an entry may have many.
ALTER TABLE submissions
    ADD COLUMN target_id uuid,
    DROP CONSTRAINT uq_submissions_innovation,
    ADD CONSTRAINT fk_submissions_target FOREIGN KEY (target_id) REFERENCES innovations (id),
    ADD CONSTRAINT ck_submissions_target CHECK (target_id IS NULL OR innovation_id IS NULL OR innovation_id = target_id);

CREATE UNIQUE INDEX uq_submissions_innovation ON submissions (innovation_id) WHERE target_id IS NULL;

COMMENT ON COLUMN submissions.target_id IS 'The entry that it would change; null for a new one';
