-- From where a promise starts, and for which K the cooperation does it: a result is only seen beside where it began.
alter table doelen.doel add column k text constraint doel_k_bestaat check (k in ('kosten', 'kwaliteit', 'kwetsbaarheid', 'klant', 'kennis', 'kwantiteit'));
alter table doelen.doel add column startwaarde numeric;
alter table doelen.doel add column startdatum date;
alter table doelen.doel add constraint begin_heeft_waarde_en_datum check ((startwaarde is null) = (startdatum is null));
alter table doelen.doel add constraint begin_ligt_voor_belofte check (startdatum < streefdatum);
