-- The joint i-visie as a living document: questions, answers in versions, the word of each party about them, and the decision that made one hold.
create table doelen.visievraag (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  volgorde integer not null,
  vraag text not null constraint visievraag_heeft_vraag check (length(trim(vraag)) between 1 and 300),
  toelichting text not null default '',
  -- Who sees to it that there is an answer, and by when.
  trekker_id uuid references samenwerking.organisatie,
  uiterlijk date,
  bron text not null default '',
  fictief boolean not null default false,
  bijgewerkt_op timestamptz not null,
  versie integer not null default 1
);
create index visievraag_per_regeling on doelen.visievraag (regeling_id, volgorde);
alter table doelen.visievraag enable row level security;
create policy eigen_regeling on doelen.visievraag to regiekamer_app
  using (regeling_id = (select hoed.regeling())) with check (regeling_id = (select hoed.regeling()));
grant select, insert, delete on doelen.visievraag to regiekamer_app;
grant update (vraag, toelichting, trekker_id, uiterlijk, bijgewerkt_op, versie) on doelen.visievraag to regiekamer_app;
create trigger vindbaar after insert or update or delete on doelen.visievraag
  for each row execute function zoek.vindbaar('visievraag', 'vraag', 'toelichting', '/i-visie/');

-- An answer stays as it was written; a better one is the next. The last one with a decision is what holds.
create table doelen.visieantwoord (
  id uuid primary key,
  vraag_id uuid not null constraint vraag_met_antwoord_blijft references doelen.visievraag,
  nummer integer not null,
  tekst text not null constraint visieantwoord_heeft_tekst check (length(trim(tekst)) > 0),
  organisatie_id uuid not null references samenwerking.organisatie,
  persoon_naam text not null,
  gemaakt_op timestamptz not null,
  besluit jsonb,
  constraint visieantwoord_nummer_is_uniek unique (vraag_id, nummer)
);
select hoed.bescherm_deel('doelen.visieantwoord', 'vraag_id', 'doelen.visievraag');
create policy in_eigen_naam on doelen.visieantwoord as restrictive for insert to regiekamer_app
  with check (organisatie_id = (select hoed.organisatie()) and besluit is null);
create policy eenmaal_vastgesteld on doelen.visieantwoord as restrictive for update to regiekamer_app using (besluit is null) with check (true);
grant select, insert on doelen.visieantwoord to regiekamer_app;
grant update (besluit) on doelen.visieantwoord to regiekamer_app;

-- What a party thinks of an answer; it can change as long as nothing was decided.
create table doelen.visieoordeel (
  antwoord_id uuid not null references doelen.visieantwoord,
  organisatie_id uuid not null references samenwerking.organisatie,
  oordeel text not null constraint visieoordeel_bestaat check (oordeel in ('eens', 'anders')),
  toelichting text not null default '',
  persoon_naam text not null,
  gegeven_op timestamptz not null,
  primary key (antwoord_id, organisatie_id),
  constraint anders_heeft_waarom check (oordeel = 'eens' or length(trim(toelichting)) > 0)
);
select hoed.bescherm_deel('doelen.visieoordeel', 'antwoord_id', 'doelen.visieantwoord');
create policy voor_zichzelf on doelen.visieoordeel as restrictive for insert to regiekamer_app with check (
  organisatie_id = (select hoed.organisatie()) and exists (select from doelen.visieantwoord a where a.id = antwoord_id and a.besluit is null));
create policy voor_zichzelf_wijzigen on doelen.visieoordeel as restrictive for update to regiekamer_app using (
  organisatie_id = (select hoed.organisatie()) and exists (select from doelen.visieantwoord a where a.id = antwoord_id and a.besluit is null));
grant select, insert on doelen.visieoordeel to regiekamer_app;
grant update (oordeel, toelichting, persoon_naam, gegeven_op) on doelen.visieoordeel to regiekamer_app;
