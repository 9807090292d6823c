-- The year in quarters: advances, what a quarter was settled with and what came out, and entries that balance. Written once: a mistake is mended by a new entry.

-- What partners see of one another: everything (the rule between partners), or only their own amounts. A cooperation without a row is open.
create table verrekening.zichtafspraak (
  regeling_id uuid primary key references samenwerking.regeling,
  anderen text not null constraint zicht_bestaat check (anderen in ('open', 'gesloten')),
  grond text not null constraint zicht_heeft_grond check (length(trim(grond)) between 1 and 500),
  versie integer not null default 1
);
select hoed.bescherm_regeling('verrekening.zichtafspraak');
grant select, insert, update on verrekening.zichtafspraak to regiekamer_app;

-- Whether this hat sees every amount: the cooperation is open, or it is the supplier who makes the bills.
create function verrekening.ziet_alles() returns boolean language sql stable set search_path = pg_catalog as $$
  select not exists (select from verrekening.zichtafspraak z where z.regeling_id = hoed.regeling() and z.anderen = 'gesloten') or samenwerking.is_opdrachtnemer()
$$;
grant execute on function verrekening.ziet_alles() to regiekamer_app;

create table verrekening.kwartaal (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  jaar integer not null constraint kwartaal_jaar_klopt check (jaar between 2000 and 2100),
  kwartaal integer not null constraint kwartaal_bestaat check (kwartaal between 1 and 4),
  -- The key over which goes what the lines leave.
  verdeelsleutel_id uuid not null constraint sleutel_in_gebruik_bij_kwartaal references samenwerking.verdeelsleutel,
  -- {product id: {bedrag: "340.00", toerekeningId, grond}}: what a unit really cost, as far as it is known; from a run, or an own value with its reason.
  kostprijzen jsonb not null default '{}' constraint kostprijzen_is_een_groep check (jsonb_typeof(kostprijzen) = 'object'),
  status text not null default 'open' constraint kwartaal_status_bestaat check (status in ('open', 'gesloten')),
  geopend_op timestamptz not null,
  geopend_door text not null,
  fictief boolean not null default false,
  versie integer not null default 1,
  constraint een_kwartaal_per_keer unique (regeling_id, jaar, kwartaal)
);
select hoed.bescherm_regeling('verrekening.kwartaal');
grant select, insert on verrekening.kwartaal to regiekamer_app;
grant update (kostprijzen, status, versie) on verrekening.kwartaal to regiekamer_app;

-- What the advances were made of: the plan and the tariff on the day that the quarter was opened.
create table verrekening.planregel (
  kwartaal_id uuid not null references verrekening.kwartaal,
  product_id uuid not null references catalogus.product,
  organisatie_id uuid not null references samenwerking.organisatie,
  begroot numeric(15, 4) not null,
  -- Of this quarter.
  tarief_cent bigint not null,
  voorschot_cent bigint not null,
  primary key (kwartaal_id, product_id, organisatie_id)
);

-- A settlement of a quarter; a second one corrects the first.
create table verrekening.afsluiting (
  id uuid primary key,
  kwartaal_id uuid not null references verrekening.kwartaal,
  nummer integer not null constraint afsluiting_nummer_klopt check (nummer > 0),
  -- [{code, gewicht}]: the result key as it was then.
  sleutel jsonb not null,
  grond text not null default '',
  gemaakt_op timestamptz not null,
  gemaakt_door text not null,
  constraint een_afsluiting_per_nummer unique (kwartaal_id, nummer),
  constraint correctie_heeft_grond check (nummer = 1 or length(trim(grond)) > 0)
);

create table verrekening.afsluitregel (
  afsluiting_id uuid not null references verrekening.afsluiting,
  product_id uuid not null references catalogus.product,
  organisatie_id uuid not null references samenwerking.organisatie,
  volgorde integer not null,
  begroot numeric(15, 4) not null,
  werkelijk numeric(15, 4) not null,
  tarief_cent bigint not null,
  kostprijs_cent bigint not null,
  -- Where the cost price comes from: a run, or an own value with its reason.
  toerekening_id uuid references kosten.toerekening,
  kostprijs_grond text not null default '' constraint kostprijs_heeft_bron check (toerekening_id is not null or length(trim(kostprijs_grond)) > 0),
  afrekenwijze text not null,
  bandbreedte numeric(6, 4) not null,
  vast_aandeel numeric(6, 4) not null,
  binnen_bandbreedte boolean not null,
  voorschot_cent bigint not null,
  werkelijk_cent bigint not null,
  hoeveelheidsverschil_cent bigint not null,
  prijsverschil_cent bigint not null,
  totaalverschil_cent bigint not null,
  afrekening_cent bigint not null,
  constraint verschillen_sluiten check (hoeveelheidsverschil_cent + prijsverschil_cent = totaalverschil_cent and voorschot_cent + totaalverschil_cent = werkelijk_cent),
  primary key (afsluiting_id, product_id, organisatie_id)
);

create table verrekening.afsluitdeel (
  afsluiting_id uuid not null references verrekening.afsluiting,
  organisatie_id uuid not null references samenwerking.organisatie,
  volgorde integer not null,
  voorschot_cent bigint not null,
  afrekening_cent bigint not null,
  resultaatdeel_cent bigint not null,
  primary key (afsluiting_id, organisatie_id)
);

