-- Two more limits of a campaign. Empty: the day of the closing, which moves with it.
alter table cap.campagne
  add column amenagement_avant date,
  add column derogation_avant  date;

comment on column cap.campagne.amenagement_avant is 'last day to ask for an arrangement (D351-28); empty: the closing';
comment on column cap.campagne.derogation_avant is 'last day to ask for an individual derogation; empty: the closing';
