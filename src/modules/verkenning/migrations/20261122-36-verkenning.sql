-- Waarom deze tabellen er zijn, in een zin.
create schema verkenning;
grant usage on schema verkenning to regiekamer_app;
