import type { Tone } from '#web/design/badge.tsx'

/** Legal forms as people say them. */
export const vormNamen: Record<string, string> = {
  openbaar_lichaam: 'Openbaar lichaam',
  bedrijfsvoeringsorganisatie: 'Bedrijfsvoeringsorganisatie',
  gemeenschappelijk_orgaan: 'Gemeenschappelijk orgaan',
  centrumgemeente: 'Centrumgemeente',
  regeling_zonder_meer: 'Regeling zonder meer',
  netwerk: 'Netwerk',
}

/** Roles of an organisation in the cooperation. */
export const deelnameRolNamen: Record<string, string> = {
  eigenaar: 'Eigenaar',
  opdrachtgever: 'Opdrachtgever',
  afnemer: 'Afnemer',
  opdrachtnemer: 'Opdrachtnemer',
}

/** Kinds of organisations. */
export const organisatieSoortNamen: Record<string, string> = {
  gemeente: 'Gemeente',
  gemeenschappelijke_regeling: 'Gemeenschappelijke regeling',
  werkorganisatie: 'Werkorganisatie',
  overig: 'Overig',
}

/** Where a key stands, with the colour of its badge. */
export const sleutelStatussen: Record<string, { naam: string; tone: Tone }> = {
  concept: { naam: 'Concept', tone: 'neutral' },
  ingediend: { naam: 'Ingediend', tone: 'info' },
  vastgesteld: { naam: 'Vastgesteld', tone: 'positive' },
  ingetrokken: { naam: 'Ingetrokken', tone: 'warning' },
  vervallen: { naam: 'Opgevolgd', tone: 'neutral' },
}
