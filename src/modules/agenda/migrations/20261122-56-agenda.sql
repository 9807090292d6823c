-- What happens in a meeting: its agenda with papers, who is there, what the table says of each item, the list of decisions, and what people promised.
create schema agenda;
grant usage on schema agenda to regiekamer_app;

-- Whether the hat sits at this table; the table of a college or a council is that of its own organisation alone.
create function agenda.zit_aan(tafel uuid) returns boolean language sql stable as $$
  select exists (select from samenwerking.tafel t
    where t.id = tafel and t.id = any (hoed.tafels()) and (t.organisatie_id is null or t.organisatie_id = hoed.organisatie()))
$$;

-- The agenda of one meeting, under the id of that meeting.
create table agenda.agenda (
  id uuid primary key references kalender.vergadering,
  regeling_id uuid not null references samenwerking.regeling,
  tafel_id uuid not null references samenwerking.tafel,
  status text not null default 'voorbereiding' constraint agenda_status_bestaat check (status in ('voorbereiding', 'verzonden', 'bezig', 'gesloten', 'vastgesteld')),
  -- Dutch local time; null when nobody said.
  einde time,
  verzonden_op timestamptz,
  begonnen_op timestamptz,
  gesloten_op timestamptz,
  vastgesteld_op timestamptz,
  vastgesteld_door text,
  bijgewerkt_op timestamptz not null,
  versie integer not null default 1,
  constraint vastgesteld_heeft_wie_en_wanneer check ((status = 'vastgesteld') = (vastgesteld_op is not null) and (vastgesteld_op is null) = (vastgesteld_door is null))
);
create index agenda_per_tafel on agenda.agenda (tafel_id);
alter table agenda.agenda enable row level security;
create policy zien on agenda.agenda for select to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and (agenda.zit_aan(tafel_id) or verzonden_op is not null));
create policy maken on agenda.agenda for insert to regiekamer_app with check (regeling_id = (select hoed.regeling()) and agenda.zit_aan(tafel_id) and status = 'voorbereiding');
create policy wijzigen on agenda.agenda for update to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and agenda.zit_aan(tafel_id)) with check (regeling_id = (select hoed.regeling()));
grant select, insert on agenda.agenda to regiekamer_app;
grant update (status, einde, verzonden_op, begonnen_op, gesloten_op, vastgesteld_op, vastgesteld_door, bijgewerkt_op, versie) on agenda.agenda to regiekamer_app;

-- One item. Besloten and geheim items are there only for who sits at the table; open ones for all partners once the agenda was sent.
create table agenda.agendapunt (
  id uuid primary key,
  agenda_id uuid not null references agenda.agenda,
  volgorde integer not null,
  soort text not null constraint agendapunt_soort_bestaat check (soort in ('besluit', 'advies', 'bespreking', 'kennisname', 'hamerstuk')),
  titel text not null constraint agendapunt_heeft_titel check (length(trim(titel)) between 1 and 200),
  toelichting text not null default '',
  minuten integer not null default 10 constraint agendapunt_minuten check (minuten between 0 and 600),
  -- Comes back on every agenda of this table.
  is_vast boolean not null default false,
  openbaarheid text not null constraint agendapunt_openbaarheid_bestaat check (openbaarheid in ('openbaar', 'besloten', 'geheim')),
  grond text not null default '',
  -- The stop of a proposal that is on its way: what the table says here is its word there.
  behandeling_id uuid references governance.behandeling,
  stap_id uuid references governance.stap,
  -- The item of an earlier meeting that comes back, and whether the rule of a second meeting holds (Gemeentewet art. 20 and 32).
  komt_van_id uuid references agenda.agendapunt,
  tweede_vergadering boolean not null default false,
  conclusie text not null default '',
  uitkomst text constraint agendapunt_uitkomst_bestaat check (uitkomst in
    ('aangenomen', 'verworpen', 'positief', 'negatief', 'besproken', 'kennisgenomen', 'uitgesteld', 'geen_quorum', 'aangehouden')),
  -- How it was decided: the votes with the rule and the count, or without a vote; and who wants dissent noted.
  stemming jsonb,
  aantekeningen jsonb not null default '[]',
  besluit_id uuid references governance.besluit,
  vastgelegd_op timestamptz,
  vastgelegd_door text,
  vastgelegd_rol text,
  versie integer not null default 1,
  constraint stap_met_behandeling check ((stap_id is null) = (behandeling_id is null)),
  constraint vertrouwelijk_heeft_grond check (openbaarheid = 'openbaar' or length(trim(grond)) > 0),
  constraint uitkomst_van_agendapunt_heeft_wie check ((uitkomst is null) = (vastgelegd_op is null) and (uitkomst is null) = (vastgelegd_door is null))
);
create index agendapunt_per_agenda on agenda.agendapunt (agenda_id, volgorde);
create index agendapunt_per_stap on agenda.agendapunt (stap_id);
-- What comes back comes back once.
create unique index een_keer_terug on agenda.agendapunt (komt_van_id);
alter table agenda.agendapunt enable row level security;
create policy zien on agenda.agendapunt for select to regiekamer_app
  using (exists (select from agenda.agenda a where a.id = agenda_id and (openbaarheid = 'openbaar' or agenda.zit_aan(a.tafel_id))));
