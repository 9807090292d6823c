-- An address under which a calendar program reads meetings without a session: the address is the secret, so only its digest is kept.
create table kalender.agenda_adres (
  id uuid primary key,
  token_hash bytea not null unique,
  regeling_id uuid not null references samenwerking.regeling,
  persoon_id uuid not null references identiteit.persoon,
  -- Worth what this hat is worth: when it ends, so does the address.
  aanstelling_id uuid not null references samenwerking.aanstelling,
  -- Of one table; null: of every table where the hat sits, with the terms that wait for it.
  tafel_id uuid references samenwerking.tafel,
  gemaakt_op timestamptz not null,
  ingetrokken_op timestamptz
);
create index agenda_adres_per_persoon on kalender.agenda_adres (persoon_id);
alter table kalender.agenda_adres enable row level security;
create policy van_mijzelf on kalender.agenda_adres to regiekamer_app
  using (persoon_id = (select hoed.persoon()) and regeling_id = (select hoed.regeling()))
  with check (persoon_id = (select hoed.persoon()) and regeling_id = (select hoed.regeling()));
-- Another digest or another hat would make it a different address: only the end can still be written.
grant select, insert on kalender.agenda_adres to regiekamer_app;
grant update (ingetrokken_op) on kalender.agenda_adres to regiekamer_app;

-- Whose address this is: asked before a hat is on, so it looks past row-level security for exactly this question.
create function kalender.houder_van(digest bytea) returns table (persoon_id uuid, aanstelling_id uuid, tafel_id uuid)
  language sql stable security definer set search_path = pg_catalog as $$
  select a.persoon_id, a.aanstelling_id, a.tafel_id from kalender.agenda_adres a where a.token_hash = digest and a.ingetrokken_op is null
$$;
revoke all on function kalender.houder_van(bytea) from public;
grant execute on function kalender.houder_van(bytea) to regiekamer_app;
