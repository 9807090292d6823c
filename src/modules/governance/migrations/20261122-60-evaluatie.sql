-- What came of a decision, written once by who brought it in; it stands beside the decision and changes nothing of it.
create table governance.evaluatie (
  besluit_id uuid constraint een_evaluatie_per_besluit primary key references governance.besluit,
  uitkomst text not null constraint evaluatie_uitkomst_bestaat check (uitkomst in ('bereikt', 'deels', 'niet')),
  tekst text not null constraint evaluatie_heeft_tekst check (length(trim(tekst)) between 1 and 4000),
  organisatie_id uuid not null references samenwerking.organisatie,
  persoon_naam text not null,
  rol text not null,
  gegeven_op timestamptz not null
);
select hoed.bescherm_deel('governance.evaluatie', 'besluit_id', 'governance.besluit');
grant select, insert on governance.evaluatie to regiekamer_app;

-- The second wall: of a decision that said when people look back, by the organisation that brought it in, or the one that came in its place.
create policy wie_het_inbracht on governance.evaluatie as restrictive for insert to regiekamer_app with check (
  organisatie_id = (select hoed.organisatie())
  and exists (select from governance.besluit b join governance.behandeling h on h.id = b.behandeling_id
    where b.id = besluit_id and b.evaluatiedatum is not null and h.eigen_organisatie_id in (select m.id from samenwerking.met_voorgangers(evaluatie.organisatie_id) m)));
