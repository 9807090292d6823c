-- A municipality that merges while a proposal is on its way: the step passes to the same kind of table of its successor, which may be on that
-- way for itself as well.
alter table governance.stap add column namens_id uuid references samenwerking.organisatie;
alter table governance.stap drop constraint stap_per_tafel_is_uniek;
alter table governance.stap add constraint stap_per_tafel_is_uniek unique nulls not distinct (behandeling_id, tafel_id, rol, namens_id);

create function governance.volgt_op(tafel uuid, namens uuid) returns boolean language sql stable as $$
  select exists (select from samenwerking.tafel t where t.id = tafel and t.organisatie_id <> namens
    and namens in (select m.id from samenwerking.met_voorgangers(t.organisatie_id) m))
$$;

-- The second wall: a step moves to no other table than one of a successor, of the same kind.
create function governance.stap_gaat_over() returns trigger language plpgsql as $$
begin
  if new.uitkomst is null and governance.volgt_op(new.tafel_id, new.namens_id)
    and (select t.soort from samenwerking.tafel t where t.id = new.tafel_id) = (select t.soort from samenwerking.tafel t where t.id = old.tafel_id)
    and new.namens_id = coalesce(old.namens_id, (select t.organisatie_id from samenwerking.tafel t where t.id = old.tafel_id)) then return new;
  end if;
  raise exception 'een stap gaat alleen over naar de tafel van een opvolger' using errcode = 'insufficient_privilege';
end
$$;
create trigger stap_gaat_over before update on governance.stap for each row
  when ((old.tafel_id, old.namens_id) is distinct from (new.tafel_id, new.namens_id)) execute function governance.stap_gaat_over();
grant update (tafel_id, namens_id) on governance.stap to regiekamer_app;

-- One that was divided has several successors: a copy of the step for each, beside the one that passed on.
create function governance.staat_naast(behandeling uuid, plek integer, namens uuid) returns boolean language sql stable as $$
  select exists (select from governance.stap s where s.behandeling_id = behandeling and s.volgorde = plek and s.namens_id = namens and s.uitkomst is null)
$$;
drop policy met_de_weg_gemaakt on governance.stap;
create policy met_de_weg_gemaakt_of_als_opvolger on governance.stap as restrictive for insert to regiekamer_app with check (
  uitkomst is null and (exists (select from governance.behandeling b where b.id = behandeling_id and b.xmin = pg_current_xact_id()::xid)
    or (governance.volgt_op(tafel_id, namens_id) and governance.staat_naast(behandeling_id, volgorde, namens_id))));
