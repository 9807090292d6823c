import { VOORBEELD_DE_LIEMERS } from '#modules/samenwerking/seed/de-liemers.ts'
import { idsOf } from '#modules/samenwerking/seed/ids.ts'

/** Ids of the example De Liemers, for the examples of other rooms: `DE_LIEMERS_IDS.organisatie('duiven')`. */
export const DE_LIEMERS_IDS = idsOf(VOORBEELD_DE_LIEMERS)
