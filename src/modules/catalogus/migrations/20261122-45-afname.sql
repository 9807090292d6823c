-- What each municipality does with a product: take it, from a later year, go along for the use, or not.
create table catalogus.afname (
  id uuid primary key,
  product_id uuid not null references catalogus.product,
  organisatie_id uuid not null references samenwerking.organisatie,
  keuze text not null constraint afname_keuze_bestaat check (keuze in ('nu', 'later', 'meeliften', 'niet')),
  vanaf_jaar integer constraint afname_jaar_klopt check (vanaf_jaar between 2000 and 2100),
  reden text not null constraint afname_heeft_reden check (length(trim(reden)) between 1 and 500),
  persoon_naam text not null,
  sinds timestamptz not null,
  constraint een_afname_per_organisatie unique (product_id, organisatie_id),
  constraint afname_later_heeft_jaar check ((keuze = 'later') = (vanaf_jaar is not null))
);
select hoed.bescherm_deel('catalogus.afname', 'product_id', 'catalogus.product');
-- Nobody chooses for another organisation.
create policy eigen_afname on catalogus.afname as restrictive for insert to regiekamer_app with check (organisatie_id = (select hoed.organisatie()));
create policy eigen_afname_wijzigen on catalogus.afname as restrictive for update to regiekamer_app
  using (organisatie_id = (select hoed.organisatie())) with check (organisatie_id = (select hoed.organisatie()));
grant select, insert, update on catalogus.afname to regiekamer_app;
