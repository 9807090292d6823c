-- Account to every council: figures frozen at a moment, and a letter of each college about the same figures, released by that college alone.
create schema verslag;
grant usage on schema verslag to regiekamer_app;

-- Figures as they were at a moment. Reports stand on it; a correction is a new one. Never updated, never deleted.
create table verslag.momentopname (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  titel text not null constraint momentopname_heeft_titel check (length(trim(titel)) between 1 and 200),
  besluit_id uuid not null references governance.besluit,
  -- The figures, as canonical JSON text: the check code is that of exactly these bytes.
  cijfers text not null,
  controlecode text not null,
  persoon_naam text not null,
  gemaakt_op timestamptz not null
);
select hoed.bescherm_regeling('verslag.momentopname');
grant select, insert on verslag.momentopname to regiekamer_app;

-- One round of letters: what is the same for every council, and the moment that was agreed.
create table verslag.briefronde (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  onderwerp text not null constraint briefronde_heeft_onderwerp check (length(trim(onderwerp)) between 1 and 200),
  aanleiding text not null,
  kernboodschap text not null,
  vervolg text not null,
  afgesproken_op date not null,
  status text not null constraint briefronde_status_bestaat check (status in ('in_voorbereiding', 'aangeboden')),
  bijgewerkt_op timestamptz not null,
  versie integer not null default 1
);
alter table verslag.briefronde enable row level security;
-- The director prepares alone; once offered, every partner sees it.
create policy zien on verslag.briefronde for select to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and (status = 'aangeboden' or eigen_organisatie_id = (select hoed.organisatie())));
create policy maken on verslag.briefronde for insert to regiekamer_app
  with check (regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie()));
create policy wijzigen on verslag.briefronde for update to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie())) with check (regeling_id = (select hoed.regeling()));
grant select, insert, update on verslag.briefronde to regiekamer_app;

-- Which figures a round stands on, in order: the first, and every correction with its ground. A letter keeps those with which it was released.
create table verslag.ronde_cijfers (
  ronde_id uuid not null references verslag.briefronde,
  volgorde integer not null,
  momentopname_id uuid not null references verslag.momentopname,
  grond text not null,
  sinds timestamptz not null,
  primary key (ronde_id, volgorde)
);
select hoed.bescherm_deel('verslag.ronde_cijfers', 'ronde_id', 'verslag.briefronde');
grant select, insert on verslag.ronde_cijfers to regiekamer_app;

-- The letter of one college to its council: where it stands is visible to all, so that nobody is surprised.
create table verslag.brief (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  ronde_id uuid not null references verslag.briefronde,
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  status text not null constraint brief_status_bestaat check (status in ('te_schrijven', 'gereed', 'vrijgegeven', 'geweigerd')),
  -- Why it was released before the agreed day, or refused.
  reden text not null default '',
  vrijgegeven_op timestamptz,
  vrijgegeven_dag date,
  vrijgegeven_door text,
  vrijgegeven_rol text,
  momentopname_id uuid references verslag.momentopname,
  bijgewerkt_op timestamptz not null,
  versie integer not null default 1,
  constraint een_brief_per_raad unique (ronde_id, eigen_organisatie_id),
  constraint vrijgegeven_is_volledig check ((status = 'vrijgegeven') = (vrijgegeven_op is not null)
    and (vrijgegeven_op is null) = (momentopname_id is null) and (vrijgegeven_op is null) = (vrijgegeven_dag is null)),
  constraint weigering_heeft_reden check (status <> 'geweigerd' or length(trim(reden)) > 0)
);
select hoed.bescherm_regeling('verslag.brief');
grant select, insert, update on verslag.brief to regiekamer_app;
-- Nobody moves the letter of another college.
create policy eigen_brief on verslag.brief as restrictive for update to regiekamer_app
  using (eigen_organisatie_id = (select hoed.organisatie())) with check (eigen_organisatie_id = (select hoed.organisatie()));

-- What the municipality itself adds: on its own side until its college releases the letter.
create table verslag.brief_tekst (
  brief_id uuid primary key references verslag.brief,
  inleiding text not null default '',
  lokaal text not null default '',
  dekking text not null default '',
  secretaris text not null default '',
  burgemeester text not null default '',
  kenmerk text not null default ''
);
alter table verslag.brief_tekst enable row level security;
create policy zien on verslag.brief_tekst for select to regiekamer_app using (
  exists (select from verslag.brief b where b.id = brief_id and (b.eigen_organisatie_id = (select hoed.organisatie()) or b.status = 'vrijgegeven')));
create policy schrijven on verslag.brief_tekst for insert to regiekamer_app with check (
  exists (select from verslag.brief b where b.id = brief_id and b.eigen_organisatie_id = (select hoed.organisatie()) and b.status <> 'vrijgegeven'));
create policy wijzigen on verslag.brief_tekst for update to regiekamer_app using (
  exists (select from verslag.brief b where b.id = brief_id and b.eigen_organisatie_id = (select hoed.organisatie()) and b.status <> 'vrijgegeven'));
grant select, insert, update on verslag.brief_tekst to regiekamer_app;
