-- Accounts are national: a sign-in happens before any perimeter is known, hence no row-level security here.
create table cap.agent (
  id           text primary key check (id ~ '^[a-z0-9]{2,32}$'),
  prenom       text not null,
  nom          text not null,
  courriel     text not null unique,
  mot_de_passe text not null,
  actif        boolean not null default true
);
call cap.ouvrir('agent');

-- A title is held for an interval [debut, fin) and for one académie, or everywhere with '*'.
create table cap.titre_agent (
  agent    text not null references cap.agent,
  role     text not null,
  academie text not null check (academie ~ '^([0-9]{2}|[*])$'),
  debut    date not null,
  fin      date check (fin > debut),
  exclude using gist (agent with =, role with =, academie with =, daterange(debut, fin) with &&)
);
create index on cap.titre_agent (agent);
call cap.ouvrir('titre_agent');

-- Delegations of signature: who may sign for whom, for which acts, during which interval [debut, fin).
create table cap.delegation_signature (
  academie   text not null,
  delegant   text not null references cap.agent,
  delegataire text not null references cap.agent check (delegataire <> delegant),
  objet      text not null,
  reference  text not null,
  debut      date not null,
  fin        date check (fin > debut),
  exclude using gist (delegant with =, delegataire with =, objet with =, daterange(debut, fin) with &&)
);
call cap.proteger('delegation_signature');
