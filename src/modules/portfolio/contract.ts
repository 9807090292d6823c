import { meerwerkApi } from '#modules/portfolio/contract/meerwerk.ts'
import { opdrachtenApi } from '#modules/portfolio/contract/opdrachten.ts'
import { programmasApi } from '#modules/portfolio/contract/programmas.ts'

/** Every operation of this room. */
export const portfolioApi = { ...opdrachtenApi, ...programmasApi, ...meerwerkApi }

export type { Meerwerk, Meerwerklijst } from '#modules/portfolio/contract/meerwerk.ts'
export type { Opdracht } from '#modules/portfolio/contract/opdrachten.ts'
export type { Maatregel, Programma } from '#modules/portfolio/contract/programmas.ts'
