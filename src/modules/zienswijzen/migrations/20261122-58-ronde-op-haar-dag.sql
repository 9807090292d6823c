-- Who works for the partners on the day on which the question is written: the day of the row, in the Netherlands, and not that of the
-- database server, which is another one around midnight.
drop policy maken on zienswijzen.ronde;
create policy maken on zienswijzen.ronde for insert to regiekamer_app with check (
  regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie()) and verzonden_op is null
  and exists (select from samenwerking.deelname d where d.regeling_id = ronde.regeling_id and d.organisatie_id = ronde.eigen_organisatie_id
    and d.rol = 'opdrachtnemer' and d.geldig @> (ronde.bijgewerkt_op at time zone 'Europe/Amsterdam')::date));
