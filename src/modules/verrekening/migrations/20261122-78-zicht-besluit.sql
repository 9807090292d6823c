-- What was closed belongs to several parties: it opens again only by a decision.
alter table verrekening.zichtafspraak add column besluit_id uuid references governance.besluit;
create function verrekening.zicht_opent_door_besluit() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.anderen = 'gesloten' and new.anderen = 'open' and new.besluit_id is null then
    raise exception using errcode = 'check_violation', constraint = 'zicht_opent_door_besluit', message = 'amounts that were closed open by a decision';
  end if;
  return new;
end
$$;
create trigger zicht_opent_door_besluit before update on verrekening.zichtafspraak for each row execute function verrekening.zicht_opent_door_besluit();
