#!/usr/bin/env bash
# Run once by the PostgreSQL image, on an empty data folder: the two roles, and the database that one of them owns.
# zinnova_owner migrates the schema; zinnova_app, which the portal runs as, gets its rights from the migrations.
set -euo pipefail

: "${ZINNOVA_OWNER_PASSWORD:?is missing}" "${ZINNOVA_APP_PASSWORD:?is missing}"

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv owner_password ZINNOVA_OWNER_PASSWORD
\getenv app_password ZINNOVA_APP_PASSWORD

CREATE ROLE zinnova_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE zinnova_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';

CREATE DATABASE zinnova OWNER zinnova_owner;
REVOKE ALL ON DATABASE zinnova, postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE zinnova TO zinnova_owner, zinnova_app;

\connect zinnova
ALTER SCHEMA public OWNER TO zinnova_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO zinnova_app;
SQL
