-- The role that migrates owns everything; the role that runs the portal may only read and write rows.
-- Default privileges cover every table that a later migration creates. With one role for both there is nothing to grant.
DO $$
BEGIN
    IF current_user <> '${applicationRole}' THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), '${applicationRole}');
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I',
            current_schema(), '${applicationRole}');
    END IF;
END
$$;
