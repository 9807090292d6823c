-- Colleges and councils decide too, each for its own organisation; mandates cover what the other rooms hand in.
alter table samenwerking.tafel add column organisatie_id uuid references samenwerking.organisatie;
alter table samenwerking.tafel drop constraint tafel_soort_bestaat;
alter table samenwerking.tafel add constraint tafel_soort_bestaat check (soort in
  ('bestuur', 'ogo', 'secretarissen', 'controllers', 'overlegtafel', 'stuurgroep', 'college', 'raad'));
alter table samenwerking.tafel add constraint college_en_raad_zijn_van_een_organisatie check ((soort in ('college', 'raad')) = (organisatie_id is not null));
alter table samenwerking.mandaat drop constraint mandaat_onderwerp_bestaat;
alter table samenwerking.mandaat add constraint mandaat_onderwerp_bestaat check (onderwerp in
  ('verdeelsleutel', 'kenmerk', 'opmerking', 'doel', 'wens', 'voorstel', 'opdracht', 'brief'));
