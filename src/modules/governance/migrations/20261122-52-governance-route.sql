-- A stop is planned on a real meeting of its table, towards the day on which the decision has to be there; what was said keeps its own day.
alter table governance.behandeling
  -- The wished or statutory last day, and where it comes from.
  add column uiterlijk date,
  add column uiterlijk_reden text not null default '',
  -- What happened to its planning from outside, until whoever brought it in has seen it.
  add column route_melding text,
  add constraint uiterlijk_heeft_reden check ((uiterlijk is null) = (uiterlijk_reden = ''));
grant update (uiterlijk, uiterlijk_reden, route_melding) on governance.behandeling to regiekamer_app;

alter table governance.stap rename column vergadering to vergaderd_op;
alter table governance.stap
  add column vergadering_id uuid references kalender.vergadering,
  -- Chosen by a person: planning leaves it there as long as it can.
  add column vastgezet boolean not null default false,
  -- Calendar days between the meeting and its result: a term, a publication, a letter.
  add column doorlooptijd_dagen integer not null default 0 constraint stap_doorlooptijd check (doorlooptijd_dagen between 0 and 366);

-- Days that were planned become meetings of their table.
insert into kalender.vergadering (id, regeling_id, tafel_id, datum, aanleveren_uiterlijk, bron)
  select gen_random_uuid(), t.regeling_id, t.id, s.vergaderd_op, s.vergaderd_op - t.aanleverdagen, 'De planning van een voorstel'
  from governance.stap s join samenwerking.tafel t on t.id = s.tafel_id
  where s.uitkomst is null and s.vergaderd_op is not null
    and not exists (select from kalender.vergadering v where v.tafel_id = t.id and v.datum = s.vergaderd_op and v.status <> 'vervallen')
  group by t.regeling_id, t.id, s.vergaderd_op, t.aanleverdagen;
update governance.stap s set vergadering_id = v.id, vastgezet = true from kalender.vergadering v
  where s.uitkomst is null and v.tafel_id = s.tafel_id and v.datum = s.vergaderd_op and v.status <> 'vervallen';
update governance.stap set vergaderd_op = case when uitkomst is null then null else coalesce(vergaderd_op, vastgelegd_op::date) end;

alter table governance.stap
  add constraint vergaderd_is_gezegd check ((uitkomst is null) = (vergaderd_op is null)),
  add constraint vastgezet_op_een_vergadering check (not vastgezet or vergadering_id is not null);
create index stap_per_vergadering on governance.stap (vergadering_id) where uitkomst is null;
grant update (vergadering_id, vastgezet, doorlooptijd_dagen) on governance.stap to regiekamer_app;

-- The second wall: a stop is planned on a meeting of its own table that goes on.
create policy vergadering_van_de_tafel on governance.stap as restrictive for update to regiekamer_app with check (
  vergadering_id is null or uitkomst is not null
  or exists (select from kalender.vergadering v where v.id = vergadering_id and v.tafel_id = stap.tafel_id and v.status <> 'vervallen'));
