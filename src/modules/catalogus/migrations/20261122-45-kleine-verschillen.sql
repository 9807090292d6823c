-- Only a difference in volume can be too small to settle: with a fixed price none is settled, and afterwards all of it is.
update catalogus.afrekenafspraak set bandbreedte = 0 where afrekenwijze <> 'volume';
alter table catalogus.afrekenafspraak add constraint bandbreedte_hoort_bij_volume check (afrekenwijze = 'volume' or bandbreedte = 0);
