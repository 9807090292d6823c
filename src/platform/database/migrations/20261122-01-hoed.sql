-- Who asks: row-level security reads the hat ("hoed") that a connection wears, and the application works as a role without other rights.
do $$
begin
  create role regiekamer_app nologin;
exception
  when duplicate_object or unique_violation then null;
end
$$;
grant regiekamer_app to current_user;

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Dutch order of names, digits by value: the same on every server, whatever its own locale.
create collation if not exists public.nl (provider = icu, locale = 'nl-u-kn-true');

create schema hoed;
grant usage on schema hoed to regiekamer_app;

create function hoed.persoon() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('hoed.persoon', true), '')::uuid $$;
create function hoed.organisatie() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('hoed.organisatie', true), '')::uuid $$;
create function hoed.regeling() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('hoed.regeling', true), '')::uuid $$;
create function hoed.tafels() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('hoed.tafels', true), ''), '{}')::uuid[] $$;

-- The three exceptions to "shared is visible to the partners", as data on each row that can be shared.
-- ('amount hidden' is a column of its own: the row is seen, the amount is not.)
create domain hoed.zichtbaarheid as text
  constraint zichtbaarheid_bestaat check (value in ('partners', 'tafel', 'eigen_organisatie'));
