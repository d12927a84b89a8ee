-- What was done. Rows are only ever added; the seal lives beside them so that nothing here is rewritten.
create table cap.acte (
  id          bigint generated always as identity primary key,
  transaction xid8 not null default pg_current_xact_id(),
  academie    text not null,
  survenu_le  timestamptz not null,
  acteur      text not null,
  titre       text not null,
  action      text not null,
  objet       text not null,
  details     jsonb not null default '{}'
);
create index acte_objet on cap.acte (objet, id);
create index acte_a_sceller on cap.acte (academie, transaction, id);
call cap.ajout_seul('acte');

-- One chain per académie: rang 1, 2, 3… each seal covers the row and the seal before it.
create table cap.sceau (
  academie    text not null,
  rang        bigint not null,
  acte        bigint not null unique,
  transaction xid8 not null,
  empreinte   bytea not null check (length(empreinte) = 32),
  primary key (academie, rang)
);
call cap.ajout_seul('sceau');
