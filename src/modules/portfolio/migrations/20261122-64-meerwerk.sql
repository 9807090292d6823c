-- Work that is asked for outside the catalogue: who asked, what it takes, what waits for it, and who pays. Everybody reads it; the two sides write.
create table portfolio.meerwerk (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  -- "M-2027-003": counted per cooperation and year.
  nummer text not null,
  vrager_id uuid not null references samenwerking.organisatie,
  vrager_persoon text not null constraint meerwerk_heeft_vrager check (length(trim(vrager_persoon)) between 1 and 120),
  gevraagd_op date not null,
  titel text not null constraint meerwerk_heeft_titel check (length(trim(titel)) between 1 and 200),
  vraag text not null constraint meerwerk_heeft_vraag check (length(trim(vraag)) between 1 and 4000),
  status text not null constraint meerwerk_status_bestaat check (status in ('gevraagd', 'gewogen', 'toegezegd', 'afgewezen', 'uitgevoerd')),
  -- What the supplier says that it takes; all empty until then. The price is null for PM.
  gewogen_op timestamptz,
  uren_geschat numeric(9, 2) constraint uren_geschat_niet_onder_nul check (uren_geschat >= 0),
  prijs_cent bigint constraint meerwerkprijs_niet_onder_nul check (prijs_cent >= 0),
  betaler text constraint meerwerk_betaler_bestaat check (betaler in ('vrager', 'samen', 'opdrachtnemer')),
  -- What waits for it: an order, a measure, or in words.
  verdringt_opdracht_id uuid references portfolio.opdracht,
  verdringt_maatregel_id uuid references portfolio.maatregel,
  verdringt text not null default '' constraint verdringing_kort check (length(verdringt) <= 500),
  -- Who agreed for the side that asked.
  toegezegd_op timestamptz,
  toegezegd_door text,
  toezegging text,
  besluit_id uuid references governance.besluit,
  afwijzing text,
  afgewezen_door_id uuid references samenwerking.organisatie,
  uitgevoerd_op date,
  bijgewerkt_op timestamptz not null default now(),
  versie integer not null default 1,
  constraint meerwerk_nummer_is_uniek unique (regeling_id, nummer),
  constraint weging_is_heel check (num_nulls(gewogen_op, uren_geschat, betaler) in (0, 3)),
  constraint toezegging_is_heel check (num_nulls(toegezegd_op, toegezegd_door, toezegging) in (0, 3)),
  constraint een_verdringing check (num_nonnulls(verdringt_opdracht_id, verdringt_maatregel_id) <= 1),
  constraint niets_gewogen_zonder_weging check (status not in ('gewogen', 'toegezegd', 'uitgevoerd') or gewogen_op is not null),
  constraint niets_toegezegd_zonder_toezegging check ((status in ('toegezegd', 'uitgevoerd')) = (toegezegd_op is not null)),
  constraint wie_samen_betaalt_besluit check (toegezegd_op is null or betaler <> 'samen' or besluit_id is not null),
  constraint afwijzing_heeft_reden check ((status = 'afgewezen') = (afwijzing is not null) and (status = 'afgewezen') = (afgewezen_door_id is not null)),
  constraint uitgevoerd_heeft_dag check ((status = 'uitgevoerd') = (uitgevoerd_op is not null))
);
create index meerwerk_per_vrager on portfolio.meerwerk (vrager_id);
select hoed.bescherm_regeling('portfolio.meerwerk');
-- Who asked and when, and its number, never change.
grant select, insert, update (vrager_persoon, titel, vraag, status, gewogen_op, uren_geschat, prijs_cent, betaler, verdringt_opdracht_id, verdringt_maatregel_id,
  verdringt, toegezegd_op, toegezegd_door, toezegging, besluit_id, afwijzing, afgewezen_door_id, uitgevoerd_op, bijgewerkt_op, versie)
  on portfolio.meerwerk to regiekamer_app;
create policy twee_kanten_maken on portfolio.meerwerk as restrictive for insert to regiekamer_app
  with check (vrager_id = (select hoed.organisatie()) or (select samenwerking.is_opdrachtnemer()));
create policy twee_kanten_wijzigen on portfolio.meerwerk as restrictive for update to regiekamer_app
  using (vrager_id = (select hoed.organisatie()) or (select samenwerking.is_opdrachtnemer()));
create trigger vindbaar after insert or update or delete on portfolio.meerwerk
  for each row execute function zoek.vindbaar('meerwerk', 'titel', 'vraag', '/meerwerk/');

-- Hours that were spent on it. A mistake is a line below nil; nothing is rewritten.
create table portfolio.meerwerk_uren (
  id uuid primary key,
  meerwerk_id uuid not null references portfolio.meerwerk,
  op date not null,
  uren numeric(9, 2) not null constraint meerwerkuren_niet_nul check (uren <> 0),
  toelichting text not null default '' constraint urentoelichting_kort check (length(toelichting) <= 500),
  persoon_naam text not null,
  geboekt_op timestamptz not null
);
create index uren_per_meerwerk on portfolio.meerwerk_uren (meerwerk_id);
select hoed.bescherm_deel('portfolio.meerwerk_uren', 'meerwerk_id', 'portfolio.meerwerk');
grant select, insert on portfolio.meerwerk_uren to regiekamer_app;
create policy opdrachtnemer_boekt on portfolio.meerwerk_uren as restrictive for insert to regiekamer_app
  with check ((select samenwerking.is_opdrachtnemer()));