create policy maken on agenda.agendapunt for insert to regiekamer_app
  with check (uitkomst is null and exists (select from agenda.agenda a where a.id = agenda_id and agenda.zit_aan(a.tafel_id) and a.status in ('voorbereiding', 'verzonden', 'bezig')));
-- Once the list of decisions is adopted nothing in it moves.
create policy wijzigen on agenda.agendapunt for update to regiekamer_app
  using (exists (select from agenda.agenda a where a.id = agenda_id and agenda.zit_aan(a.tafel_id) and a.status <> 'vastgesteld')) with check (true);
create policy weghalen on agenda.agendapunt for delete to regiekamer_app
  using (uitkomst is null and exists (select from agenda.agenda a where a.id = agenda_id and agenda.zit_aan(a.tafel_id) and a.status in ('voorbereiding', 'verzonden')));
grant select, insert, delete on agenda.agendapunt to regiekamer_app;
grant update (volgorde, soort, titel, toelichting, minuten, is_vast, openbaarheid, grond, conclusie, uitkomst, stemming, aantekeningen, besluit_id,
  vastgelegd_op, vastgelegd_door, vastgelegd_rol, versie) on agenda.agendapunt to regiekamer_app;
-- What the table said of an item is said once.
create function agenda.gezegd_is_gezegd() returns trigger language plpgsql as $$
begin
  raise exception 'wat de tafel van dit punt zei wijzigt niet' using errcode = 'insufficient_privilege';
end
$$;
create trigger gezegd_blijft before update on agenda.agendapunt for each row
  when (old.uitkomst is not null and (old.uitkomst, old.stemming, old.aantekeningen, old.besluit_id) is distinct from (new.uitkomst, new.stemming, new.aantekeningen, new.besluit_id))
  execute function agenda.gezegd_is_gezegd();

-- A paper of an item, in versions: a new one comes beside the old one. As confidential as its item.
create table agenda.vergaderstuk (
  id uuid primary key,
  agendapunt_id uuid not null references agenda.agendapunt on delete cascade,
  volgorde integer not null,
  titel text not null constraint vergaderstuk_heeft_titel check (length(trim(titel)) between 1 and 200)
);
create index vergaderstuk_per_punt on agenda.vergaderstuk (agendapunt_id);
create table agenda.stukversie (
  vergaderstuk_id uuid not null references agenda.vergaderstuk on delete cascade,
  versie integer not null,
  bestandsnaam text not null constraint stukversie_heeft_naam check (length(bestandsnaam) between 1 and 200),
  inhoud bytea not null,
  grootte integer not null,
  paginas integer not null,
  persoon_naam text not null,
  rol text not null,
  toegevoegd_op timestamptz not null,
  primary key (vergaderstuk_id, versie)
);
alter table agenda.vergaderstuk enable row level security;
alter table agenda.stukversie enable row level security;
create policy zien on agenda.vergaderstuk for select to regiekamer_app using (exists (select from agenda.agendapunt p where p.id = agendapunt_id));
create policy zien on agenda.stukversie for select to regiekamer_app using (exists (select from agenda.vergaderstuk s where s.id = vergaderstuk_id));
create function agenda.mag_stukken(punt uuid) returns boolean language sql stable as $$
  select exists (select from agenda.agendapunt p join agenda.agenda a on a.id = p.agenda_id where p.id = punt and agenda.zit_aan(a.tafel_id) and a.status in ('voorbereiding', 'verzonden', 'bezig'))
$$;
create policy maken on agenda.vergaderstuk for insert to regiekamer_app with check (agenda.mag_stukken(agendapunt_id));
create policy weghalen on agenda.vergaderstuk for delete to regiekamer_app using (agenda.mag_stukken(agendapunt_id)
  and exists (select from agenda.agendapunt p join agenda.agenda a on a.id = p.agenda_id where p.id = agendapunt_id and a.status = 'voorbereiding'));
