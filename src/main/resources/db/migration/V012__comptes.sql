-- Administration of accounts. An account is never deleted: the journal and the decisions name it.
alter table cap.agent
  add column acces  int not null default 0,
  add column verrou int not null default 0;

comment on column cap.agent.acces is 'raised by a suspension and by a new password: sessions opened before are over';

-- A title withdrawn the day it was given was never in force, and stays written.
alter table cap.titre_agent drop constraint titre_agent_check;
alter table cap.titre_agent add constraint titre_agent_intervalle check (fin >= debut);

-- Links to choose a password, sent by mail: single use, an hour or a day. The link itself is derived from the secret.
create table cap.lien_de_compte (
  id         uuid primary key,
  agent      text not null references cap.agent,
  acces      int not null,
  demande_le timestamptz not null,
  expire_le  timestamptz not null,
  utilise_le timestamptz
);
create index on cap.lien_de_compte (agent, demande_le);
call cap.ouvrir('lien_de_compte');
