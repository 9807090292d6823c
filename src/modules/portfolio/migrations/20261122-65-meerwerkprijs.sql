-- The price of extra work is an amount of who pays it: with amounts closed, only who asked, the supplier, and everybody when all pay together. The column
-- itself is closed to the application, and this function is the way in; null is PM, or closed.
create function portfolio.ziet_meerwerkprijs(vrager uuid, betaler text) returns boolean language sql stable set search_path = pg_catalog as $$
  select vrager = hoed.organisatie() or betaler = 'samen' or samenwerking.ziet_bedragen()
$$;
create function portfolio.meerwerkprijs(welk uuid) returns bigint language sql stable security definer set search_path = pg_catalog as $$
  select m.prijs_cent from portfolio.meerwerk m
  where m.id = welk and m.regeling_id = hoed.regeling() and portfolio.ziet_meerwerkprijs(m.vrager_id, m.betaler)
$$;
revoke all on function portfolio.meerwerkprijs(uuid) from public;
grant execute on function portfolio.meerwerkprijs(uuid), portfolio.ziet_meerwerkprijs(uuid, text) to regiekamer_app;

revoke select on portfolio.meerwerk from regiekamer_app;
grant select (id, regeling_id, nummer, vrager_id, vrager_persoon, gevraagd_op, titel, vraag, status, gewogen_op, uren_geschat, betaler, verdringt_opdracht_id,
  verdringt_maatregel_id, verdringt, toegezegd_op, toegezegd_door, toezegging, besluit_id, afwijzing, afgewezen_door_id, uitgevoerd_op, bijgewerkt_op, versie)
  on portfolio.meerwerk to regiekamer_app;

-- Its history tells the price too.
create policy meerwerkprijs_zoals_afgesproken on journaal.regel as restrictive for select to regiekamer_app
  using (onderwerp_soort <> 'meerwerk' or (select samenwerking.ziet_bedragen())
    or onderwerp_id in (select m.id from portfolio.meerwerk m where m.vrager_id = (select hoed.organisatie()) or m.betaler = 'samen'));
