-- One index over everything that can be found. Each module fills it with triggers on its own tables, so no change can forget it.
create schema zoek;
grant usage on schema zoek to regiekamer_app;

create text search configuration zoek.nederlands (copy = dutch);
alter text search configuration zoek.nederlands alter mapping for hword, hword_part, word with unaccent, dutch_stem;

create function zoek.plat(tekst text) returns text language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent', tekst)) $$;

create table zoek.stuk (
  onderwerp_id uuid not null,
  soort text not null,
  titel text not null,
  omschrijving text not null default '',
  pad text not null,
  regeling_id uuid,
  eigen_organisatie_id uuid,
  ingediend boolean not null default true,
  zichtbaarheid hoed.zichtbaarheid not null default 'partners',
  tafel_id uuid,
  woorden tsvector generated always as (
    setweight(to_tsvector('zoek.nederlands', titel), 'A') || setweight(to_tsvector('zoek.nederlands', omschrijving), 'B')
  ) stored,
  plat text generated always as (zoek.plat(titel)) stored,
  primary key (soort, onderwerp_id)
);
create index stuk_woorden on zoek.stuk using gin (woorden);
create index stuk_plat on zoek.stuk using gin (plat gin_trgm_ops);
-- Row-level security would keep the planner from using these indexes (their operators are not leakproof), so the table itself is closed
-- and this function, which looks past row-level security, is the only way in. Its first conditions are the rule of who sees what.
create function zoek.vind(vraag text, van_soort text, aantal integer, overslaan integer)
  returns table (id uuid, soort text, titel text, omschrijving text, pad text, totaal bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with gevraagd as materialized (
    select websearch_to_tsquery('zoek.nederlands', vraag) as woorden, zoek.plat(vraag) as plat,
      '%' || replace(replace(replace(zoek.plat(vraag), '\', '\\'), '%', '\%'), '_', '\_') || '%' as patroon
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
    and (s.woorden @@ g.woorden or s.plat like g.patroon or g.plat <% s.plat)
    and (van_soort is null or s.soort = van_soort)
  order by (s.plat = g.plat) desc, (s.plat like g.patroon) desc, ts_rank(s.woorden, g.woorden) + word_similarity(g.plat, s.plat) desc, s.titel collate public.nl, s.onderwerp_id
  limit aantal offset overslaan
$$;
revoke all on function zoek.vind(text, text, integer, integer) from public;
grant execute on function zoek.vind(text, text, integer, integer) to regiekamer_app;
