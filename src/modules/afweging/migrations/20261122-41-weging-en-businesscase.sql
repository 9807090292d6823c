-- What a proposal is weighed by before anybody decides: shared scores, every party's own weights, and what it costs and yields over the years.

-- One weighing per proposal. Criteria, variants and scores are one whole that is made in one go, so they stand as documents:
-- criteria [{naam, richting, veto}], varianten [naam], scores [{variant, criterium, score}].
create table afweging.weging (
  id uuid primary key,
  voorstel_id uuid not null unique references afweging.voorstel on delete cascade,
  criteria jsonb not null,
  varianten jsonb not null,
  scores jsonb not null,
  marge text not null,
  versie integer not null default 1
);
select hoed.bescherm_deel('afweging.weging', 'voorstel_id', 'afweging.voorstel');
grant select, insert, update on afweging.weging to regiekamer_app;

-- How heavily one party counts each criterion: on its own side until it hands them in. gewichten: [{criterium, gewicht}].
create table afweging.gewicht (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  weging_id uuid not null references afweging.weging on delete cascade,
  gewichten jsonb not null,
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  ingediend_op timestamptz,
  zichtbaarheid hoed.zichtbaarheid not null default 'partners',
  tafel_id uuid references samenwerking.tafel,
  versie integer not null default 1,
  constraint gewichten_een_per_partij unique (weging_id, eigen_organisatie_id),
  constraint tafel_bij_zichtbaarheid check ((zichtbaarheid = 'tafel') = (tafel_id is not null))
);
select hoed.bescherm_eigen_kant('afweging.gewicht');

create table afweging.businesscase (
  id uuid primary key,
  voorstel_id uuid not null unique references afweging.voorstel on delete cascade,
  -- A decimal as it was given, such as 0.0225: the calculation reads it exactly.
  disconteringsvoet text not null,
  basisjaar integer not null constraint businesscase_basisjaar_bestaat check (basisjaar between 2000 and 2100),
  versie integer not null default 1
);
select hoed.bescherm_deel('afweging.businesscase', 'voorstel_id', 'afweging.voorstel');
grant select, insert, update on afweging.businesscase to regiekamer_app;

-- What one party pays (below nil) or receives in one year. bedrag_cent is null when the amount is PM.
create table afweging.kasstroom (
  id uuid primary key,
  businesscase_id uuid not null references afweging.businesscase on delete cascade,
  volgorde integer not null,
  jaar integer not null constraint kasstroom_jaar_bestaat check (jaar between 2000 and 2100),
  organisatie_id uuid not null references samenwerking.organisatie,
  bedrag_cent bigint,
  omschrijving text not null default '',
  constraint kasstroom_volgorde_is_uniek unique (businesscase_id, volgorde)
);
select hoed.bescherm_deel('afweging.kasstroom', 'businesscase_id', 'afweging.businesscase');
grant select, insert, delete on afweging.kasstroom to regiekamer_app;

-- All of it changes only as long as the proposal is a draft of the own organisation; only the weights come after that.
create function afweging.is_eigen_concept(voorstel uuid) returns boolean
  language sql stable set search_path = pg_catalog as $$
  select exists (select from afweging.voorstel v where v.id = voorstel and v.ingediend_op is null and v.eigen_organisatie_id = hoed.organisatie())
$$;
create policy alleen_in_concept_maken on afweging.weging as restrictive for insert to regiekamer_app with check (afweging.is_eigen_concept(voorstel_id));
create policy alleen_in_concept_wijzigen on afweging.weging as restrictive for update to regiekamer_app using (afweging.is_eigen_concept(voorstel_id));
create policy alleen_in_concept_maken on afweging.businesscase as restrictive for insert to regiekamer_app with check (afweging.is_eigen_concept(voorstel_id));
create policy alleen_in_concept_wijzigen on afweging.businesscase as restrictive for update to regiekamer_app using (afweging.is_eigen_concept(voorstel_id));
create policy alleen_in_concept_toevoegen on afweging.kasstroom as restrictive for insert to regiekamer_app with check (
  exists (select from afweging.businesscase b where b.id = businesscase_id and afweging.is_eigen_concept(b.voorstel_id)));
create policy alleen_in_concept_weghalen on afweging.kasstroom as restrictive for delete to regiekamer_app using (
  exists (select from afweging.businesscase b where b.id = businesscase_id and afweging.is_eigen_concept(b.voorstel_id)));
