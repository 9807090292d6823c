import type { Berekening } from '#platform/rekenkern/berekening.ts'
import { businesscase, weging } from '#modules/afweging/berekeningen.ts'
import { besluitroute } from '#modules/governance/berekeningen.ts'
import { pckalender } from '#modules/kalender/berekeningen.ts'
import { kostentoerekening } from '#modules/kosten/berekeningen.ts'
import { stemming } from '#modules/agenda/berekeningen.ts'
import { verdeling } from '#modules/samenwerking/berekeningen.ts'
import { ingroei, kwartaalafrekening } from '#modules/verrekening/berekeningen.ts'
import { deelname } from '#modules/vraag/berekeningen.ts'

/** Every calculation that both sides can redo, of all modules: the one list behind the command line and the API. */
export const berekeningen: readonly Berekening[] = [
  verdeling,
  kostentoerekening,
  ingroei,
  deelname,
  kwartaalafrekening,
  businesscase,
  weging,
  pckalender,
  besluitroute,
  stemming,
]

/** The calculation of that name, or undefined when there is none. */
export function findBerekening(naam: string): Berekening | undefined {
  return berekeningen.find((berekening) => berekening.naam === naam)
}
