-- A decision under secrecy stays at its table: for everybody else it is not there, also not in search or history.
create table governance.geheim (
  besluit_id uuid primary key references governance.besluit,
  regeling_id uuid not null references samenwerking.regeling,
  tafel_id uuid not null references samenwerking.tafel
);
alter table governance.geheim enable row level security;
create policy aan_de_tafel on governance.geheim to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and governance.zit_aan(tafel_id))
  with check (regeling_id = (select hoed.regeling()) and governance.zit_aan(tafel_id)
    and exists (select from governance.besluit b join governance.stap s on s.id = b.stap_id where b.id = besluit_id and s.tafel_id = geheim.tafel_id));
grant select, insert, delete on governance.geheim to regiekamer_app;

-- Whether a decision is under secrecy at a table where the hat does not sit. It looks past row-level security for exactly this question.
create function governance.is_verborgen(besluit uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from governance.geheim g where g.besluit_id = besluit and not g.tafel_id = any (hoed.tafels()))
$$;
revoke all on function governance.is_verborgen(uuid) from public;
grant execute on function governance.is_verborgen(uuid) to regiekamer_app;

create policy geheim_blijft_aan_tafel on governance.besluit as restrictive for select to regiekamer_app using (not governance.is_verborgen(id));
create policy geheim_blijft_aan_tafel on journaal.regel as restrictive for select to regiekamer_app
  using (onderwerp_soort <> 'besluit' or not governance.is_verborgen(onderwerp_id));

create function governance.geheim_in_zoeken() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' then
    update zoek.stuk set zichtbaarheid = 'partners', tafel_id = null where soort = 'besluit' and onderwerp_id = old.besluit_id;
  else
    update zoek.stuk set zichtbaarheid = 'tafel', tafel_id = new.tafel_id where soort = 'besluit' and onderwerp_id = new.besluit_id;
  end if;
  return null;
end
$$;
create trigger in_zoeken after insert or delete on governance.geheim for each row execute function governance.geheim_in_zoeken();
