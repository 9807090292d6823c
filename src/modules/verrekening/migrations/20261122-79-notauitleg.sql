-- What every amount of a bill stands on, as it was when the quarter was settled: who counted, what was agreed, the key with its figures,
-- and what the costs are made of. Written once, with the settlement.
create table verrekening.notauitleg (
  afsluiting_id uuid not null references verrekening.afsluiting,
  organisatie_id uuid not null references samenwerking.organisatie,
  inhoud jsonb not null constraint uitleg_is_een_groep check (jsonb_typeof(inhoud) = 'object'),
  primary key (afsluiting_id, organisatie_id)
);
select hoed.bescherm_deel('verrekening.notauitleg', 'afsluiting_id', 'verrekening.afsluiting');
create policy zoals_afgesproken on verrekening.notauitleg as restrictive for select to regiekamer_app
  using (organisatie_id = (select hoed.organisatie()) or (select verrekening.ziet_alles()));
create policy opdrachtnemer_schrijft on verrekening.notauitleg as restrictive for insert to regiekamer_app with check ((select samenwerking.is_opdrachtnemer()));
grant select, insert on verrekening.notauitleg to regiekamer_app;
