-- What the parties want and what they will not go beyond, each on its own side, beside what they want together; and what came of it.
create schema doelen;
grant usage on schema doelen to regiekamer_app;

create table doelen.doel (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  soort text not null constraint doel_soort_bestaat check (soort in ('ambitie', 'grens', 'gezamenlijk')),
  -- The subject under which parties and joint goal stand side by side.
  onderwerp text not null constraint doel_heeft_onderwerp check (length(trim(onderwerp)) between 1 and 80),
  titel text not null constraint doel_heeft_titel check (length(trim(titel)) between 1 and 200),
  toelichting text not null default '',
  maatstaf text not null constraint doel_heeft_maatstaf check (length(trim(maatstaf)) between 1 and 200),
  eenheid text not null default '',
  -- Exact, with the decimals that were typed: 5.0 stays 5.0.
  streefwaarde numeric not null,
  richting text not null constraint doel_richting_bestaat check (richting in ('hoger', 'lager', 'gelijk')),
  streefdatum date not null,
  -- How an ambition or limit stands to the joint goal; a joint goal stands to nothing.
  gezamenlijk_id uuid constraint gezamenlijk_doel_in_gebruik references doelen.doel,
  verhouding text constraint doel_verhouding_bestaat check (verhouding in ('zelfde', 'anders', 'strijdig')),
  reden text not null default '',
  status text not null constraint doel_status_bestaat check (status in ('concept', 'ingediend', 'vastgesteld', 'ingetrokken')),
  besluit jsonb,
  bron text not null default '',
  fictief boolean not null default false,
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  ingediend_op timestamptz,
  zichtbaarheid hoed.zichtbaarheid not null default 'partners',
  tafel_id uuid references samenwerking.tafel,
  versie integer not null default 1,
  constraint verhouding_hoort_bij_gezamenlijk_doel check ((gezamenlijk_id is null) = (verhouding is null)),
  constraint gezamenlijk_doel_staat_op_zichzelf check (soort <> 'gezamenlijk' or gezamenlijk_id is null),
  constraint concept_is_niet_ingediend check ((status = 'concept') = (ingediend_op is null)),
  constraint alleen_gezamenlijk_wordt_vastgesteld check (status <> 'vastgesteld' or (soort = 'gezamenlijk' and besluit is not null)),
  constraint tafel_bij_zichtbaarheid check ((zichtbaarheid = 'tafel') = (tafel_id is not null))
);
create index doel_per_regeling on doelen.doel (regeling_id, onderwerp);
select hoed.bescherm_eigen_kant('doelen.doel');
create trigger vindbaar after insert or update or delete on doelen.doel
  for each row execute function zoek.vindbaar('doel', 'titel', 'toelichting', '/doelen/');

-- What was measured, written once: a mistake is mended by measuring again, and the last one written of a day counts.
create table doelen.meting (
  id uuid primary key,
  doel_id uuid not null references doelen.doel on delete cascade,
  datum date not null,
  waarde numeric not null,
  bron text not null constraint meting_heeft_bron check (length(trim(bron)) between 1 and 200),
  organisatie_id uuid not null references samenwerking.organisatie,
  persoon_naam text not null,
  gemaakt_op timestamptz not null
);
create index meting_per_doel on doelen.meting (doel_id, datum desc, gemaakt_op desc);
select hoed.bescherm_deel('doelen.meting', 'doel_id', 'doelen.doel');
grant select, insert on doelen.meting to regiekamer_app;
