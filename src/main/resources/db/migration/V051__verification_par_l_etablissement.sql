-- What an establishment says of a pupil's pre-registration, for one order: right, or wrong and why. No decision.
create table cap.verification_eleve (
  id            bigint generated always as identity primary key,
  academie      text not null,
  dossier       uuid not null references cap.dossier,
  etablissement text not null,
  ordre         int not null,
  verdict       text not null check (verdict in ('VERIFIEE', 'ERREUR_SIGNALEE')),
  motif         text check ((verdict = 'ERREUR_SIGNALEE') = (motif is not null)),
  agent         text not null,
  faite_le      timestamptz not null
);
create index on cap.verification_eleve (dossier, ordre, id desc);
create index on cap.verification_eleve (academie, id desc) where verdict = 'ERREUR_SIGNALEE';
call cap.ajout_seul('verification_eleve');

-- the pupils of an establishment, in the order of its list
create index dossier_de_l_etablissement on cap.dossier (academie, session, etablissement, nom, prenoms, numero);
