-- The multi-year budget of the cooperation: it changes only by a decision, and every earlier version stays readable.
create schema begroting;
grant usage on schema begroting to regiekamer_app;

-- Year T; its columns are T to T+3 (BBV art. 20).
create table begroting.begroting (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  jaar integer not null constraint begroting_jaar_bestaat check (jaar between 2000 and 2100),
  constraint een_begroting_per_jaar unique (regeling_id, jaar)
);
select hoed.bescherm_regeling('begroting.begroting');
grant select, insert on begroting.begroting to regiekamer_app;

-- Each version is the one before it plus one change (begrotingswijziging), on the ground of one decision. Nothing is updated or deleted.
create table begroting.versie (
  begroting_id uuid not null references begroting.begroting,
  nummer integer not null constraint versie_telt_vanaf_een check (nummer >= 1),
  besluit_id uuid not null references governance.besluit,
  gemaakt_op timestamptz not null,
  primary key (begroting_id, nummer),
  constraint een_wijziging_per_besluit unique (begroting_id, besluit_id)
);
select hoed.bescherm_deel('begroting.versie', 'begroting_id', 'begroting.begroting');
grant select, insert on begroting.versie to regiekamer_app;

-- One line per decision, year and kind: the sum of what is known, and of how many posts nobody knows yet (PM).
create table begroting.begrotingsregel (
  id uuid primary key,
  begroting_id uuid not null references begroting.begroting,
  versie integer not null,
  jaar integer not null,
  soort text not null constraint begrotingsregel_soort_bestaat check (soort in ('incidenteel', 'structureel')),
  omschrijving text not null,
  bekend_cent bigint not null,
  pm integer not null constraint pm_niet_negatief check (pm >= 0),
  besluit_id uuid not null references governance.besluit,
  verdeelsleutel_id uuid references samenwerking.verdeelsleutel,
  foreign key (begroting_id, versie) references begroting.versie,
  constraint een_regel_per_besluit_jaar_en_soort unique (begroting_id, besluit_id, jaar, soort)
);
select hoed.bescherm_deel('begroting.begrotingsregel', 'begroting_id', 'begroting.begroting');
grant select, insert on begroting.begrotingsregel to regiekamer_app;
