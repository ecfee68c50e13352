-- Rows that refer to others of their table may come in any order.
ALTER TABLE innovations ALTER CONSTRAINT fk_innovations_merged_into DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE terms ALTER CONSTRAINT fk_terms_parent DEFERRABLE INITIALLY IMMEDIATE;
