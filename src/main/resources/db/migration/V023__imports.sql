-- A file received, what a dry run said of it, and whether exactly that file was then applied.
create table cap.depot_import (
  id           bigint generated always as identity primary key,
  nomenclature text not null check (nomenclature in ('SPECIALITES', 'ETABLISSEMENTS', 'REGLEMENTS', 'DIPLOMES')),
  nom_fichier  text not null check (length(nom_fichier) between 1 and 200),
  empreinte    text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  forme        text not null,
  octets       bigint not null check (octets > 0),
  -- both compressed: the file as received, the report as downloaded
  contenu      bytea not null,
  rapport      bytea not null,
  lues         bigint not null,
  nouvelles    bigint not null,
  modifiees    bigint not null,
  fermees      bigint not null,
  identiques   bigint not null,
  hors_champ   bigint not null,
  ecartees     bigint not null,
  depose_par   text not null,
  depose_le    timestamptz not null,
  applique_par text,
  applique_le  timestamptz,
  check ((applique_par is null) = (applique_le is null))
);
create index on cap.depot_import (depose_le);
call cap.ouvrir('depot_import');
