-- The ledger of the joint organisation: files as they were read in, one version after another, with lines that nobody can change. All partners read; who keeps the ledger writes.

-- Whether this person keeps the ledger today: controller or director of the organisation that delivers.
create function kosten.houdt_grootboek() returns boolean
  language sql stable set search_path = pg_catalog as $$
  select exists (select from samenwerking.deelname d where d.organisatie_id = hoed.organisatie() and d.regeling_id = hoed.regeling()
      and d.rol = 'opdrachtnemer' and d.geldig @> current_date)
    and exists (select from samenwerking.aanstelling a where a.persoon_id = hoed.persoon() and a.organisatie_id = hoed.organisatie()
      and a.regeling_id = hoed.regeling() and a.rol in ('controller', 'directeur') and a.geldig @> current_date)
$$;

-- A version of the ledger of a year. For each quarter the version with the highest number that is about it is in force.
create table kosten.grootboekbestand (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  organisatie_id uuid not null references samenwerking.organisatie,
  jaar integer not null constraint grootboek_jaar_klopt check (jaar between 2000 and 2100),
  nummer integer not null constraint grootboek_nummer_klopt check (nummer > 0),
  soort text not null constraint grootboek_soort_bestaat check (soort in ('mutaties', 'saldibalans')),
  naam text not null constraint grootboek_heeft_naam check (length(naam) between 1 and 200),
  sha256 text not null constraint grootboek_sha256_klopt check (sha256 ~ '^[0-9a-f]{64}$'),
  -- The heads of the file: a file with the same ones is read in the same way.
  kopsleutel text not null,
  koppeling jsonb not null,
  aantal integer not null constraint grootboek_heeft_regels check (aantal > 0),
  debet_cent bigint not null,
  credit_cent bigint not null,
  kwartaal_van integer not null,
  kwartaal_tot integer not null,
  -- False: one amount for several quarters together, kept at the last of them.
  per_kwartaal boolean not null,
  -- Rows that were no lines: why, and how many.
  weggelaten jsonb not null,
  fictief boolean not null default false,
  opgenomen_op timestamptz not null,
  persoon_naam text not null,
  vervangt uuid references kosten.grootboekbestand,
  -- The transaction that saved it: after it no line can be added.
  opgenomen_in xid8 not null default pg_current_xact_id(),
  constraint grootboek_kwartalen_kloppen check (1 <= kwartaal_van and kwartaal_van <= kwartaal_tot and kwartaal_tot <= 4),
  constraint een_grootboek_per_nummer unique (regeling_id, jaar, nummer)
);

create table kosten.grootboekregel (
  bestand_id uuid not null references kosten.grootboekbestand,
  volgnummer integer not null,
  -- Text: zeros in front are part of a code.
  rekening text not null constraint regel_heeft_rekening check (length(rekening) between 1 and 30),
  rekening_naam text not null,
  kostenplaats text constraint regel_kostenplaats_klopt check (length(kostenplaats) between 1 and 30),
  datum date,
  kwartaal smallint not null constraint regel_kwartaal_klopt check (kwartaal between 1 and 4),
  omschrijving text not null,
  stuknummer text not null,
  -- Debit minus credit.
  bedrag_cent bigint not null,
  primary key (bestand_id, volgnummer)
);

-- The balances of a version, added up once: a total over 100,000 lines is asked often and never changes.
create table kosten.grootboeksaldo (
  bestand_id uuid not null references kosten.grootboekbestand,
  kwartaal smallint not null,
  rekening text not null,
  rekening_naam text not null,
  kostenplaats text,
  bedrag_cent bigint not null,
  regels integer not null,
  constraint een_saldo_per_plek unique nulls not distinct (bestand_id, kwartaal, rekening, kostenplaats)
);

-- A version is what its head says, to the cent, or it is not there at all.
create function kosten.grootboek_klopt() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  regels record;
  saldi record;
