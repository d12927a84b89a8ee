-- Documents that a candidate hands in on line, where the service accepts it; the post stays the ordinary way.

-- Whether an académie accepts documents on line for a session; no row: by post only.
create table cap.canal_versement (
  academie   text not null,
  session    int not null,
  ouvert     boolean not null,
  change_le  timestamptz not null,
  primary key (academie, session)
);
call cap.proteger('canal_versement');

-- A document and what became of it. The row stays when its bytes are gone.
create table cap.piece_versee (
  id          uuid primary key,
  academie    text not null,
  dossier     text not null,
  session     int not null,
  -- order of the version that the candidate had under the eyes
  ordre       int not null check (ordre >= 0),
  piece       text not null,
  nom         text not null check (length(nom) between 1 and 100),
  type        text not null check (type in ('PDF', 'JPEG', 'PNG')),
  taille      int not null check (taille between 1 and 6291456),
  pages       int not null check (pages between 1 and 20),
  empreinte   bytea not null check (length(empreinte) = 32),
  etat        text not null check (etat in ('EN_QUARANTAINE', 'SAINE', 'REFUSEE', 'RETIREE', 'EFFACEE')),
  analysee    boolean not null default false,
  motif       text,
  versee_le   timestamptz not null,
  conclue_le  timestamptz,
  bail        timestamptz
);
create index on cap.piece_versee (dossier, versee_le);
create index piece_en_quarantaine on cap.piece_versee (versee_le) where etat = 'EN_QUARANTAINE';
create index piece_a_effacer on cap.piece_versee (session) where etat in ('EN_QUARANTAINE', 'SAINE');
-- the same file sent twice is one document
create unique index piece_une_fois on cap.piece_versee (dossier, piece, empreinte) where etat in ('EN_QUARANTAINE', 'SAINE');
call cap.proteger('piece_versee');

create table cap.contenu_piece (
  piece     uuid primary key references cap.piece_versee,
  academie  text not null,
  octets    bytea not null
);
-- already compressed: PostgreSQL need not try
alter table cap.contenu_piece alter column octets set storage external;
call cap.proteger('contenu_piece');
