-- The controllers advise unasked too: on a way that runs and did not ask them, each organisation under its own name. The way does not wait for it.
create table governance.ongevraagd_advies (
  behandeling_id uuid constraint een_ongevraagd_advies_per_weg primary key references governance.behandeling,
  tafel_id uuid not null references samenwerking.tafel,
  -- Why they speak although nobody asked.
  aanleiding text not null constraint ongevraagd_heeft_aanleiding check (length(trim(aanleiding)) between 1 and 1000),
  organisatie_id uuid not null references samenwerking.organisatie,
  persoon_naam text not null,
  rol text not null,
  begonnen_op timestamptz not null
);
create table governance.ongevraagd_oordeel (
  behandeling_id uuid not null references governance.ongevraagd_advies,
  organisatie_id uuid not null references samenwerking.organisatie,
  oordeel text not null constraint ongevraagd_oordeel_bestaat check (oordeel in ('akkoord', 'afwijkend')),
  tekst text not null default '',
  persoon_naam text not null,
  rol text not null,
  gegeven_op timestamptz not null,
  primary key (behandeling_id, organisatie_id),
  constraint ongevraagd_afwijkend_heeft_reden check (oordeel = 'akkoord' or length(trim(tekst)) > 0)
);
select hoed.bescherm_deel('governance.ongevraagd_advies', 'behandeling_id', 'governance.behandeling');
select hoed.bescherm_deel('governance.ongevraagd_oordeel', 'behandeling_id', 'governance.behandeling');
grant select, insert on governance.ongevraagd_advies to regiekamer_app;
grant select, insert on governance.ongevraagd_oordeel to regiekamer_app;
grant update (oordeel, tekst, persoon_naam, rol, gegeven_op) on governance.ongevraagd_oordeel to regiekamer_app;

-- The second wall: from the table of the controllers, under the own name, as long as the way runs; where they are asked they answer there.
create policy van_de_controllers on governance.ongevraagd_advies as restrictive for insert to regiekamer_app with check (
  organisatie_id = (select hoed.organisatie()) and governance.zit_aan(tafel_id)
  and exists (select from samenwerking.tafel t where t.id = tafel_id and t.soort = 'controllers')
  and exists (select from governance.behandeling b where b.id = behandeling_id and b.status = 'lopend')
  and not exists (select from governance.stap s join samenwerking.tafel t on t.id = s.tafel_id
    where s.behandeling_id = ongevraagd_advies.behandeling_id and s.rol = 'advies' and t.soort = 'controllers'));
create policy eigen_oordeel on governance.ongevraagd_oordeel as restrictive for insert to regiekamer_app with check (
  organisatie_id = (select hoed.organisatie())
  and exists (select from governance.ongevraagd_advies a join governance.behandeling b on b.id = a.behandeling_id
    where a.behandeling_id = ongevraagd_oordeel.behandeling_id and b.status = 'lopend' and governance.zit_aan(a.tafel_id)));
create policy eigen_oordeel_wijzigen on governance.ongevraagd_oordeel as restrictive for update to regiekamer_app using (
  organisatie_id = (select hoed.organisatie())
  and exists (select from governance.ongevraagd_advies a join governance.behandeling b on b.id = a.behandeling_id
    where a.behandeling_id = ongevraagd_oordeel.behandeling_id and b.status = 'lopend' and governance.zit_aan(a.tafel_id)));
