-- Papers sent. An outbox row holds identifiers only: the letter is rendered when it leaves, from the dossier as it is.

-- E-mails to send, in order for each dossier. While EN_COURS, prochaine is the end of the sender's lease.
create table cap.envoi (
  id           bigint generated always as identity primary key,
  academie     text not null,
  dossier      text not null,
  motif        text not null,
  modele       text not null,
  reference    text not null,
  destinataire text not null check (destinataire !~ '[[:cntrl:]]'),
  message_id   uuid not null,
  etat         text not null default 'A_ENVOYER'
               check (etat in ('A_ENVOYER', 'EN_COURS', 'ENVOYE', 'INCERTAIN', 'ECHEC')),
  tentatives   smallint not null default 0,
  doutes       smallint not null default 0,
  prochaine    timestamptz not null,
  transmis_le  timestamptz,
  envoye_le    timestamptz,
  erreur       text check (length(erreur) <= 300),
  unique (dossier, motif)
) with (fillfactor = 85);
create index envoi_en_attente on cap.envoi (prochaine, id) where etat in ('A_ENVOYER', 'EN_COURS');
create index envoi_a_reprendre on cap.envoi (academie, id) where etat in ('INCERTAIN', 'ECHEC');
call cap.proteger('envoi');

-- Letters printed by the service, 200 to a batch; the document is forgotten once posted.
create table cap.tirage (
  id         bigint generated always as identity primary key,
  academie   text not null,
  etat       text not null default 'A_PRODUIRE' check (etat in ('A_PRODUIRE', 'PRODUIT', 'IMPRIME', 'POSTE')),
  nombre     int not null check (nombre between 0 and 200),
  cree_le    timestamptz not null,
  produit_le timestamptz,
  imprime_le timestamptz,
  poste_le   date,
  document   bytea,
  check ((etat in ('PRODUIT', 'IMPRIME')) = (document is not null))
);
create index on cap.tirage (academie, id);
call cap.proteger('tirage');

create table cap.lettre_a_imprimer (
  id         bigint generated always as identity primary key,
  academie   text not null,
  dossier    text not null,
  motif      text not null,
  modele     text not null,
  reference  text not null,
  deposee_le timestamptz not null,
  tirage     bigint references cap.tirage,
  rang       smallint,
  ecartee    text check (length(ecartee) <= 300),
  unique (dossier, motif),
  check ((tirage is null) = (rang is null))
);
create index lettre_en_attente on cap.lettre_a_imprimer (academie, id) where tirage is null and ecartee is null;
create index lettre_du_tirage on cap.lettre_a_imprimer (tirage, rang) where tirage is not null;
call cap.proteger('lettre_a_imprimer');

-- What was notified, how and when: the date that makes a decision opposable. Rows are only ever added.
create table cap.notification (
  id          bigint generated always as identity primary key,
  academie    text not null,
  dossier     text not null,
  nature      text not null,
  canal       text not null check (canal in ('COURRIER', 'RECOMMANDE', 'MAIN_PROPRE', 'COURRIEL', 'TELESERVICE')),
  evenement   text not null check (evenement in ('EMISE', 'PRESENTEE', 'REMISE', 'NON_DISTRIBUEE')),
  jour        date not null,
  preuve      text not null,
  inscrite_le timestamptz not null,
  unique (dossier, nature, canal, evenement, preuve)
);
call cap.ajout_seul('notification');

-- The mailbox of the demonstration: the exact bytes a mail server would have received. Empty in production.
create table cap.courriel_de_demonstration (
  id           bigint generated always as identity primary key,
  message_id   text not null,
  destinataire text not null,
  sujet        text not null,
  recu_le      timestamptz not null,
  contenu      bytea not null
);
create index on cap.courriel_de_demonstration (destinataire, id);
call cap.ouvrir('courriel_de_demonstration');
