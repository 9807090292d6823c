-- Weights come before scores: nobody sees what others scored until the own organisation gave its weights, or said that it gives none.

-- What a party adds to its own weights. eigen_criteria: [{naam, richting, slechtst, best}], counted in its own line only.
alter table afweging.gewicht add column geeft_geen boolean not null default false;
alter table afweging.gewicht add column eigen_criteria jsonb not null default '[]' constraint eigen_criteria_is_een_lijst check (jsonb_typeof(eigen_criteria) = 'array');
alter table afweging.gewicht add column gegeven_door text not null default '';
alter table afweging.gewicht add column gegeven_rol text not null default '';
alter table afweging.gewicht add constraint geen_heeft_geen_gewichten check (not geeft_geen or gewichten = '[]');
create policy alleen_eigen_concept_wijzigen on afweging.gewicht as restrictive for update to regiekamer_app
  using (eigen_organisatie_id = (select hoed.organisatie()) and ingediend_op is null)
  with check (eigen_organisatie_id = (select hoed.organisatie()));

-- A weighing can be opened again later: a new round that points back, with the same criteria and variants.
alter table afweging.weging add column ronde integer not null default 1 constraint ronde_telt_vanaf_een check (ronde >= 1);
alter table afweging.weging add column vorige_id uuid references afweging.weging on delete cascade;
alter table afweging.weging add column aanleiding text not null default '';
alter table afweging.weging add column geopend_op timestamptz;
alter table afweging.weging add column geopend_door text not null default '';
alter table afweging.weging drop constraint weging_voorstel_id_key;
alter table afweging.weging add constraint een_weging_per_ronde unique (voorstel_id, ronde);
alter table afweging.weging add constraint latere_ronde_wijst_terug check ((ronde > 1) = (vorige_id is not null) and (ronde > 1) = (geopend_op is not null));
-- Whether this round may follow that one: the next of the same proposal, after the decision.
create function afweging.mag_volgen(vorige uuid, van_voorstel uuid, als_ronde integer) returns boolean
  language sql stable set search_path = pg_catalog as $$
  select exists (select from afweging.weging w join afweging.voorstel v on v.id = w.voorstel_id
    where w.id = vorige and w.voorstel_id = van_voorstel and w.ronde = als_ronde - 1 and v.status = 'besloten')
$$;
drop policy alleen_in_concept_maken on afweging.weging;
create policy alleen_in_concept_of_opnieuw_maken on afweging.weging as restrictive for insert to regiekamer_app with check (
  case when ronde = 1 then afweging.is_eigen_concept(voorstel_id) else afweging.mag_volgen(vorige_id, voorstel_id, ronde) end);

-- From the worst to the best of the variants on each criterion: the jump that a swing weighs.
update afweging.weging set criteria = (select jsonb_agg('{"slechtst": "", "best": ""}'::jsonb || c order by n) from jsonb_array_elements(criteria) with ordinality as e(c, n))
  where jsonb_array_length(criteria) > 0;

-- Whether the own organisation gave its weights here, or said that it gives none.
create function afweging.gaf_gewichten(van_weging uuid) returns boolean
  language sql stable set search_path = pg_catalog as $$
  select exists (select from afweging.gewicht g where g.weging_id = van_weging and g.eigen_organisatie_id = hoed.organisatie() and g.ingediend_op is not null)
$$;
-- Whether nobody can give weights any more: the proposal went its way, or a later round took its place.
create function afweging.is_weging_dicht(van_weging uuid) returns boolean
  language sql stable set search_path = pg_catalog as $$
  select exists (select from afweging.weging w join afweging.voorstel v on v.id = w.voorstel_id
    where w.id = van_weging and ((w.ronde = 1 and v.status in ('besloten', 'afgewezen', 'ingetrokken')) or exists (select from afweging.weging l where l.vorige_id = w.id)))
$$;

