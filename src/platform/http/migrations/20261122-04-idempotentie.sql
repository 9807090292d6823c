-- Answers given to requests that carry an Idempotency-Key: the same request again gets the same answer and changes nothing.
create schema http;
grant usage on schema http to regiekamer_app;

create table http.antwoord (
  persoon_id uuid not null,
  sleutel text not null check (length(sleutel) between 1 and 200),
  verzoek_hash text not null,
  status integer not null,
  inhoud text,
  gegeven_op timestamptz not null default now(),
  primary key (persoon_id, sleutel)
);
create index antwoord_op_datum on http.antwoord (gegeven_op);
grant select, insert, delete on http.antwoord to regiekamer_app;
alter table http.antwoord enable row level security;
create policy eigen_antwoord on http.antwoord to regiekamer_app
  using (persoon_id = (select hoed.persoon())) with check (persoon_id = (select hoed.persoon()));
