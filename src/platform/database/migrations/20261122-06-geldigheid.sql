-- Validity as people say it ("van", "tot en met"), next to the half-open daterange that PostgreSQL keeps.
create function public.geldigheid(periode daterange) returns jsonb language sql immutable parallel safe strict
  as $$ select jsonb_build_object('van', lower(periode), 'totEnMet', upper(periode) - 1) $$;
