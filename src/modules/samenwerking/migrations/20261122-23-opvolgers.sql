-- The organisations that came in the place of one that is no more on a day, however many mergers later, with the first day without it.
create function samenwerking.opvolgers(organisatie uuid, op date) returns table (id uuid, per date) language sql stable as $$
  with recursive lijn (id, per) as (
    select v.naar_id, v.datum from samenwerking.opvolging v join samenwerking.organisatie o on o.id = v.van_id
    where v.van_id = organisatie and v.datum <= op and not o.bestaat @> op
    union select v.naar_id, lijn.per from lijn join samenwerking.opvolging v on v.van_id = lijn.id and v.datum <= op)
  select lijn.id, min(lijn.per) from lijn join samenwerking.organisatie o on o.id = lijn.id and o.bestaat @> op group by lijn.id
$$;
