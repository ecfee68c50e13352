-- The role that migrates owns everything; the role that runs the portal may only read and write rows, not those in
-- which Flyway keeps its history, and of the audit trail only add some. Flyway runs this again, after the others, whenever the role that runs has another name.
GRANT USAGE ON SCHEMA public TO ${applicationRole};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${applicationRole};

DO $grants$
DECLARE
    name text;
BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'
        UNION ALL SELECT viewname FROM pg_views WHERE schemaname = 'public' LOOP
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO ', name) || $role$ ${applicationRole} $role$;
    END LOOP;
END
$grants$;

-- What was decided is written down and read, never rewritten.
REVOKE UPDATE, DELETE ON audit_entries FROM ${applicationRole};
