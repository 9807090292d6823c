-- The views of the councils on what the joint organisation sends them, and the answer to each point before the board decides.
create schema zienswijzen;
grant usage on schema zienswijzen to regiekamer_app;

-- One question to all councils at once.
create table zienswijzen.ronde (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  -- The joint organisation: it asks, and it answers.
  eigen_organisatie_id uuid not null references samenwerking.organisatie,
  soort text not null constraint ronde_soort_bestaat check (soort in ('ontwerpbegroting', 'begrotingswijziging', 'ontwerpregeling', 'ander_besluit')),
  titel text not null constraint ronde_heeft_titel check (length(trim(titel)) between 1 and 200),
  vraag text not null constraint ronde_heeft_vraag check (length(trim(vraag)) > 0),
  begrotingsjaar integer,
  begrotingswijziging_id uuid references kalender.begrotingswijziging on delete set null,
  -- The meeting of the board that decides, and the way of the proposal along the other tables.
  vergadering_id uuid references kalender.vergadering,
  behandeling_id uuid references governance.behandeling,
  -- Null as long as it is on the own side.
  verzonden_op date,
  -- In preparation null: the day that the calculation gives. Once sent it stands.
  reactie_uiterlijk date,
  uiterlijk_reden text not null default '',
  bijgewerkt_op timestamptz not null,
  versie integer not null default 1,
  constraint begroting_heeft_jaar check ((begrotingsjaar is not null) = (soort in ('ontwerpbegroting', 'begrotingswijziging'))),
  constraint verzonden_heeft_uiterlijk check (verzonden_op is null or reactie_uiterlijk is not null)
);
create index zienswijzeronde_per_regeling on zienswijzen.ronde (regeling_id);
alter table zienswijzen.ronde enable row level security;
create policy zien on zienswijzen.ronde for select to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and (verzonden_op is not null or eigen_organisatie_id = (select hoed.organisatie())));
-- Only who works for the partners asks their councils.
create policy maken on zienswijzen.ronde for insert to regiekamer_app with check (
  regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie()) and verzonden_op is null
  and exists (select from samenwerking.deelname d where d.regeling_id = ronde.regeling_id and d.organisatie_id = ronde.eigen_organisatie_id
    and d.rol = 'opdrachtnemer' and d.geldig @> current_date));
create policy wijzigen on zienswijzen.ronde for update to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie()))
  with check (regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie()));
create policy weggooien on zienswijzen.ronde for delete to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie()) and verzonden_op is null);
grant select, insert, delete on zienswijzen.ronde to regiekamer_app;
grant update (soort, titel, vraag, begrotingsjaar, begrotingswijziging_id, vergadering_id, behandeling_id, verzonden_op, reactie_uiterlijk, uiterlijk_reden, bijgewerkt_op, versie)
  on zienswijzen.ronde to regiekamer_app;

-- What the councils were asked stays as it was sent; only its days and the deciding meeting can move.
create function zienswijzen.verzonden_blijft() returns trigger language plpgsql as $$
begin
  raise exception 'wat naar de raden is verzonden wijzigt niet meer' using errcode = 'insufficient_privilege';
end
$$;
create trigger verzonden_blijft before update on zienswijzen.ronde for each row
  when (old.verzonden_op is not null and (old.soort, old.titel, old.vraag, old.begrotingsjaar, old.behandeling_id, old.verzonden_op)
    is distinct from (new.soort, new.titel, new.vraag, new.begrotingsjaar, new.behandeling_id, new.verzonden_op))
  execute function zienswijzen.verzonden_blijft();

-- The councils that were written to, all in the transaction of the sending.
create table zienswijzen.raad (
  ronde_id uuid not null references zienswijzen.ronde,
  organisatie_id uuid not null references samenwerking.organisatie,
  primary key (ronde_id, organisatie_id)
);
select hoed.bescherm_deel('zienswijzen.raad', 'ronde_id', 'zienswijzen.ronde');
create policy bij_het_verzenden on zienswijzen.raad as restrictive for insert to regiekamer_app with check (
  exists (select from zienswijzen.ronde r where r.id = ronde_id and r.eigen_organisatie_id = (select hoed.organisatie())
    and r.verzonden_op is not null and r.xmin = pg_current_xact_id()::xid));
