-- The way of a proposal along its tables, what each table said, and decisions that nobody can rewrite.
create schema governance;
grant usage on schema governance to regiekamer_app;

create table governance.behandeling (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  voorstel_id uuid not null references afweging.voorstel,
  -- What the tables treat: the proposal as it was when it was brought in.
  titel text not null,
  voorstel_versie integer not null,
  onderwerpsoort text not null constraint onderwerpsoort_bestaat check (onderwerpsoort in
    ('begroting', 'organisatie', 'strategie', 'dienst', 'investering', 'partner', 'maatwerk', 'sleutel')),
  route_reden text not null,
  -- Filled when the way differs from the rule: the ground for it.
  afwijking_reden text,
  status text not null constraint behandeling_status_bestaat check (status in ('lopend', 'besloten', 'afgewezen', 'gestopt')),
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  begonnen_op timestamptz not null,
  bijgewerkt_op timestamptz not null,
  versie integer not null default 1
);
create unique index een_lopende_behandeling on governance.behandeling (voorstel_id) where status = 'lopend';
create index behandeling_per_regeling on governance.behandeling (regeling_id);
select hoed.bescherm_regeling('governance.behandeling');
grant select, insert, update on governance.behandeling to regiekamer_app;

-- One stop on the way. Steps with the same volgorde stand side by side: three colleges at once.
create table governance.stap (
  id uuid primary key,
  behandeling_id uuid not null references governance.behandeling,
  volgorde integer not null,
  tafel_id uuid not null references samenwerking.tafel,
  rol text not null constraint stap_rol_bestaat check (rol in ('advies', 'besluit', 'zienswijze', 'kennisname')),
  -- The meeting; null as long as none is planned.
  vergadering date,
  uitkomst text constraint stap_uitkomst_bestaat check (uitkomst in ('positief', 'negatief', 'aangenomen', 'verworpen', 'gegeven', 'geen', 'kennisgenomen')),
  reden text not null default '',
  vastgelegd_op timestamptz,
  vastgelegd_door text,
  vastgelegd_rol text,
  constraint stap_per_tafel_is_uniek unique (behandeling_id, tafel_id, rol),
  constraint uitkomst_heeft_wie_en_wanneer check ((uitkomst is null) = (vastgelegd_op is null) and (uitkomst is null) = (vastgelegd_door is null))
);
select hoed.bescherm_deel('governance.stap', 'behandeling_id', 'governance.behandeling');
grant select, insert, update on governance.stap to regiekamer_app;

-- Controllers advise together, each under the own name: agreement, or dissent with its reason.
create table governance.advies (
  id uuid primary key,
  stap_id uuid not null references governance.stap,
  organisatie_id uuid not null references samenwerking.organisatie,
  oordeel text not null constraint oordeel_bestaat check (oordeel in ('akkoord', 'afwijkend')),
  tekst text not null default '',
  persoon_naam text not null,
  rol text not null,
  gegeven_op timestamptz not null,
  constraint een_advies_per_organisatie unique (stap_id, organisatie_id),
  constraint afwijkend_heeft_reden check (oordeel = 'akkoord' or length(trim(tekst)) > 0)
);
select hoed.bescherm_deel('governance.advies', 'stap_id', 'governance.stap');
grant select, insert, update on governance.advies to regiekamer_app;
create policy eigen_advies on governance.advies as restrictive for insert to regiekamer_app with check (organisatie_id = (select hoed.organisatie()));
create policy eigen_advies_wijzigen on governance.advies as restrictive for update to regiekamer_app using (organisatie_id = (select hoed.organisatie()));

-- A decision: what was decided, on which euros, by which key, in which role. Never updated, never deleted; a later one may take its place.
create table governance.besluit (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  nummer text not null,
  behandeling_id uuid not null references governance.behandeling,
  stap_id uuid not null references governance.stap,
  voorstel_id uuid not null references afweging.voorstel,
  voorstel_versie integer not null,
  wens_id uuid not null references vraag.wens,
  titel text not null,
  gremium text not null,
  datum date not null,
  tekst text not null constraint besluit_heeft_tekst check (length(trim(tekst)) > 0),
  -- "conform", or how the votes went and who saw it differently.
  stemming text not null,
  voorwaarden text not null default '',
  verdeelsleutel_id uuid references samenwerking.verdeelsleutel,
  -- The last table of the way: this decision sets the plan and the budget in motion.
  slotbesluit boolean not null,
  vervangt_id uuid references governance.besluit,
  persoon_naam text not null,
  rol text not null,
  vastgelegd_op timestamptz not null,
  constraint besluit_nummer_is_uniek unique (regeling_id, nummer),
  constraint een_besluit_per_stap unique (stap_id)
);
select hoed.bescherm_regeling('governance.besluit');
grant select, insert on governance.besluit to regiekamer_app;
create trigger vindbaar after insert on governance.besluit for each row execute function zoek.vindbaar('besluit', 'titel', 'tekst', '/besluiten/');

-- Frozen copies of the lines and of what everyone pays: the live values may move on, these do not. bedrag_cent is null for PM.
create table governance.besluit_regel (
  besluit_id uuid not null references governance.besluit,
  regel_id uuid not null,
  volgorde integer not null,
  omschrijving text not null,
  klasse text not null,
  jaar integer not null,
  soort text not null,
  bedrag_cent bigint,
  primary key (besluit_id, regel_id)
);
select hoed.bescherm_deel('governance.besluit_regel', 'besluit_id', 'governance.besluit');
grant select, insert on governance.besluit_regel to regiekamer_app;

create table governance.besluit_verdeling (
  besluit_id uuid not null references governance.besluit,
  volgorde integer not null,
  organisatie_id uuid not null references samenwerking.organisatie,
  jaar integer not null,
  soort text not null,
  bedrag_cent bigint not null,
  primary key (besluit_id, organisatie_id, jaar, soort)
);
select hoed.bescherm_deel('governance.besluit_verdeling', 'besluit_id', 'governance.besluit');
grant select, insert on governance.besluit_verdeling to regiekamer_app;

-- Numbers are given in order, within a cooperation and a year.
create function governance.aantal_nummers(van_regeling uuid, van_jaar integer) returns integer
  language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::integer from governance.besluit where regeling_id = van_regeling and regeling_id = hoed.regeling() and nummer like 'B-' || van_jaar || '-%'
$$;
revoke all on function governance.aantal_nummers(uuid, integer) from public;
grant execute on function governance.aantal_nummers(uuid, integer) to regiekamer_app;
