-- Explorations before a proposal: several organisations judge the same rows, each on its own side until it handed in.
create schema verkenning;
grant usage on schema verkenning to regiekamer_app;

create table verkenning.verkenning (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  titel text not null constraint verkenning_heeft_titel check (length(trim(titel)) between 1 and 200),
  vraag text not null constraint verkenning_heeft_vraag check (length(trim(vraag)) between 1 and 1000),
  sjabloon text not null constraint sjabloon_bestaat check (sjabloon in ('scenarios', 'rechtsvormen', 'levenscyclus', 'publieke_waarde', 'urgentie')),
  wens_id uuid constraint wens_in_gebruik_door_verkenning references vraag.wens,
  doel_id uuid constraint doel_in_gebruik_door_verkenning references doelen.doel,
  -- Organisations that are asked; the one that starts it is always among them.
  gevraagd uuid[] not null constraint eigenaar_wordt_gevraagd check (eigen_organisatie_id = any (gevraagd)),
  sluit_op date,
  -- [{id, groep, titel, toelichting, frictiekosten, ontvlechtingskosten, transitiekosten, transitieVan, transitieTot, voorwaarden, maatregelen}]
  rijen jsonb not null default '[]' constraint rijen_is_een_lijst check (jsonb_typeof(rijen) = 'array'),
  status text not null constraint verkenning_status_bestaat check (status in ('concept', 'voorgelegd', 'afgerond')),
  -- What was explored before, when this looks at it again.
  vorige_id uuid references verkenning.verkenning,
  conclusie text not null default '',
  -- The id of the row that is preferred, and why.
  voorkeur text,
  voorkeur_waarom text not null default '',
  afgerond_op timestamptz,
  afgerond_door text not null default '',
  bron text not null default '',
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  ingediend_op timestamptz,
  zichtbaarheid hoed.zichtbaarheid not null default 'partners',
  tafel_id uuid references samenwerking.tafel,
  fictief boolean not null default false,
  versie integer not null default 1,
  constraint verkenning_concept_is_niet_ingediend check ((status = 'concept') = (ingediend_op is null)),
  constraint verkenning_afgerond_heeft_conclusie check ((status = 'afgerond') = (afgerond_op is not null) and (status = 'afgerond') = (length(trim(conclusie)) > 0)),
  constraint voorkeur_heeft_waarom check (voorkeur is null or length(trim(voorkeur_waarom)) > 0),
  constraint verkenning_tafel_bij_zichtbaarheid check ((zichtbaarheid = 'tafel') = (tafel_id is not null))
);
create index verkenning_per_regeling on verkenning.verkenning (regeling_id);
create index verkenning_per_wens on verkenning.verkenning (wens_id) where wens_id is not null;
select hoed.bescherm_eigen_kant('verkenning.verkenning');
create policy alleen_eigenaar_tot_afgerond on verkenning.verkenning as restrictive for update to regiekamer_app
  using (eigen_organisatie_id = (select hoed.organisatie()) and status <> 'afgerond')
  with check (eigen_organisatie_id = (select hoed.organisatie()));
create trigger vindbaar after insert or update or delete on verkenning.verkenning
  for each row execute function zoek.vindbaar('verkenning', 'titel', 'vraag', '/verkenningen/');

-- What was asked stays as it was asked: otherwise not everybody judged the same.
create function verkenning.alleen_concept_wijzigt() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.status <> 'concept' and (old.titel, old.vraag, old.sjabloon, old.gevraagd, old.rijen, old.wens_id, old.doel_id, old.vorige_id)
    is distinct from (new.titel, new.vraag, new.sjabloon, new.gevraagd, new.rijen, new.wens_id, new.doel_id, new.vorige_id) then
    raise exception 'what was asked does not change' using errcode = '42501';
  end if;
  return new;
end
$$;
create trigger alleen_concept_wijzigt before update on verkenning.verkenning for each row execute function verkenning.alleen_concept_wijzigt();

-- The judgements of one person for one organisation: [{rij, kolom, waarde, alternatief: {waarde, wanneer}, toelichting, bron}].
create table verkenning.inzending (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  verkenning_id uuid not null references verkenning.verkenning on delete cascade,
  organisatie_id uuid not null references samenwerking.organisatie,
  persoon_id uuid not null references identiteit.persoon,
  persoon_naam text not null,
  rol text not null,
  oordelen jsonb not null default '[]' constraint oordelen_is_een_lijst check (jsonb_typeof(oordelen) = 'array'),
  ingediend_op timestamptz,
  versie integer not null default 1,
  constraint een_inzending_per_persoon unique (verkenning_id, persoon_id, organisatie_id)
);

-- Whether the person of the hat handed in here. It looks past the walls, at nobody but him.
create function verkenning.diende_in(van_verkenning uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from verkenning.inzending i where i.verkenning_id = van_verkenning and i.regeling_id = hoed.regeling()
    and i.persoon_id = hoed.persoon() and i.organisatie_id = hoed.organisatie() and i.ingediend_op is not null)