create policy maken on agenda.stukversie for insert to regiekamer_app
  with check (exists (select from agenda.vergaderstuk s where s.id = vergaderstuk_id and agenda.mag_stukken(s.agendapunt_id)));
grant select, insert, delete on agenda.vergaderstuk to regiekamer_app;
grant select, insert on agenda.stukversie to regiekamer_app;

-- Who is there, seat by seat. A substitute takes the seat of who is not.
create table agenda.presentie (
  agenda_id uuid not null references agenda.agenda,
  zetel_id uuid not null references samenwerking.tafel_lid,
  stand text not null constraint presentie_stand_bestaat check (stand in ('aanwezig', 'afwezig', 'vervangen')),
  vervanger_id uuid references samenwerking.tafel_lid,
  primary key (agenda_id, zetel_id),
  constraint vervangen_door_iemand check ((stand = 'vervangen') = (vervanger_id is not null)),
  constraint een_zetel_per_vervanger unique (agenda_id, vervanger_id)
);
alter table agenda.presentie enable row level security;
create policy zien on agenda.presentie for select to regiekamer_app
  using (exists (select from agenda.agenda a where a.id = agenda_id and (agenda.zit_aan(a.tafel_id) or a.status = 'vastgesteld')));
create policy maken on agenda.presentie for insert to regiekamer_app
  with check (exists (select from agenda.agenda a where a.id = agenda_id and agenda.zit_aan(a.tafel_id) and a.status in ('voorbereiding', 'verzonden', 'bezig')));
create policy wijzigen on agenda.presentie for update to regiekamer_app
  using (exists (select from agenda.agenda a where a.id = agenda_id and agenda.zit_aan(a.tafel_id) and a.status in ('voorbereiding', 'verzonden', 'bezig'))) with check (true);
grant select, insert on agenda.presentie to regiekamer_app;
grant update (stand, vervanger_id) on agenda.presentie to regiekamer_app;

-- What somebody will do (actie), or told a council that it will do (toezegging). As confidential as the item that it comes from.
create table agenda.actie (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  soort text not null constraint actie_soort_bestaat check (soort in ('actie', 'toezegging')),
  tekst text not null constraint actie_heeft_tekst check (length(trim(tekst)) between 1 and 1000),
  tafel_id uuid references samenwerking.tafel,
  agendapunt_id uuid references agenda.agendapunt,
  is_vertrouwelijk boolean not null,
  organisatie_id uuid not null references samenwerking.organisatie,
  persoon_id uuid references identiteit.persoon,
  -- The council to which it was promised.
  aan_tafel_id uuid references samenwerking.tafel,
  uiterlijk date not null,
  status text not null default 'open' constraint actie_status_bestaat check (status in ('open', 'gedaan', 'vervallen')),
  reactie text not null default '',
  gemaakt_op timestamptz not null,
  gemaakt_door text not null,
  afgerond_op timestamptz,
  afgerond_door text,
  versie integer not null default 1,
  constraint vertrouwelijk_hoort_bij_een_tafel check (not is_vertrouwelijk or tafel_id is not null),
  constraint toezegging_aan_een_raad check ((soort = 'toezegging') = (aan_tafel_id is not null)),
  constraint afgerond_is_volledig check ((status = 'open') = (afgerond_op is null) and (status = 'open' or length(trim(reactie)) > 0))
);
create index actie_per_regeling on agenda.actie (regeling_id, uiterlijk) where status = 'open';
create index actie_per_punt on agenda.actie (agendapunt_id);
alter table agenda.actie enable row level security;
create policy zien on agenda.actie for select to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and (not is_vertrouwelijk or agenda.zit_aan(tafel_id)));
create policy maken on agenda.actie for insert to regiekamer_app
  with check (regeling_id = (select hoed.regeling()) and (tafel_id is null or agenda.zit_aan(tafel_id)));
create policy wijzigen on agenda.actie for update to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and status = 'open'
    and (organisatie_id = (select hoed.organisatie()) or (tafel_id is not null and agenda.zit_aan(tafel_id)) or (tafel_id is null and aan_tafel_id = any ((select hoed.tafels())::uuid[]))))
  with check (regeling_id = (select hoed.regeling()));
grant select, insert on agenda.actie to regiekamer_app;
grant update (tekst, organisatie_id, persoon_id, uiterlijk, status, reactie, afgerond_op, afgerond_door, versie) on agenda.actie to regiekamer_app;

