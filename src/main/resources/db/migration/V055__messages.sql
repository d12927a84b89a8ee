-- What a candidate and the service write to each other, in the dossier only: no mail ever carries the text.
create table cap.message (
  id       bigint generated always as identity primary key,
  academie text not null,
  dossier  uuid not null references cap.dossier,
  auteur   text not null check (auteur in ('CANDIDAT', 'SERVICE')),
  agent    text,
  texte    text not null check (length(texte) between 1 and 2000),
  ecrit_le timestamptz not null,
  lu_le    timestamptz,
  check ((auteur = 'SERVICE') = (agent is not null))
);
create index on cap.message (dossier, id);
create index message_a_lire on cap.message (academie, dossier) where lu_le is null and auteur = 'CANDIDAT';
call cap.proteger('message');
