-- The second wall of the tables: only who sits there speaks, what was said stays, and a decision is whole at once or not at all.

-- Whether the hat sits at this table; the table of a college or a council is that of its own organisation alone.
create function governance.zit_aan(tafel uuid) returns boolean language sql stable as $$
  select exists (select from samenwerking.tafel t
    where t.id = tafel and t.id = any (hoed.tafels()) and (t.organisatie_id is null or t.organisatie_id = hoed.organisatie()))
$$;

-- The way itself: only where it stands changes, and what is decided, refused or stopped never runs again.
revoke update on governance.behandeling from regiekamer_app;
grant update (status, bijgewerkt_op, versie) on governance.behandeling to regiekamer_app;
create function governance.behandeling_is_klaar() returns trigger language plpgsql as $$
begin
  raise exception 'een behandeling die klaar is loopt niet opnieuw' using errcode = 'insufficient_privilege';
end
$$;
create trigger klaar_blijft_klaar before update on governance.behandeling for each row
  when (old.status <> 'lopend' and new.status <> old.status) execute function governance.behandeling_is_klaar();

-- A stop belongs to the way from its beginning; its word is written once, by who sits at the table.
revoke update on governance.stap from regiekamer_app;
grant update (vergadering, uitkomst, reden, vastgelegd_op, vastgelegd_door, vastgelegd_rol) on governance.stap to regiekamer_app;
create policy met_de_weg_gemaakt on governance.stap as restrictive for insert to regiekamer_app with check (
  uitkomst is null and exists (select from governance.behandeling b where b.id = behandeling_id and b.xmin = pg_current_xact_id()::xid));
create policy gezegd_is_gezegd on governance.stap as restrictive for update to regiekamer_app
  using (uitkomst is null) with check (uitkomst is null or governance.zit_aan(tafel_id));

-- Advice: as long as the table did not speak, by who sits there.
revoke update on governance.advies from regiekamer_app;
grant update (oordeel, tekst, persoon_naam, rol, gegeven_op) on governance.advies to regiekamer_app;
create policy zolang_de_tafel_zwijgt on governance.advies as restrictive for insert to regiekamer_app with check (
  exists (select from governance.stap s where s.id = stap_id and s.uitkomst is null and governance.zit_aan(s.tafel_id)));
create policy zolang_de_tafel_zwijgt_wijzigen on governance.advies as restrictive for update to regiekamer_app using (
  exists (select from governance.stap s where s.id = stap_id and s.uitkomst is null and governance.zit_aan(s.tafel_id)));

-- A decision: of the table that said yes; its lines and its division come with it, never later.
create policy alleen_de_tafel_besluit on governance.besluit as restrictive for insert to regiekamer_app with check (
  exists (select from governance.stap s where s.id = stap_id and s.behandeling_id = besluit.behandeling_id and s.rol = 'besluit'
    and s.uitkomst = 'aangenomen' and governance.zit_aan(s.tafel_id)));
create policy met_het_besluit on governance.besluit_regel as restrictive for insert to regiekamer_app with check (
  exists (select from governance.besluit b where b.id = besluit_id and b.xmin = pg_current_xact_id()::xid));
create policy met_het_besluit on governance.besluit_verdeling as restrictive for insert to regiekamer_app with check (
  exists (select from governance.besluit b where b.id = besluit_id and b.xmin = pg_current_xact_id()::xid));
