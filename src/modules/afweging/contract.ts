import { voorstellenApi } from '#modules/afweging/contract/voorstellen.ts'

/** Every operation of this room. */
export const afwegingApi = { ...voorstellenApi }

export type { Voorstel, Voorstelregel } from '#modules/afweging/contract/voorstellen.ts'
