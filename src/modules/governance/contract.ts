import { behandelingenApi } from '#modules/governance/contract/behandelingen.ts'
import { besluitenApi } from '#modules/governance/contract/besluiten.ts'

/** Every operation of this room. */
export const governanceApi = { ...behandelingenApi, ...besluitenApi }

export type { Behandeling, Behandelstap } from '#modules/governance/contract/behandelingen.ts'
export type { Besluit } from '#modules/governance/contract/besluiten.ts'
