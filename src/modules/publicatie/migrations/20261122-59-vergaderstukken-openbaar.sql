-- Of a meeting of a board, a college or a council everybody may read the agenda, and its list of decisions once it was adopted.
alter table publicatie.publicatie drop constraint soort_bestaat;
alter table publicatie.publicatie add constraint soort_bestaat check (soort in ('besluit', 'vergadering'));
-- The decisions of which a copy tells: none of them may be closed.
alter table publicatie.publicatie add column besluit_ids uuid[] not null default '{}';
create index publicatie_per_besluit on publicatie.publicatie using gin (besluit_ids);

-- A decision that somebody called open and that is under no secrecy, or a meeting whose agenda was sent and that was not cancelled.
create or replace function publicatie.is_openbaar(onderwerp uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select (exists (select from publicatie.openbaarheid o where o.besluit_id = onderwerp and o.openbaarheid = 'openbaar')
      and not exists (select from governance.geheim g where g.besluit_id = onderwerp))
    or exists (select from agenda.agenda a join kalender.vergadering v on v.id = a.id where a.id = onderwerp and a.verzonden_op is not null and v.status <> 'vervallen')
$$;
create function publicatie.zijn_openbaar(besluiten uuid[]) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select not exists (select from unnest(besluiten) as b (id) where not publicatie.is_openbaar(b.id))
$$;
revoke all on function publicatie.zijn_openbaar(uuid[]) from public;
grant execute on function publicatie.zijn_openbaar(uuid[]) to regiekamer_app;
alter policy iedereen_leest on publicatie.publicatie
  using ((select hoed.regeling()) is null and ingetrokken_op is null and publicatie.is_openbaar(onderwerp_id) and publicatie.zijn_openbaar(besluit_ids));
alter policy eigen_tafel_publiceert on publicatie.publicatie
  with check (publicatie.mag_bepalen(tafel_id) and publicatie.is_openbaar(onderwerp_id) and publicatie.zijn_openbaar(besluit_ids));
alter policy eigen_tafel_trekt_in on publicatie.publicatie
  with check (publicatie.mag_bepalen(tafel_id) and (ingetrokken_op is not null or (publicatie.is_openbaar(onderwerp_id) and publicatie.zijn_openbaar(besluit_ids))));
