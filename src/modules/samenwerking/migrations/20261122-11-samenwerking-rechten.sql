-- The second wall: whatever a query forgets, rows of another cooperation or another own side do not come out.
grant select on all tables in schema samenwerking to regiekamer_app;
grant insert, update on samenwerking.organisatie, samenwerking.opvolging, samenwerking.regeling, samenwerking.rechtsvorm, samenwerking.dienstonderdeel,
  samenwerking.deelname, samenwerking.tafel, samenwerking.aanstelling, samenwerking.contact, samenwerking.kenmerkwaarde,
  samenwerking.verdeelsleutel, samenwerking.opmerking to regiekamer_app;
grant insert, delete on samenwerking.tafel_lid to regiekamer_app;
grant delete on samenwerking.organisatie, samenwerking.deelname, samenwerking.kenmerkwaarde, samenwerking.verdeelsleutel, samenwerking.opmerking to regiekamer_app;

-- The hidden limit is out of reach of a plain select; samenwerking.limiet decides per row who sees it.
revoke select on samenwerking.mandaat from regiekamer_app;
grant select (id, regeling_id, eigen_organisatie_id, aanstelling_id, onderwerp, bedrag_verborgen, geldig, besluit, versie) on samenwerking.mandaat to regiekamer_app;
grant insert, update on samenwerking.mandaat to regiekamer_app;

create function samenwerking.limiet(mandaat_id uuid) returns bigint language sql stable security definer set search_path = pg_catalog as $$
  select limiet_cent from samenwerking.mandaat
  where id = mandaat_id and regeling_id = hoed.regeling() and (not bedrag_verborgen or eigen_organisatie_id = hoed.organisatie())
$$;

alter table samenwerking.organisatie enable row level security;
create policy landelijk_of_van_ons on samenwerking.organisatie for select to regiekamer_app
  using (regeling_id is null or regeling_id = (select hoed.regeling()));
create policy organisatie_schrijven on samenwerking.organisatie to regiekamer_app
  using (regeling_id = (select hoed.regeling())) with check (regeling_id = (select hoed.regeling()));

alter table samenwerking.opvolging enable row level security;
create policy opvolging_lezen on samenwerking.opvolging for select to regiekamer_app using (true);
create policy opvolging_schrijven on samenwerking.opvolging for insert to regiekamer_app with check (
  exists (select from samenwerking.organisatie o where o.id = van_id and o.regeling_id = (select hoed.regeling())));

alter table samenwerking.regeling enable row level security;
create policy eigen_regeling on samenwerking.regeling to regiekamer_app
  using (id = (select hoed.regeling())) with check (id = (select hoed.regeling()));

do $$
declare
  tabel text;
begin
  foreach tabel in array array['rechtsvorm', 'dienstonderdeel', 'deelname', 'tafel', 'aanstelling', 'contact', 'mandaat'] loop
    execute format('alter table samenwerking.%I enable row level security', tabel);
    execute format('create policy binnen_de_regeling on samenwerking.%I to regiekamer_app using (regeling_id = (select hoed.regeling())) with check (regeling_id = (select hoed.regeling()))', tabel);
  end loop;
end
$$;
-- A mandate is given by the organisation itself, never by a partner.
create policy eigen_mandaat on samenwerking.mandaat as restrictive for insert to regiekamer_app
  with check (eigen_organisatie_id = (select hoed.organisatie()));
create policy eigen_mandaat_wijzigen on samenwerking.mandaat as restrictive for update to regiekamer_app
  using (eigen_organisatie_id = (select hoed.organisatie()));

alter table samenwerking.tafel_lid enable row level security;
create policy binnen_de_regeling on samenwerking.tafel_lid to regiekamer_app
  using (exists (select from samenwerking.tafel t where t.id = tafel_id)) with check (exists (select from samenwerking.tafel t where t.id = tafel_id));

-- Own side and shared side: what one organisation makes is absent for all others until it was handed in.
do $$
declare
  tabel text;
  zichtbaar constant text := $regel$
    regeling_id = (select hoed.regeling()) and (
      eigen_organisatie_id = (select hoed.organisatie())
      or (ingediend_op is not null and zichtbaarheid = 'partners')
      or (ingediend_op is not null and zichtbaarheid = 'tafel' and tafel_id = any ((select hoed.tafels())::uuid[])))$regel$;
  eigen constant text := 'regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie())';
begin
  foreach tabel in array array['kenmerkwaarde', 'verdeelsleutel', 'opmerking'] loop
    execute format('alter table samenwerking.%I enable row level security', tabel);
    execute format('create policy zien on samenwerking.%I for select to regiekamer_app using (%s)', tabel, zichtbaar);
    execute format('create policy maken on samenwerking.%I for insert to regiekamer_app with check (%s)', tabel, eigen);
    execute format('create policy wijzigen on samenwerking.%I for update to regiekamer_app using (%s) with check (regeling_id = (select hoed.regeling()))', tabel, zichtbaar);
    execute format('create policy concept_weggooien on samenwerking.%I for delete to regiekamer_app using (%s and ingediend_op is null)', tabel, eigen);
  end loop;
end
$$;
create policy openbaar_cijfer on samenwerking.kenmerkwaarde for select to regiekamer_app using (regeling_id is null and (select hoed.regeling()) is not null);

-- All hats of one person on a day: needed before a hat is on, so it looks past row-level security for exactly this question.
create function samenwerking.hoeden(wie uuid, op date)
  returns table (aanstelling_id uuid, organisatie_id uuid, organisatie_naam text, regeling_id uuid, regeling_naam text, rol text, tafel_ids uuid[], mandaten text[])
  language sql stable security definer set search_path = pg_catalog as $$
  select a.id, o.id, o.naam, r.id, r.korte_naam, a.rol,
    coalesce((select array_agg(l.tafel_id) from samenwerking.tafel_lid l where l.aanstelling_id = a.id), '{}'),
    coalesce((select array_agg(distinct m.onderwerp) from samenwerking.mandaat m where m.aanstelling_id = a.id and m.geldig @> op), '{}')
  from samenwerking.aanstelling a
    join samenwerking.organisatie o on o.id = a.organisatie_id
    join samenwerking.regeling r on r.id = a.regeling_id
    join identiteit.persoon p on p.id = a.persoon_id
  where a.persoon_id = wie and a.geldig @> op and p.geblokkeerd_op is null
  order by r.korte_naam collate public.nl, o.naam collate public.nl, a.rol
$$;
