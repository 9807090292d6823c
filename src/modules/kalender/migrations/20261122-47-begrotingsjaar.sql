-- The statutory year of a cooperation: which meeting adopts the budget, what was sent when, and which changes the councils let pass.
create table kalender.begrotingsjaar (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  jaar integer not null constraint jaar_in_bereik check (jaar between 2016 and 2200),
  -- The meeting of the board that adopts the budget; null as long as none was chosen.
  vaststelling_id uuid references kalender.vergadering,
  -- An openbaar lichaam: the day on which the algemeen bestuur gets the draft; null as long as it is not known.
  aanbieding date,
  versie integer not null default 1,
  constraint een_begrotingsjaar unique (regeling_id, jaar)
);
select hoed.bescherm_regeling('kalender.begrotingsjaar');
grant select, insert, update on kalender.begrotingsjaar to regiekamer_app;

-- A step of the year that was done, and who wrote that down.
create table kalender.verzending (
  begrotingsjaar_id uuid not null references kalender.begrotingsjaar,
  stap text not null constraint stap_bestaat check (stap in ('kaders', 'voorlopigeJaarrekening', 'ontwerpbegrotingNaarRaden', 'zienswijzen',
    'vaststellingBegroting', 'begrotingNaarGs', 'vaststellingJaarrekening', 'jaarrekeningNaarGs')),
  verzonden_op date not null,
  vastgelegd_op timestamptz not null,
  vastgelegd_door text not null,
  vastgelegd_rol text not null,
  primary key (begrotingsjaar_id, stap)
);
select hoed.bescherm_deel('kalender.verzending', 'begrotingsjaar_id', 'kalender.begrotingsjaar');
grant select, insert, update, delete on kalender.verzending to regiekamer_app;

-- Categories of changes on which the councils give no view, as the regeling says (Wgr art. 35 lid 5).
create table kalender.vrijgestelde_categorie (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  categorie text not null,
  bron text not null constraint vrijstelling_heeft_bron check (length(trim(bron)) > 0),
  versie integer not null default 1,
  constraint een_vrijstelling_per_categorie unique (regeling_id, categorie)
);
select hoed.bescherm_regeling('kalender.vrijgestelde_categorie');
grant select, insert, delete on kalender.vrijgestelde_categorie to regiekamer_app;

create table kalender.begrotingswijziging (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  jaar integer not null,
  titel text not null constraint begrotingswijziging_heeft_titel check (length(trim(titel)) > 0),
  categorie text not null,
  -- Null as long as no day is known.
  vaststelling date,
  aanbieding date,
  versie integer not null default 1,
  constraint aanbieding_voor_vaststelling check (aanbieding <= vaststelling)
);
create index begrotingswijziging_per_jaar on kalender.begrotingswijziging (regeling_id, jaar);
select hoed.bescherm_regeling('kalender.begrotingswijziging');
grant select, insert, update, delete on kalender.begrotingswijziging to regiekamer_app;
