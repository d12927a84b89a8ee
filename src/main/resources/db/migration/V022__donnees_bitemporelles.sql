-- Reference data that people import or type: what was known before a correction stays readable, with its dates.

-- A règlement: its own key, so that the same sessions can be known twice, one knowledge after the other.
alter table cap.reglement
  add column id            bigint generated always as identity,
  add column origine       text not null default 'LIVRE' check (origine in ('LIVRE', 'ECRAN', 'IMPORT')),
  add column saisi_par     text,
  add column verifie_par   text,
  add column connue_du     timestamptz not null default now(),
  add column connue_jusqua timestamptz check (connue_jusqua > connue_du);

alter table cap.unite add column reglement bigint;
update cap.unite u set reglement = r.id from cap.reglement r
 where r.specialite = u.specialite and r.session_debut = u.session_debut;
alter table cap.unite drop column specialite, drop column session_debut, alter column reglement set not null;

alter table cap.reglement
  drop constraint reglement_pkey,
  drop constraint reglement_specialite_int4range_excl;
alter table cap.reglement
  add primary key (id),
  add exclude using gist (specialite with =, int4range(session_debut, session_fin) with &&,
                          tstzrange(connue_du, connue_jusqua) with &&),
  -- what people entered was verified by somebody else; what the product ships says by itself whether it was
  add constraint reglement_deux_personnes
    check (origine = 'LIVRE' or (verifie and saisi_par is not null and verifie_par is not null
                                 and saisi_par <> verifie_par));
alter table cap.unite
  add primary key (reglement, code),
  add unique (reglement, epreuve),
  add unique (reglement, rang),
  add foreign key (reglement) references cap.reglement on delete cascade;

-- What one person entered and nobody else has verified yet: shown as such, ruling nothing.
create table cap.proposition_reglement (
  id               bigint generated always as identity primary key,
  specialite       text not null,
  session_debut    int not null check (session_debut between 2000 and 2100),
  session_fin      int check (session_fin > session_debut),
  facultatives_max int not null check (facultatives_max between 0 and 2),
  citation         text not null check (length(citation) > 10),
  unites           jsonb not null,
  origine          text not null check (origine in ('ECRAN', 'IMPORT')),
  saisi_par        text not null,
  saisi_le         timestamptz not null,
  etat             text not null default 'A_VERIFIER' check (etat in ('A_VERIFIER', 'VERIFIEE', 'REFUSEE', 'RETIREE')),
  decide_par       text,
  decide_le        timestamptz,
  motif            text,
  check ((etat = 'A_VERIFIER') = (decide_par is null)),
  check ((decide_par is null) = (decide_le is null)),
  check (etat not in ('VERIFIEE', 'REFUSEE') or decide_par <> saisi_par),
  check (etat = 'A_VERIFIER' or length(motif) >= 10)
);
create unique index proposition_en_attente on cap.proposition_reglement (specialite, session_debut)
  where etat = 'A_VERIFIER';
call cap.ouvrir('proposition_reglement');

alter table cap.diplome_ouvrant_droit
  add column id            bigint generated always as identity primary key,
  add column origine       text not null default 'LIVRE' check (origine in ('LIVRE', 'IMPORT')),
  add column connue_du     timestamptz not null default now(),
  add column connue_jusqua timestamptz check (connue_jusqua > connue_du),
  drop constraint diplome_ouvrant_droit_examen_code_specialite_session_debut_key;
create unique index diplome_courant on cap.diplome_ouvrant_droit (examen, code, specialite, session_debut)
  nulls not distinct where connue_jusqua is null;

alter table cap.etablissement
  add column id            bigint generated always as identity,
  add column origine       text not null default 'LIVRE' check (origine in ('LIVRE', 'ANNUAIRE')),
  add column departement   text,
  -- name, town, number and département, without accents: what people type to find it (CleDeRecherche)
  add column recherche     text not null default '',
  add column connue_du     timestamptz not null default now(),
  add column connue_jusqua timestamptz check (connue_jusqua > connue_du),
  drop constraint etablissement_pkey,
  drop constraint etablissement_code_daterange_excl;
alter table cap.etablissement
  add primary key (id),
  add exclude using gist (code with =, daterange(debut, fin) with &&, tstzrange(connue_du, connue_jusqua) with &&);
create unique index etablissement_courant on cap.etablissement (code, debut) where connue_jusqua is null;
create index etablissement_recherche on cap.etablissement using gin (recherche gin_trgm_ops)
  where connue_jusqua is null;
-- shipped rows are read again at the next start, which fills what this migration adds
delete from cap.referentiel_chargement where ressource in ('fictifs', 'demonstration');
