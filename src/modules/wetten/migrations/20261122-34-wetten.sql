-- One agenda of laws: each law once, with who leads the analysis, what the analysis says, how it differs at home, and the hours that this took.
create schema wetten;
grant usage on schema wetten to regiekamer_app;

-- A law is public knowledge: on the agenda it is there for all partners at once.
create table wetten.wet (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  soort text not null constraint wet_soort_bestaat check (soort in ('wet', 'eu_verordening', 'eu_richtlijn', 'amvb', 'vng_standaard', 'anders')),
  naam text not null constraint wet_heeft_naam check (length(trim(naam)) between 1 and 200),
  citeertitel text not null default '',
  vindplaats text not null constraint wet_heeft_vindplaats check (length(trim(vindplaats)) between 1 and 300),
  link text not null default '' constraint wet_link_is_https check (link = '' or link like 'https://%'),
  verandering text not null constraint wet_zegt_wat_verandert check (length(trim(verandering)) between 1 and 1000),
  inwerking_op date,
  zekerheid text not null constraint wet_zekerheid_bestaat check (zekerheid in ('vast', 'verwacht', 'onbekend')),
  organisatie_id uuid not null references samenwerking.organisatie,
  geplaatst_door text not null,
  geplaatst_op timestamptz not null,
  -- By which key the hours are divided; without one every municipality has an equal share.
  sleutel_id uuid references samenwerking.verdeelsleutel,
  -- How it ended; as long as it did not, its status follows from trekker and analysis.
  uitkomst text constraint wet_uitkomst_bestaat check (uitkomst in ('ingeregeld', 'vervallen')),
  uitkomst_reden text not null default '',
  bijgewerkt_op timestamptz not null,
  versie integer not null default 1,
  constraint onbekend_heeft_geen_datum check ((zekerheid = 'onbekend') = (inwerking_op is null))
);
create index wet_per_regeling on wetten.wet (regeling_id, inwerking_op);
select hoed.bescherm_regeling('wetten.wet');
create policy in_eigen_naam on wetten.wet as restrictive for insert to regiekamer_app with check (organisatie_id = (select hoed.organisatie()) and uitkomst is null);
grant select, insert on wetten.wet to regiekamer_app;
grant update (soort, naam, citeertitel, vindplaats, link, verandering, inwerking_op, zekerheid, sleutel_id, uitkomst, uitkomst_reden, bijgewerkt_op, versie) on wetten.wet to regiekamer_app;
create trigger vindbaar after insert or update or delete on wetten.wet
  for each row execute function zoek.vindbaar('wet', 'naam', 'verandering', '/wetten/');

-- Who leads: the last line counts, and every line stays. Taking over says why.
create table wetten.trekker (
  id uuid primary key,
  wet_id uuid not null references wetten.wet,
  nummer integer not null,
  organisatie_id uuid not null references samenwerking.organisatie,
  persoon_naam text not null constraint trekker_heeft_persoon check (length(trim(persoon_naam)) between 1 and 100),
  reden text not null default '',
  sinds timestamptz not null,
  fictief boolean not null default false,
  constraint trekker_nummer_is_uniek unique (wet_id, nummer),
  constraint overnemen_heeft_reden check (nummer = 1 or length(trim(reden)) between 1 and 500)
);
select hoed.bescherm_deel('wetten.trekker', 'wet_id', 'wetten.wet');
create policy in_eigen_naam on wetten.trekker as restrictive for insert to regiekamer_app with check (organisatie_id = (select hoed.organisatie()));
grant select, insert on wetten.trekker to regiekamer_app;

