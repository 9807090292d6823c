-- People, how they prove who they are, and their sessions. What they may do is not here: that follows from their hats (samenwerking.aanstelling).
create schema identiteit;
grant usage on schema identiteit to regiekamer_app;

create table identiteit.persoon (
  id uuid primary key,
  naam text not null check (length(naam) between 1 and 200),
  email text not null check (length(email) between 3 and 254),
  gemaakt_op timestamptz not null default now(),
  geblokkeerd_op timestamptz
);

-- A local account: scrypt, never the password itself.
create table identiteit.account (
  persoon_id uuid primary key references identiteit.persoon,
  aanmeldnaam text not null check (aanmeldnaam = lower(aanmeldnaam)),
  wachtwoord_hash text not null,
  gewijzigd_op timestamptz not null default now(),
  constraint aanmeldnaam_is_uniek unique (aanmeldnaam)
);

-- A person as an identity provider knows them. Entra ID: tid + oid; others: issuer + sub. Never the e-mail address, which can change hands.
create table identiteit.koppeling (
  aanbieder text not null,
  onderwerp text not null,
  persoon_id uuid not null references identiteit.persoon,
  gekoppeld_op timestamptz not null default now(),
  primary key (aanbieder, onderwerp)
);

create table identiteit.sessie (
  id_hash bytea primary key,
  persoon_id uuid not null references identiteit.persoon,
  aanstelling_id uuid,
  aanbieder text,
  gemaakt_op timestamptz not null default now(),
  gezien_op timestamptz not null default now(),
  verloopt_op timestamptz not null
);
create index sessie_per_persoon on identiteit.sessie (persoon_id);

-- A sign-in at a provider that is under way: the values that its answer must match, valid for ten minutes.
create table identiteit.aanmelding (
  state_hash bytea primary key,
  aanbieder text not null,
  nonce text not null,
  code_verifier text not null,
  terug_naar text not null,
  -- Set when somebody who is signed in adds this provider to their own account.
  persoon_id uuid references identiteit.persoon,
  verloopt_op timestamptz not null
);

-- Bearer tokens for machines: worn with one hat, readable only at the moment they are made.
create table identiteit.token (
  id uuid primary key,
  token_hash bytea not null unique,
  persoon_id uuid not null references identiteit.persoon,
  aanstelling_id uuid not null,
  naam text not null check (length(naam) between 1 and 100),
  alleen_lezen boolean not null,
  gemaakt_op timestamptz not null default now(),
  verloopt_op timestamptz not null,
  ingetrokken_op timestamptz,
  gebruikt_op timestamptz
);
create index token_per_persoon on identiteit.token (persoon_id);

-- Failed sign-ins per account and per address: shared by all processes, so that a second one is no way around.
create table identiteit.poging (
  sleutel text primary key,
  aantal integer not null,
  vergeet_op timestamptz not null
);

grant select, insert, update on identiteit.persoon, identiteit.account, identiteit.koppeling, identiteit.token to regiekamer_app;
grant select, insert, update, delete on identiteit.sessie, identiteit.aanmelding, identiteit.poging to regiekamer_app;
