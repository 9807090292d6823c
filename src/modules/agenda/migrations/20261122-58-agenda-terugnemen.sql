-- An outcome that was written down wrong is taken back while the meeting goes on: what stood there stays here, with who took it back and why.
create table agenda.terugname (
  id uuid primary key,
  agendapunt_id uuid not null references agenda.agendapunt,
  -- The version of the item that was taken back.
  puntversie integer not null,
  uitkomst text not null,
  stemming jsonb,
  aantekeningen jsonb not null,
  reden text not null constraint terugname_heeft_reden check (length(trim(reden)) between 1 and 500),
  op timestamptz not null,
  door text not null,
  rol text not null,
  constraint een_terugname_per_uitkomst unique (agendapunt_id, puntversie)
);
alter table agenda.terugname enable row level security;
create policy zien on agenda.terugname for select to regiekamer_app
  using (exists (select from agenda.agendapunt p join agenda.agenda a on a.id = p.agenda_id where p.id = agendapunt_id and agenda.zit_aan(a.tafel_id)));
-- Not what stands on the way of a proposal: a decision in the register stays, and so does the word that moved a proposal on.
create policy maken on agenda.terugname for insert to regiekamer_app
  with check (exists (select from agenda.agendapunt p join agenda.agenda a on a.id = p.agenda_id
    where p.id = agendapunt_id and p.versie = puntversie and p.uitkomst = terugname.uitkomst and agenda.zit_aan(a.tafel_id) and a.status = 'bezig'
      and p.besluit_id is null and (p.stap_id is null or p.uitkomst in ('uitgesteld', 'geen_quorum', 'aangehouden'))));
grant select, insert on agenda.terugname to regiekamer_app;

-- What the table said of an item is said once, unless it was taken back in the meeting itself.
create or replace function agenda.gezegd_is_gezegd() returns trigger language plpgsql as $$
begin
  if new.uitkomst is null and new.besluit_id is null and old.besluit_id is null and exists (
    select from agenda.terugname t join agenda.agenda a on a.id = old.agenda_id
    where t.agendapunt_id = old.id and t.puntversie = old.versie and a.status = 'bezig'
  ) then
    return new;
  end if;
  raise exception 'wat de tafel van dit punt zei wijzigt niet' using errcode = 'insufficient_privilege';
end
$$;