-- The list of decisions as it was adopted: written once. Confidential lines are there only for who sits at the table.
create table agenda.besluitenlijst (
  id uuid primary key references agenda.agenda,
  -- Who was there, who was not, who took whose place.
  kop jsonb not null
);
create table agenda.besluitregel (
  besluitenlijst_id uuid not null references agenda.besluitenlijst,
  volgorde integer not null,
  openbaarheid text not null,
  inhoud jsonb not null,
  primary key (besluitenlijst_id, volgorde)
);
alter table agenda.besluitenlijst enable row level security;
alter table agenda.besluitregel enable row level security;
create policy zien on agenda.besluitenlijst for select to regiekamer_app using (exists (select from agenda.agenda a where a.id = besluitenlijst.id));
create policy maken on agenda.besluitenlijst for insert to regiekamer_app
  with check (exists (select from agenda.agenda a where a.id = besluitenlijst.id and agenda.zit_aan(a.tafel_id) and a.status = 'gesloten'));
create policy zien on agenda.besluitregel for select to regiekamer_app
  using (exists (select from agenda.agenda a where a.id = besluitenlijst_id and (openbaarheid = 'openbaar' or agenda.zit_aan(a.tafel_id))));
create policy met_de_lijst on agenda.besluitregel for insert to regiekamer_app
  with check (exists (select from agenda.besluitenlijst l where l.id = besluitenlijst_id and l.xmin = pg_current_xact_id()::xid));
grant select, insert on agenda.besluitenlijst, agenda.besluitregel to regiekamer_app;

-- One PDF of a meeting with what its maker may read; only that person gets it, under a hat that may read the same.
create table agenda.vergaderbundel (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  agenda_id uuid not null references agenda.agenda,
  persoon_id uuid not null references identiteit.persoon,
  aan_tafel boolean not null,
  status text not null default 'bezig' constraint bundel_status_bestaat check (status in ('bezig', 'klaar', 'mislukt')),
  melding text not null default '',
  inhoud bytea,
  gemaakt_op timestamptz not null
);
create index bundel_per_agenda on agenda.vergaderbundel (agenda_id, persoon_id);
alter table agenda.vergaderbundel enable row level security;
create policy eigen_bundel on agenda.vergaderbundel to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and persoon_id = (select hoed.persoon())
    and exists (select from agenda.agenda a where a.id = agenda_id and (not aan_tafel or agenda.zit_aan(a.tafel_id))))
  with check (regeling_id = (select hoed.regeling()) and persoon_id = (select hoed.persoon()));
grant select, insert, delete on agenda.vergaderbundel to regiekamer_app;
grant update (status, melding, inhoud) on agenda.vergaderbundel to regiekamer_app;

-- What can be found: an open item by all partners once the agenda was sent, until then and otherwise by who sits at the table.
create function agenda.maak_vindbaar(punt agenda.agendapunt) returns void language sql security definer set search_path = pg_catalog as $$
  insert into zoek.stuk (onderwerp_id, soort, titel, omschrijving, pad, regeling_id, ingediend, zichtbaarheid, tafel_id)
  select punt.id, 'agendapunt', punt.titel, punt.toelichting, '/vergaderingen/' || a.id, a.regeling_id, true,
    case when punt.openbaarheid = 'openbaar' and a.verzonden_op is not null then 'partners' else 'tafel' end,
    case when punt.openbaarheid = 'openbaar' and a.verzonden_op is not null then null else a.tafel_id end
  from agenda.agenda a where a.id = punt.agenda_id
  on conflict (soort, onderwerp_id) do update set titel = excluded.titel, omschrijving = excluded.omschrijving, pad = excluded.pad,
    zichtbaarheid = excluded.zichtbaarheid, tafel_id = excluded.tafel_id
$$;
revoke all on function agenda.maak_vindbaar(agenda.agendapunt) from public;
create function agenda.punt_vindbaar() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' then
    delete from zoek.stuk where soort = 'agendapunt' and onderwerp_id = old.id;
  else
    perform agenda.maak_vindbaar(new);
  end if;
  return null;
end
$$;
create trigger vindbaar after insert or update of titel, toelichting, openbaarheid or delete on agenda.agendapunt for each row execute function agenda.punt_vindbaar();
create function agenda.agenda_vindbaar() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform agenda.maak_vindbaar(p) from agenda.agendapunt p where p.agenda_id = new.id;
  return null;
end
$$;
create trigger vindbaar after update of verzonden_op on agenda.agenda for each row when (old.verzonden_op is distinct from new.verzonden_op) execute function agenda.agenda_vindbaar();