begin
  select count(*) as aantal, coalesce(sum(bedrag_cent), 0) as bedrag into regels from kosten.grootboekregel where bestand_id = new.id;
  select coalesce(sum(r.regels), 0) as aantal, coalesce(sum(r.bedrag_cent), 0) as bedrag into saldi from kosten.grootboeksaldo r where r.bestand_id = new.id;
  if regels.aantal <> new.aantal or regels.bedrag <> new.debet_cent - new.credit_cent or saldi.aantal <> new.aantal or saldi.bedrag <> regels.bedrag then
    raise exception 'de regels van grootboekbestand % zijn niet wat de kop zegt', new.id using errcode = 'check_violation', constraint = 'grootboek_sluit';
  end if;
  return null;
end
$$;
create constraint trigger grootboek_sluit after insert on kosten.grootboekbestand deferrable initially deferred
  for each row execute function kosten.grootboek_klopt();

select hoed.bescherm_regeling('kosten.grootboekbestand');
create policy grootboek_opnemen on kosten.grootboekbestand as restrictive for insert to regiekamer_app
  with check (organisatie_id = (select hoed.organisatie()) and (select kosten.houdt_grootboek()) and opgenomen_in = pg_current_xact_id());

do $$
declare
  tabel text;
begin
  foreach tabel in array array['grootboekregel', 'grootboeksaldo'] loop
    execute format('alter table kosten.%I enable row level security', tabel);
    execute format('create policy met_het_bestand on kosten.%I to regiekamer_app
      using (bestand_id in (select b.id from kosten.grootboekbestand b))
      with check (bestand_id in (select b.id from kosten.grootboekbestand b where b.opgenomen_in = pg_current_xact_id()))', tabel);
  end loop;
end
$$;

grant select, insert on kosten.grootboekbestand, kosten.grootboekregel, kosten.grootboeksaldo to regiekamer_app;

-- Reading in: a file with its columns and what a dry run found. It is the own side's business: no partner sees it.
create table kosten.grootboekinlezing (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  bestandsnaam text not null constraint grootboekinlezing_heeft_naam check (length(bestandsnaam) between 1 and 200),
  vorm text not null constraint grootboekinlezing_vorm_bestaat check (vorm in ('csv', 'xlsx')),
  sha256 text not null,
  status text not null constraint grootboekinlezing_status_bestaat check (status in
    ('gelezen', 'proef_bezig', 'proef_klaar', 'vastleggen_bezig', 'vastgelegd', 'mislukt')),
  -- What the reader has to know about the status: why it failed, or what was cut off.
  melding text not null default '',
  aantal_rijen integer not null,
  kopsleutel text not null,
  kolommen jsonb not null,
  eerste_rijen jsonb not null,
  -- What the file seems to be, or how the last one with these heads was read.
  voorstel jsonb not null,
  is_herinnerd boolean not null,
  koppeling jsonb,
  -- What the dry run found; null before it.
  uitkomst jsonb,
  saldi jsonb,
  fouten jsonb not null default '[]',
  -- The versions in force that the dry run compared with.
  vergeleken_met uuid[] not null default '{}',
  bestand_id uuid references kosten.grootboekbestand,
  persoon_id uuid not null references identiteit.persoon,
  persoon_naam text not null,
  gemaakt_op timestamptz not null
);
create index grootboekinlezing_per_organisatie on kosten.grootboekinlezing (eigen_organisatie_id, gemaakt_op desc);

-- The file itself, until it is saved.
create table kosten.grootboekinlezing_inhoud (
  inlezing_id uuid primary key references kosten.grootboekinlezing on delete cascade,
  inhoud bytea not null
);

alter table kosten.grootboekinlezing enable row level security;
create policy eigen_kant on kosten.grootboekinlezing to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie()) and (select kosten.houdt_grootboek()))
  with check (regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie()) and (select kosten.houdt_grootboek()));
alter table kosten.grootboekinlezing_inhoud enable row level security;
create policy bij_eigen_inlezing on kosten.grootboekinlezing_inhoud to regiekamer_app
  using (inlezing_id in (select i.id from kosten.grootboekinlezing i)) with check (inlezing_id in (select i.id from kosten.grootboekinlezing i));
grant select, insert, update, delete on kosten.grootboekinlezing, kosten.grootboekinlezing_inhoud to regiekamer_app;