$$;
-- How many people of which organisation handed in: that they did is no secret, what they said is.
create function verkenning.telling(van_verkenning uuid) returns table (organisatie_id uuid, aantal bigint)
  language sql stable security definer set search_path = pg_catalog as $$
  select i.organisatie_id, count(*) from verkenning.inzending i
  where i.verkenning_id = van_verkenning and i.regeling_id = hoed.regeling() and i.ingediend_op is not null group by i.organisatie_id
$$;
revoke all on function verkenning.diende_in(uuid), verkenning.telling(uuid) from public;
grant execute on function verkenning.diende_in(uuid), verkenning.telling(uuid) to regiekamer_app;
-- The judgements of others are in sight after one's own, and for everybody once it is closed.
create function verkenning.is_in_zicht(van_verkenning uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select exists (select from verkenning.verkenning v where v.id = van_verkenning and (v.status = 'afgerond' or verkenning.diende_in(v.id)))
$$;
create function verkenning.is_aan_ons_gevraagd(van_verkenning uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select exists (select from verkenning.verkenning v where v.id = van_verkenning and v.status = 'voorgelegd' and hoed.organisatie() = any (v.gevraagd))
$$;
grant execute on function verkenning.is_in_zicht(uuid), verkenning.is_aan_ons_gevraagd(uuid) to regiekamer_app;

alter table verkenning.inzending enable row level security;
create policy zien on verkenning.inzending for select to regiekamer_app using (
  regeling_id = (select hoed.regeling()) and exists (select from verkenning.verkenning v where v.id = verkenning_id)
  and ((persoon_id = (select hoed.persoon()) and organisatie_id = (select hoed.organisatie()))
    or (ingediend_op is not null and verkenning.is_in_zicht(verkenning_id))));
create policy oordelen on verkenning.inzending for insert to regiekamer_app with check (
  regeling_id = (select hoed.regeling()) and persoon_id = (select hoed.persoon()) and organisatie_id = (select hoed.organisatie())
  and verkenning.is_aan_ons_gevraagd(verkenning_id));
create policy wijzigen on verkenning.inzending for update to regiekamer_app using (
  regeling_id = (select hoed.regeling()) and persoon_id = (select hoed.persoon()) and organisatie_id = (select hoed.organisatie())
  and verkenning.is_aan_ons_gevraagd(verkenning_id));
grant select, insert on verkenning.inzending to regiekamer_app;
grant update (oordelen, ingediend_op, rol, versie) on verkenning.inzending to regiekamer_app;

-- A judgement that changed after it was handed in: [{rij, kolom, van, naar}], with the reason. Never changed, never thrown away.
create table verkenning.oordeelwijziging (
  id uuid primary key,
  inzending_id uuid not null references verkenning.inzending on delete cascade,
  sprongen jsonb not null constraint sprongen_is_een_lijst check (jsonb_typeof(sprongen) = 'array'),
  reden text not null constraint oordeelwijziging_heeft_reden check (length(trim(reden)) between 1 and 500),
  gewijzigd_op timestamptz not null
);
create index oordeelwijziging_per_inzending on verkenning.oordeelwijziging (inzending_id);
alter table verkenning.oordeelwijziging enable row level security;
create policy zien on verkenning.oordeelwijziging for select to regiekamer_app using (exists (select from verkenning.inzending i where i.id = inzending_id));
create policy vastleggen on verkenning.oordeelwijziging for insert to regiekamer_app with check (
  exists (select from verkenning.inzending i where i.id = inzending_id and i.persoon_id = (select hoed.persoon()) and i.organisatie_id = (select hoed.organisatie())
    and verkenning.is_aan_ons_gevraagd(i.verkenning_id)));
grant select, insert on verkenning.oordeelwijziging to regiekamer_app;

-- What a party sees differently from the rest: said once, after its own judgements or after the end, and it stays.
create table verkenning.tegengeluid (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  verkenning_id uuid not null references verkenning.verkenning on delete cascade,
  organisatie_id uuid not null references samenwerking.organisatie,
  tekst text not null constraint tegengeluid_heeft_tekst check (length(trim(tekst)) between 1 and 2000),
  persoon_naam text not null,
  gegeven_op timestamptz not null,
  constraint een_tegengeluid_per_partij unique (verkenning_id, organisatie_id)
);
alter table verkenning.tegengeluid enable row level security;
create policy zien on verkenning.tegengeluid for select to regiekamer_app using (
  regeling_id = (select hoed.regeling()) and (organisatie_id = (select hoed.organisatie()) or verkenning.is_in_zicht(verkenning_id))
  and exists (select from verkenning.verkenning v where v.id = verkenning_id));
create policy zeggen on verkenning.tegengeluid for insert to regiekamer_app with check (
  regeling_id = (select hoed.regeling()) and organisatie_id = (select hoed.organisatie()) and verkenning.is_in_zicht(verkenning_id)
  and exists (select from verkenning.verkenning v where v.id = verkenning_id and hoed.organisatie() = any (v.gevraagd)));
grant select, insert on verkenning.tegengeluid to regiekamer_app;
