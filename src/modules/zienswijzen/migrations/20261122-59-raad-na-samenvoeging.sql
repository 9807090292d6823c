-- A council that merged while it was asked: the council of its successor speaks, also when that was not asked itself.
create function zienswijzen.volgt_gevraagde_op(ronde uuid, organisatie uuid) returns boolean language sql stable as $$
  select exists (select from zienswijzen.raad v where v.ronde_id = ronde and v.organisatie_id <> organisatie
    and v.organisatie_id in (select m.id from samenwerking.met_voorgangers(organisatie) m))
$$;
drop policy bij_het_verzenden on zienswijzen.raad;
create policy bij_het_verzenden_of_als_opvolger on zienswijzen.raad as restrictive for insert to regiekamer_app with check (
  exists (select from zienswijzen.ronde r where r.id = ronde_id and r.eigen_organisatie_id = (select hoed.organisatie())
    and r.verzonden_op is not null and r.xmin = pg_current_xact_id()::xid)
  or (organisatie_id = (select hoed.organisatie()) and zienswijzen.volgt_gevraagde_op(ronde_id, organisatie_id)));
