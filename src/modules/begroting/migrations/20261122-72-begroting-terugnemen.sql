-- A decision that replaces another one takes its lines back as new lines, by the key that they came with; nothing is rewritten.
alter table begroting.begrotingsregel drop constraint pm_niet_negatief;
alter table begroting.begrotingsregel drop constraint een_regel_per_besluit_jaar_en_soort;
alter table begroting.begrotingsregel add constraint een_regel_per_besluit_jaar_soort_en_sleutel
  unique nulls not distinct (begroting_id, besluit_id, jaar, soort, verdeelsleutel_id);
