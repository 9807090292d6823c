import { opdrachtenApi } from '#modules/portfolio/contract/opdrachten.ts'
import { programmasApi } from '#modules/portfolio/contract/programmas.ts'

/** Every operation of this room. */
export const portfolioApi = { ...opdrachtenApi, ...programmasApi }

export type { Opdracht } from '#modules/portfolio/contract/opdrachten.ts'
export type { Maatregel, Programma } from '#modules/portfolio/contract/programmas.ts'
