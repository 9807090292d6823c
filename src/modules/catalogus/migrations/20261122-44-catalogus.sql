-- What the opdrachtnemer delivers, in which unit and package, and what it costs per unit from which day on.
create schema catalogus;
grant usage on schema catalogus to regiekamer_app;

create table catalogus.product (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  naam text not null constraint product_heeft_naam check (length(trim(naam)) between 1 and 120),
  omschrijving text not null default '',
  -- What is counted: "werkplek", "account", "uur".
  eenheid text not null constraint product_heeft_eenheid check (length(trim(eenheid)) between 1 and 60),
  pakket text not null constraint product_pakket_bestaat check (pakket in ('basis', 'plus', 'maatwerk')),
  bron text not null default '',
  fictief boolean not null default false,
  versie integer not null default 1,
  constraint product_naam_is_uniek unique (regeling_id, naam)
);
select hoed.bescherm_regeling('catalogus.product');
grant select, insert, update on catalogus.product to regiekamer_app;

-- What one unit costs in a year, in a period that does not overlap another. bedrag_cent is null when the price is PM.
create table catalogus.tarief (
  id uuid primary key,
  product_id uuid not null references catalogus.product,
  bedrag_cent bigint constraint tarief_niet_onder_nul check (bedrag_cent >= 0),
  geldig daterange not null constraint tarief_geldig_niet_leeg check (not isempty(geldig)),
  grond text not null default '',
  constraint een_tarief_tegelijk exclude using gist (product_id with =, geldig with &&)
);
select hoed.bescherm_deel('catalogus.tarief', 'product_id', 'catalogus.product');
grant select, insert, update on catalogus.tarief to regiekamer_app;
