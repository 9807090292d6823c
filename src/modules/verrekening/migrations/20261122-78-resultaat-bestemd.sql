-- Where a result went, for who does not see the lines of everybody: what the reserve bears, a participant does not pay.
alter table verrekening.boeking add column naar text constraint bestemming_bestaat check (naar in ('deelnemers', 'reserve')),
  add constraint bestemming_zegt_waarheen check ((soort = 'bestemming') = (naar is not null));
