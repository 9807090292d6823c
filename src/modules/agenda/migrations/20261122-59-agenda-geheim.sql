-- A decision can come under secrecy after its meeting. From then on its item, its line in the list of decisions and what was agreed with it are
-- there for the table alone, as the decision itself is.
create policy geheim_blijft_aan_tafel on agenda.agendapunt as restrictive for select to regiekamer_app
  using (besluit_id is null or not governance.is_verborgen(besluit_id));
create policy geheim_blijft_aan_tafel on agenda.besluitregel as restrictive for select to regiekamer_app
  using (inhoud ->> 'besluitId' is null or not governance.is_verborgen((inhoud ->> 'besluitId')::uuid));
-- These look past row-level security for exactly this question: the item itself is not there for who asks.
create function agenda.punt_is_verborgen(punt uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from agenda.agendapunt p where p.id = punt and p.besluit_id is not null and governance.is_verborgen(p.besluit_id))
$$;
create function agenda.actie_is_verborgen(actie uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from agenda.actie a where a.id = actie and agenda.punt_is_verborgen(a.agendapunt_id))
$$;
revoke all on function agenda.punt_is_verborgen(uuid), agenda.actie_is_verborgen(uuid) from public;
grant execute on function agenda.punt_is_verborgen(uuid), agenda.actie_is_verborgen(uuid) to regiekamer_app;
create policy geheim_blijft_aan_tafel on agenda.actie as restrictive for select to regiekamer_app
  using (agendapunt_id is null or not agenda.punt_is_verborgen(agendapunt_id));
create policy geheime_actie_blijft_aan_tafel on journaal.regel as restrictive for select to regiekamer_app
  using (onderwerp_soort not in ('actie', 'toezegging') or not agenda.actie_is_verborgen(onderwerp_id));

-- How open the item was at which a decision was taken: who says how open the decision is has to know, also from outside the table.
create function agenda.openbaarheid_van(besluit uuid) returns text language sql stable security definer set search_path = pg_catalog as $$
  select p.openbaarheid from agenda.agendapunt p where p.besluit_id = besluit order by p.vastgelegd_op desc limit 1
$$;
revoke all on function agenda.openbaarheid_van(uuid) from public;
grant execute on function agenda.openbaarheid_van(uuid) to regiekamer_app;

-- Nobody outside finds it, and a bundle that somebody outside made before goes away.
create function agenda.volg_geheim() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' then
    perform agenda.maak_vindbaar(p) from agenda.agendapunt p where p.besluit_id = old.besluit_id;
  else
    update zoek.stuk z set zichtbaarheid = 'tafel', tafel_id = new.tafel_id from agenda.agendapunt p
    where z.soort = 'agendapunt' and z.onderwerp_id = p.id and p.besluit_id = new.besluit_id;
    delete from agenda.vergaderbundel b using agenda.agendapunt p where p.besluit_id = new.besluit_id and b.agenda_id = p.agenda_id and not b.aan_tafel;
  end if;
  return null;
end
$$;
create trigger agenda_volgt after insert or delete on governance.geheim for each row execute function agenda.volg_geheim();
