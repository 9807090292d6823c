-- The second wall of the budget: it changes in the transaction of the decision on which it stands, and at no other moment.
create policy met_het_slotbesluit on begroting.versie as restrictive for insert to regiekamer_app with check (
  exists (select from governance.besluit b where b.id = besluit_id and b.slotbesluit and b.xmin = pg_current_xact_id()::xid));
create policy met_het_slotbesluit on begroting.begrotingsregel as restrictive for insert to regiekamer_app with check (
  exists (select from governance.besluit b where b.id = besluit_id and b.slotbesluit and b.xmin = pg_current_xact_id()::xid));
