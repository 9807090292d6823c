import { aanbodApi } from '#modules/vraag/contract/aanbod.ts'
import { deelnameApi } from '#modules/vraag/contract/deelname.ts'
import { samenvoegenApi } from '#modules/vraag/contract/samenvoegen.ts'
import { wensenApi } from '#modules/vraag/contract/wensen.ts'

/** Every operation of this room. */
export const vraagApi = { ...wensenApi, ...samenvoegenApi, ...deelnameApi, ...aanbodApi }

export { aanbodSoorten, aanbodStatussen } from '#modules/vraag/contract/aanbod.ts'
export type { Aanbod, AanbodInvoer } from '#modules/vraag/contract/aanbod.ts'
export type { CijferInvoer, Deelnamecijfers, SteunInvoer } from '#modules/vraag/contract/deelname.ts'
export type { VijfInvoer } from '#modules/vraag/contract/velden.ts'
export { keuzes, processen, steunSoorten, wensStatussen } from '#modules/vraag/contract/wensen.ts'
export type { Aansluiting, Gelijkenis, Herkomst, Keuze, Steun, Wens, WensInvoer } from '#modules/vraag/contract/wensen.ts'
