-- The way of a point follows from facts and a decision table that the cooperation owns; which facts and which version stands with the way.
create table governance.beslistabel (
  regeling_id uuid not null references samenwerking.regeling,
  -- The table that everyone begins with is number 0 and is not stored.
  nummer integer not null constraint beslistabel_telt_vanaf_een check (nummer >= 1),
  regels jsonb not null constraint beslistabel_is_een_lijst check (jsonb_typeof(regels) = 'array' and jsonb_array_length(regels) > 0),
  grond text not null constraint beslistabel_heeft_grond check (length(trim(grond)) > 0),
  persoon_naam text not null,
  rol text not null,
  vastgesteld_op timestamptz not null,
  primary key (regeling_id, nummer)
);
select hoed.bescherm_regeling('governance.beslistabel');
grant select, insert on governance.beslistabel to regiekamer_app;

alter table governance.behandeling
  -- What ways from before carry instead of facts.
  alter column onderwerpsoort drop not null,
  alter column route_reden drop not null,
  -- The points of the proposal that go this way, in their order; a mixed proposal goes several ways.
  add column beslispunt_ids uuid[] not null default '{}',
  add column feiten jsonb not null default '{}',
  add column beslistabel integer not null default 0,
  -- The earlier decision that already gave the money.
  add column dekking_besluit_id uuid references governance.besluit,
  -- Who chose another way than the table's.
  add column afwijking_door text,
  -- The stops of the table that were left out: [{ "tafelNaam": "…", "rol": "advies" }].
  add column overgeslagen jsonb not null default '[]';
update governance.behandeling b set
  feiten = jsonb_build_object('geld', exists (select from afweging.regel r where r.voorstel_id = b.voorstel_id and r.bedrag_cent is distinct from 0),
    'betalers', (select count(*) from governance.stap s join samenwerking.tafel t on t.id = s.tafel_id where s.behandeling_id = b.id and t.soort = 'college'),
    'binnenBegroting', false, 'binnenMandaat', false, 'raakt', '[]'::jsonb),
  beslispunt_ids = (select array_agg(p.id order by p.volgorde) from afweging.beslispunt p where p.voorstel_id = b.voorstel_id),
  afwijking_door = case when afwijking_reden is not null then 'onbekend' end;
alter table governance.behandeling
  alter column beslispunt_ids drop default,
  add constraint behandeling_heeft_beslispunten check (cardinality(beslispunt_ids) > 0),
  add constraint afwijking_heeft_naam check ((afwijking_reden is null) = (afwijking_door is null));
drop index governance.een_lopende_behandeling;
create unique index een_lopende_behandeling on governance.behandeling (voorstel_id, (beslispunt_ids[1])) where status = 'lopend';

-- Why this table is on the way, in a sentence.
alter table governance.stap
  add column waarom text not null default '',
  -- Put there by a person, not by the table.
  add column toegevoegd boolean not null default false;
update governance.stap s set waarom = b.route_reden from governance.behandeling b where b.id = s.behandeling_id;

-- The points that were decided, as they read then.
alter table governance.besluit
  add column beslispunten jsonb not null default '[]' constraint besluit_beslispunten_is_een_lijst check (jsonb_typeof(beslispunten) = 'array'),
  add column dekking_besluit_id uuid references governance.besluit;
