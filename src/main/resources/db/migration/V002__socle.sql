-- What every room stands on: who may touch a table, which rows a transaction sees, single-use keys.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

grant usage on schema cap, moteur to cap_appli;
grant usage on schema cap to cap_lecture;

-- Rows of an académie: visible only when the transaction's perimeter covers it; nothing set, nothing seen.
create procedure cap.cloisonner(nom text) language plpgsql as $$
begin
  execute format('alter table cap.%I enable row level security', nom);
  execute format('alter table cap.%I force row level security', nom);
  execute format(
    'create policy par_academie on cap.%I using (current_setting(''cap.academies'', true) = ''*'''
    || ' or academie = any (string_to_array(current_setting(''cap.academies'', true), '','')))', nom);
end $$;

-- Business table: read and written by the application inside its perimeter.
create procedure cap.proteger(nom text) language plpgsql as $$
begin
  call cap.cloisonner(nom);
  execute format('grant select, insert, update, delete on cap.%I to cap_appli', nom);
end $$;

-- Append-only table: nobody but the owner could ever change a row, and the owner does not serve.
create procedure cap.ajout_seul(nom text) language plpgsql as $$
begin
  call cap.cloisonner(nom);
  execute format('grant select, insert on cap.%I to cap_appli', nom);
end $$;

-- National reference table, without académie.
create procedure cap.ouvrir(nom text) language plpgsql as $$
begin
  execute format('grant select, insert, update, delete on cap.%I to cap_appli', nom);
end $$;

create table cap.cle_idempotence (
  cle       uuid primary key,
  operation text not null,
  reponse   text check (length(reponse) <= 200),
  cree_le   timestamptz not null default now()
);
create index on cap.cle_idempotence (cree_le);
call cap.ouvrir('cle_idempotence');
