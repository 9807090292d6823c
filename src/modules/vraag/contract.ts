import { aanbodApi } from '#modules/vraag/contract/aanbod.ts'
import { samenvoegenApi } from '#modules/vraag/contract/samenvoegen.ts'
import { wensenApi } from '#modules/vraag/contract/wensen.ts'

/** Every operation of this room. */
export const vraagApi = { ...wensenApi, ...samenvoegenApi, ...aanbodApi }

export { aanbodSoorten, aanbodStatussen } from '#modules/vraag/contract/aanbod.ts'
export type { Aanbod, AanbodInvoer } from '#modules/vraag/contract/aanbod.ts'
export type { VijfInvoer } from '#modules/vraag/contract/velden.ts'
export { keuzes, processen, wensStatussen } from '#modules/vraag/contract/wensen.ts'
export type { Aansluiting, Gelijkenis, Herkomst, Keuze, Wens, WensInvoer } from '#modules/vraag/contract/wensen.ts'
