import { actiesApi } from '#modules/agenda/contract/acties.ts'
import { agendasApi } from '#modules/agenda/contract/agendas.ts'
import { stukkenApi } from '#modules/agenda/contract/stukken.ts'
import { vergaderenApi } from '#modules/agenda/contract/vergaderen.ts'

/** Every operation of this room. */
export const agendaApi = { ...agendasApi, ...vergaderenApi, ...stukkenApi, ...actiesApi }

export type { Actie } from '#modules/agenda/contract/acties.ts'
export type { Agenda, Agendapunt, Inbreng, PuntInvoer, Stemronde, Vergaderstuk, Zitplaats } from '#modules/agenda/contract/agendas.ts'
export { MAX_STUK_BYTES } from '#modules/agenda/contract/stukken.ts'
export type { Besluitenlijst, Besluitregel, Vergaderbundel } from '#modules/agenda/contract/stukken.ts'
export type { UitkomstInvoer } from '#modules/agenda/contract/vergaderen.ts'
