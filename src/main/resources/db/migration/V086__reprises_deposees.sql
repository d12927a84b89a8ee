-- A file of earlier registrations tried first, then applied as it is. The file goes once applied, or after a day.
create table cap.reprise_deposee (
  id           uuid primary key,
  academie     text not null,
  agent        text not null,
  fichier      text not null,
  empreinte    text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  contenu      bytea,
  rapport      jsonb not null,
  deposee_le   timestamptz not null,
  appliquee_le timestamptz,
  check ((contenu is null) = (appliquee_le is not null))
);
create index on cap.reprise_deposee (academie, deposee_le desc);
call cap.proteger('reprise_deposee');
