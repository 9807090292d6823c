-- A business case in depth: what happens without the proposal, kinds of cost, in which money it counts, and effects that have no price.

-- nulalternatief: in words, asked for at every saving; empty only in cases of before.
alter table afweging.businesscase add column nulalternatief text not null default '' constraint nulalternatief_is_te_lezen check (length(nulalternatief) <= 2000);
alter table afweging.businesscase add column prijsbasis text not null default 'reeel' constraint prijsbasis_bestaat check (prijsbasis in ('reeel', 'nominaal'));
-- The year whose prices the amounts are in; null when nobody said.
alter table afweging.businesscase add column prijspeil integer constraint prijspeil_bestaat check (prijspeil between 2000 and 2100);
alter table afweging.businesscase add column btw text not null default 'onbekend' constraint btw_bestaat check (btw in ('exclusief', 'inclusief', 'onbekend'));

alter table afweging.kasstroom add column soort text not null default 'overig'
  constraint kostensoort_bestaat check (soort in ('investering', 'transitie', 'desintegratie', 'frictie', 'structureel', 'overig'));
-- Flows of the nulalternatief are what happens anyway: the outcome counts the difference.
alter table afweging.kasstroom add column alternatief text not null default 'voorstel' constraint alternatief_bestaat check (alternatief in ('voorstel', 'nulalternatief'));

-- What a proposal does that has no price: for one party, or for all of them (organisatie_id is null).
create table afweging.effect_zonder_prijs (
  id uuid primary key,
  businesscase_id uuid not null references afweging.businesscase on delete cascade,
  volgorde integer not null,
  organisatie_id uuid references samenwerking.organisatie,
  omschrijving text not null constraint effect_heeft_tekst check (length(trim(omschrijving)) between 1 and 300),
  richting text not null constraint richting_bestaat check (richting in ('plus', 'nul', 'min')),
  zekerheid text not null constraint zekerheid_bestaat check (zekerheid in ('hoog', 'midden', 'laag')),
  constraint effect_volgorde_is_uniek unique (businesscase_id, volgorde)
);
select hoed.bescherm_deel('afweging.effect_zonder_prijs', 'businesscase_id', 'afweging.businesscase');
grant select, insert, delete on afweging.effect_zonder_prijs to regiekamer_app;
create policy alleen_in_concept_toevoegen on afweging.effect_zonder_prijs as restrictive for insert to regiekamer_app with check (
  exists (select from afweging.businesscase b where b.id = businesscase_id and afweging.is_eigen_concept(b.voorstel_id)));
create policy alleen_in_concept_weghalen on afweging.effect_zonder_prijs as restrictive for delete to regiekamer_app using (
  exists (select from afweging.businesscase b where b.id = businesscase_id and afweging.is_eigen_concept(b.voorstel_id)));
