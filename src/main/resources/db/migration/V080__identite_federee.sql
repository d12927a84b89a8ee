-- Dossiers that their candidate opens again through an identity provider: a keyed digest of issuer and subject, nothing else.
create table cap.identite_reliee (
  dossier   uuid primary key references cap.dossier on delete cascade,
  academie  text not null,
  empreinte bytea not null check (length(empreinte) = 32),
  reliee_le timestamptz not null
);
create index on cap.identite_reliee (empreinte);
call cap.proteger('identite_reliee');

-- The identity that filled the civil status of a draft, as long as the candidate has not written somebody else's.
alter table cap.brouillon add column identite bytea check (length(identite) = 32);

-- The identity an agent first came with: the same mail from another person opens nothing.
alter table cap.agent add column identite bytea unique check (length(identite) = 32);
