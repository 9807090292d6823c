-- What is weighed before anybody decides: a proposal with its lines, each with a class, a year and an amount that may be PM.
create schema afweging;
grant usage on schema afweging to regiekamer_app;

create table afweging.voorstel (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  -- "V-2027-003": counted per cooperation and year, given when it is handed in.
  nummer text,
  wens_id uuid not null references vraag.wens,
  titel text not null constraint voorstel_heeft_titel check (length(trim(titel)) between 1 and 200),
  samenvatting text not null default '',
  verdeelsleutel_id uuid references samenwerking.verdeelsleutel,
  status text not null constraint voorstel_status_bestaat check (status in ('concept', 'ingediend', 'in_behandeling', 'besloten', 'afgewezen', 'ingetrokken')),
  fictief boolean not null default false,
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  ingediend_op timestamptz,
  zichtbaarheid hoed.zichtbaarheid not null default 'partners',
  tafel_id uuid references samenwerking.tafel,
  bijgewerkt_op timestamptz not null default now(),
  versie integer not null default 1,
  constraint concept_is_niet_ingediend check ((status = 'concept') = (ingediend_op is null)),
  constraint ingediend_heeft_nummer check ((status = 'concept') or (nummer is not null)),
  constraint tafel_bij_zichtbaarheid check ((zichtbaarheid = 'tafel') = (tafel_id is not null)),
  constraint voorstel_nummer_is_uniek unique (regeling_id, nummer)
);
create index voorstel_per_wens on afweging.voorstel (wens_id);
select hoed.bescherm_eigen_kant('afweging.voorstel');
create trigger vindbaar after insert or update or delete on afweging.voorstel
  for each row execute function zoek.vindbaar('voorstel', 'titel', 'samenvatting', '/voorstellen/');

-- One line of the proposal: its own class and evidence (bestuursopdracht De Connectie), one year, one amount. bedrag_cent is null when the amount is PM.
create table afweging.regel (
  id uuid primary key,
  voorstel_id uuid not null references afweging.voorstel on delete cascade,
  volgorde integer not null,
  omschrijving text not null constraint regel_heeft_omschrijving check (length(trim(omschrijving)) between 1 and 300),
  klasse text not null constraint regel_klasse_bestaat check (klasse in ('wettelijk_noodzakelijk', 'onvermijdelijk', 'wenselijk')),
  bewijs text not null default '',
  jaar integer not null constraint regel_jaar_bestaat check (jaar between 2000 and 2100),
  soort text not null constraint regel_soort_bestaat check (soort in ('incidenteel', 'structureel')),
  bedrag_cent bigint,
  constraint regel_volgorde_is_uniek unique (voorstel_id, volgorde)
);
select hoed.bescherm_deel('afweging.regel', 'voorstel_id', 'afweging.voorstel');
grant select, insert, delete on afweging.regel to regiekamer_app;

-- How many numbers of a year were given, also to proposals that this hat cannot see: a number is never given twice.
create function afweging.aantal_nummers(van_regeling uuid, van_jaar integer) returns integer
  language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::integer from afweging.voorstel where regeling_id = van_regeling and regeling_id = hoed.regeling() and nummer like 'V-' || van_jaar || '-%'
$$;
revoke all on function afweging.aantal_nummers(uuid, integer) from public;
grant execute on function afweging.aantal_nummers(uuid, integer) to regiekamer_app;

-- Lines change only as long as the proposal is a draft of the own organisation.
create policy alleen_in_concept_toevoegen on afweging.regel as restrictive for insert to regiekamer_app with check (
  exists (select from afweging.voorstel v where v.id = voorstel_id and v.ingediend_op is null and v.eigen_organisatie_id = (select hoed.organisatie())));
create policy alleen_in_concept_weghalen on afweging.regel as restrictive for delete to regiekamer_app using (
  exists (select from afweging.voorstel v where v.id = voorstel_id and v.ingediend_op is null and v.eigen_organisatie_id = (select hoed.organisatie())));
