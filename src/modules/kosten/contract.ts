import { grootboekApi } from '#modules/kosten/contract/grootboek.ts'
import { kostenmodelApi } from '#modules/kosten/contract/kostenmodel.ts'

export type { Toerekening } from '#modules/kosten/contract/kostenmodel.ts'

/** Every operation of this room. */
export const kostenApi = { ...grootboekApi, ...kostenmodelApi }
