-- What a decision carries, frozen when it is taken: why, instead of what, who saw it differently, on which mandate, for whom, how open, and when people look back.
alter table governance.besluit
  add column motivering text not null default '',
  -- The variants that were weighed: [{ "naam", "toelichting", "totaal", "rang" }].
  add column alternatieven jsonb not null default '[]' constraint besluit_alternatieven_is_een_lijst check (jsonb_typeof(alternatieven) = 'array'),
  -- What the business case came to; null when there was none.
  add column businesscase jsonb,
  -- The word of every organisation on the way, asked or not, and the differences that were open.
  add column adviezen jsonb not null default '[]' constraint besluit_adviezen_is_een_lijst check (jsonb_typeof(adviezen) = 'array'),
  add column geschillen jsonb not null default '[]' constraint besluit_geschillen_is_een_lijst check (jsonb_typeof(geschillen) = 'array'),
  -- Subjects and limit of the table as they were, and whether the amount is within it; null of a decision from before.
  add column mandaat jsonb,
  add column deelnemers jsonb not null default '[]' constraint besluit_deelnemers_is_een_lijst check (jsonb_typeof(deelnemers) = 'array'),
  -- How open the table said it is; null when it said nothing then.
  add column openbaarheid text constraint besluit_openbaarheid_bestaat check (openbaarheid in ('openbaar', 'besloten', 'geheim')),
  add column openbaarheid_grond text,
  add column openbaarheid_toelichting text not null default '',
  add column opgelegd_door text constraint besluit_opgelegd_door_bestaat check (opgelegd_door in ('bestuur', 'voorzitter')),
  add column evaluatiedatum date constraint evaluatie_na_het_besluit check (evaluatiedatum > datum),
  add constraint gesloten_besluit_heeft_grond check (coalesce(openbaarheid, 'openbaar') = 'openbaar' or openbaarheid_grond is not null),
  add constraint geheim_besluit_is_opgelegd check ((openbaarheid is not distinct from 'geheim') = (opgelegd_door is not null)),
  -- Only what was secret from its beginning, and what has a number from before, stands outside the row.
  add constraint volgnummer_of_geheim check (volgnummer is not null or openbaarheid is not distinct from 'geheim' or nummer like 'B-%');
create index besluit_evaluaties on governance.besluit (evaluatiedatum) where evaluatiedatum is not null;
