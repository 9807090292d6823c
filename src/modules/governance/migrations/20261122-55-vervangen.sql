-- A decision never changes; a later one takes its place or withdraws it, by the table that took it.
alter table governance.behandeling
  add column vervangt_besluit_id uuid references governance.besluit,
  add column vervanging text constraint behandeling_vervanging_bestaat check (vervanging in ('vervangt', 'trekt_in')),
  add constraint vervanging_hoort_bij_besluit check ((vervangt_besluit_id is null) = (vervanging is null));
alter table governance.besluit
  add column vervanging text constraint besluit_vervanging_bestaat check (vervanging in ('vervangt', 'trekt_in'));
update governance.besluit set vervanging = 'vervangt' where vervangt_id is not null;
alter table governance.besluit add constraint besluit_vervanging_hoort_bij_besluit check ((vervangt_id is null) = (vervanging is null));
create unique index een_vervanging_per_besluit on governance.besluit (vervangt_id) where vervangt_id is not null;
create unique index een_vervanging_onderweg on governance.behandeling (vervangt_besluit_id) where vervangt_besluit_id is not null and status = 'lopend';
