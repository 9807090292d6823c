-- How much of a product each participant takes per quarter, planned and counted; how a year of it is settled; what either side does for it.
alter table catalogus.product
  -- "stand": what is standing there in a quarter, at a price for a year. "verbruik": what was used, at a price for each unit.
  add column telling text not null default 'stand' constraint product_telling_bestaat check (telling in ('stand', 'verbruik')),
  add column opdrachtnemer_doet text not null default '',
  add column gemeente_doet text not null default '';

-- The figures of a year are kept together: who writes, saw the last version of all of them.
create table catalogus.hoeveelhedenblad (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  jaar integer not null constraint hoeveelhedenblad_jaar_klopt check (jaar between 2000 and 2100),
  versie integer not null default 1,
  constraint een_blad_per_jaar unique (regeling_id, jaar)
);
select hoed.bescherm_regeling('catalogus.hoeveelhedenblad');
grant select, insert, update on catalogus.hoeveelhedenblad to regiekamer_app;

create table catalogus.hoeveelheid (
  blad_id uuid not null references catalogus.hoeveelhedenblad,
  product_id uuid not null references catalogus.product,
  organisatie_id uuid not null references samenwerking.organisatie,
  kwartaal integer not null constraint hoeveelheid_kwartaal_bestaat check (kwartaal between 1 and 4),
  begroot numeric(15, 4) not null constraint begroot_niet_onder_nul check (begroot >= 0),
  -- Null until it was counted.
  werkelijk numeric(15, 4) constraint werkelijk_niet_onder_nul check (werkelijk >= 0),
  bron text not null default '',
  peildatum date,
  primary key (blad_id, product_id, organisatie_id, kwartaal)
);
select hoed.bescherm_deel('catalogus.hoeveelheid', 'blad_id', 'catalogus.hoeveelhedenblad');
grant select, insert, update, delete on catalogus.hoeveelheid to regiekamer_app;

create table catalogus.afrekenafspraak (
  product_id uuid not null references catalogus.product,
  jaar integer not null constraint afspraak_jaar_klopt check (jaar between 2000 and 2100),
  afrekenwijze text not null constraint afrekenwijze_bestaat check (afrekenwijze in ('vaste_prijs', 'volume', 'nacalculatie')),
  -- Shares of one: a difference in volume up to this share is not settled; this share of the price is for fixed costs.
  bandbreedte numeric(6, 4) not null constraint bandbreedte_klopt check (bandbreedte between 0 and 1),
  vast_aandeel numeric(6, 4) not null constraint vast_aandeel_klopt check (vast_aandeel between 0 and 1),
  grond text not null constraint afspraak_heeft_grond check (length(trim(grond)) between 1 and 500),
  primary key (product_id, jaar)
);
select hoed.bescherm_deel('catalogus.afrekenafspraak', 'product_id', 'catalogus.product');
grant select, insert, update on catalogus.afrekenafspraak to regiekamer_app;

-- What the supplier keeps, nobody else writes.
do $$
declare
  tabel text;
begin
  foreach tabel in array array['hoeveelhedenblad', 'hoeveelheid', 'afrekenafspraak'] loop
    execute format('create policy opdrachtnemer_maakt on catalogus.%I as restrictive for insert to regiekamer_app with check ((select samenwerking.is_opdrachtnemer()))', tabel);
    execute format('create policy opdrachtnemer_wijzigt on catalogus.%I as restrictive for update to regiekamer_app using ((select samenwerking.is_opdrachtnemer()))', tabel);
    execute format('create policy opdrachtnemer_haalt_weg on catalogus.%I as restrictive for delete to regiekamer_app using ((select samenwerking.is_opdrachtnemer()))', tabel);
  end loop;
end
$$;
