-- A table has rules of its own: when papers are due, how often it meets, who may know what is said, how it votes and how far its mandate goes.
alter table samenwerking.tafel drop constraint tafel_soort_bestaat;
alter table samenwerking.tafel add constraint tafel_soort_bestaat check (soort in
  ('bestuur', 'dagelijks_bestuur', 'ogo', 'secretarissen', 'controllers', 'overlegtafel', 'stuurgroep', 'kring', 'college', 'raad'));
alter table samenwerking.tafel
  -- Calendar days before the meeting on which a paper must be in.
  add column aanleverdagen integer not null default 14 constraint tafel_aanleverdagen check (aanleverdagen between 0 and 120),
  add column ritme text not null default 'op_verzoek' constraint tafel_ritme_bestaat check (ritme in
    ('wekelijks', 'tweewekelijks', 'maandelijks', 'tweemaandelijks', 'kwartaal', 'vier_maanden', 'halfjaar', 'jaarlijks', 'op_verzoek')),
  add column openbaarheid text not null default 'besloten' constraint tafel_openbaarheid_bestaat check (openbaarheid in ('openbaar', 'besloten')),
  -- Heads that must be there, and what a yes takes; a part reads 2/3. Default: Gemeentewet art. 20 and 30.
  add column quorum text not null default 'meerderheid' constraint tafel_quorum_bestaat check (quorum in ('meerderheid', 'geen') or quorum ~ '^[1-9]\d?/[1-9]\d?$'),
  add column meerderheid text not null default 'volstrekt' constraint tafel_meerderheid_bestaat
    check (meerderheid in ('volstrekt', 'unaniem', 'dubbel') or meerderheid ~ '^[1-9]\d?/[1-9]\d?$'),
  add column stemregel_bron text not null default '',
  -- What the table may decide by itself: subjects, and up to which amount in one year. Null: no limit was given.
  add column mandaat_onderwerpen text[] not null default '{}',
  add column mandaat_limiet_cent bigint constraint tafel_mandaat_limiet check (mandaat_limiet_cent >= 0),
  add column mandaat_besluit text not null default '',
  add column versie integer not null default 1;
update samenwerking.tafel set openbaarheid = 'openbaar' where soort in ('bestuur', 'raad');

-- A seat: who sits there, as what, with how many votes, for whom, and from and to which day.
alter table samenwerking.tafel_lid drop constraint tafel_lid_pkey;
alter table samenwerking.tafel_lid
  add column id uuid primary key default gen_random_uuid(),
  add column rol text not null default 'lid' constraint zetel_rol_bestaat check (rol in ('voorzitter', 'lid', 'secretaris', 'adviseur')),
  add column stemgewicht integer not null default 1 constraint zetel_stemgewicht check (stemgewicht between 0 and 1000),
  add column plaatsvervanger_van uuid,
  -- Open on both sides: as long as the hat itself.
  add column geldig daterange not null default daterange(null, null) constraint zetel_geldig_niet_leeg check (not isempty(geldig)),
  add column versie integer not null default 1;
alter table samenwerking.tafel_lid
  add constraint zetel_aan_de_tafel unique (tafel_id, id),
  add constraint plaatsvervanger_aan_dezelfde_tafel foreign key (tafel_id, plaatsvervanger_van) references samenwerking.tafel_lid (tafel_id, id),
  add constraint plaatsvervanger_niet_van_zichzelf check (plaatsvervanger_van is distinct from id),
  -- A substitute casts the votes of the seat, never votes of its own; a secretary and an adviser have none.
  add constraint stem_alleen_op_eigen_zetel check (stemgewicht = 0 or (plaatsvervanger_van is null and rol in ('voorzitter', 'lid'))),
  add constraint een_zetel_tegelijk exclude using gist (tafel_id with =, aanstelling_id with =, geldig with &&),
  add constraint een_voorzitter_tegelijk exclude using gist (tafel_id with =, geldig with &&) where (rol = 'voorzitter' and plaatsvervanger_van is null);
grant update (geldig, versie) on samenwerking.tafel_lid to regiekamer_app;
revoke delete on samenwerking.tafel_lid from regiekamer_app;

-- The table of a college or a council has only people of that organisation.
create policy eigen_mensen_aan_eigen_tafel on samenwerking.tafel_lid as restrictive for insert to regiekamer_app with check (
  exists (select from samenwerking.tafel t, samenwerking.aanstelling a
    where t.id = tafel_id and a.id = aanstelling_id and (t.organisatie_id is null or t.organisatie_id = a.organisatie_id)));

-- A hat sits only where its seat is valid on the day.
create or replace function samenwerking.hoeden(wie uuid, op date)
  returns table (aanstelling_id uuid, organisatie_id uuid, organisatie_naam text, regeling_id uuid, regeling_naam text, rol text, tafel_ids uuid[], mandaten text[])
  language sql stable security definer set search_path = pg_catalog as $$
  select a.id, o.id, o.naam, r.id, r.korte_naam, a.rol,
    coalesce((select array_agg(l.tafel_id) from samenwerking.tafel_lid l where l.aanstelling_id = a.id and l.geldig @> op), '{}'),
    coalesce((select array_agg(distinct m.onderwerp) from samenwerking.mandaat m where m.aanstelling_id = a.id and m.geldig @> op), '{}')
  from samenwerking.aanstelling a
    join samenwerking.organisatie o on o.id = a.organisatie_id
    join samenwerking.regeling r on r.id = a.regeling_id
    join identiteit.persoon p on p.id = a.persoon_id
  where a.persoon_id = wie and a.geldig @> op and p.geblokkeerd_op is null
  order by r.korte_naam collate public.nl, o.naam collate public.nl, a.rol
$$;
