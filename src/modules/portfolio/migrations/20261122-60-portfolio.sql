-- What was decided becomes work: an order that the supplier accepts before anything starts, and programmes whose measures wait for each other.
create schema portfolio;
grant usage on schema portfolio to regiekamer_app;

-- An order stands on the last decision of a way. Its money is not copied: lines of a decision can never change.
create table portfolio.opdracht (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  -- "O-2027-003": counted per cooperation and year, given when the order is given for the first time.
  nummer text,
  -- How many times it was given: 2 after it was returned once and given anew.
  uitgave integer not null default 0,
  besluit_id uuid not null references governance.besluit,
  titel text not null constraint opdracht_heeft_titel check (length(trim(titel)) between 1 and 200),
  resultaat text not null constraint opdracht_heeft_resultaat check (length(trim(resultaat)) between 1 and 4000),
  opdrachtnemer_id uuid references samenwerking.organisatie,
  -- Who says afterwards that the result is there: an organisation, and the role or name in it.
  acceptant_id uuid references samenwerking.organisatie,
  acceptant_rol text not null default '',
  termijn_van date,
  termijn_tot_en_met date,
  status text not null constraint opdracht_status_bestaat check (status in
    ('concept', 'gegeven', 'bevraagd', 'teruggegeven', 'geaccepteerd', 'opgeleverd', 'afgerond')),
  -- Why the supplier gave it back; what was delivered; how the result was received. The last one of each.
  teruggave_reden text,
  oplevering text,
  afronding text,
  geaccepteerd_op timestamptz,
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  ingediend_op timestamptz,
  zichtbaarheid hoed.zichtbaarheid not null default 'partners',
  tafel_id uuid references samenwerking.tafel,
  bijgewerkt_op timestamptz not null default now(),
  versie integer not null default 1,
  constraint opdracht_termijn_loopt_vooruit check (termijn_tot_en_met >= termijn_van),
  constraint opdracht_concept_is_niet_gegeven check ((status = 'concept') = (ingediend_op is null) and (status = 'concept') = (nummer is null)),
  constraint gegeven_opdracht_is_af check (status = 'concept' or (opdrachtnemer_id is not null and acceptant_id is not null
    and acceptant_rol <> '' and termijn_van is not null and termijn_tot_en_met is not null)),
  -- Both sides see what was agreed, so an order that was given hides for nobody.
  constraint gegeven_opdracht_is_open check (zichtbaarheid = 'partners' and tafel_id is null),
  constraint niemand_geeft_zichzelf_opdracht check (opdrachtnemer_id <> eigen_organisatie_id),
  constraint opdracht_nummer_is_uniek unique (regeling_id, nummer)
);
-- The money of a decision is given away once; drafts may exist on more than one own side.
create unique index een_opdracht_per_besluit on portfolio.opdracht (besluit_id) where status <> 'concept';
create index opdracht_per_besluit on portfolio.opdracht (besluit_id);
select hoed.bescherm_eigen_kant('portfolio.opdracht');
create trigger vindbaar after insert or update or delete on portfolio.opdracht
  for each row execute function zoek.vindbaar('opdracht', 'titel', 'resultaat', '/opdrachten/');

-- Accepted content never changes, whoever asks.
create function portfolio.inhoud_blijft() returns trigger language plpgsql as $$
begin
  raise exception using errcode = '23514', constraint = 'geaccepteerde_opdracht_blijft', message = 'the content of an accepted order does not change';
end
$$;
create trigger inhoud_blijft before update on portfolio.opdracht for each row
  when (old.status in ('geaccepteerd', 'opgeleverd', 'afgerond')
    and (old.besluit_id, old.titel, old.resultaat, old.opdrachtnemer_id, old.acceptant_id, old.acceptant_rol, old.termijn_van, old.termijn_tot_en_met, old.nummer, old.uitgave)
      is distinct from (new.besluit_id, new.titel, new.resultaat, new.opdrachtnemer_id, new.acceptant_id, new.acceptant_rol, new.termijn_van, new.termijn_tot_en_met, new.nummer, new.uitgave))
  execute function portfolio.inhoud_blijft();

-- What a participant delivers itself, so that the supplier can do its part.
create table portfolio.opdracht_bijdrage (
  opdracht_id uuid not null references portfolio.opdracht on delete cascade,
  volgorde integer not null,
  organisatie_id uuid not null references samenwerking.organisatie,
  tekst text not null constraint bijdrage_heeft_tekst check (length(trim(tekst)) between 1 and 1000),
  primary key (opdracht_id, volgorde),
  constraint een_bijdrage_per_organisatie unique (opdracht_id, organisatie_id)
);
select hoed.bescherm_deel('portfolio.opdracht_bijdrage', 'opdracht_id', 'portfolio.opdracht');
grant select, insert, delete on portfolio.opdracht_bijdrage to regiekamer_app;
create policy alleen_zolang_het_kan_toevoegen on portfolio.opdracht_bijdrage as restrictive for insert to regiekamer_app with check (
  exists (select from portfolio.opdracht o where o.id = opdracht_id and o.status in ('concept', 'teruggegeven') and o.eigen_organisatie_id = (select hoed.organisatie())));
create policy alleen_zolang_het_kan_weghalen on portfolio.opdracht_bijdrage as restrictive for delete to regiekamer_app using (
  exists (select from portfolio.opdracht o where o.id = opdracht_id and o.status in ('concept', 'teruggegeven') and o.eigen_organisatie_id = (select hoed.organisatie())));

