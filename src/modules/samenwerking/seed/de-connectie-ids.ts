import { VOORBEELD_DE_CONNECTIE } from '#modules/samenwerking/seed/de-connectie.ts'
import { idsOf } from '#modules/samenwerking/seed/ids.ts'

/** Ids of the example De Connectie, for the examples of other rooms: `DE_CONNECTIE_IDS.organisatie('renkum')`. */
export const DE_CONNECTIE_IDS = idsOf(VOORBEELD_DE_CONNECTIE)
