-- The ledger holds what every participant pays, by name: with amounts closed it is closed, and so is what its history and that of runs says of it.
do $$
declare
  tabel text;
begin
  foreach tabel in array array['grootboekbestand', 'grootboekregel', 'grootboeksaldo'] loop
    execute format('create policy zoals_afgesproken on kosten.%I as restrictive for select to regiekamer_app using ((select samenwerking.ziet_bedragen()))', tabel);
  end loop;
end
$$;
create policy kosten_zoals_afgesproken on journaal.regel as restrictive for select to regiekamer_app
  using (onderwerp_soort not in ('grootboek', 'toerekening') or (select samenwerking.ziet_bedragen()));
