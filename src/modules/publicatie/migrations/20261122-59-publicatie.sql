-- What a cooperation makes public: how open each decision is and on which ground, and the frozen copy that everybody may read.
create schema publicatie;
grant usage on schema publicatie to regiekamer_app;

-- A cooperation without this row has no public register.
create table publicatie.instelling (
  regeling_id uuid primary key references samenwerking.regeling,
  slug text not null constraint slug_is_adres check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 60),
  naam text not null constraint uitgever_heeft_naam check (length(trim(naam)) > 0),
  -- The cooperation in the national list of organisations (TOOI); null as long as it has none.
  organisatie_uri text,
  -- Per category of Woo art. 3.3 the day from which publishing is a duty; a category that is absent falls under art. 3.1.
  verplicht_vanaf jsonb not null default '{}',
  versie integer not null default 1,
  constraint slug_is_uniek unique (slug)
);
select hoed.bescherm_regeling('publicatie.instelling');
grant select, insert, update on publicatie.instelling to regiekamer_app;

-- The table of a college or a council has its openness said by its own organisation.
create function publicatie.mag_bepalen(tafel uuid) returns boolean language sql stable as $$
  select exists (select from samenwerking.tafel t where t.id = tafel and (t.organisatie_id is null or t.organisatie_id = hoed.organisatie()))
$$;

create table publicatie.openbaarheid (
  besluit_id uuid primary key references governance.besluit,
  regeling_id uuid not null references samenwerking.regeling,
  tafel_id uuid not null references samenwerking.tafel,
  openbaarheid text not null constraint openbaarheid_bestaat check (openbaarheid in ('openbaar', 'besloten', 'geheim')),
  -- Woo art. 5.1 or 5.2.
  grond text,
  toelichting text not null default '',
  opgelegd_door text constraint opgelegd_door_bestaat check (opgelegd_door in ('bestuur', 'voorzitter')),
  opgelegd_op date,
  -- The meeting of the board that confirmed what the chair imposed.
  bekrachtigd_op date,
  versie integer not null default 1,
  constraint gesloten_heeft_grond check ((openbaarheid = 'openbaar') = (grond is null)),
  constraint geheim_is_opgelegd check ((openbaarheid = 'geheim') = (opgelegd_door is not null) and (opgelegd_door is null) = (opgelegd_op is null)),
  constraint bekrachtigd_na_opgelegd check (bekrachtigd_op is null or (opgelegd_door = 'voorzitter' and bekrachtigd_op >= opgelegd_op))
);
create index openbaarheid_per_regeling on publicatie.openbaarheid (regeling_id);
select hoed.bescherm_regeling('publicatie.openbaarheid');
grant select, insert, update on publicatie.openbaarheid to regiekamer_app;
create policy geheim_blijft_aan_tafel on publicatie.openbaarheid as restrictive for select to regiekamer_app using (not governance.is_verborgen(besluit_id));
create policy eigen_tafel_bepaalt on publicatie.openbaarheid as restrictive for insert to regiekamer_app
  with check (publicatie.mag_bepalen(tafel_id) and (openbaarheid <> 'geheim' or governance.zit_aan(tafel_id)));
create policy eigen_tafel_wijzigt on publicatie.openbaarheid as restrictive for update to regiekamer_app
  using (publicatie.mag_bepalen(tafel_id)) with check (publicatie.mag_bepalen(tafel_id) and (openbaarheid <> 'geheim' or governance.zit_aan(tafel_id)));

-- Whether somebody said that everybody may read this. Asked for the public too, so it looks past row-level security for exactly this question.
create function publicatie.is_openbaar(onderwerp uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from publicatie.openbaarheid o where o.besluit_id = onderwerp and o.openbaarheid = 'openbaar')
    and not exists (select from governance.geheim g where g.besluit_id = onderwerp)
$$;
revoke all on function publicatie.is_openbaar(uuid) from public;
grant execute on function publicatie.is_openbaar(uuid) to regiekamer_app;

-- A thing that was made public, by kind, as it read on that day. A withdrawn one stays: its address says why it is gone.
create table publicatie.publicatie (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  soort text not null constraint soort_bestaat check (soort in ('besluit')),
  onderwerp_id uuid not null,
  tafel_id uuid not null references samenwerking.tafel,
  tafel_naam text not null,
  nummer text not null,
  titel text not null,
  inhoud text not null,
  datum date not null,
  -- Woo art. 3.3; null: none fits.
  categorie integer,
  organisatie_naam text not null,
  organisatie_uri text,
  gepubliceerd_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  ingetrokken_op timestamptz,
  intrek_reden text,
  versie integer not null default 1,
  woorden tsvector generated always as (
    setweight(to_tsvector('zoek.nederlands', titel), 'A') || setweight(to_tsvector('zoek.nederlands', inhoud || ' ' || nummer), 'B')
  ) stored,
  constraint ingetrokken_heeft_reden check ((ingetrokken_op is null) = (intrek_reden is null)),
  constraint publicatienummer_is_uniek unique (regeling_id, soort, nummer),
  constraint een_publicatie_per_onderwerp unique (soort, onderwerp_id)
);
create index publicatie_woorden on publicatie.publicatie using gin (woorden);
create index publicatie_per_regeling on publicatie.publicatie (regeling_id, datum desc);
alter table publicatie.publicatie enable row level security;
create policy binnen_de_regeling on publicatie.publicatie to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and not governance.is_verborgen(onderwerp_id)) with check (regeling_id = (select hoed.regeling()));
-- Nobody in particular reads what is public now, and nothing else.
create policy iedereen_leest on publicatie.publicatie for select to regiekamer_app
  using ((select hoed.regeling()) is null and ingetrokken_op is null and publicatie.is_openbaar(onderwerp_id));
create policy eigen_tafel_publiceert on publicatie.publicatie as restrictive for insert to regiekamer_app
  with check (publicatie.mag_bepalen(tafel_id) and publicatie.is_openbaar(onderwerp_id));
create policy eigen_tafel_trekt_in on publicatie.publicatie as restrictive for update to regiekamer_app
  using (publicatie.mag_bepalen(tafel_id)) with check (publicatie.mag_bepalen(tafel_id) and (ingetrokken_op is not null or publicatie.is_openbaar(onderwerp_id)));
grant select, insert, update on publicatie.publicatie to regiekamer_app;

-- The registers that exist: asked by the public, before any row may be read.
create function publicatie.registers() returns table (regeling_id uuid, slug text, naam text)
  language sql stable security definer set search_path = pg_catalog as $$
  select i.regeling_id, i.slug, i.naam from publicatie.instelling i order by i.slug
$$;
-- Of what was withdrawn the public learns when and why, not what it was.
create function publicatie.ingetrokken(van_regeling uuid, van_soort text, van_nummer text) returns table (op timestamptz, reden text)
  language sql stable security definer set search_path = pg_catalog as $$
  select p.ingetrokken_op, p.intrek_reden from publicatie.publicatie p
  where p.regeling_id = van_regeling and p.soort = van_soort and p.nummer = van_nummer and p.ingetrokken_op is not null
    and not exists (select from governance.geheim g where g.besluit_id = p.onderwerp_id)
$$;
revoke all on function publicatie.registers(), publicatie.ingetrokken(uuid, text, text) from public;
grant execute on function publicatie.registers(), publicatie.ingetrokken(uuid, text, text) to regiekamer_app;
