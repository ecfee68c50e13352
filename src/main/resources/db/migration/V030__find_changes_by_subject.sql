-- What changed last of one entry, of its actors and of its terms: the revision from which a mirror has it.
CREATE INDEX ix_catalogue_changes_subject ON catalogue_changes (kind, id, revision);
