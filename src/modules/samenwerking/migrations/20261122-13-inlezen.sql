-- Reading in: a file with its mapping, what a dry run found, and what was kept, so that it can be undone. It is the own side's business: no partner sees it.
create table samenwerking.inlezing (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  soort text not null constraint inlezing_soort_bestaat check (soort in ('organisaties', 'kenmerken', 'deelnames', 'verdeelsleutels')),
  bestandsnaam text not null constraint inlezing_heeft_naam check (length(bestandsnaam) between 1 and 200),
  vorm text not null constraint inlezing_vorm_bestaat check (vorm in ('csv', 'xlsx')),
  status text not null constraint inlezing_status_bestaat check (status in
    ('gelezen', 'proef_bezig', 'proef_klaar', 'vastleggen_bezig', 'vastgelegd', 'terugdraaien_bezig', 'teruggedraaid', 'mislukt')),
  -- What the reader has to know about the status: why it failed, or what was cut off.
  melding text not null default '',
  persoon_id uuid not null references identiteit.persoon,
  persoon_naam text not null,
  gemaakt_op timestamptz not null,
  kolommen jsonb not null,
  eerste_rijen jsonb not null,
  herkomst jsonb,
  aantal_rijen integer not null,
  koppeling jsonb,
  nieuw integer not null default 0,
  gewijzigd integer not null default 0,
  ongewijzigd integer not null default 0,
  -- Things that go to the partners when the import is kept.
  indienen integer not null default 0,
  rijen_met_fout integer not null default 0,
  fouten integer not null default 0,
  vastgelegd_op timestamptz,
  teruggedraaid_op timestamptz,
  versie integer not null default 1
);
create index inlezing_per_organisatie on samenwerking.inlezing (eigen_organisatie_id, gemaakt_op desc);

-- The cells of the file as they were read: kept apart, so that a list of imports does not read them.
create table samenwerking.inlezing_inhoud (
  inlezing_id uuid primary key references samenwerking.inlezing on delete cascade,
  rijen text not null
);

-- One line per thing of the file: what happens to it, and what undoing writes back.
create table samenwerking.inlezing_regel (
  inlezing_id uuid not null references samenwerking.inlezing on delete cascade,
  volgorde integer not null,
  rij integer not null,
  handeling text not null constraint inlezing_handeling_bestaat check (handeling in ('nieuw', 'gewijzigd', 'ongewijzigd')),
  onderwerp_id uuid not null,
  -- The version that the dry run compared with, and the one that keeping made.
  versie integer,
  versie_na integer,
  naam text not null,
  invoer jsonb,
  terug jsonb,
  voor jsonb,
  na jsonb,
  primary key (inlezing_id, volgorde)
);

create table samenwerking.inlezing_fout (
  inlezing_id uuid not null references samenwerking.inlezing on delete cascade,
  volgorde integer not null,
  rij integer not null,
  kolom text not null,
  kop text not null,
  waarde text not null,
  code text not null,
  melding text not null,
  primary key (inlezing_id, volgorde)
);

grant select, insert, update, delete on samenwerking.inlezing, samenwerking.inlezing_inhoud, samenwerking.inlezing_regel, samenwerking.inlezing_fout to regiekamer_app;

alter table samenwerking.inlezing enable row level security;
create policy eigen_kant on samenwerking.inlezing to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie()))
  with check (regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie()));

do $$
declare
  tabel text;
begin
  foreach tabel in array array['inlezing_inhoud', 'inlezing_regel', 'inlezing_fout'] loop
    execute format('alter table samenwerking.%I enable row level security', tabel);
    execute format('create policy bij_eigen_inlezing on samenwerking.%I to regiekamer_app
      using (inlezing_id in (select i.id from samenwerking.inlezing i)) with check (inlezing_id in (select i.id from samenwerking.inlezing i))', tabel);
  end loop;
end
$$;

-- What was handed in cannot be thrown away, except by undoing the import that handed it in, by the same organisation, while it is as that import
-- left it and no shared key divides by it. Everything that this takes away is named in the journal by the same transaction.
create function samenwerking.draai_cijfers_terug(inlezing uuid, van integer, tot integer) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
  aantal integer;
begin
  if not exists (select from samenwerking.inlezing i where i.id = inlezing and i.status = 'terugdraaien_bezig' and i.regeling_id = hoed.regeling() and i.eigen_organisatie_id = hoed.organisatie()) then
    raise exception 'deze inlezing wordt niet teruggedraaid' using errcode = 'insufficient_privilege';
  end if;
  delete from samenwerking.kenmerkwaarde k using samenwerking.inlezing_regel r
  where r.inlezing_id = inlezing and r.handeling = 'nieuw' and r.volgorde between van and tot and k.id = r.onderwerp_id and k.versie = r.versie_na
    and k.eigen_organisatie_id = hoed.organisatie();
  get diagnostics aantal = row_count;
  return aantal;
end
$$;
revoke all on function samenwerking.draai_cijfers_terug(uuid, integer, integer) from public;
grant execute on function samenwerking.draai_cijfers_terug(uuid, integer, integer) to regiekamer_app;
