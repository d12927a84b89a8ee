-- Registrations of earlier sessions, with which a candidate fills in a new one.
create table cap.antecedent (
  id         uuid primary key,
  academie   text not null,
  source     text not null check (source in ('CAPITOLE', 'REPRISE')),
  reference  bytea not null check (length(reference) = 32),
  session    int not null,
  specialite text not null,
  personne   bytea not null check (length(personne) = 32),
  contenu    jsonb not null,
  garde_le   timestamptz not null,
  unique (academie, source, reference)
);
call cap.proteger('antecedent');

-- Keyed digest of a number *with* the birth date: a wrong date and an unknown number are the same absence of row, and
-- without the secret the table enumerates nobody.
create table cap.antecedent_cle (
  empreinte  bytea not null check (length(empreinte) = 32),
  antecedent uuid not null references cap.antecedent on delete cascade,
  academie   text not null,
  primary key (empreinte, antecedent)
);
create index on cap.antecedent_cle (antecedent);
call cap.proteger('antecedent_cle');

-- What a draft has recognised: identifiers only. Goes with the draft.
create table cap.reprise (
  id             uuid not null unique,
  brouillon      bytea primary key references cap.brouillon on update cascade on delete cascade,
  academie       text not null,
  reconnus       uuid[] not null,
  choisi         uuid,
  code_rang      int not null default 0,
  code_expire_le timestamptz,
  code_essais    int not null default 0,
  code_confirme  boolean not null default false,
  commencee_le   timestamptz not null
);
call cap.proteger('reprise');