grant select, insert on zienswijzen.raad to regiekamer_app;

-- The view of one council: absent for everybody else until it was handed in, and the same ever after.
create table zienswijzen.zienswijze (
  id uuid primary key,
  regeling_id uuid not null references samenwerking.regeling,
  ronde_id uuid not null,
  eigen_organisatie_id uuid not null,
  strekking text constraint strekking_bestaat check (strekking in ('geen', 'positief', 'kritisch', 'afwijzend')),
  raadsbesluit_op date,
  raadsbesluit_kenmerk text not null default '',
  -- A correction is a new one that says what it corrects, and why.
  corrigeert_id uuid references zienswijzen.zienswijze,
  correctie_reden text not null default '',
  ingediend_op timestamptz,
  ingediend_dag date,
  ingediend_door text,
  -- The last day as it stood when it was handed in: moving that day later makes nobody late.
  uiterlijk_toen date,
  bijgewerkt_op timestamptz not null,
  versie integer not null default 1,
  foreign key (ronde_id, eigen_organisatie_id) references zienswijzen.raad (ronde_id, organisatie_id),
  constraint ingediend_is_volledig check ((ingediend_op is null) = (ingediend_dag is null) and (ingediend_op is null) = (ingediend_door is null)
    and (ingediend_op is null) = (uiterlijk_toen is null) and (ingediend_op is null or strekking is not null)),
  constraint correctie_heeft_reden check ((corrigeert_id is null) = (correctie_reden = ''))
);
create unique index een_zienswijze_per_raad on zienswijzen.zienswijze (ronde_id, eigen_organisatie_id) where corrigeert_id is null;
create unique index een_correctie_per_zienswijze on zienswijzen.zienswijze (corrigeert_id) where corrigeert_id is not null;
alter table zienswijzen.zienswijze enable row level security;
create policy zien on zienswijzen.zienswijze for select to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and (ingediend_op is not null or eigen_organisatie_id = (select hoed.organisatie())));
create policy maken on zienswijzen.zienswijze for insert to regiekamer_app
  with check (regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie()) and ingediend_op is null);
create policy wijzigen on zienswijzen.zienswijze for update to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie()) and ingediend_op is null)
  with check (regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie()));
create policy weggooien on zienswijzen.zienswijze for delete to regiekamer_app
  using (regeling_id = (select hoed.regeling()) and eigen_organisatie_id = (select hoed.organisatie()) and ingediend_op is null);
grant select, insert, delete on zienswijzen.zienswijze to regiekamer_app;
grant update (strekking, raadsbesluit_op, raadsbesluit_kenmerk, correctie_reden, ingediend_op, ingediend_dag, ingediend_door, uiterlijk_toen, bijgewerkt_op, versie)
  on zienswijzen.zienswijze to regiekamer_app;

-- One point of a view, in the words of the council.
create table zienswijzen.punt (
  id uuid primary key,
  zienswijze_id uuid not null references zienswijzen.zienswijze on delete cascade,
  volgorde integer not null,
  tekst text not null constraint punt_heeft_tekst check (length(trim(tekst)) > 0)
);
create index punt_per_zienswijze on zienswijzen.punt (zienswijze_id);
select hoed.bescherm_deel('zienswijzen.punt', 'zienswijze_id', 'zienswijzen.zienswijze');
create policy tot_het_is_ingediend on zienswijzen.punt as restrictive for insert to regiekamer_app with check (
  exists (select from zienswijzen.zienswijze z where z.id = zienswijze_id and z.eigen_organisatie_id = (select hoed.organisatie()) and z.ingediend_op is null));
