import type { AccessCases } from './access-cases.ts'

const id = '00000000-0000-7000-8000-000000000001'

/** The room publicatie as the access test walks it; its rows hang on decisions, which the room governance plants. */
export const publicatieCases: AccessCases = {
  bodies: {
    setOpenbaarheid: { soort: 'openbaar' },
    confirmGeheimhouding: { vergaderingId: id },
    publish: {},
    withdraw: { reden: 'test' },
    setPublicatieInstelling: { slug: 'ergens', naam: 'Iemand', organisatieUri: null, verplichtVanaf: {} },
  },
  queries: {},
  foreign: { '/publicaties': { other: 'select id from governance.besluit where regeling_id = $2 limit 1', ownSide: null } },
  plant: async () => undefined,
}
