-- Work that takes longer than a request: kept in the database, so that it survives the process and everyone sees how far it is.
create schema klus;
grant usage on schema klus to regiekamer_app;

create table klus.klus (
  id uuid primary key,
  soort text not null,
  onderwerp_id uuid not null,
  -- For whom it is done: the hat is looked up again at the start of the work, so a hat that ended stops it.
  regeling_id uuid not null,
  organisatie_id uuid not null,
  persoon_id uuid not null,
  aanstelling_id uuid not null,
  status text not null default 'wacht' constraint klus_status_bestaat check (status in ('wacht', 'bezig', 'klaar', 'mislukt')),
  -- The process that does it holds an advisory lock on this number. No lock, no process: then the work was cut off.
  uitvoerder integer,
  pogingen integer not null default 0,
  stap text not null default '',
  gedaan integer not null default 0,
  totaal integer not null default 0,
  gemaakt_op timestamptz not null default now(),
  geeindigd_op timestamptz
);
create index klus_open on klus.klus (gemaakt_op) where status in ('wacht', 'bezig');
create index klus_per_onderwerp on klus.klus (onderwerp_id, gemaakt_op desc);

alter table klus.klus enable row level security;
create policy van_ons on klus.klus for select to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and organisatie_id = (select hoed.organisatie()));
create policy voor_ons on klus.klus for insert to regiekamer_app with check (
  regeling_id = (select hoed.regeling()) and organisatie_id = (select hoed.organisatie()) and persoon_id = (select hoed.persoon()) and status = 'wacht');
grant select, insert on klus.klus to regiekamer_app;

-- Takes the oldest piece of work that waits, or that was cut off (status stays readable in "was"). One process gets it, the others go on.
create function klus.neem(wie integer, lopend uuid[]) returns table (id uuid, soort text, onderwerp_id uuid, persoon_id uuid, organisatie_id uuid, regeling_id uuid, aanstelling_id uuid, pogingen integer, was text)
  language sql security definer set search_path = pg_catalog as $$
  with gekozen as (
    select k.id, k.status from klus.klus k
    where k.id <> all (lopend) and (k.status = 'wacht' or (k.status = 'bezig' and not exists (
      select from pg_locks l where l.locktype = 'advisory' and l.classid = 7203944 and l.objid = k.uitvoerder::oid and l.granted
        and l.database = (select d.oid from pg_database d where d.datname = current_database()))))
    order by k.gemaakt_op for update skip locked limit 1
  )
  update klus.klus k set status = 'bezig', uitvoerder = wie, pogingen = k.pogingen + 1
  from gekozen g where k.id = g.id
  returning k.id, k.soort, k.onderwerp_id, k.persoon_id, k.organisatie_id, k.regeling_id, k.aanstelling_id, k.pogingen, g.status
$$;

-- How far it is; also the sign that the process still has it. No row: another process took it over.
create function klus.vorder(welke uuid, wie integer, nu_stap text, nu_gedaan integer, nu_totaal integer) returns boolean
  language sql security definer set search_path = pg_catalog as $$
  with bijgewerkt as (
    update klus.klus set stap = nu_stap, gedaan = nu_gedaan, totaal = nu_totaal where id = welke and uitvoerder = wie and status = 'bezig' returning 1
  )
  select exists (select from bijgewerkt)
$$;

create function klus.eindig(welke uuid, wie integer, uitkomst text) returns void
  language sql security definer set search_path = pg_catalog as $$
  update klus.klus set status = uitkomst, geeindigd_op = case when uitkomst = 'wacht' then null else now() end where id = welke and uitvoerder = wie and status = 'bezig'
$$;

-- What ended a month ago says nothing any more.
create function klus.ruim_op() returns void
  language sql security definer set search_path = pg_catalog as $$
  delete from klus.klus where geeindigd_op < now() - interval '30 days'
$$;

revoke all on function klus.neem(integer, uuid[]), klus.vorder(uuid, integer, text, integer, integer), klus.eindig(uuid, integer, text), klus.ruim_op() from public;
grant execute on function klus.neem(integer, uuid[]), klus.vorder(uuid, integer, text, integer, integer), klus.eindig(uuid, integer, text), klus.ruim_op() to regiekamer_app;