-- Whether the own organisation leads this law now.
create function wetten.trekt(van_wet uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select (select t.organisatie_id from wetten.trekker t where t.wet_id = van_wet order by t.nummer desc limit 1) = hoed.organisatie()
$$;

-- onderdelen: [{onderwerp, impact, tekst}]. A draft on the side of the trekker; shared it gets its number and stays as it was written.
create table wetten.analyse (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  wet_id uuid not null references wetten.wet,
  nummer integer,
  onderdelen jsonb not null constraint onderdelen_is_een_lijst check (jsonb_typeof(onderdelen) = 'array'),
  -- What must at least be ready on the day: the scope that the law itself asks for.
  minimum text not null default '',
  wijziging text not null default '',
  persoon_naam text not null,
  bijgewerkt_op timestamptz not null,
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  ingediend_op timestamptz,
  zichtbaarheid hoed.zichtbaarheid not null default 'partners' constraint analyse_is_voor_alle_partners check (zichtbaarheid = 'partners'),
  tafel_id uuid constraint analyse_heeft_geen_tafel check (tafel_id is null),
  fictief boolean not null default false,
  versie integer not null default 1,
  constraint analyse_nummer_is_uniek unique (wet_id, nummer),
  constraint gedeeld_heeft_nummer check ((ingediend_op is null) = (nummer is null)),
  constraint gedeeld_is_compleet check (ingediend_op is null or (length(trim(minimum)) > 0 and (nummer = 1 or length(trim(wijziging)) > 0)))
);
create unique index een_conceptanalyse_per_partij on wetten.analyse (wet_id, eigen_organisatie_id) where ingediend_op is null;
select hoed.bescherm_eigen_kant('wetten.analyse');
create policy alleen_de_trekker on wetten.analyse as restrictive for insert to regiekamer_app with check (ingediend_op is null and wetten.trekt(wet_id));
create policy gedeeld_blijft on wetten.analyse as restrictive for update to regiekamer_app
  using (eigen_organisatie_id = (select hoed.organisatie()) and ingediend_op is null)
  with check (eigen_organisatie_id = (select hoed.organisatie()) and wetten.trekt(wet_id));

-- Whether there is an analysis that every partner can read, under this number.
create function wetten.is_geanalyseerd(van_wet uuid, als_nummer integer) returns boolean language sql stable set search_path = pg_catalog as $$
  select exists (select from wetten.analyse a where a.wet_id = van_wet and a.nummer = als_nummer and a.ingediend_op is not null)
$$;

-- How it is at home, beside one version of the analysis. onderdelen: [{onderwerp, tekst}]. On the own side until it is handed in; then it stays.
create table wetten.afwijking (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  wet_id uuid not null references wetten.wet,
  bij_nummer integer not null,
  oordeel text not null constraint afwijking_oordeel_bestaat check (oordeel in ('hetzelfde', 'anders')),
  onderdelen jsonb not null default '[]' constraint afwijking_onderdelen_is_een_lijst check (jsonb_typeof(onderdelen) = 'array'),
  persoon_naam text not null,
  bijgewerkt_op timestamptz not null,
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  ingediend_op timestamptz,
  zichtbaarheid hoed.zichtbaarheid not null default 'partners' constraint afwijking_is_voor_alle_partners check (zichtbaarheid = 'partners'),
  tafel_id uuid constraint afwijking_heeft_geen_tafel check (tafel_id is null),
  fictief boolean not null default false,
  versie integer not null default 1,
  constraint hetzelfde_heeft_geen_onderdelen check ((oordeel = 'hetzelfde') = (onderdelen = '[]'))
);
create unique index een_conceptafwijking_per_partij on wetten.afwijking (wet_id, eigen_organisatie_id) where ingediend_op is null;
create index afwijking_per_wet on wetten.afwijking (wet_id, ingediend_op);
select hoed.bescherm_eigen_kant('wetten.afwijking');
create policy bij_een_gedeelde_analyse on wetten.afwijking as restrictive for insert to regiekamer_app with check (wetten.is_geanalyseerd(wet_id, bij_nummer));
create policy ingediend_blijft on wetten.afwijking as restrictive for update to regiekamer_app
  using (eigen_organisatie_id = (select hoed.organisatie()) and ingediend_op is null)
  with check (eigen_organisatie_id = (select hoed.organisatie()) and wetten.is_geanalyseerd(wet_id, bij_nummer));

-- Time that somebody spent, in whole quarters of an hour. What does not count as shared is the own business of that organisation, in sight of all.
create table wetten.uren (
  id uuid primary key,
  wet_id uuid not null references wetten.wet,
  organisatie_id uuid not null references samenwerking.organisatie,
  persoon_naam text not null constraint uren_heeft_persoon check (length(trim(persoon_naam)) between 1 and 100),
  van date not null,
  tot_en_met date not null,
  minuten integer not null constraint uren_in_kwartieren check (minuten > 0 and minuten % 15 = 0 and minuten <= 120000),
  waaraan text not null constraint uren_zegt_waaraan check (length(trim(waaraan)) between 1 and 200),
  gedeeld boolean not null,
  geschreven_op timestamptz not null,
  fictief boolean not null default false,
  versie integer not null default 1,
  constraint uren_periode_klopt check (van <= tot_en_met)
);
create index uren_per_wet on wetten.uren (wet_id);
select hoed.bescherm_deel('wetten.uren', 'wet_id', 'wetten.wet');
create policy eigen_uren on wetten.uren as restrictive for insert to regiekamer_app with check (organisatie_id = (select hoed.organisatie()));
create policy eigen_uren_wijzigen on wetten.uren as restrictive for update to regiekamer_app using (organisatie_id = (select hoed.organisatie()));
create policy eigen_uren_weghalen on wetten.uren as restrictive for delete to regiekamer_app using (organisatie_id = (select hoed.organisatie()));
grant select, insert, delete on wetten.uren to regiekamer_app;
grant update (persoon_naam, van, tot_en_met, minuten, waaraan, gedeeld, versie) on wetten.uren to regiekamer_app;

-- What an organisation thinks that it would have taken to do it alone.
create table wetten.raming (
  wet_id uuid not null references wetten.wet,
  organisatie_id uuid not null references samenwerking.organisatie,
  minuten integer not null constraint raming_in_kwartieren check (minuten > 0 and minuten % 15 = 0 and minuten <= 1200000),
  persoon_naam text not null,
  gegeven_op timestamptz not null,
  fictief boolean not null default false,
  primary key (wet_id, organisatie_id)
);
select hoed.bescherm_deel('wetten.raming', 'wet_id', 'wetten.wet');
create policy eigen_raming on wetten.raming as restrictive for insert to regiekamer_app with check (organisatie_id = (select hoed.organisatie()));
create policy eigen_raming_wijzigen on wetten.raming as restrictive for update to regiekamer_app using (organisatie_id = (select hoed.organisatie()));
create policy eigen_raming_weghalen on wetten.raming as restrictive for delete to regiekamer_app using (organisatie_id = (select hoed.organisatie()));
grant select, insert, delete on wetten.raming to regiekamer_app;
grant update (minuten, persoon_naam, gegeven_op) on wetten.raming to regiekamer_app;

-- What a law made somebody wish. As visible as the wish itself: a draft is on the own side, and so is that there is one.
create table wetten.wet_wens (
  wet_id uuid not null references wetten.wet,
  wens_id uuid not null references vraag.wens on delete cascade,
  organisatie_id uuid not null references samenwerking.organisatie,
  primary key (wet_id, wens_id)
);
select hoed.bescherm_deel('wetten.wet_wens', 'wet_id', 'wetten.wet');
create policy met_de_wens on wetten.wet_wens as restrictive to regiekamer_app using (exists (select from vraag.wens w where w.id = wens_id));
create policy in_eigen_naam on wetten.wet_wens as restrictive for insert to regiekamer_app
  with check (organisatie_id = (select hoed.organisatie()) and exists (select from vraag.wens w where w.id = wens_id));
create policy eigen_koppeling_weghalen on wetten.wet_wens as restrictive for delete to regiekamer_app using (organisatie_id = (select hoed.organisatie()));
grant select, insert, delete on wetten.wet_wens to regiekamer_app;
