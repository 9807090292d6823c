import type { AccessCases } from './access-cases.ts'

/** The room publicatie as the access test walks it; its rows hang on decisions, which the room governance plants. */
export const publicatieCases: AccessCases = {
  bodies: {
    setOpenbaarheid: { soort: 'openbaar' },
    confirmGeheimhouding: { datum: '2026-01-01' },
    publish: {},
    withdraw: { reden: 'test' },
    setPublicatieInstelling: { slug: 'ergens', naam: 'Iemand', organisatieUri: null, verplichtVanaf: {} },
  },
  queries: {},
  foreign: { '/publicaties': { other: 'select id from governance.besluit where regeling_id = $2 limit 1', ownSide: null } },
  plant: async () => undefined,
}
