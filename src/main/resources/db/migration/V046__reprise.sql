-- Resuming a draft later: a name that outlives its token, where to write, and the links sent, as digests only.
alter table cap.brouillon
  add column id         uuid not null default gen_random_uuid() unique,
  add column courriel   text,
  -- when its owner asked to resume later: only then may the service remind of the closing, once
  add column reprise_le timestamptz,
  add column rappele_le timestamptz;
create index brouillon_retrouve on cap.brouillon (courriel) where numero_rendu is null;
create index brouillon_a_rappeler on cap.brouillon (academie, session, id)
  where reprise_le is not null and rappele_le is null and numero_rendu is null;

create table cap.lien_reprise (
  id         uuid primary key,
  academie   text not null,
  brouillon  uuid not null references cap.brouillon (id) on delete cascade,
  empreinte  bytea not null unique check (length(empreinte) = 32),
  courriel   text not null,
  demande_le timestamptz not null,
  expire_le  timestamptz not null,
  essais     int not null default 0
);
create index on cap.lien_reprise (brouillon);
create index on cap.lien_reprise (courriel, demande_le);
call cap.proteger('lien_reprise');
