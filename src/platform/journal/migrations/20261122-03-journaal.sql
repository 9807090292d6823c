-- Who, in which role, did what, on which ground, before and after: written once, chained by hash, never altered.
create schema journaal;
grant usage on schema journaal to regiekamer_app;

create table journaal.regel (
  nummer bigint primary key,
  tijdstip timestamptz not null,
  persoon_id uuid,
  persoon_naam text not null,
  organisatie_id uuid,
  regeling_id uuid,
  rol text not null,
  handeling text not null,
  onderwerp_soort text not null,
  onderwerp_id uuid not null,
  onderwerp_naam text not null,
  grond text,
  voor jsonb,
  na jsonb,
  -- Frozen at the moment of writing: what was done on an own side stays there, also after the thing itself was handed in.
  eigen_organisatie_id uuid,
  zichtbaarheid hoed.zichtbaarheid not null default 'partners',
  tafel_id uuid,
  vorige_hash bytea not null,
  hash bytea not null
);
create index regel_per_onderwerp on journaal.regel (onderwerp_id, nummer desc);
create index regel_per_regeling on journaal.regel (regeling_id, nummer desc);

-- The text that the hash covers: every column but the hash itself, in a fixed order and notation.
create function journaal.tekst(r journaal.regel) returns text language sql stable set timezone = 'UTC'
  as $$ select concat_ws(chr(31),
    r.nummer::text, to_char(r.tijdstip, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(r.persoon_id::text, ''), r.persoon_naam,
    coalesce(r.organisatie_id::text, ''), coalesce(r.regeling_id::text, ''), r.rol, r.handeling, r.onderwerp_soort, r.onderwerp_id::text,
    r.onderwerp_naam, coalesce(r.grond, ''), coalesce(r.voor::text, ''), coalesce(r.na::text, ''), coalesce(r.eigen_organisatie_id::text, ''),
    r.zichtbaarheid, coalesce(r.tafel_id::text, ''), encode(r.vorige_hash, 'hex')) $$;

-- The only way in. One writer at a time holds the end of the chain, until its transaction ends.
create function journaal.schrijf(regels jsonb) returns void language plpgsql security definer set search_path = pg_catalog, journaal as $$
declare
  nieuw journaal.regel;
  laatste record;
  r jsonb;
begin
  perform pg_advisory_xact_lock(7203942);
  select nummer, hash into laatste from journaal.regel order by nummer desc limit 1;
  nieuw.nummer := coalesce(laatste.nummer, 0);
  nieuw.hash := coalesce(laatste.hash, sha256('regiekamer'::bytea));
  for r in select * from jsonb_array_elements(regels) loop
    nieuw.nummer := nieuw.nummer + 1;
    nieuw.vorige_hash := nieuw.hash;
    nieuw.tijdstip := clock_timestamp();
    nieuw.persoon_id := (r->>'persoonId')::uuid;
    nieuw.persoon_naam := r->>'persoonNaam';
    nieuw.organisatie_id := (r->>'organisatieId')::uuid;
    nieuw.regeling_id := (r->>'regelingId')::uuid;
    nieuw.rol := r->>'rol';
    nieuw.handeling := r->>'handeling';
    nieuw.onderwerp_soort := r->>'onderwerpSoort';
    nieuw.onderwerp_id := (r->>'onderwerpId')::uuid;
    nieuw.onderwerp_naam := r->>'onderwerpNaam';
    nieuw.grond := r->>'grond';
    nieuw.voor := nullif(r->'voor', 'null'::jsonb);
    nieuw.na := nullif(r->'na', 'null'::jsonb);
    nieuw.eigen_organisatie_id := (r->>'eigenOrganisatieId')::uuid;
    nieuw.zichtbaarheid := coalesce(r->>'zichtbaarheid', 'partners');
    nieuw.tafel_id := (r->>'tafelId')::uuid;
    nieuw.hash := sha256(convert_to(journaal.tekst(nieuw), 'UTF8'));
    insert into journaal.regel select nieuw.*;
  end loop;
end
$$;
revoke all on function journaal.schrijf(jsonb) from public;
grant execute on function journaal.schrijf(jsonb) to regiekamer_app;
grant select on journaal.regel to regiekamer_app;

-- Nobody rewrites history by accident either: not the owner, not a later migration.
create function journaal.weiger() returns trigger language plpgsql as $$
begin
  raise exception 'het journaal wordt niet gewijzigd of ingekort' using errcode = 'insufficient_privilege';
end
$$;
create trigger regel_blijft before update or delete on journaal.regel for each row execute function journaal.weiger();
create trigger journaal_blijft before truncate on journaal.regel for each statement execute function journaal.weiger();

alter table journaal.regel enable row level security;
create policy regel_zichtbaar on journaal.regel for select to regiekamer_app using (
  (regeling_id is null or regeling_id = (select hoed.regeling()))
  and (
    (zichtbaarheid = 'partners' and (select hoed.regeling()) is not null)
    or eigen_organisatie_id = (select hoed.organisatie())
    or (zichtbaarheid = 'tafel' and tafel_id = any ((select hoed.tafels())::uuid[]))
  )
);

-- The first line whose content, number or link does not fit; nothing when the chain is whole.
create function journaal.eerste_breuk() returns table (nummer bigint, reden text) language sql stable as $$
  with keten as (
    select r, lag(r.hash) over w as verwacht, lag(r.nummer) over w as vorige from journaal.regel r window w as (order by r.nummer)
  )
  select (r).nummer,
    case
      when (r).nummer <> coalesce(vorige, 0) + 1 then 'er ontbreekt een regel'
      when (r).vorige_hash <> coalesce(verwacht, sha256('regiekamer'::bytea)) then 'de schakel met de vorige regel past niet'
      else 'de inhoud is veranderd'
    end
  from keten
  where (r).nummer <> coalesce(vorige, 0) + 1
    or (r).vorige_hash <> coalesce(verwacht, sha256('regiekamer'::bytea))
    or (r).hash <> sha256(convert_to(journaal.tekst(r), 'UTF8'))
  order by 1 limit 1
$$;