-- Questions of the supplier before it accepts, with the answers: they stay readable, whatever becomes of the order.
create table portfolio.opdracht_vraag (
  id uuid primary key,
  opdracht_id uuid not null references portfolio.opdracht,
  uitgave integer not null,
  vraag text not null,
  gesteld_op timestamptz not null,
  gesteld_door text not null,
  antwoord text,
  beantwoord_op timestamptz,
  beantwoord_door text,
  constraint antwoord_heeft_wie_en_wanneer check ((antwoord is null) = (beantwoord_op is null) and (antwoord is null) = (beantwoord_door is null))
);
create index vraag_per_opdracht on portfolio.opdracht_vraag (opdracht_id);
create unique index een_open_vraag_per_opdracht on portfolio.opdracht_vraag (opdracht_id) where antwoord is null;
select hoed.bescherm_deel('portfolio.opdracht_vraag', 'opdracht_id', 'portfolio.opdracht');
grant select, insert, update (antwoord, beantwoord_op, beantwoord_door) on portfolio.opdracht_vraag to regiekamer_app;
create policy alleen_een_open_vraag on portfolio.opdracht_vraag as restrictive for update to regiekamer_app using (antwoord is null) with check (true);

-- How many numbers of a year were given.
create function portfolio.aantal_nummers(van_regeling uuid, van_jaar integer) returns integer
  language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::integer from portfolio.opdracht where regeling_id = van_regeling and regeling_id = hoed.regeling() and nummer like 'O-' || van_jaar || '-%'
$$;
revoke all on function portfolio.aantal_nummers(uuid, integer) from public;
grant execute on function portfolio.aantal_nummers(uuid, integer) to regiekamer_app;

-- A programme: measures over some years, steered by one table.
create table portfolio.programma (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  naam text not null constraint programma_heeft_naam check (length(trim(naam)) between 1 and 200),
  omschrijving text not null default '',
  bron text not null default '',
  van_jaar integer not null,
  tot_en_met_jaar integer not null,
  -- The table that steers it; null when none was chosen.
  stuurgroep_id uuid references samenwerking.tafel,
  bijgewerkt_op timestamptz not null default now(),
  versie integer not null default 1,
  constraint programma_jaren check (van_jaar between 2000 and 2100 and tot_en_met_jaar between van_jaar and 2100 and tot_en_met_jaar - van_jaar <= 15),
  constraint programma_naam_is_uniek unique (regeling_id, naam)
);
select hoed.bescherm_regeling('portfolio.programma');
grant select, insert, update on portfolio.programma to regiekamer_app;
create trigger vindbaar after insert or update or delete on portfolio.programma
  for each row execute function zoek.vindbaar('programma', 'naam', 'omschrijving', '/programmas/');

-- A measure of a programme. Each end is a year with or without its quarter; both null when nobody knows. bedrag_cent is null for PM as long as
-- heeft_bedrag holds; without heeft_bedrag the measure asks for no money.
create table portfolio.maatregel (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  programma_id uuid not null references portfolio.programma,
  nummer integer not null constraint maatregel_nummer_bestaat check (nummer between 1 and 999),
  titel text not null constraint maatregel_heeft_titel check (length(trim(titel)) between 1 and 300),
  van_jaar integer,
  van_kwartaal integer,
  tot_jaar integer,
  tot_kwartaal integer,
  heeft_bedrag boolean not null,
  bedrag_cent bigint,
  besluit_id uuid references governance.besluit,
  opdracht_id uuid references portfolio.opdracht,
  -- Loaded from a source of before the orders: says so wherever it is shown.
  uit_bron boolean not null default false,
  -- `wacht` is not kept: it follows from what the measure waits for.
  status text not null constraint maatregel_status_bestaat check (status in ('gepland', 'in_uitvoering', 'klaar', 'gestopt')),
  bijgewerkt_op timestamptz not null default now(),
  versie integer not null default 1,
  constraint maatregel_van check (van_kwartaal is null or (van_jaar is not null and van_kwartaal between 1 and 4)),
  constraint maatregel_tot check (tot_kwartaal is null or (tot_jaar is not null and tot_kwartaal between 1 and 4)),
  constraint maatregel_bedrag check (heeft_bedrag or bedrag_cent is null),
  constraint niets_loopt_zonder_opdracht check (status <> 'in_uitvoering' or opdracht_id is not null or uit_bron),
  constraint maatregel_nummer_is_uniek unique (programma_id, nummer)
);
select hoed.bescherm_regeling('portfolio.maatregel');
grant select, insert, update on portfolio.maatregel to regiekamer_app;
create trigger vindbaar after insert or update or delete on portfolio.maatregel
  for each row execute function zoek.vindbaar('maatregel', 'titel', '', '/maatregelen/');

create table portfolio.maatregel_wacht (
  maatregel_id uuid not null references portfolio.maatregel,
  op_id uuid not null references portfolio.maatregel,
  primary key (maatregel_id, op_id),
  constraint maatregel_wacht_niet_op_zichzelf check (maatregel_id <> op_id)
);
create index gewacht_op on portfolio.maatregel_wacht (op_id);
select hoed.bescherm_deel('portfolio.maatregel_wacht', 'maatregel_id', 'portfolio.maatregel');
grant select, insert, delete on portfolio.maatregel_wacht to regiekamer_app;