-- What one organisation thinks of a variant on a criterion, from 0 to 10, signed: who, when, on what it rests and how sure it is (laag to hoog).
create table afweging.score (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  weging_id uuid not null references afweging.weging on delete cascade,
  organisatie_id uuid not null references samenwerking.organisatie,
  variant text not null,
  criterium text not null,
  score numeric not null constraint score_van_nul_tot_tien check (score between 0 and 10),
  laag numeric,
  hoog numeric,
  bron text not null constraint score_heeft_bron check (length(trim(bron)) between 1 and 300),
  ondertekend_op timestamptz not null,
  ondertekend_door text not null,
  ondertekend_rol text not null,
  versie integer not null default 1,
  constraint score_een_per_partij unique (weging_id, organisatie_id, variant, criterium),
  constraint bandbreedte_om_de_score check ((laag is null) = (hoog is null) and (laag is null or (laag between 0 and score and hoog between score and 10)))
);
alter table afweging.score enable row level security;
create policy zien on afweging.score for select to regiekamer_app using (
  regeling_id = (select hoed.regeling()) and exists (select from afweging.weging w where w.id = weging_id)
  and (organisatie_id = (select hoed.organisatie()) or afweging.gaf_gewichten(weging_id) or afweging.is_weging_dicht(weging_id)));
create policy ondertekenen on afweging.score for insert to regiekamer_app with check (
  regeling_id = (select hoed.regeling()) and organisatie_id = (select hoed.organisatie()) and afweging.gaf_gewichten(weging_id) and not afweging.is_weging_dicht(weging_id));
create policy wijzigen on afweging.score for update to regiekamer_app using (
  regeling_id = (select hoed.regeling()) and organisatie_id = (select hoed.organisatie()) and afweging.gaf_gewichten(weging_id) and not afweging.is_weging_dicht(weging_id));
grant select, insert on afweging.score to regiekamer_app;
grant update (score, laag, hoog, bron, ondertekend_op, ondertekend_door, ondertekend_rol, versie) on afweging.score to regiekamer_app;

-- What a score was before, and whether the outcome was known when it changed. Never changed, never thrown away.
create table afweging.scorewijziging (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  weging_id uuid not null references afweging.weging on delete cascade,
  organisatie_id uuid not null references samenwerking.organisatie,
  variant text not null,
  criterium text not null,
  van numeric not null,
  naar numeric not null,
  uitkomst_bekend boolean not null,
  reden text not null default '',
  gewijzigd_op timestamptz not null,
  gewijzigd_door text not null,
  gewijzigd_rol text not null,
  constraint na_de_uitkomst_met_reden check (not uitkomst_bekend or length(trim(reden)) between 1 and 500)
);
create index scorewijziging_per_weging on afweging.scorewijziging (weging_id);
alter table afweging.scorewijziging enable row level security;
create policy zien on afweging.scorewijziging for select to regiekamer_app using (
  regeling_id = (select hoed.regeling()) and exists (select from afweging.weging w where w.id = weging_id)
  and (organisatie_id = (select hoed.organisatie()) or afweging.gaf_gewichten(weging_id) or afweging.is_weging_dicht(weging_id)));
create policy vastleggen on afweging.scorewijziging for insert to regiekamer_app with check (
  regeling_id = (select hoed.regeling()) and organisatie_id = (select hoed.organisatie()) and afweging.gaf_gewichten(weging_id) and not afweging.is_weging_dicht(weging_id));
grant select, insert on afweging.scorewijziging to regiekamer_app;

-- Scores stood with the weighing, as those of whoever made the proposal; from here on they stand apart, and that place stays empty.
insert into afweging.score (id, regeling_id, weging_id, organisatie_id, variant, criterium, score, bron, ondertekend_op, ondertekend_door, ondertekend_rol)
  select gen_random_uuid(), v.regeling_id, w.id, v.eigen_organisatie_id, s ->> 'variant', s ->> 'criterium', (s ->> 'score')::numeric, 'Eerder vastgelegd, zonder bron',
    coalesce(v.ingediend_op, v.bijgewerkt_op), 'niet vastgelegd', 'niet vastgelegd'
  from afweging.weging w join afweging.voorstel v on v.id = w.voorstel_id, jsonb_array_elements(w.scores) s;
update afweging.weging set scores = '[]' where scores <> '[]';
alter table afweging.weging alter column scores set default '[]';
alter table afweging.weging add constraint scores_staan_apart check (scores = '[]');
