-- An entry that became part of another one keeps its addresses, which lead there. Of one that was erased nothing stays
-- but its addresses, taken for ever.
ALTER TABLE slugs ALTER COLUMN innovation_id DROP NOT NULL,
    ADD CONSTRAINT ck_slugs_current CHECK (innovation_id IS NOT NULL OR NOT current);

COMMENT ON COLUMN slugs.innovation_id IS 'Null once the entry was erased';

CREATE INDEX ix_innovations_merged_into ON innovations (merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE revisions DROP CONSTRAINT ck_revisions_action,
    ADD CONSTRAINT ck_revisions_action CHECK (action IN ('published', 'revised', 'withdrawn', 'republished',
        'restored', 'merged', 'absorbed', 'separated'));
