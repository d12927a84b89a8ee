-- Starts of a job that has not come back: technical, national, emptied as jobs end.
create table moteur.tentative_job (
  job            text primary key,
  departs        integer not null check (departs > 0),
  dernier_depart timestamptz not null
);
grant select, insert, update, delete on moteur.tentative_job to cap_appli;
