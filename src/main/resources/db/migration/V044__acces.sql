-- Access: how often a door was tried, and one-time codes. Keyed digests only: no number, date or address in clear.

-- One row per counted thing, shared by all nodes. A row past its end counts from one again; the purge takes it away.
create table cap.tentative (
  nature   text not null,
  cle      bytea not null check (length(cle) = 32),
  academie text,
  nombre   int not null,
  vue_le   timestamptz not null,
  fin      timestamptz not null,
  jusque   timestamptz,
  retenue  boolean not null default false,
  primary key (nature, cle)
) with (fillfactor = 80);
create index tentative_a_purger on cap.tentative (fin);
create index tentative_par_heure on cap.tentative (academie, fin) where nature = 'ACADEMIE';
call cap.ouvrir('tentative');

-- One-time codes and links. The code itself is nowhere: it is derived from the id and a secret the base does not hold.
create table cap.code_unique (
  id          uuid primary key,
  academie    text not null,
  dossier     text not null,
  usage       text not null,
  demande_le  timestamptz not null,
  expire_le   timestamptz not null,
  essais      smallint not null default 0,
  employe_le  timestamptz
);
create unique index code_en_cours on cap.code_unique (dossier, usage) where employe_le is null;
create index on cap.code_unique (expire_le);
call cap.proteger('code_unique');
