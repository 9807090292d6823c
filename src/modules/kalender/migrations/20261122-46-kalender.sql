-- When the tables meet, and when a council or college does not: every term and every way is planned on these days.
create schema kalender;
grant usage on schema kalender to regiekamer_app;

create table kalender.vergadering (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  tafel_id uuid not null references samenwerking.tafel,
  datum date not null,
  -- Dutch local time; null when nobody said.
  aanvang time,
  plaats text not null default '',
  -- The last day on which a paper may come in.
  aanleveren_uiterlijk date not null,
  status text not null default 'gepland' constraint vergadering_status_bestaat check (status in ('gepland', 'gehouden', 'vervallen')),
  vervallen_reden text,
  bron text not null default '',
  versie integer not null default 1,
  constraint aanleveren_voor_de_vergadering check (aanleveren_uiterlijk <= datum),
  constraint vervallen_heeft_reden check ((status = 'vervallen') = (vervallen_reden is not null))
);
create unique index een_vergadering_per_dag on kalender.vergadering (tafel_id, datum) where status <> 'vervallen';
create index vergadering_per_regeling on kalender.vergadering (regeling_id, datum);
select hoed.bescherm_regeling('kalender.vergadering');
grant select, insert, update on kalender.vergadering to regiekamer_app;

-- The weeks in which an organisation does not meet.
create table kalender.reces (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  organisatie_id uuid not null references samenwerking.organisatie,
  naam text not null constraint reces_heeft_naam check (length(trim(naam)) > 0),
  geldig daterange not null constraint reces_geldig_niet_leeg check (not isempty(geldig) and not lower_inf(geldig) and not upper_inf(geldig)),
  bron text not null default '',
  versie integer not null default 1,
  constraint een_reces_tegelijk exclude using gist (organisatie_id with =, regeling_id with =, geldig with &&)
);
select hoed.bescherm_regeling('kalender.reces');
grant select, insert, update, delete on kalender.reces to regiekamer_app;

-- The second wall: the meetings and the recess of a college or a council are said by its own organisation.
create function kalender.mag_plannen(tafel uuid) returns boolean language sql stable as $$
  select exists (select from samenwerking.tafel t where t.id = tafel and (t.organisatie_id is null or t.organisatie_id = hoed.organisatie()))
$$;
create policy eigen_tafel_plant on kalender.vergadering as restrictive for insert to regiekamer_app with check (kalender.mag_plannen(tafel_id));
create policy eigen_tafel_verplaatst on kalender.vergadering as restrictive for update to regiekamer_app using (kalender.mag_plannen(tafel_id)) with check (kalender.mag_plannen(tafel_id));
create policy eigen_reces on kalender.reces as restrictive for insert to regiekamer_app with check (organisatie_id = (select hoed.organisatie()));
create policy eigen_reces_wijzigen on kalender.reces as restrictive for update to regiekamer_app using (organisatie_id = (select hoed.organisatie()));
create policy eigen_reces_weg on kalender.reces as restrictive for delete to regiekamer_app using (organisatie_id = (select hoed.organisatie()));
