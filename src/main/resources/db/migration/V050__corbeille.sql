-- Projection of the open human tasks: what the work lists read, never the engine's own tables.
create table cap.tache (
  id         text primary key,
  academie   text not null,
  groupe     text not null,
  processus  text not null,
  element    text not null,
  libelle    text not null,
  formulaire text,
  cle        text not null,
  sujet      text not null,
  numero     text not null,
  specialite text not null,
  agent      text,
  cree_le    timestamptz not null,
  echeance   timestamptz not null
);
create index tache_du_groupe on cap.tache (academie, groupe, echeance, id);
create index tache_libre on cap.tache (academie, groupe, echeance, id) where agent is null;
create index tache_de_l_agent on cap.tache (agent, echeance, id) where agent is not null;
create index tache_du_dossier on cap.tache (cle);
call cap.proteger('tache');
