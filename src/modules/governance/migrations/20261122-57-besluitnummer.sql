-- Every table numbers its own decisions, per year and without gaps: AB-2026-003. A number that was given before this keeps being the address of its decision.
create table governance.tafelcode (
  tafel_id uuid primary key references samenwerking.tafel,
  regeling_id uuid not null references samenwerking.regeling,
  -- The letters before its numbers: given when the table decides for the first time, and the same ever after, whatever the table is called then.
  code text not null constraint tafelcode_is_kort check (code ~ '^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$' and length(code) <= 40),
  constraint tafelcode_is_uniek unique (regeling_id, code)
);
select hoed.bescherm_regeling('governance.tafelcode');
grant select, insert on governance.tafelcode to regiekamer_app;
create policy de_tafel_zelf on governance.tafelcode as restrictive for insert to regiekamer_app with check (governance.zit_aan(tafel_id));

alter table governance.besluit
  add column tafel_id uuid references samenwerking.tafel,
  -- The place in the row of its table and year; null for a number from before, and for what was secret when it was decided.
  add column volgnummer integer constraint volgnummer_telt_vanaf_een check (volgnummer >= 1);
update governance.besluit b set tafel_id = s.tafel_id from governance.stap s where s.id = b.stap_id;
alter table governance.besluit alter column tafel_id set not null;
create unique index besluit_volgnummer_is_uniek on governance.besluit (tafel_id, extract(year from datum), volgnummer);

-- The next place in the row. It looks past row-level security: what is under secrecy keeps its place. Whoever asks second waits for the first to end.
create function governance.volgend_nummer(van_tafel uuid, van_jaar integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('besluitnummer ' || van_tafel || ' ' || van_jaar, 0));
  return (select coalesce(max(b.volgnummer), 0) + 1 from governance.besluit b
    where b.tafel_id = van_tafel and b.regeling_id = hoed.regeling() and extract(year from b.datum) = van_jaar);
end
$$;
revoke all on function governance.volgend_nummer(uuid, integer) from public;
grant execute on function governance.volgend_nummer(uuid, integer) to regiekamer_app;
drop function governance.aantal_nummers(uuid, integer);

-- The second wall: a number of the own table, and the next one in its row.
create policy nummer_in_volgorde on governance.besluit as restrictive for insert to regiekamer_app with check (
  exists (select from governance.stap s where s.id = stap_id and s.tafel_id = besluit.tafel_id)
  and (volgnummer is null or volgnummer = governance.volgend_nummer(tafel_id, extract(year from datum)::integer)));

-- People look for a decision by its number.
create function governance.vindbaar_op_nummer() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update zoek.stuk set titel = new.nummer || ': ' || new.titel, tafel_id = null where soort = 'besluit' and onderwerp_id = new.id;
  return null;
end
$$;
create trigger vindbaar_op_nummer after insert on governance.besluit for each row execute function governance.vindbaar_op_nummer();
update zoek.stuk z set titel = b.nummer || ': ' || b.titel from governance.besluit b where z.soort = 'besluit' and z.onderwerp_id = b.id;
