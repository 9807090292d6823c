import { governanceApi } from '#modules/governance/contract.ts'
import { grants } from '#modules/governance/policy.ts'
import { registerGovernance } from '#modules/governance/routes.ts'
import { governanceWork } from '#modules/governance/work.ts'

export { besluitGenomen, type BesluitGenomen } from '#modules/governance/events.ts'
export { findBesluit, listBesluiten } from '#modules/governance/store/besluiten.ts'

/** The room governance, as app.ts puts it in the house. */
export const governance = { contract: governanceApi, grants, register: registerGovernance, work: governanceWork }
