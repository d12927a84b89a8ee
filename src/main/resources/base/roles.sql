-- Roles of Capitole. Run once by the superuser of the server (the embedded base runs it by itself).
-- Then: create database capitole owner cap_proprietaire; and set the two passwords with alter role.
do $$
begin
  if not exists (select from pg_roles where rolname = 'cap_proprietaire') then
    -- owns the tables, runs the migrations, never serves a page
    create role cap_proprietaire login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'cap_appli') then
    -- serves the pages and the processes: reads and writes rows of its perimeter, owns nothing
    create role cap_appli login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'cap_lecture') then
    -- statistics without names
    create role cap_lecture nologin nosuperuser nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'cap_sauvegarde') then
    -- backups see everything and write nothing
    create role cap_sauvegarde nologin nosuperuser bypassrls;
    grant pg_read_all_data to cap_sauvegarde;
  end if;
end $$;
