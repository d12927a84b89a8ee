-- The guide's own way in, number and birth date alone: an académie may insist on it, and then masked data only is shown.
alter table cap.campagne add column acces_simplifie boolean not null default false;
