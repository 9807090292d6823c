-- What looks like a text. Like zoek.vind it looks past row-level security to use the indexes, and begins with the rule of who sees what.
-- Words that stand in more than one in twenty things say little: they rank, and find something only where no other word does. The first words of
-- the text find by their letters, also when they were mistyped.
create function zoek.lijkt_op(tekst text, soorten text[], zonder uuid, aantal integer)
  returns table (id uuid, soort text, gelijkenis real, woorden text[])
  language sql stable security definer set search_path = pg_catalog, public as $$
  with gewoon as materialized (
    select w.woord from pg_stats p, unnest(p.most_common_elems::text::text[], p.most_common_elem_freqs) as w (woord, deel)
    where p.schemaname = 'zoek' and p.tablename = 'stuk' and p.attname = 'woorden' and w.deel > 0.05
  ),
  gevraagd as materialized (
    select zoek.plat(tekst) as plat, left(zoek.plat(tekst), 60) as begin, to_tsvector('zoek.nederlands', tekst) as stammen,
      (select string_agg(quote_literal(s.stam), ' | ')::tsquery from unnest(tsvector_to_array(to_tsvector('zoek.nederlands', tekst))) as s (stam)
        where s.stam not in (select woord from gewoon)) as zeldzaam,
      (select string_agg(quote_literal(s.stam), ' | ')::tsquery from unnest(tsvector_to_array(to_tsvector('zoek.nederlands', tekst))) as s (stam)) as alle
  ),
  kandidaten as materialized (
    select s.onderwerp_id, s.soort, s.titel, s.omschrijving, s.woorden, g.plat as gevraagd, g.stammen
    from zoek.stuk s, gevraagd g
    where hoed.regeling() is not null
      and (s.regeling_id is null or s.regeling_id = hoed.regeling())
      and (
        (s.eigen_organisatie_id is not null and s.eigen_organisatie_id = hoed.organisatie())
        or (s.ingediend and s.zichtbaarheid = 'partners')
        or (s.ingediend and s.zichtbaarheid = 'tafel' and s.tafel_id = any (hoed.tafels()))
      )
      and s.soort = any (soorten) and s.onderwerp_id is distinct from zonder
      and (s.woorden @@ coalesce(g.zeldzaam, g.alle) or s.plat % g.begin)
    order by ts_rank(s.woorden, g.alle, 1) desc limit 200
  ),
  gemeten as (
    select k.*, greatest(
        similarity(zoek.plat(k.titel || ' ' || k.omschrijving), k.gevraagd),
        word_similarity(zoek.plat(k.titel), k.gevraagd),
        word_similarity(k.gevraagd, zoek.plat(k.titel || ' ' || k.omschrijving)) - 0.1
      )::real as gelijkenis
    from kandidaten k
  ),
  beste as (select m.* from gemeten m order by m.gelijkenis desc, m.titel collate public.nl, m.onderwerp_id limit aantal)
  select b.onderwerp_id, b.soort, b.gelijkenis, (
    select coalesce(array_agg(w.woord order by w.plek), '{}') from (
      select distinct on (stam) lower(d.woord) as woord, d.plek, tsvector_to_array(to_tsvector('zoek.nederlands', d.woord)) as stam
      from regexp_split_to_table(b.titel || ' ' || b.omschrijving, '[^[:alnum:]-]+') with ordinality as d (woord, plek)
      where tsvector_to_array(to_tsvector('zoek.nederlands', d.woord)) && tsvector_to_array(b.stammen) order by stam, d.plek) w)
  from beste b order by b.gelijkenis desc, b.titel collate public.nl, b.onderwerp_id
$$;
revoke all on function zoek.lijkt_op(text, text[], uuid, integer) from public;
grant execute on function zoek.lijkt_op(text, text[], uuid, integer) to regiekamer_app;
