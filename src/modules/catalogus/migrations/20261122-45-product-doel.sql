-- Which goal a service serves: a goal that nothing serves is seen.
alter table catalogus.product add column doel_id uuid constraint doel_in_gebruik_door_product references doelen.doel;
create index product_per_doel on catalogus.product (doel_id) where doel_id is not null;
