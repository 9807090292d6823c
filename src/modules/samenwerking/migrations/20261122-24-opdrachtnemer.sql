-- Whether who asks acts for the supplier of the cooperation today: what it keeps, no client writes.
create function samenwerking.is_opdrachtnemer() returns boolean language sql stable as $$
  select exists (select from samenwerking.deelname d where d.regeling_id = hoed.regeling() and d.organisatie_id = hoed.organisatie()
    and d.rol = 'opdrachtnemer' and d.geldig @> current_date) $$;
