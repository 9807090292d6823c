-- How prices rise from one year to the next: data of the cooperation, with a ground; another figure is another row, and the first stays readable.
create table begroting.indexatie (
  regeling_id uuid not null references samenwerking.regeling,
  -- The year whose prices these are, compared with the year before it.
  jaar integer not null constraint indexatie_jaar_klopt check (jaar between 2000 and 2103),
  nummer integer not null constraint indexatie_telt_vanaf_een check (nummer >= 1),
  -- Shares of one: 0.04 is four percent.
  loon numeric(7, 5) not null constraint loonstijging_klopt check (loon between -0.5 and 1),
  prijs numeric(7, 5) not null constraint prijsstijging_klopt check (prijs between -0.5 and 1),
  gewicht_loon numeric(5, 4) not null constraint gewicht_loon_klopt check (gewicht_loon between 0 and 1),
  grond text not null constraint indexatie_heeft_grond check (length(trim(grond)) between 1 and 500),
  persoon_naam text not null,
  gemaakt_op timestamptz not null,
  constraint indexatie_een_nummer primary key (regeling_id, jaar, nummer)
);
select hoed.bescherm_regeling('begroting.indexatie');
grant select, insert on begroting.indexatie to regiekamer_app;
create policy opdrachtnemer_maakt on begroting.indexatie as restrictive for insert to regiekamer_app
  with check ((select samenwerking.is_opdrachtnemer()));
