import { doelApi } from '#modules/doelen/contract/doelen.ts'
import { visieApi } from '#modules/doelen/contract/visie.ts'

/** Every operation of this room. */
export const doelenApi = { ...doelApi, ...visieApi }

export { doelSoorten, richtingen, verhoudingen } from '#modules/doelen/contract/doelen.ts'
export type { BediendDoel, Doel, DoelInvoer, DoelOnderwerp, Herijking, Meting } from '#modules/doelen/contract/doelen.ts'
export type { Visieantwoord, Visievraag, Vraagvelden } from '#modules/doelen/contract/visie.ts'
