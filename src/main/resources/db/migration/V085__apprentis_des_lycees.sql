-- A lycée may train apprentices under its own number: the national directory says so (column « Apprentissage »).
alter table cap.etablissement add column apprentissage boolean not null default false;
-- shipped rows are read again at the next start: one of the demonstration trains apprentices
delete from cap.referentiel_chargement where ressource = 'demonstration';
