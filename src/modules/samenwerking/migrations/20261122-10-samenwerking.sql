-- Who works together: organisations, regelingen with a dated form, participations with dated roles, and who sits where.
create schema samenwerking;
grant usage on schema samenwerking to regiekamer_app;

-- Validity is a daterange, half open as PostgreSQL keeps it; people see "van" and "tot en met".

-- An organisation of the national register (regeling_id is null) or one that a single cooperation added for itself.
create table samenwerking.organisatie (
  id uuid primary key,
  regeling_id uuid,
  naam text not null constraint organisatie_heeft_naam check (length(trim(naam)) between 1 and 200),
  soort text not null constraint organisatie_soort_bestaat check (soort in ('gemeente', 'gemeenschappelijke_regeling', 'werkorganisatie', 'overig')),
  gemeente_code text constraint gemeente_code_is_cbs check (gemeente_code ~ '^GM[0-9]{4}$'),
  provincie text,
  bestaat daterange not null default daterange(null, null),
  bron text not null,
  fictief boolean not null default false,
  versie integer not null default 1
);
create unique index gemeente_code_is_uniek on samenwerking.organisatie (gemeente_code) where regeling_id is null;
create unique index organisatie_naam_in_regeling_is_uniek on samenwerking.organisatie (regeling_id, lower(naam)) where regeling_id is not null;
create index organisatie_naam on samenwerking.organisatie (naam collate public.nl);

-- A municipality that merged: several successors when it was split.
create table samenwerking.opvolging (
  van_id uuid not null references samenwerking.organisatie,
  naar_id uuid not null references samenwerking.organisatie,
  datum date not null,
  soort text not null constraint opvolging_soort_bestaat check (soort in ('samenvoeging', 'splitsing', 'naamswijziging')),
  primary key (van_id, naar_id, datum)
);
create index opvolging_naar on samenwerking.opvolging (naar_id);

-- The organisation itself and everything it came from, however many mergers ago.
create function samenwerking.met_voorgangers(organisatie uuid) returns table (id uuid) language sql stable as $$
  with recursive lijn (id) as (select organisatie union select o.van_id from samenwerking.opvolging o join lijn on o.naar_id = lijn.id)
  select lijn.id from lijn
$$;

create table samenwerking.regeling (
  id uuid primary key,
  naam text not null constraint regeling_heeft_naam check (length(trim(naam)) between 1 and 200),
  korte_naam text not null,
  omschrijving text not null default '',
  bron text not null,
  fictief boolean not null default false,
  versie integer not null default 1
);
alter table samenwerking.organisatie add constraint organisatie_regeling foreign key (regeling_id) references samenwerking.regeling;

-- Wgr art. 8: the form can change during the life of a regeling, and the statutory calendar with it.
create table samenwerking.rechtsvorm (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  vorm text not null constraint vorm_bestaat check (vorm in
    ('openbaar_lichaam', 'bedrijfsvoeringsorganisatie', 'gemeenschappelijk_orgaan', 'centrumgemeente', 'regeling_zonder_meer', 'netwerk')),
  geldig daterange not null constraint rechtsvorm_geldig_niet_leeg check (not isempty(geldig)),
  bron text not null,
  versie integer not null default 1,
  constraint een_rechtsvorm_tegelijk exclude using gist (regeling_id with =, geldig with &&)
);

create table samenwerking.dienstonderdeel (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  naam text not null,
  omschrijving text not null default '',
  geldig daterange not null,
  bron text not null,
  versie integer not null default 1
);
create index dienstonderdeel_per_regeling on samenwerking.dienstonderdeel (regeling_id);

-- Owner, client and payer differ: one organisation can hold several roles, each with its own dates.
create table samenwerking.deelname (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  organisatie_id uuid not null references samenwerking.organisatie,
  rol text not null constraint deelname_rol_bestaat check (rol in ('eigenaar', 'opdrachtgever', 'afnemer', 'opdrachtnemer')),
  -- Set when it takes part through another one: Duiven and Westervoort through 1Stroom.
  via_id uuid references samenwerking.organisatie,
  geldig daterange not null constraint deelname_geldig_niet_leeg check (not isempty(geldig)),
  bron text not null,
  versie integer not null default 1,
  constraint een_deelname_per_rol_tegelijk exclude using gist (regeling_id with =, organisatie_id with =, rol with =, geldig with &&)
);

create table samenwerking.tafel (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  naam text not null,
  soort text not null constraint tafel_soort_bestaat check (soort in ('bestuur', 'ogo', 'secretarissen', 'controllers', 'overlegtafel', 'stuurgroep')),
  bron text not null,
  constraint tafel_naam_is_uniek unique (regeling_id, naam)
);

