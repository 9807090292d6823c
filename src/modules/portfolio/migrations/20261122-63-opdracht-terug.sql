-- Two ways back: who gave an order withdraws it before it is accepted, and who accepts the result says what is still lacking.
alter table portfolio.opdracht drop constraint opdracht_status_bestaat;
alter table portfolio.opdracht add constraint opdracht_status_bestaat check (status in
  ('concept', 'gegeven', 'bevraagd', 'teruggegeven', 'geaccepteerd', 'opgeleverd', 'afgerond', 'ingetrokken'));
-- Why the giver withdrew it; what was lacking in the result when it was last refused.
alter table portfolio.opdracht add column intrekking text;
alter table portfolio.opdracht add column afkeuring text;
alter table portfolio.opdracht add constraint ingetrokken_heeft_reden check ((status = 'ingetrokken') = (intrekking is not null));

-- The money of an order that was withdrawn can be given again.
drop index portfolio.een_opdracht_per_besluit;
create unique index een_opdracht_per_besluit on portfolio.opdracht (besluit_id) where status not in ('concept', 'ingetrokken');
