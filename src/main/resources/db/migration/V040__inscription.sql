-- Campaign of an académie for a session: shared dates, mode of confirmation, address of the service.
create table cap.campagne (
  academie        text not null,
  session         int not null check (session between 2003 and 2100),
  ouverture       timestamptz not null,
  cloture         timestamptz not null check (cloture > ouverture),
  retour_avant    date not null,
  mode            text not null check (mode in ('MEL', 'COURRIER')),
  service         text not null,
  adresse         text not null,
  telephone       text not null,
  courriel        text not null,
  tribunal        text not null,
  note            text,
  dernier_numero  int not null default 0,
  verrou          int not null default 0,
  primary key (academie, session)
);
call cap.proteger('campagne');

-- What a candidate has typed so far. The token of the link is kept as a digest only.
create table cap.brouillon (
  empreinte      bytea primary key check (length(empreinte) = 32),
  academie       text not null,
  session        int not null,
  saisie         jsonb not null,
  etape          text not null,
  dossier        uuid,
  ordre_modifie  int,
  numero_rendu   text,
  cree_le        timestamptz not null,
  modifie_le     timestamptz not null
);
create index on cap.brouillon (modifie_le);
call cap.proteger('brouillon');

create table cap.dossier (
  id                uuid primary key,
  academie          text not null,
  session           int not null,
  numero            int not null check (numero > 0),
  ordre             int not null check (ordre >= 0),
  etat              text not null,
  nom               text not null,
  prenoms           text not null,
  naissance_annee   int not null,
  naissance_mois    int not null,
  naissance_jour    int not null,
  categorie         text not null,
  specialite        text not null,
  forme             text not null,
  etablissement     text not null,
  departement       text,
  courriel          text not null,
  code_rang         int not null default 0,
  editions          int not null default 0,
  valide_le         timestamptz not null,
  clos_le           timestamptz,
  relances          int not null default 0,
  retour_avant      date,
  definitif_le      timestamptz,
  version           int not null default 0,
  foreign key (academie, session) references cap.campagne,
  unique (academie, session, numero)
);
-- the campaign's chunks: what is still open, in the order of the numbers
create index dossier_a_clore on cap.dossier (academie, session, numero) where clos_le is null;
create index dossier_en_attente on cap.dossier (academie, session, numero) where etat in ('PREINSCRIT', 'A_SIGNER_DE_NOUVEAU', 'INCOMPLET');
-- the desk looks a dossier up by the number people say, or by a name
create index dossier_dit on cap.dossier (academie, numero);
create index dossier_nomme on cap.dossier (academie, nom);
call cap.proteger('dossier');

-- Each validated version, whole: 175 – 0, 175 – 1…
create table cap.version_dossier (
  dossier   uuid not null references cap.dossier,
  ordre     int not null,
  academie  text not null,
  saisie    jsonb not null,
  valide_le timestamptz not null,
  auteur    text not null,
  primary key (dossier, ordre)
);
call cap.ajout_seul('version_dossier');

-- One person, one CAP a session, all académies together: digests only, no name.
create table cap.candidature_nationale (
  session   int not null,
  personne  bytea not null check (length(personne) = 32),
  academie  text not null,
  numero    int not null,
  primary key (session, personne, academie, numero)
);
call cap.ouvrir('candidature_nationale');

-- Register of arrivals at the service: one row for a paper, whatever becomes of it.
create table cap.reception (
  id            bigint generated always as identity primary key,
  academie      text not null,
  dossier       uuid not null references cap.dossier,
  ordre_lu      int not null,
  recue_le      timestamptz not null,
  cachet_poste  date,
  agent         text not null,
  constat       text not null
);
create index on cap.reception (dossier, id desc);
create index on cap.reception (academie, agent, id desc);
call cap.proteger('reception');

-- What the agent saw on the paper, once per control.
create table cap.controle (
  id                     bigint generated always as identity primary key,
  academie               text not null,
  dossier                uuid not null references cap.dossier,
  ordre                  int not null,
  fait_le                timestamptz not null,
  agent                  text not null,
  ordre_en_cours         boolean not null,
  signature_candidat     boolean not null,
  signature_representant boolean,
  pieces_recues          text not null,
  pieces_manquantes      text not null,
  corrections            boolean not null,
  observation            text,
  issue                  text not null
);
create index on cap.controle (dossier, id desc);
call cap.ajout_seul('controle');

-- Individual decisions of the service on a pre-registration: second candidacy, lapse, further time.
create table cap.decision (
  id         bigint generated always as identity primary key,
  academie   text not null,
  dossier    uuid not null references cap.dossier,
  nature     text not null,
  sens       text not null,
  motif      text not null,
  reference  text,
  article    text,
  prise_le   timestamptz not null,
  agent      text not null
);
create index on cap.decision (dossier, id desc);
call cap.ajout_seul('decision');
