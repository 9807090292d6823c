-- What the rooms before this one ask, is answered by what partners agreed here.
create or replace function samenwerking.ziet_bedragen() returns boolean language sql stable set search_path = pg_catalog as $$ select verrekening.ziet_alles() $$;

-- A kept arrangement holds the quantities of everybody: closed with the laboratory itself, also what the own side kept while amounts were open.
create policy zoals_afgesproken on verrekening.scenario as restrictive for select to regiekamer_app using ((select verrekening.ziet_alles()));
create policy scenario_zoals_afgesproken on journaal.regel as restrictive for select to regiekamer_app
  using (onderwerp_soort <> 'verrekenscenario' or (select verrekening.ziet_alles()));
-- What a party said about its forecast tells about its amounts.
create policy prognose_zoals_afgesproken on journaal.regel as restrictive for select to regiekamer_app
  using (onderwerp_soort <> 'jaarprognose' or organisatie_id = (select hoed.organisatie()) or (select verrekening.ziet_alles()));
-- What cannot be opened is not found either.
create or replace function zoek.gesloten_soorten() returns text[] language sql stable set search_path = pg_catalog as $$
  select case when verrekening.ziet_alles() then '{}'::text[] else array['verrekenscenario'] end
$$;
