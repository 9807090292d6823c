-- What was explored before a proposal goes with it: closed explorations, which never change.
create table afweging.bijlage (
  voorstel_id uuid not null references afweging.voorstel on delete cascade,
  verkenning_id uuid not null constraint verkenning_in_gebruik_als_bijlage references verkenning.verkenning,
  volgorde integer not null,
  primary key (voorstel_id, verkenning_id),
  constraint bijlage_volgorde_is_uniek unique (voorstel_id, volgorde)
);
create index bijlage_per_verkenning on afweging.bijlage (verkenning_id);
select hoed.bescherm_deel('afweging.bijlage', 'voorstel_id', 'afweging.voorstel');
grant select, insert, delete on afweging.bijlage to regiekamer_app;
create policy alleen_in_concept_toevoegen on afweging.bijlage as restrictive for insert to regiekamer_app with check (afweging.is_eigen_concept(voorstel_id)
  and exists (select from verkenning.verkenning v where v.id = verkenning_id and v.status = 'afgerond'));
create policy alleen_in_concept_weghalen on afweging.bijlage as restrictive for delete to regiekamer_app using (afweging.is_eigen_concept(voorstel_id));
