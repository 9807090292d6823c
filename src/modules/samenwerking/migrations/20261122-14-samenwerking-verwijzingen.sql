-- Taking an organisation away asks every table that can point at it; without these indexes it reads each of them whole, ten thousand times when an import is undone.
create index opvolging_per_van on samenwerking.opvolging (van_id);
create index deelname_per_organisatie on samenwerking.deelname (organisatie_id);
create index deelname_via on samenwerking.deelname (via_id) where via_id is not null;
create index aanstelling_per_organisatie on samenwerking.aanstelling (organisatie_id);
create index contact_per_organisatie on samenwerking.contact (organisatie_id);
create index mandaat_per_eigenaar on samenwerking.mandaat (eigen_organisatie_id);
create index kenmerkwaarde_per_eigenaar on samenwerking.kenmerkwaarde (eigen_organisatie_id) where eigen_organisatie_id is not null;
create index verdeelsleutel_per_eigenaar on samenwerking.verdeelsleutel (eigen_organisatie_id);
create index opmerking_per_eigenaar on samenwerking.opmerking (eigen_organisatie_id);
