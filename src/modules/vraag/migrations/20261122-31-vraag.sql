-- What municipalities need, in functional words: a wish on the own side, an offer of the supplier, and who joins whose wish.
create schema vraag;
grant usage on schema vraag to regiekamer_app;

-- An offer of the supplier; it becomes a wish only when a municipality adopts it.
create table vraag.aanbod (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  titel text not null constraint aanbod_heeft_titel check (length(trim(titel)) between 1 and 200),
  waarvoor text not null constraint aanbod_heeft_waarvoor check (length(trim(waarvoor)) between 1 and 2000),
  voor_wie text not null default '',
  wanneer_nodig date,
  doel_id uuid constraint doel_in_gebruik_door_aanbod references doelen.doel,
  status text not null constraint aanbod_status_bestaat check (status in ('concept', 'ingediend', 'overgenomen', 'ingetrokken')),
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  ingediend_op timestamptz,
  zichtbaarheid hoed.zichtbaarheid not null default 'partners',
  tafel_id uuid references samenwerking.tafel,
  fictief boolean not null default false,
  versie integer not null default 1,
  constraint concept_is_niet_ingediend check ((status = 'concept') = (ingediend_op is null)),
  constraint tafel_bij_zichtbaarheid check ((zichtbaarheid = 'tafel') = (tafel_id is not null))
);
create index aanbod_per_regeling on vraag.aanbod (regeling_id);
select hoed.bescherm_eigen_kant('vraag.aanbod');
create trigger vindbaar after insert or update or delete on vraag.aanbod
  for each row execute function zoek.vindbaar('aanbod', 'titel', 'waarvoor', '/aanbiedingen/');

create table vraag.wens (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  titel text not null constraint wens_heeft_titel check (length(trim(titel)) between 1 and 200),
  waarvoor text not null constraint wens_heeft_waarvoor check (length(trim(waarvoor)) between 1 and 2000),
  voor_wie text not null default '',
  wanneer_nodig date,
  doel_id uuid constraint doel_in_gebruik_door_wens references doelen.doel,
  aanbod_id uuid references vraag.aanbod,
  -- overgedragen: the owner withdrew it while others had joined; its new owner has yet to confirm.
  status text not null constraint wens_status_bestaat check (status in ('concept', 'ingediend', 'in_voorstel', 'besloten', 'ingetrokken', 'overgedragen')),
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  ingediend_op timestamptz,
  zichtbaarheid hoed.zichtbaarheid not null default 'partners',
  tafel_id uuid references samenwerking.tafel,
  fictief boolean not null default false,
  versie integer not null default 1,
  constraint concept_is_niet_ingediend check ((status = 'concept') = (ingediend_op is null)),
  constraint tafel_bij_zichtbaarheid check ((zichtbaarheid = 'tafel') = (tafel_id is not null))
);
create index wens_per_regeling on vraag.wens (regeling_id);
create unique index aanbod_wordt_een_wens on vraag.wens (aanbod_id) where aanbod_id is not null;
select hoed.bescherm_eigen_kant('vraag.wens');
create trigger vindbaar after insert or update or delete on vraag.wens
  for each row execute function zoek.vindbaar('wens', 'titel', 'waarvoor', '/wensen/');

-- What another municipality does with a wish: shared at once, one row for each.
create table vraag.aansluiting (
  id uuid primary key,
  wens_id uuid not null references vraag.wens,
  organisatie_id uuid not null references samenwerking.organisatie,
  keuze text not null constraint aansluiting_keuze_bestaat check (keuze in ('nu', 'later', 'niet')),
  vanaf_jaar integer constraint aansluiting_jaar_klopt check (vanaf_jaar between 2000 and 2100),
  reden text not null constraint aansluiting_heeft_reden check (length(trim(reden)) between 1 and 500),
  persoon_naam text not null,
  -- Since when it is this choice: whoever joined first takes over.
  sinds timestamptz not null,
  versie integer not null default 1,
  constraint een_keuze_per_organisatie unique (wens_id, organisatie_id),
  constraint later_heeft_jaar check ((keuze = 'later') = (vanaf_jaar is not null))
);
select hoed.bescherm_deel('vraag.aansluiting', 'wens_id', 'vraag.wens');
grant select, insert, update, delete on vraag.aansluiting to regiekamer_app;
-- Nobody chooses for another organisation; the owner of a wish lets go of the place of whoever takes it over.
create policy eigen_keuze on vraag.aansluiting as restrictive for insert to regiekamer_app
  with check (organisatie_id = (select hoed.organisatie()));
create policy eigen_keuze_wijzigen on vraag.aansluiting as restrictive for update to regiekamer_app
  using (organisatie_id = (select hoed.organisatie())) with check (organisatie_id = (select hoed.organisatie()));
create policy eigen_keuze_weghalen on vraag.aansluiting as restrictive for delete to regiekamer_app
  using (organisatie_id = (select hoed.organisatie())
    or exists (select from vraag.wens w where w.id = wens_id and w.eigen_organisatie_id = (select hoed.organisatie())));

-- A wish that passed from one municipality to another, with the reason; written once.
create table vraag.overdracht (
  id uuid primary key,
  wens_id uuid not null references vraag.wens,
  van_organisatie_id uuid not null references samenwerking.organisatie,
  naar_organisatie_id uuid not null references samenwerking.organisatie,
  reden text not null,
  overgedragen_op timestamptz not null
);
create index overdracht_per_wens on vraag.overdracht (wens_id, overgedragen_op);
select hoed.bescherm_deel('vraag.overdracht', 'wens_id', 'vraag.wens');
grant select, insert on vraag.overdracht to regiekamer_app;
