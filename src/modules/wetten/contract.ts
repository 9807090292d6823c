import type { Contract } from '#platform/http/contract.ts'
import { werkApi } from '#modules/wetten/contract/werk.ts'
import { wetApi } from '#modules/wetten/contract/wetten.ts'

/** Every operation of this room. */
export const wettenApi = { ...wetApi, ...werkApi } satisfies Contract

export type { AfwijkingInvoer, AnalyseInvoer, UrenInvoer } from '#modules/wetten/contract/werk.ts'
export type { Afwijking, Analyse, Uren, Wet, Wetbewijs, WetInLijst, WetInvoer, WetVraag } from '#modules/wetten/contract/wetten.ts'
