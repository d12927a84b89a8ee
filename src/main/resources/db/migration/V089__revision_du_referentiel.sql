-- How many times what nodes keep in memory has changed: each node reads this number and forgets when it moved.
create table cap.referentiel_revision (
  seule    boolean primary key default true check (seule),
  revision bigint not null
);
call cap.ouvrir('referentiel_revision');
insert into cap.referentiel_revision (revision) values (0);

-- Whoever writes: an import, a règlement put in force, a start with a new delivery, or a hand in the base.
create function cap.referentiel_change() returns trigger language plpgsql as $$
begin
  update cap.referentiel_revision set revision = revision + 1;
  return null;
end $$;
create trigger revision after insert or update or delete or truncate on cap.specialite
  for each statement execute function cap.referentiel_change();
create trigger revision after insert or update or delete or truncate on cap.reglement
  for each statement execute function cap.referentiel_change();
create trigger revision after insert or update or delete or truncate on cap.unite
  for each statement execute function cap.referentiel_change();
create trigger revision after insert or update or delete or truncate on cap.diplome_ouvrant_droit
  for each statement execute function cap.referentiel_change();
