-- What was tried in the settlement laboratory and kept: a whole arrangement with its own numbers, on the own side until it is shared.
create schema verrekening;
grant usage on schema verrekening to regiekamer_app;

create table verrekening.scenario (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  titel text not null constraint scenario_heeft_titel check (length(trim(titel)) between 1 and 120),
  toelichting text not null default '',
  -- {jaar, deelnemers, producten, sleutels, keuzes}: complete, so that it gives the same answer after the numbers of the cooperation changed.
  opzet jsonb not null constraint opzet_is_een_groep check (jsonb_typeof(opzet) = 'object'),
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  ingediend_op timestamptz,
  zichtbaarheid hoed.zichtbaarheid not null default 'partners',
  tafel_id uuid references samenwerking.tafel,
  fictief boolean not null default false,
  versie integer not null default 1,
  constraint scenario_tafel_bij_zichtbaarheid check ((zichtbaarheid = 'tafel') = (tafel_id is not null))
);
create index scenario_per_regeling on verrekening.scenario (regeling_id);
select hoed.bescherm_eigen_kant('verrekening.scenario');
-- What was shared stays what the others looked at.
create policy gedeeld_wijzigt_niet on verrekening.scenario as restrictive for update to regiekamer_app
  using (eigen_organisatie_id = (select hoed.organisatie()) and ingediend_op is null)
  with check (eigen_organisatie_id = (select hoed.organisatie()));
create trigger vindbaar after insert or update or delete on verrekening.scenario
  for each row execute function zoek.vindbaar('verrekenscenario', 'titel', 'toelichting', '/verrekenlab?scenario=');
