-- Whether this hat sees the amounts of other parties. Everything is open between partners as long as nothing else was agreed; the room that keeps that
-- agreement (verrekening) says so here. Rooms before it ask this one question and need not know why.
create function samenwerking.ziet_bedragen() returns boolean language sql stable set search_path = pg_catalog as $$ select true $$;
grant execute on function samenwerking.ziet_bedragen() to regiekamer_app;
