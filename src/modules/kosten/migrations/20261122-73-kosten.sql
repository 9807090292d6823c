-- What the joint organisation spends, and the way from there to a price per product: the ledger and the cost model.
create schema kosten;
grant usage on schema kosten to regiekamer_app;
