-- The second wall of the letters: what was offered or released stays, and nobody makes letters or figures for the round of another.

-- Once offered, the joint words are those on which the colleges decide.
revoke update on verslag.briefronde from regiekamer_app;
grant update (onderwerp, aanleiding, kernboodschap, vervolg, afgesproken_op, status, bijgewerkt_op, versie) on verslag.briefronde to regiekamer_app;
create function verslag.ronde_is_aangeboden() returns trigger language plpgsql as $$
begin
  raise exception 'een aangeboden ronde wijzigt niet meer' using errcode = 'insufficient_privilege';
end
$$;
create trigger aangeboden_blijft before update on verslag.briefronde for each row
  when (old.status = 'aangeboden' and (old.status, old.onderwerp, old.aanleiding, old.kernboodschap, old.vervolg, old.afgesproken_op)
    is distinct from (new.status, new.onderwerp, new.aanleiding, new.kernboodschap, new.vervolg, new.afgesproken_op))
  execute function verslag.ronde_is_aangeboden();

create policy cijfers_van_eigen_ronde on verslag.ronde_cijfers as restrictive for insert to regiekamer_app with check (
  exists (select from verslag.briefronde r where r.id = ronde_id and r.eigen_organisatie_id = (select hoed.organisatie())));

-- A letter is made by the offer of the round, empty; it moves until its college released it.
revoke update on verslag.brief from regiekamer_app;
grant update (status, reden, vrijgegeven_op, vrijgegeven_dag, vrijgegeven_door, vrijgegeven_rol, momentopname_id, bijgewerkt_op, versie)
  on verslag.brief to regiekamer_app;
create policy brief_van_eigen_ronde on verslag.brief as restrictive for insert to regiekamer_app with check (
  status = 'te_schrijven'
  and exists (select from verslag.briefronde r where r.id = ronde_id and r.regeling_id = brief.regeling_id and r.eigen_organisatie_id = (select hoed.organisatie())));
create policy vrijgegeven_blijft on verslag.brief as restrictive for update to regiekamer_app using (status <> 'vrijgegeven') with check (true);
