-- What the adopted budget estimates for each of its years: income, expenses and reserves, and of each the part that is for once. Another estimate is
-- another row, on the ground of a decision; the first stays readable.
create table begroting.raming (
  begroting_id uuid not null references begroting.begroting,
  jaar integer not null,
  nummer integer not null constraint raming_telt_vanaf_een check (nummer >= 1),
  baten_cent bigint not null,
  lasten_cent bigint not null,
  onttrekkingen_cent bigint not null,
  toevoegingen_cent bigint not null,
  incidentele_baten_cent bigint not null,
  incidentele_lasten_cent bigint not null,
  incidentele_onttrekkingen_cent bigint not null,
  incidentele_toevoegingen_cent bigint not null,
  grond text not null constraint raming_heeft_grond check (length(trim(grond)) between 1 and 500),
  persoon_naam text not null,
  gemaakt_op timestamptz not null,
  constraint raming_een_nummer primary key (begroting_id, jaar, nummer),
  -- What is for once is a part of the whole.
  constraint incidenteel_is_een_deel check (incidentele_baten_cent between 0 and baten_cent and incidentele_lasten_cent between 0 and lasten_cent
    and incidentele_onttrekkingen_cent between 0 and onttrekkingen_cent and incidentele_toevoegingen_cent between 0 and toevoegingen_cent)
);
select hoed.bescherm_deel('begroting.raming', 'begroting_id', 'begroting.begroting');
grant select, insert on begroting.raming to regiekamer_app;
create policy opdrachtnemer_maakt on begroting.raming as restrictive for insert to regiekamer_app
  with check ((select samenwerking.is_opdrachtnemer()));