create policy tot_het_is_ingediend_weg on zienswijzen.punt as restrictive for delete to regiekamer_app using (
  exists (select from zienswijzen.zienswijze z where z.id = zienswijze_id and z.eigen_organisatie_id = (select hoed.organisatie()) and z.ingediend_op is null));
grant select, insert, delete on zienswijzen.punt to regiekamer_app;

-- The nota van beantwoording: adopted, then sent. A later one takes in what came after it.
create table zienswijzen.nota (
  id uuid primary key,
  ronde_id uuid not null references zienswijzen.ronde,
  nummer integer not null,
  vastgesteld_op date not null,
  vastgesteld_door text not null,
  verzonden_op date,
  verzonden_door text,
  constraint nota_nummer_is_uniek unique (ronde_id, nummer),
  constraint verzending_heeft_wie check ((verzonden_op is null) = (verzonden_door is null) and (verzonden_op is null or verzonden_op >= vastgesteld_op))
);
select hoed.bescherm_deel('zienswijzen.nota', 'ronde_id', 'zienswijzen.ronde');
create policy eigen_ronde on zienswijzen.nota as restrictive for insert to regiekamer_app with check (
  verzonden_op is null and exists (select from zienswijzen.ronde r where r.id = ronde_id and r.eigen_organisatie_id = (select hoed.organisatie()) and r.verzonden_op is not null));
create policy eigen_ronde_wijzigen on zienswijzen.nota as restrictive for update to regiekamer_app using (
  verzonden_op is null and exists (select from zienswijzen.ronde r where r.id = ronde_id and r.eigen_organisatie_id = (select hoed.organisatie()))) with check (true);
grant select, insert on zienswijzen.nota to regiekamer_app;
grant update (verzonden_op, verzonden_door) on zienswijzen.nota to regiekamer_app;

-- The reaction to one point: a draft of the joint organisation until a nota is adopted with it, and the same ever after.
create table zienswijzen.reactie (
  punt_id uuid constraint een_reactie_per_punt primary key references zienswijzen.punt,
  ronde_id uuid not null references zienswijzen.ronde,
  oordeel text not null constraint reactie_oordeel_bestaat check (oordeel in ('overgenomen', 'deels', 'niet')),
  toelichting text not null default '',
  nota_id uuid references zienswijzen.nota,
  versie integer not null default 1,
  constraint niet_overgenomen_heeft_waarom check (oordeel = 'overgenomen' or length(trim(toelichting)) > 0)
);
create index reactie_per_ronde on zienswijzen.reactie (ronde_id);
alter table zienswijzen.reactie enable row level security;
create function zienswijzen.eigen_ronde(ronde uuid) returns boolean language sql stable as $$
  select exists (select from zienswijzen.ronde r where r.id = ronde and r.eigen_organisatie_id = hoed.organisatie())
$$;
create policy zien on zienswijzen.reactie for select to regiekamer_app
  using (exists (select from zienswijzen.ronde r where r.id = ronde_id) and (nota_id is not null or zienswijzen.eigen_ronde(ronde_id)));
create policy maken on zienswijzen.reactie for insert to regiekamer_app with check (
  nota_id is null and zienswijzen.eigen_ronde(ronde_id)
  and exists (select from zienswijzen.punt p join zienswijzen.zienswijze z on z.id = p.zienswijze_id
    where p.id = punt_id and z.ronde_id = reactie.ronde_id and z.ingediend_op is not null));
create policy wijzigen on zienswijzen.reactie for update to regiekamer_app
  using (nota_id is null and zienswijzen.eigen_ronde(ronde_id))
  with check (nota_id is null or exists (select from zienswijzen.nota n where n.id = nota_id and n.ronde_id = reactie.ronde_id));
grant select, insert on zienswijzen.reactie to regiekamer_app;
grant update (oordeel, toelichting, nota_id, versie) on zienswijzen.reactie to regiekamer_app;
