-- Own side and shared side for any table: what one organisation makes is absent for all others until it was handed in.
-- The table has regeling_id, eigen_organisatie_id, ingediend_op, zichtbaarheid and tafel_id.
create function hoed.bescherm_eigen_kant(tabel regclass) returns void language plpgsql as $$
declare
  zichtbaar constant text := $regel$
    regeling_id = (select hoed.regeling()) and (
      eigen_organisatie_id = (select hoed.organisatie())
      or (ingediend_op is not null and zichtbaarheid = 'partners')
      or (ingediend_op is not null and zichtbaarheid = 'tafel' and tafel_id = any ((select hoed.tafels())::uuid[])))$regel$;
  eigen constant text := 'regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie())';
begin
  execute format('alter table %s enable row level security', tabel);
  execute format('create policy zien on %s for select to regiekamer_app using (%s)', tabel, zichtbaar);
  execute format('create policy maken on %s for insert to regiekamer_app with check (%s)', tabel, eigen);
  execute format('create policy wijzigen on %s for update to regiekamer_app using (%s) with check (regeling_id = (select hoed.regeling()))', tabel, zichtbaar);
  execute format('create policy concept_weggooien on %s for delete to regiekamer_app using (%s and ingediend_op is null)', tabel, eigen);
  execute format('grant select, insert, update, delete on %s to regiekamer_app', tabel);
end
$$;

-- Shared by all partners of the regeling, without an own side. The table has regeling_id. Rights are granted by the room itself.
create function hoed.bescherm_regeling(tabel regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tabel);
  execute format('create policy binnen_de_regeling on %s to regiekamer_app using (regeling_id = (select hoed.regeling())) with check (regeling_id = (select hoed.regeling()))', tabel);
end
$$;

-- A part of something that has its own row security: visible and changeable as far as the whole is visible.
create function hoed.bescherm_deel(tabel regclass, kolom text, geheel regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tabel);
  execute format('create policy met_het_geheel on %1$s to regiekamer_app using (exists (select from %3$s g where g.id = %1$s.%2$I)) with check (exists (select from %3$s g where g.id = %1$s.%2$I))', tabel, kolom, geheel);
end
$$;

-- Where a found thing lives; null when it has no page of its own, or this hat may not see it: the rule of zoek.vind.
create function zoek.pad_van(van_soort text, doel uuid) returns text
  language sql stable security definer set search_path = pg_catalog as $$
  select s.pad from zoek.stuk s
  where s.soort = van_soort and s.onderwerp_id = doel and hoed.regeling() is not null
    and (s.regeling_id is null or s.regeling_id = hoed.regeling())
    and (
      (s.eigen_organisatie_id is not null and s.eigen_organisatie_id = hoed.organisatie())
      or (s.ingediend and s.zichtbaarheid = 'partners')
      or (s.ingediend and s.zichtbaarheid = 'tafel' and s.tafel_id = any (hoed.tafels()))
    )
$$;
revoke all on function zoek.pad_van(text, uuid) from public;
grant execute on function zoek.pad_van(text, uuid) to regiekamer_app;

-- A trigger that keeps a table findable, with or without an own side: arguments are the kind, the column of the title, that of the description, and the path before the id.
create function zoek.vindbaar() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  rij jsonb := to_jsonb(coalesce(new, old));
begin
  if tg_op = 'DELETE' then
    delete from zoek.stuk where soort = tg_argv[0] and onderwerp_id = (rij ->> 'id')::uuid;
    return old;
  end if;
  insert into zoek.stuk (onderwerp_id, soort, titel, omschrijving, pad, regeling_id, eigen_organisatie_id, ingediend, zichtbaarheid, tafel_id)
  values ((rij ->> 'id')::uuid, tg_argv[0], rij ->> tg_argv[1], coalesce(rij ->> tg_argv[2], ''), tg_argv[3] || (rij ->> 'id'), (rij ->> 'regeling_id')::uuid,
    (rij ->> 'eigen_organisatie_id')::uuid, rij ->> 'eigen_organisatie_id' is null or rij ->> 'ingediend_op' is not null, coalesce(rij ->> 'zichtbaarheid', 'partners'), (rij ->> 'tafel_id')::uuid)
  on conflict (soort, onderwerp_id) do update set titel = excluded.titel, omschrijving = excluded.omschrijving, pad = excluded.pad,
    eigen_organisatie_id = excluded.eigen_organisatie_id, ingediend = excluded.ingediend, zichtbaarheid = excluded.zichtbaarheid, tafel_id = excluded.tafel_id;
  return new;
end
$$;