-- A hat: a person acts for an organisation, in a role, in one cooperation, from and to a date.
create table samenwerking.aanstelling (
  id uuid primary key,
  persoon_id uuid not null references identiteit.persoon,
  regeling_id uuid not null references samenwerking.regeling,
  organisatie_id uuid not null references samenwerking.organisatie,
  rol text not null constraint aanstelling_rol_bestaat check (rol in
    ('beheerder', 'demandmanager', 'controller', 'directeur', 'secretaris', 'bestuurder', 'griffier', 'lezer')),
  geldig daterange not null constraint aanstelling_geldig_niet_leeg check (not isempty(geldig)),
  versie integer not null default 1,
  constraint een_aanstelling_tegelijk exclude using gist (persoon_id with =, regeling_id with =, organisatie_id with =, rol with =, geldig with &&)
);
alter table identiteit.sessie add constraint sessie_hoed foreign key (aanstelling_id) references samenwerking.aanstelling;
alter table identiteit.token add constraint token_hoed foreign key (aanstelling_id) references samenwerking.aanstelling;

create table samenwerking.tafel_lid (
  tafel_id uuid not null references samenwerking.tafel,
  aanstelling_id uuid not null references samenwerking.aanstelling,
  primary key (tafel_id, aanstelling_id)
);

-- Who speaks with whom, at three levels; a level without a contact is an empty chair.
create table samenwerking.contact (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  organisatie_id uuid not null references samenwerking.organisatie,
  dienstonderdeel_id uuid references samenwerking.dienstonderdeel,
  kant text not null constraint contact_kant_bestaat check (kant in ('vraag', 'aanbod')),
  niveau text not null constraint contact_niveau_bestaat check (niveau in ('strategisch', 'tactisch', 'operationeel')),
  functie text not null constraint contact_heeft_functie check (length(trim(functie)) between 1 and 200),
  naam text not null default '',
  geldig daterange not null constraint contact_geldig_niet_leeg check (not isempty(geldig)),
  fictief boolean not null default false,
  versie integer not null default 1
);
create index contact_per_regeling on samenwerking.contact (regeling_id);

-- What a person may hand in or decide for the organisation. The limit can be hidden from partners: then the row is seen, the amount is not.
create table samenwerking.mandaat (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  aanstelling_id uuid not null references samenwerking.aanstelling,
  onderwerp text not null constraint mandaat_onderwerp_bestaat check (onderwerp in ('verdeelsleutel', 'kenmerk', 'opmerking')),
  limiet_cent bigint constraint limiet_niet_negatief check (limiet_cent >= 0),
  bedrag_verborgen boolean not null default false,
  geldig daterange not null constraint mandaat_geldig_niet_leeg check (not isempty(geldig)),
  besluit text not null,
  versie integer not null default 1
);
create index mandaat_per_aanstelling on samenwerking.mandaat (aanstelling_id);

create table samenwerking.kenmerk (
  code text primary key,
  naam text not null,
  eenheid text not null,
  omschrijving text not null
);
insert into samenwerking.kenmerk (code, naam, eenheid, omschrijving) values
  ('inwoners', 'Inwoners', 'inwoners', 'Inwoners op 1 januari volgens het CBS.'),
  ('fte', 'Formatie', 'fte', 'Formatieplaatsen van de organisatie, in voltijdsbanen.'),
  ('werkplekken', 'Werkplekken', 'werkplekken', 'Werkplekken die de leverancier beheert.'),
  ('accounts', 'Accounts', 'accounts', 'Gebruikers met een actief account.');

-- A figure of an organisation on a date. Without regeling: public statistics. With: from the own side of that organisation, shared when handed in.
create table samenwerking.kenmerkwaarde (
  id uuid primary key,
  organisatie_id uuid not null references samenwerking.organisatie,
  kenmerk text not null references samenwerking.kenmerk,
  peildatum date not null,
  waarde numeric(18, 4) not null constraint kenmerkwaarde_niet_negatief check (waarde >= 0),
  bron text not null constraint kenmerkwaarde_heeft_bron check (length(trim(bron)) > 0),
  fictief boolean not null default false,
  regeling_id uuid references samenwerking.regeling,
  eigen_organisatie_id uuid references samenwerking.organisatie,
  ingediend_op timestamptz,
  zichtbaarheid hoed.zichtbaarheid not null default 'partners',
  tafel_id uuid references samenwerking.tafel,
  versie integer not null default 1,
  constraint kenmerkwaarde_heeft_eigenaar check ((regeling_id is null) = (eigen_organisatie_id is null)),
  constraint tafel_bij_zichtbaarheid check ((zichtbaarheid = 'tafel') = (tafel_id is not null))
);
create unique index kenmerkwaarde_is_uniek on samenwerking.kenmerkwaarde
  (organisatie_id, kenmerk, peildatum, coalesce(regeling_id, '00000000-0000-0000-0000-000000000000'), (ingediend_op is null));

