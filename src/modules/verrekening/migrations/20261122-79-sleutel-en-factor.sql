-- Others do not see a key of the own side, so they would not see the quarter either: only a key that was adopted, on days on which it counts.
create policy sleutel_is_vastgesteld on verrekening.kwartaal as restrictive for insert to regiekamer_app with check (exists (
  select from samenwerking.verdeelsleutel s where s.id = verdeelsleutel_id and s.status in ('vastgesteld', 'vervallen')
    and s.geldig_van <= make_date(jaar, kwartaal * 3 - 2, 1)
    and (s.geldig_tot_en_met is null or s.geldig_tot_en_met >= (make_date(jaar, kwartaal * 3 - 2, 1) + interval '3 months - 1 day')::date)));

-- What was signed holds how often the plan counted that day, and why.
alter table verrekening.jaarprognose
  add column factor numeric(6, 4) not null default 1 constraint getekende_factor_klopt check (factor between 0 and 10),
  add column factor_grond text not null default '';
