-- Where parties see it differently: about what, what each wants, what was tried, and at which table it is settled.
create table governance.geschil (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  titel text not null constraint geschil_heeft_titel check (length(trim(titel)) between 1 and 200),
  omschrijving text not null default '',
  -- About what parties differ: the aim, the pace, the price, a norm, or a principle.
  aard text not null constraint geschil_aard_bestaat check (aard in ('doel', 'tempo', 'prijs', 'norm', 'principe')),
  -- The subject in the words of the decision table; null when it is about something else.
  onderwerp text constraint geschil_onderwerp_bestaat check (onderwerp in
    ('pcstuk', 'organisatie', 'strategie', 'dienstverlening', 'sleutel', 'regeling', 'toetreding')),
  behandeling_id uuid references governance.behandeling,
  status text not null constraint geschil_status_bestaat check (status in ('open', 'opgelost', 'ingetrokken')),
  geopend_op timestamptz not null,
  gesloten_op timestamptz,
  versie integer not null default 1,
  constraint gesloten_heeft_dag check ((status = 'open') = (gesloten_op is null))
);
create index geschil_per_regeling on governance.geschil (regeling_id);
select hoed.bescherm_regeling('governance.geschil');
grant select, insert on governance.geschil to regiekamer_app;
grant update (status, gesloten_op, versie) on governance.geschil to regiekamer_app;

-- What each party wants, in its own words.
create table governance.standpunt (
  geschil_id uuid not null references governance.geschil,
  organisatie_id uuid not null references samenwerking.organisatie,
  tekst text not null default '',
  persoon_naam text,
  rol text,
  gegeven_op timestamptz,
  primary key (geschil_id, organisatie_id),
  constraint standpunt_heeft_wie check ((tekst = '') = (gegeven_op is null))
);
select hoed.bescherm_deel('governance.standpunt', 'geschil_id', 'governance.geschil');
grant select, insert, update on governance.standpunt to regiekamer_app;
create policy met_het_geschil on governance.standpunt as restrictive for insert to regiekamer_app with check (
  exists (select from governance.geschil g where g.id = geschil_id and g.xmin = pg_current_xact_id()::xid));
create policy eigen_standpunt on governance.standpunt as restrictive for update to regiekamer_app
  using (organisatie_id = (select hoed.organisatie())) with check (organisatie_id = (select hoed.organisatie()));

-- A rung of the ladder: who looks at it now, until when, and how that ended.
create table governance.trede (
  id uuid primary key,
  geschil_id uuid not null references governance.geschil,
  volgorde integer not null,
  niveau text not null constraint trede_niveau_bestaat check (niveau in ('ogo', 'secretarissen', 'bestuur', 'gedeputeerde_staten')),
  -- What was tried before it went here.
  geprobeerd text not null constraint trede_heeft_geprobeerd check (length(trim(geprobeerd)) > 0),
  uiterlijk date not null,
  begonnen_op timestamptz not null,
  begonnen_door text not null,
  uitkomst text,
  afgerond_op timestamptz,
  afgerond_door text,
  constraint trede_volgorde_is_uniek unique (geschil_id, volgorde),
  constraint een_trede_per_niveau unique (geschil_id, niveau),
  constraint afgerond_heeft_uitkomst check ((afgerond_op is null) = (uitkomst is null) and (afgerond_op is null) = (afgerond_door is null))
);
select hoed.bescherm_deel('governance.trede', 'geschil_id', 'governance.geschil');
grant select, insert on governance.trede to regiekamer_app;
grant update (uitkomst, afgerond_op, afgerond_door) on governance.trede to regiekamer_app;
create policy gedaan_is_gedaan on governance.trede as restrictive for update to regiekamer_app using (afgerond_op is null) with check (true);
