-- The forecast of a year: what each party signed or disputed, in the quarter that it did; and how the quarters to come are thought to go.

-- How much of the plan the quarters that are not settled will take: one as long as nobody said otherwise.
create table verrekening.prognosefactor (
  regeling_id uuid not null references samenwerking.regeling,
  jaar integer not null constraint factor_jaar_klopt check (jaar between 2000 and 2100),
  factor numeric(6, 4) not null constraint factor_klopt check (factor between 0 and 10),
  grond text not null constraint factor_heeft_grond check (length(trim(grond)) between 1 and 500),
  versie integer not null default 1,
  primary key (regeling_id, jaar)
);
select hoed.bescherm_regeling('verrekening.prognosefactor');
grant select, insert, update on verrekening.prognosefactor to regiekamer_app;
create policy opdrachtnemer_maakt on verrekening.prognosefactor as restrictive for insert to regiekamer_app with check ((select samenwerking.is_opdrachtnemer()));
create policy opdrachtnemer_wijzigt on verrekening.prognosefactor as restrictive for update to regiekamer_app using ((select samenwerking.is_opdrachtnemer()));

create table verrekening.jaarprognose (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  jaar integer not null constraint prognose_jaar_klopt check (jaar between 2000 and 2100),
  -- The quarter in which it was said.
  kwartaal integer not null constraint prognose_kwartaal_bestaat check (kwartaal between 1 and 4),
  oordeel text not null constraint prognose_oordeel_bestaat check (oordeel in ('getekend', 'betwist')),
  bedrag_cent bigint not null,
  -- [{kwartaal, bron, bedrag}]: what the amount was made of that day.
  opbouw jsonb not null constraint opbouw_is_een_lijst check (jsonb_typeof(opbouw) = 'array'),
  opmerking text not null default '' constraint opmerking_niet_te_lang check (length(opmerking) <= 2000),
  gemaakt_op timestamptz not null,
  gemaakt_door text not null,
  ingediend_op timestamptz,
  zichtbaarheid hoed.zichtbaarheid not null default 'partners',
  tafel_id uuid references samenwerking.tafel,
  fictief boolean not null default false,
  versie integer not null default 1,
  constraint prognose_tafel_bij_zichtbaarheid check ((zichtbaarheid = 'tafel') = (tafel_id is not null)),
  constraint handtekening_is_gedeeld check (oordeel = 'betwist' or ingediend_op is not null),
  constraint betwisting_heeft_opmerking check (oordeel = 'getekend' or length(trim(opmerking)) > 0)
);
create index jaarprognose_per_jaar on verrekening.jaarprognose (regeling_id, jaar, gemaakt_op);
select hoed.bescherm_eigen_kant('verrekening.jaarprognose');
create policy zoals_afgesproken on verrekening.jaarprognose as restrictive for select to regiekamer_app
  using (eigen_organisatie_id = (select hoed.organisatie()) or (select verrekening.ziet_alles()));
-- What was signed or shared stays as it is; a later one stands beside it.
create policy gedeeld_wijzigt_niet on verrekening.jaarprognose as restrictive for update to regiekamer_app
  using (eigen_organisatie_id = (select hoed.organisatie()) and ingediend_op is null)
  with check (eigen_organisatie_id = (select hoed.organisatie()));
