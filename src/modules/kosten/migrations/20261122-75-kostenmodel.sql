-- How costs go from ledger to product, in versions that are never rewritten, and what came out of each run with all it was made from.
create table kosten.kostenmodel (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  naam text not null constraint kostenmodel_heeft_naam check (length(trim(naam)) between 1 and 120),
  status text not null default 'concept' constraint kostenmodel_status_bestaat check (status in ('concept', 'vastgesteld')),
  -- Since and until when an adopted model counts; a draft has none.
  geldig daterange,
  -- On which ground it was adopted, and by which decision.
  grond text not null default '',
  besluit_id uuid references governance.besluit,
  -- Kostenmodel of domain/kostenmodel.ts.
  inhoud jsonb not null,
  bron text not null default '',
  fictief boolean not null default false,
  versie integer not null default 1,
  constraint vastgesteld_model_geldt check ((status = 'vastgesteld') = (geldig is not null)),
  constraint vastgesteld_model_heeft_grond check (status = 'concept' or length(trim(grond)) between 1 and 500),
  constraint een_kostenmodel_tegelijk exclude using gist (regeling_id with =, geldig with &&) where (status = 'vastgesteld')
);
select hoed.bescherm_regeling('kosten.kostenmodel');
grant select, insert, update, delete on kosten.kostenmodel to regiekamer_app;

-- An adopted model only ends: what it says never changes, so an old quarter gives the old numbers.
create function kosten.vastgesteld_model_blijft() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.status = 'vastgesteld' then
      raise exception using errcode = 'check_violation', constraint = 'vastgesteld_model_blijft', message = 'an adopted cost model stays';
    end if;
    return old;
  end if;
  if old.status = 'vastgesteld' and ((old.naam, old.status, old.grond, old.inhoud, old.regeling_id, lower(old.geldig))
      is distinct from (new.naam, new.status, new.grond, new.inhoud, new.regeling_id, lower(new.geldig)) or old.besluit_id is distinct from new.besluit_id) then
    raise exception using errcode = 'check_violation', constraint = 'vastgesteld_model_blijft', message = 'an adopted cost model stays';
  end if;
  return new;
end
$$;
create trigger vastgesteld_model_blijft before update or delete on kosten.kostenmodel for each row execute function kosten.vastgesteld_model_blijft();

-- A run: what went in and what came out, word for word. The last one of a period counts; earlier ones stay readable.
create table kosten.toerekening (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  kostenmodel_id uuid not null references kosten.kostenmodel,
  jaar integer not null constraint toerekening_jaar_klopt check (jaar between 2000 and 2100),
  -- Null for the quarters of the year so far, named in kwartalen.
  kwartaal integer constraint toerekening_kwartaal_bestaat check (kwartaal between 1 and 4),
  kwartalen integer[] not null constraint toerekening_heeft_kwartalen check (cardinality(kwartalen) between 1 and 4),
  -- Ids and names of the ledger files that were read.
  bestanden jsonb not null,
  invoer jsonb not null,
  uitkomst jsonb not null,
  persoon_naam text not null,
  gemaakt_op timestamptz not null
);
select hoed.bescherm_regeling('kosten.toerekening');
grant select, insert on kosten.toerekening to regiekamer_app;
create index toerekening_per_periode on kosten.toerekening (regeling_id, jaar, kwartaal, gemaakt_op desc);

-- What the supplier keeps, nobody else writes.
do $$
declare
  tabel text;
begin
  foreach tabel in array array['kostenmodel', 'toerekening'] loop
    execute format('create policy opdrachtnemer_maakt on kosten.%I as restrictive for insert to regiekamer_app with check ((select samenwerking.is_opdrachtnemer()))', tabel);
    execute format('create policy opdrachtnemer_wijzigt on kosten.%I as restrictive for update to regiekamer_app using ((select samenwerking.is_opdrachtnemer()))', tabel);
    execute format('create policy opdrachtnemer_haalt_weg on kosten.%I as restrictive for delete to regiekamer_app using ((select samenwerking.is_opdrachtnemer()))', tabel);
  end loop;
end
$$;
