-- The other form that a proposal can take: how it is done, in eleven elements (report for VNG, 2016, §7.9).
alter table afweging.voorstel add column vorm text not null default 'businesscase' constraint voorstel_vorm_bestaat check (vorm in ('businesscase', 'realisatieplan'));

create table afweging.realisatieplan (
  voorstel_id uuid primary key references afweging.voorstel on delete cascade,
  versie integer not null default 1
);
select hoed.bescherm_deel('afweging.realisatieplan', 'voorstel_id', 'afweging.voorstel');
grant select, insert, update on afweging.realisatieplan to regiekamer_app;
create policy alleen_in_concept_maken on afweging.realisatieplan as restrictive for insert to regiekamer_app with check (afweging.is_eigen_concept(voorstel_id));
create policy alleen_in_concept_wijzigen on afweging.realisatieplan as restrictive for update to regiekamer_app using (afweging.is_eigen_concept(voorstel_id));

create table afweging.planelement (
  voorstel_id uuid not null references afweging.realisatieplan on delete cascade,
  element text not null constraint planelement_bestaat check (element in
    ('doelen', 'rollen', 'besturing', 'sponsors', 'raden', 'rechtsvorm', 'bekostiging', 'organisatie', 'invoering', 'regio', 'landelijk')),
  tekst text not null constraint planelement_heeft_tekst check (length(trim(tekst)) between 1 and 4000),
  -- The text then says why it does not apply.
  is_nvt boolean not null default false,
  trekker_id uuid references samenwerking.organisatie,
  primary key (voorstel_id, element)
);
select hoed.bescherm_deel('afweging.planelement', 'voorstel_id', 'afweging.voorstel');
grant select, insert, delete on afweging.planelement to regiekamer_app;
create policy alleen_in_concept_toevoegen on afweging.planelement as restrictive for insert to regiekamer_app with check (afweging.is_eigen_concept(voorstel_id));
create policy alleen_in_concept_weghalen on afweging.planelement as restrictive for delete to regiekamer_app using (afweging.is_eigen_concept(voorstel_id));

-- Extra cost because a client asks for more than what all need: that client pays it and chooses (bestuursopdracht De Connectie, the K of Klant).
alter table afweging.kasstroom drop constraint kostensoort_bestaat;
alter table afweging.kasstroom add constraint kostensoort_bestaat
  check (soort in ('investering', 'transitie', 'desintegratie', 'frictie', 'structureel', 'klant', 'overig'));

-- What the client that pays says of it: shared at once, in its own name, until somebody decides.
create table afweging.klantkeuze (
  voorstel_id uuid not null references afweging.voorstel on delete cascade,
  organisatie_id uuid not null references samenwerking.organisatie,
  keuze text not null constraint klantkeuze_bestaat check (keuze in ('akkoord', 'niet')),
  reden text not null constraint klantkeuze_heeft_reden check (length(trim(reden)) between 1 and 500),
  persoon_naam text not null,
  sinds timestamptz not null,
  primary key (voorstel_id, organisatie_id)
);
select hoed.bescherm_deel('afweging.klantkeuze', 'voorstel_id', 'afweging.voorstel');
grant select, insert, update on afweging.klantkeuze to regiekamer_app;

-- Whether this hat may still choose: it pays extra cost of this proposal, which was handed in and is not decided.
create function afweging.mag_kiezen(voorstel uuid, organisatie uuid) returns boolean
  language sql stable set search_path = pg_catalog as $$
  select organisatie = hoed.organisatie()
    and exists (select from afweging.voorstel v where v.id = voorstel and v.status in ('ingediend', 'in_behandeling'))
    and exists (select from afweging.businesscase b join afweging.kasstroom k on k.businesscase_id = b.id
      where b.voorstel_id = voorstel and k.organisatie_id = organisatie and k.soort = 'klant')
$$;
create policy alleen_eigen_keuze on afweging.klantkeuze as restrictive for insert to regiekamer_app with check (afweging.mag_kiezen(voorstel_id, organisatie_id));
create policy alleen_eigen_keuze_wijzigen on afweging.klantkeuze as restrictive for update to regiekamer_app
  using (afweging.mag_kiezen(voorstel_id, organisatie_id)) with check (afweging.mag_kiezen(voorstel_id, organisatie_id));
