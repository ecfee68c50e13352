-- The role that migrates owns everything; the role that runs the portal may only read and write rows.
-- Default privileges cover every table that a later migration creates. With one role for both this grants nothing new.
GRANT USAGE ON SCHEMA public TO ${applicationRole};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${applicationRole};
