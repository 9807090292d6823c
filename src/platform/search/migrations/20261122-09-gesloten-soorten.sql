-- Kinds that this hat may not find now, whatever their rows say; a room that closes a kind says so here.
create function zoek.gesloten_soorten() returns text[] language sql stable set search_path = pg_catalog as $$ select '{}'::text[] $$;

create or replace function zoek.vind(vraag text, van_soort text, aantal integer, overslaan integer)
  returns table (id uuid, soort text, titel text, omschrijving text, pad text, totaal bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with gevraagd as materialized (
    select websearch_to_tsquery('zoek.nederlands', vraag) as woorden, zoek.plat(vraag) as plat,
      '%' || replace(replace(replace(zoek.plat(vraag), '\', '\\'), '%', '\%'), '_', '\_') || '%' as patroon, zoek.gesloten_soorten() as gesloten
  )
  select s.onderwerp_id, s.soort, s.titel, s.omschrijving, s.pad, count(*) over ()
  from zoek.stuk s, gevraagd g
  where hoed.regeling() is not null
    and (s.regeling_id is null or s.regeling_id = hoed.regeling())
    and (
      (s.eigen_organisatie_id is not null and s.eigen_organisatie_id = hoed.organisatie())
      or (s.ingediend and s.zichtbaarheid = 'partners')
      or (s.ingediend and s.zichtbaarheid = 'tafel' and s.tafel_id = any (hoed.tafels()))
    )
    and s.soort <> all (g.gesloten)
    and (s.woorden @@ g.woorden or s.plat like g.patroon or g.plat <% s.plat)
    and (van_soort is null or s.soort = van_soort)
  order by (s.plat = g.plat) desc, (s.plat like g.patroon) desc, ts_rank(s.woorden, g.woorden) + word_similarity(g.plat, s.plat) desc, s.titel collate public.nl, s.onderwerp_id
  limit aantal offset overslaan
$$;
