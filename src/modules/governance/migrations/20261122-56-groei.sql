-- Growth: in which phase the joint organisation is and by which evidence, and what is asked before anybody joins or anything is added.
create table governance.groeifase (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  volgorde integer not null constraint groeifase_telt_vanaf_een check (volgorde >= 1),
  naam text not null constraint groeifase_heeft_naam check (length(trim(naam)) between 1 and 200),
  omschrijving text not null default '',
  bron text not null default '',
  constraint groeifase_volgorde_is_uniek unique (regeling_id, volgorde)
);
select hoed.bescherm_regeling('governance.groeifase');
grant select, insert on governance.groeifase to regiekamer_app;

create table governance.groeicriterium (
  id uuid primary key,
  fase_id uuid not null references governance.groeifase,
  volgorde integer not null,
  tekst text not null constraint groeicriterium_heeft_tekst check (length(trim(tekst)) between 1 and 500),
  constraint groeicriterium_volgorde_is_uniek unique (fase_id, volgorde)
);
select hoed.bescherm_deel('governance.groeicriterium', 'fase_id', 'governance.groeifase');
grant select, insert on governance.groeicriterium to regiekamer_app;

-- What an organisation sees of it; the last word of each counts, earlier ones stay.
create table governance.groeibewijs (
  id uuid primary key,
  criterium_id uuid not null references governance.groeicriterium,
  organisatie_id uuid not null references samenwerking.organisatie,
  oordeel text not null constraint groeibewijs_oordeel_bestaat check (oordeel in ('aangetoond', 'nog_niet')),
  bewijs text not null constraint groeibewijs_heeft_bewijs check (length(trim(bewijs)) between 1 and 2000),
  persoon_naam text not null,
  rol text not null,
  gegeven_op timestamptz not null
);
create index groeibewijs_per_criterium on governance.groeibewijs (criterium_id, gegeven_op desc);
select hoed.bescherm_deel('governance.groeibewijs', 'criterium_id', 'governance.groeicriterium');
grant select, insert on governance.groeibewijs to regiekamer_app;
create policy eigen_bewijs on governance.groeibewijs as restrictive for insert to regiekamer_app with check (organisatie_id = (select hoed.organisatie()));

-- Somebody wants to join, to become a customer, or a task is to be added: asked by a municipality, answered before it becomes a wish.
create table governance.groeivraag (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  soort text not null constraint groeivraag_soort_bestaat check (soort in ('deelnemer', 'klant', 'taak')),
  titel text not null constraint groeivraag_heeft_titel check (length(trim(titel)) between 1 and 200),
  initiatief_organisatie_id uuid not null references samenwerking.organisatie,
  antwoorden jsonb not null default '{}',
  status text not null constraint groeivraag_status_bestaat check (status in ('open', 'doorgezet', 'gestopt')),
  reden text not null default '',
  geopend_op timestamptz not null,
  persoon_naam text not null,
  versie integer not null default 1
);
select hoed.bescherm_regeling('governance.groeivraag');
grant select, insert on governance.groeivraag to regiekamer_app;
grant update (antwoorden, status, reden, versie) on governance.groeivraag to regiekamer_app;
-- Who delivers does not start growth: only an owner or a client asks, and only for itself.
create policy alleen_wie_eigenaar_of_opdrachtgever_is on governance.groeivraag as restrictive for insert to regiekamer_app with check (
  initiatief_organisatie_id = (select hoed.organisatie()) and exists (
    select from samenwerking.deelname d where d.organisatie_id = initiatief_organisatie_id and d.rol in ('eigenaar', 'opdrachtgever')));
create policy eigen_groeivraag on governance.groeivraag as restrictive for update to regiekamer_app using (initiatief_organisatie_id = (select hoed.organisatie()));
