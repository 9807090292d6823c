-- Waarom deze tabellen er zijn, in een zin.
create schema wetten;
grant usage on schema wetten to regiekamer_app;
