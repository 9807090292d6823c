-- Which goal a measure serves: a goal that nothing serves is seen.
alter table portfolio.maatregel add column doel_id uuid constraint doel_in_gebruik_door_maatregel references doelen.doel;
create index maatregel_per_doel on portfolio.maatregel (doel_id) where doel_id is not null;
