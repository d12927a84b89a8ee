-- A title may be held for one establishment (UAI): head of establishment, or the person they delegate.
alter table cap.titre_agent add column etablissement text not null default '';
alter table cap.titre_agent add check ((role = 'ETABLISSEMENT') = (etablissement ~ '^[0-9]{7}[A-Z]$'));
-- one head may answer for several establishments of one académie at once
do $$
declare ancienne text;
begin
  select conname into strict ancienne from pg_constraint
   where conrelid = 'cap.titre_agent'::regclass and contype = 'x';
  execute format('alter table cap.titre_agent drop constraint %I', ancienne);
end $$;
alter table cap.titre_agent
  add exclude using gist (agent with =, role with =, academie with =, etablissement with =, daterange(debut, fin) with &&);
