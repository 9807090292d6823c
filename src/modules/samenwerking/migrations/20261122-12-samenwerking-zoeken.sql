-- What of this room can be found: kept up to date by the tables themselves.
create function samenwerking.vindbaar() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  doel uuid := coalesce(new.id, old.id);
begin
  delete from zoek.stuk where soort = tg_argv[0] and onderwerp_id = doel;
  if tg_op = 'DELETE' then
    return old;
  end if;
  case tg_argv[0]
    when 'organisatie' then
      insert into zoek.stuk (onderwerp_id, soort, titel, omschrijving, pad, regeling_id)
      values (new.id, 'organisatie', new.naam, concat_ws(' ', new.gemeente_code, new.provincie), '/organisaties/' || new.id, new.regeling_id);
    when 'regeling' then
      insert into zoek.stuk (onderwerp_id, soort, titel, omschrijving, pad, regeling_id)
      values (new.id, 'regeling', new.naam, new.omschrijving, '/samenwerking', new.id);
    when 'dienstonderdeel' then
      insert into zoek.stuk (onderwerp_id, soort, titel, omschrijving, pad, regeling_id)
      values (new.id, 'dienstonderdeel', new.naam, new.omschrijving, '/samenwerking', new.regeling_id);
    when 'contact' then
      insert into zoek.stuk (onderwerp_id, soort, titel, omschrijving, pad, regeling_id)
      values (new.id, 'contact', new.functie, new.naam, '/vraag-en-aanbod', new.regeling_id);
    when 'verdeelsleutel' then
      insert into zoek.stuk (onderwerp_id, soort, titel, omschrijving, pad, regeling_id, eigen_organisatie_id, ingediend, zichtbaarheid, tafel_id)
      values (new.id, 'verdeelsleutel', new.naam, new.omschrijving, '/verdeelsleutels/' || new.id, new.regeling_id, new.eigen_organisatie_id,
        new.ingediend_op is not null, new.zichtbaarheid, new.tafel_id);
    when 'opmerking' then
      insert into zoek.stuk (onderwerp_id, soort, titel, omschrijving, pad, regeling_id, eigen_organisatie_id, ingediend, zichtbaarheid, tafel_id)
      values (new.id, 'opmerking', left(new.tekst, 120), new.tekst, '/verdeelsleutels/' || new.onderwerp_id, new.regeling_id, new.eigen_organisatie_id,
        new.ingediend_op is not null, new.zichtbaarheid, new.tafel_id);
  end case;
  return new;
end
$$;

do $$
declare
  tabel text;
begin
  foreach tabel in array array['organisatie', 'regeling', 'dienstonderdeel', 'contact', 'verdeelsleutel', 'opmerking'] loop
    execute format('create trigger vindbaar after insert or update or delete on samenwerking.%I for each row execute function samenwerking.vindbaar(%L)', tabel, tabel);
  end loop;
end
$$;

create function samenwerking.register_vindbaar() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into zoek.stuk (onderwerp_id, soort, titel, omschrijving, pad)
  values (overlay(overlay(md5('register-2016-' || new.nummer) placing '8' from 13) placing 'a' from 17)::uuid, 'register', new.naam, new.ledentekst, '/register?nummer=' || new.nummer)
  on conflict (soort, onderwerp_id) do update set titel = excluded.titel, omschrijving = excluded.omschrijving;
  return new;
end
$$;
create trigger vindbaar after insert or update on samenwerking.register_regel for each row execute function samenwerking.register_vindbaar();