create table samenwerking.verdeelsleutel (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  naam text not null constraint verdeelsleutel_heeft_naam check (length(trim(naam)) between 1 and 200),
  omschrijving text not null default '',
  opbouw jsonb not null,
  geldig_van date not null,
  geldig_tot_en_met date,
  status text not null constraint verdeelsleutel_status_bestaat check (status in ('concept', 'ingediend', 'vastgesteld', 'ingetrokken', 'vervallen')),
  vervangt_id uuid references samenwerking.verdeelsleutel,
  besluit jsonb,
  bron text not null default '',
  fictief boolean not null default false,
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  ingediend_op timestamptz,
  zichtbaarheid hoed.zichtbaarheid not null default 'partners',
  tafel_id uuid references samenwerking.tafel,
  versie integer not null default 1,
  constraint verdeelsleutel_geldig_niet_leeg check (geldig_tot_en_met is null or geldig_tot_en_met >= geldig_van),
  constraint concept_is_niet_ingediend check ((status = 'concept') = (ingediend_op is null)),
  constraint vastgesteld_heeft_besluit check (status not in ('vastgesteld', 'vervallen') or besluit is not null),
  constraint tafel_bij_zichtbaarheid check ((zichtbaarheid = 'tafel') = (tafel_id is not null)),
  constraint een_geldige_sleutel_tegelijk exclude using gist (
    regeling_id with =, naam with =, daterange(geldig_van, geldig_tot_en_met, '[]') with &&
  ) where (status in ('vastgesteld', 'vervallen')) deferrable initially deferred
);
create index verdeelsleutel_per_regeling on samenwerking.verdeelsleutel (regeling_id);

-- What was decided stays: of an adopted key only the end of its validity can still be set.
create function samenwerking.bewaak_vastgestelde_sleutel() returns trigger language plpgsql as $$
begin
  if old.status in ('vastgesteld', 'vervallen') and
    (new.naam, new.opbouw, new.geldig_van, new.besluit, new.eigen_organisatie_id, new.regeling_id)
      is distinct from (old.naam, old.opbouw, old.geldig_van, old.besluit, old.eigen_organisatie_id, old.regeling_id) then
    raise exception 'een vastgestelde verdeelsleutel wijzigt alleen door een nieuwe sleutel' using errcode = 'check_violation', constraint = 'vastgestelde_sleutel_blijft';
  end if;
  return new;
end
$$;
create trigger vastgestelde_sleutel_blijft before update on samenwerking.verdeelsleutel
  for each row execute function samenwerking.bewaak_vastgestelde_sleutel();

create table samenwerking.opmerking (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  onderwerp_soort text not null,
  onderwerp_id uuid not null,
  tekst text not null constraint opmerking_heeft_tekst check (length(trim(tekst)) between 1 and 4000),
  persoon_id uuid not null references identiteit.persoon,
  persoon_naam text not null,
  gemaakt_op timestamptz not null,
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  ingediend_op timestamptz,
  zichtbaarheid hoed.zichtbaarheid not null default 'partners',
  tafel_id uuid references samenwerking.tafel,
  versie integer not null default 1,
  constraint tafel_bij_zichtbaarheid check ((zichtbaarheid = 'tafel') = (tafel_id is not null))
);
create index opmerking_per_onderwerp on samenwerking.opmerking (onderwerp_id);

-- The national register of 2016, as printed, with what reading it taught.
create table samenwerking.register_regel (
  nummer integer primary key,
  naam text not null,
  type_zoals_gedrukt text not null,
  soort text not null,
  hoofdgemeente text,
  ledentekst text not null
);
create table samenwerking.register_lid (
  nummer integer not null references samenwerking.register_regel,
  volgorde integer not null,
  zoals_gedrukt text not null,
  organisatie_id uuid references samenwerking.organisatie,
  uitkomst text not null,
  primary key (nummer, volgorde)
);
create index register_lid_organisatie on samenwerking.register_lid (organisatie_id);
create table samenwerking.register_bevinding (
  volgorde integer primary key,
  code text not null,
  ernst text not null,
  nummers integer[] not null,
  melding text not null
);
