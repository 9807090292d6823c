import { bijlagenApi } from '#modules/afweging/contract/bijlagen.ts'
import { businesscaseApi } from '#modules/afweging/contract/businesscase.ts'
import { realisatieplanApi } from '#modules/afweging/contract/realisatieplan.ts'
import { voorstellenApi } from '#modules/afweging/contract/voorstellen.ts'
import { wegingApi } from '#modules/afweging/contract/weging.ts'

/** Every operation of this room. */
export const afwegingApi = { ...voorstellenApi, ...wegingApi, ...businesscaseApi, ...realisatieplanApi, ...bijlagenApi }

export type { Bijlage } from '#modules/afweging/contract/bijlagen.ts'
export type { BerekendeBusinesscase, Businesscase, BusinesscaseInvoer } from '#modules/afweging/contract/businesscase.ts'
export type { Realisatieplan } from '#modules/afweging/contract/realisatieplan.ts'
export type { Beslispunt, Voorstel, Voorsteleffect, Voorstelregel } from '#modules/afweging/contract/voorstellen.ts'
export type {
  BerekendeWeging,
  Gesprekspunt,
  PartijGewichten,
  Score,
  Scorewijziging,
  Verschuiving,
  Weging,
} from '#modules/afweging/contract/weging.ts'