create table verrekening.boeking (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  kwartaal_id uuid not null references verrekening.kwartaal,
  soort text not null constraint boeking_soort_bestaat check (soort in ('voorschot', 'afrekening', 'correctie', 'bestemming')),
  -- What was entered: the settlement, its correction, or where its result goes.
  afsluiting_id uuid references verrekening.afsluiting,
  omschrijving text not null constraint boeking_heeft_omschrijving check (length(trim(omschrijving)) between 1 and 500),
  -- Where the result goes is decided by the board.
  besluit_id uuid references governance.besluit,
  gemaakt_op timestamptz not null,
  gemaakt_door text not null,
  constraint boeking_heeft_afsluiting check ((soort = 'voorschot') = (afsluiting_id is null)),
  constraint bestemming_heeft_besluit check ((soort = 'bestemming') = (besluit_id is not null))
);
create index boeking_per_kwartaal on verrekening.boeking (kwartaal_id);
create unique index een_bestemming_per_afsluiting on verrekening.boeking (afsluiting_id) where soort = 'bestemming';

create table verrekening.boekingsregel (
  boeking_id uuid not null references verrekening.boeking,
  volgnummer integer not null,
  rekening text not null constraint rekening_bestaat check (rekening in ('deelnemer', 'bijdragen', 'resultaat', 'reserve')),
  organisatie_id uuid references samenwerking.organisatie,
  -- Above nil is debit.
  bedrag_cent bigint not null constraint boekingsregel_is_niet_nul check (bedrag_cent <> 0),
  constraint deelnemer_bij_rekening check ((rekening = 'deelnemer') = (organisatie_id is not null)),
  primary key (boeking_id, volgnummer)
);

-- An entry balances at commit, or it is not there; it is asked past the walls, where every line is.
create function verrekening.boeking_sluit() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  boeking uuid := case when tg_table_name = 'boeking' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'boeking_id')::uuid end;
  som record;
begin
  select count(*) as aantal, coalesce(sum(bedrag_cent), 0) as bedrag into som from verrekening.boekingsregel where boeking_id = boeking;
  if som.aantal = 1 or som.bedrag <> 0 then
    raise exception 'entry % does not balance', boeking using errcode = '23514', constraint = 'boeking_sluit';
  end if;
  return null;
end
$$;
create constraint trigger boeking_sluit after insert on verrekening.boekingsregel deferrable initially deferred for each row execute function verrekening.boeking_sluit();
create constraint trigger boeking_sluit after insert on verrekening.boeking deferrable initially deferred for each row execute function verrekening.boeking_sluit();

select hoed.bescherm_regeling('verrekening.boeking');
select hoed.bescherm_deel('verrekening.afsluiting', 'kwartaal_id', 'verrekening.kwartaal');
select hoed.bescherm_deel('verrekening.planregel', 'kwartaal_id', 'verrekening.kwartaal');
select hoed.bescherm_deel('verrekening.afsluitregel', 'afsluiting_id', 'verrekening.afsluiting');
select hoed.bescherm_deel('verrekening.afsluitdeel', 'afsluiting_id', 'verrekening.afsluiting');
select hoed.bescherm_deel('verrekening.boekingsregel', 'boeking_id', 'verrekening.boeking');

do $$
declare
  tabel text;
begin
  -- Amounts of others are there only as agreed; lines without a party are sums of everybody, and give away what they add up.
  foreach tabel in array array['planregel', 'afsluitregel', 'afsluitdeel', 'boekingsregel'] loop
    execute format('create policy zoals_afgesproken on verrekening.%I as restrictive for select to regiekamer_app using (organisatie_id = (select hoed.organisatie()) or (select verrekening.ziet_alles()))', tabel);
  end loop;
  -- The supplier keeps the year; nobody changes or throws away what was settled or entered.
  foreach tabel in array array['planregel', 'afsluiting', 'afsluitregel', 'afsluitdeel', 'boeking', 'boekingsregel'] loop
    execute format('grant select, insert on verrekening.%I to regiekamer_app', tabel);
  end loop;
  foreach tabel in array array['kwartaal', 'planregel', 'afsluiting', 'afsluitregel', 'afsluitdeel', 'boeking', 'boekingsregel'] loop
    execute format('create policy opdrachtnemer_schrijft on verrekening.%I as restrictive for insert to regiekamer_app with check ((select samenwerking.is_opdrachtnemer()))', tabel);
  end loop;
end
$$;
create policy opdrachtnemer_wijzigt on verrekening.kwartaal as restrictive for update to regiekamer_app using ((select samenwerking.is_opdrachtnemer()));

-- Numbers times a price are amounts: closed means that quantities, what runs were made of, and their history are closed as well.
create policy zoals_afgesproken on catalogus.hoeveelheid as restrictive for select to regiekamer_app
  using (organisatie_id = (select hoed.organisatie()) or (select verrekening.ziet_alles()));
create policy zoals_afgesproken on kosten.toerekening as restrictive for select to regiekamer_app using ((select verrekening.ziet_alles()));
create policy zoals_afgesproken on journaal.regel as restrictive for select to regiekamer_app
  using (onderwerp_soort <> 'hoeveelhedenblad' or (select verrekening.ziet_alles()));
