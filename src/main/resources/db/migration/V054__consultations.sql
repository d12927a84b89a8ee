-- Who read a dossier: one row per agent, object and hour, written in the transaction that reads it. The candidate sees it.
create table cap.consultation (
  id       bigint generated always as identity primary key,
  academie text not null,
  dossier  uuid not null references cap.dossier,
  agent    text not null,
  role     text not null,
  objet    text not null check (objet in ('DOSSIER', 'DOCUMENT')),
  heure    timestamptz not null,
  faite_le timestamptz not null,
  unique (dossier, agent, objet, heure)
);
create index on cap.consultation (dossier, id desc);
call cap.ajout_seul('consultation');

-- The usual delay is drawn from the controls of a session.
create index controle_par_academie on cap.controle (academie, dossier);
