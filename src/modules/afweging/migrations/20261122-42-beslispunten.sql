-- What exactly is asked of a table, point by point, each with what it changes.
-- From these facts follows which tables treat it; nobody picks a label.
create table afweging.beslispunt (
  id uuid primary key,
  voorstel_id uuid not null references afweging.voorstel on delete cascade,
  volgorde integer not null constraint beslispunt_telt_vanaf_een check (volgorde >= 1),
  tekst text not null constraint beslispunt_heeft_tekst check (length(trim(tekst)) between 1 and 1000),
  -- [{ "soort": "sleutel", "wat": "Verdeelsleutel RID De Liemers" }]
  raakt jsonb not null default '[]' constraint raakt_is_een_lijst check (jsonb_typeof(raakt) = 'array'),
  constraint beslispunt_volgorde_is_uniek unique (voorstel_id, volgorde),
  constraint beslispunt_van_het_voorstel unique (voorstel_id, id)
);
select hoed.bescherm_deel('afweging.beslispunt', 'voorstel_id', 'afweging.voorstel');
grant select, insert, delete on afweging.beslispunt to regiekamer_app;
create policy alleen_in_concept_toevoegen on afweging.beslispunt as restrictive for insert to regiekamer_app with check (
  exists (select from afweging.voorstel v where v.id = voorstel_id and v.ingediend_op is null and v.eigen_organisatie_id = (select hoed.organisatie())));
create policy alleen_in_concept_weghalen on afweging.beslispunt as restrictive for delete to regiekamer_app using (
  exists (select from afweging.voorstel v where v.id = voorstel_id and v.ingediend_op is null and v.eigen_organisatie_id = (select hoed.organisatie())));

-- Proposals from before have one point: the proposal itself.
insert into afweging.beslispunt (id, voorstel_id, volgorde, tekst) select gen_random_uuid(), id, 1, titel from afweging.voorstel;
alter table afweging.regel add column beslispunt_id uuid;
update afweging.regel r set beslispunt_id = b.id from afweging.beslispunt b where b.voorstel_id = r.voorstel_id;
alter table afweging.regel alter column beslispunt_id set not null;
alter table afweging.regel add constraint regel_bij_een_beslispunt foreign key (voorstel_id, beslispunt_id) references afweging.beslispunt (voorstel_id, id) on delete cascade;
