-- What taking part costs, as agreed with the wish; and who goes first, or vouches for a first purchase.

-- Whether the own organisation delivers in this cooperation today.
create function vraag.is_opdrachtnemer() returns boolean
  language sql stable set search_path = pg_catalog as $$
  select exists (select from samenwerking.deelname d where d.organisatie_id = hoed.organisatie() and d.regeling_id = hoed.regeling()
    and d.rol = 'opdrachtnemer' and d.geldig @> current_date)
$$;

-- The figures of one wish: null is PM. delen: [{organisatieId, gewicht, eenheden}], eenheden null when nobody knows.
create table vraag.deelnamecijfers (
  wens_id uuid primary key references vraag.wens on delete cascade,
  investering_cent bigint constraint investering_niet_onder_nul check (investering_cent >= 0),
  afschrijving_jaren integer not null constraint afschrijving_klopt check (afschrijving_jaren between 1 and 50),
  vast_cent bigint constraint vast_niet_onder_nul check (vast_cent >= 0),
  prijs_cent bigint constraint prijs_niet_onder_nul check (prijs_cent >= 0),
  eenheid text not null constraint cijfers_hebben_eenheid check (length(trim(eenheid)) between 1 and 60),
  eerste_jaar integer not null constraint eerste_jaar_klopt check (eerste_jaar between 2000 and 2100),
  aantal_jaren integer not null constraint aantal_jaren_klopt check (aantal_jaren between 1 and 20),
  -- Whole years after the year in which somebody gives notice; null when nothing was agreed.
  opzegtermijn_jaren integer constraint opzegtermijn_klopt check (opzegtermijn_jaren between 0 and 10),
  gewicht_bron text not null constraint gewicht_heeft_bron check (length(trim(gewicht_bron)) between 1 and 200),
  bron text not null constraint cijfers_hebben_bron check (length(trim(bron)) between 1 and 300),
  delen jsonb not null constraint delen_is_een_lijst check (jsonb_typeof(delen) = 'array'),
  organisatie_id uuid not null references samenwerking.organisatie,
  persoon_naam text not null,
  bijgewerkt_op timestamptz not null,
  versie integer not null default 1
);
select hoed.bescherm_deel('vraag.deelnamecijfers', 'wens_id', 'vraag.wens');
-- Set by whoever owns the wish or delivers, until there is a decision: after it these are the terms.
create function vraag.mag_cijfers_zetten(van_wens uuid) returns boolean
  language sql stable set search_path = pg_catalog as $$
  select exists (select from vraag.wens w where w.id = van_wens and w.status in ('concept', 'ingediend', 'overgedragen', 'in_voorstel')
    and (w.eigen_organisatie_id = hoed.organisatie() or vraag.is_opdrachtnemer()))
$$;
create policy cijfers_zetten on vraag.deelnamecijfers as restrictive for insert to regiekamer_app
  with check (organisatie_id = (select hoed.organisatie()) and vraag.mag_cijfers_zetten(wens_id));
create policy cijfers_wijzigen on vraag.deelnamecijfers as restrictive for update to regiekamer_app
  using (vraag.mag_cijfers_zetten(wens_id)) with check (organisatie_id = (select hoed.organisatie()));
grant select, insert, update on vraag.deelnamecijfers to regiekamer_app;

-- A municipality that goes first, or that vouches for a first purchase. Withdrawn it stays readable.
create table vraag.steun (
  id uuid primary key,
  wens_id uuid not null references vraag.wens,
  organisatie_id uuid not null references samenwerking.organisatie,
  soort text not null constraint steun_soort_bestaat check (soort in ('eerste_gebruiker', 'sponsor')),
  vanaf date,
  wat text not null constraint steun_zegt_wat check (length(trim(wat)) between 1 and 500),
  -- Of a sponsor: who says so, and how much for how long.
  namens text not null default '',
  bedrag_cent bigint constraint steun_boven_nul check (bedrag_cent > 0),
  eenheden numeric constraint eenheden_boven_nul check (eenheden > 0),
  jaren integer constraint steun_jaren_klopt check (jaren between 1 and 20),
  persoon_naam text not null,
  gegeven_op timestamptz not null,
  ingetrokken_op timestamptz,
  ingetrokken_naam text not null default '',
  reden text not null default '',
  constraint sponsor_zegt_hoeveel check (soort <> 'sponsor' or (length(trim(namens)) > 0 and jaren is not null and (bedrag_cent is not null or eenheden is not null))),
  constraint eerste_zegt_wanneer check (soort <> 'eerste_gebruiker' or vanaf is not null),
  constraint intrekken_heeft_reden check ((ingetrokken_op is null) = (reden = ''))
);
create unique index steun_een_per_soort on vraag.steun (wens_id, organisatie_id, soort) where ingetrokken_op is null;
select hoed.bescherm_deel('vraag.steun', 'wens_id', 'vraag.wens');
-- Whether the own organisation takes part now in a wish that has no decision yet.
create function vraag.doet_nu_mee(van_wens uuid) returns boolean
  language sql stable set search_path = pg_catalog as $$
  select exists (select from vraag.wens w where w.id = van_wens and w.status in ('ingediend', 'in_voorstel') and (w.eigen_organisatie_id = hoed.organisatie()
    or exists (select from vraag.aansluiting a where a.wens_id = w.id and a.organisatie_id = hoed.organisatie() and a.keuze = 'nu')))
$$;
create policy eigen_steun on vraag.steun as restrictive for insert to regiekamer_app
  with check (organisatie_id = (select hoed.organisatie()) and ingetrokken_op is null and vraag.doet_nu_mee(wens_id));
create policy eigen_steun_intrekken on vraag.steun as restrictive for update to regiekamer_app
  using (organisatie_id = (select hoed.organisatie()) and ingetrokken_op is null
    and exists (select from vraag.wens w where w.id = wens_id and w.status not in ('besloten', 'samengevoegd')))
  with check (ingetrokken_op is not null);
grant select, insert on vraag.steun to regiekamer_app;
grant update (ingetrokken_op, ingetrokken_naam, reden) on vraag.steun to regiekamer_app;
