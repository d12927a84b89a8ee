-- What may be presented at an exam: specialities, their règlements and units, the diplomas that open rights.

-- Which hand-typed resource is loaded, so that a start with nothing new costs one query.
create table cap.referentiel_chargement (
  ressource text primary key,
  empreinte text not null,
  charge_le timestamptz not null
);
call cap.ouvrir('referentiel_chargement');

-- Bitemporal: open from one session to another, known from one instant to another. A correction closes the row and adds one.
create table cap.specialite (
  id                 bigint generated always as identity primary key,
  code               text not null check (code ~ '^50[03]-[0-9]{5}$'),
  libelle_court      text not null,
  libelle            text not null,
  libelle_inscrinet  text,
  nsf                text not null check (nsf ~ '^[0-9]{3}$'),
  lettre             text not null check (lettre ~ '^[A-Z]$'),
  premiere_session   int not null check (premiere_session between 1900 and 2100),
  derniere_session   int check (derniere_session >= premiere_session),
  session_rattrapage int check (session_rattrapage > derniere_session),
  arrete_creation    date,
  arrete_abrogation  date,
  anciens            text[] not null default '{}',
  nouveaux           text[] not null default '{}',
  semaines_pfmp      int check (semaines_pfmp between 1 and 30),
  source             text not null check (source in ('SAISIE', 'BCN')),
  citation           text not null,
  connue_du          timestamptz not null,
  connue_jusqua      timestamptz check (connue_jusqua > connue_du),
  check (session_rattrapage is null or derniere_session is not null),
  exclude using gist (code with =, tstzrange(connue_du, connue_jusqua) with &&)
);
create unique index specialite_courante on cap.specialite (code) where connue_jusqua is null;
call cap.ouvrir('specialite');

-- Règlement d'examen of a speciality over the sessions [session_debut, session_fin).
create table cap.reglement (
  specialite       text not null,
  session_debut    int not null,
  session_fin      int check (session_fin > session_debut),
  verifie          boolean not null,
  facultatives_max int not null check (facultatives_max between 0 and 2),
  citation         text not null check (length(citation) > 10),
  primary key (specialite, session_debut),
  exclude using gist (specialite with =, int4range(session_debut, session_fin) with &&)
);
call cap.ouvrir('reglement');

create table cap.unite (
  specialite    text not null,
  session_debut int not null,
  code          text not null,
  epreuve       text not null,
  rang          int not null,
  libelle       text not null,
  -- names of regles.Nature: what the unit assesses, never its label
  nature        text not null check (nature in ('PROFESSIONNELLE', 'FRANCAIS_HISTOIRE_GEOGRAPHIE',
                  'MATHEMATIQUES_SCIENCES', 'EPS', 'PREVENTION_SANTE', 'LANGUE_VIVANTE', 'ARTS_APPLIQUES', 'MOBILITE',
                  'AUTRE_GENERALE')),
  facultative   boolean not null,
  -- unknown only in a règlement that nobody verified: no jury deliberates on it
  coefficient   int check (coefficient > 0),
  mode          text not null check (mode in ('SELON_VOIE', 'CCF', 'PONCTUELLE')),
  duree         text,
  primary key (specialite, session_debut, code),
  unique (specialite, session_debut, epreuve),
  unique (specialite, session_debut, rang),
  foreign key (specialite, session_debut) references cap.reglement on delete cascade,
  check (not (facultative and nature = 'PROFESSIONNELLE'))
);
call cap.ouvrir('unite');

-- Diplomas, beside the CAP itself and its predecessors, that open a dispense or a kept mark.
create table cap.diplome_ouvrant_droit (
  examen        text not null check (examen ~ '^[0-9]{2}[0-9A-Z]$'),
  code          text not null check (code ~ '^[0-9]{5}$'),
  -- null: whatever the speciality presented
  specialite    text,
  libelle       text not null,
  effet         text not null check (effet in ('BENEFICE', 'DISPENSE')),
  natures       text[] not null check (cardinality(natures) > 0),
  date_decision boolean not null,
  session_debut int not null,
  session_fin   int check (session_fin > session_debut),
  rang          int not null,
  citation      text not null,
  unique nulls not distinct (examen, code, specialite, session_debut)
);
call cap.ouvrir('diplome_ouvrant_droit');
