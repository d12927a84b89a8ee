-- Where an exam is prepared. National directory, public: read by every académie, hence no partition by académie;
-- the column says where the establishment stands, not who may see it.
create table cap.etablissement (
  -- UAI of a real establishment, F-<académie>-<situation> of a fictitious one
  code          text not null,
  debut         date not null,
  fin           date check (fin > debut),
  nom           text not null,
  nature        text not null check (nature in ('LYCEE', 'EREA', 'CFA', 'SECTION_APPRENTISSAGE', 'FORMATION_CONTINUE',
                  'ENSEIGNEMENT_A_DISTANCE', 'MEDICO_SOCIAL', 'FICTIF')),
  statut        text not null check (statut in ('PUBLIC', 'PRIVE', 'SANS_OBJET')),
  contrat       text not null check (contrat in ('SOUS_CONTRAT', 'HORS_CONTRAT', 'SANS_OBJET')),
  implantation  text not null check (implantation ~ '^[0-9]{2}$'),
  code_postal   text,
  commune       text,
  fictif        boolean not null,
  situation     text,
  demonstration boolean not null,
  primary key (code, debut),
  exclude using gist (code with =, daterange(debut, fin) with &&),
  check (fictif = (nature = 'FICTIF') and fictif = (situation is not null)),
  check (fictif = (statut = 'SANS_OBJET')),
  check ((statut = 'PRIVE' and nature in ('LYCEE', 'EREA')) = (contrat <> 'SANS_OBJET')),
  -- key of the UAI: seven digits modulo 23
  check (fictif or (code ~ '^[0-9]{7}[A-Z]$'
    and substr(code, 8, 1) = substr('ABCDEFGHJKLMNPRSTUVWXYZ', substr(code, 1, 7)::int % 23 + 1, 1)))
);
create index on cap.etablissement (implantation, nature);
call cap.ouvrir('etablissement');
