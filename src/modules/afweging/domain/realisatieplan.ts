import { pointer } from '#kernel/fault.ts'
import type { Fault } from '#kernel/fault.ts'

/** The eleven elements of a realisatieplan, in their order (report for VNG, 2016, §7.9). */
export const planelementen = [
  'doelen',
  'rollen',
  'besturing',
  'sponsors',
  'raden',
  'rechtsvorm',
  'bekostiging',
  'organisatie',
  'invoering',
  'regio',
  'landelijk',
] as const
/** See {@link planelementen}. */
export type Planelement = (typeof planelementen)[number]

/** What is said of one element: how it is done, or why it does not apply. */
export interface IngevuldElement {
  readonly element: Planelement
  readonly tekst: string
  readonly isNvt: boolean
  /** Who sees to it; null when nobody was named. */
  readonly trekkerId: string | null
}

/** What each element is called on paper and on screen. */
export const planelementNamen: Record<Planelement, string> = {
  doelen: 'Doelen en resultaten',
  rollen: 'Taken, rollen en bevoegdheden',
  besturing: 'Besturing en mandaat',
  sponsors: 'Executive sponsors',
  raden: 'De gemeenteraden in positie',
  rechtsvorm: 'Rechtsvorm',
  bekostiging: 'Financiering en bekostiging',
  organisatie: 'Organisatie van de uitvoering',
  invoering: 'Invoering en verandering',
  regio: 'Samenwerking in de regio',
  landelijk: 'Landelijke samenwerking',
}

/** The elements that nobody said anything of yet, in their order. */
export const openElementen = (ingevuld: readonly Pick<IngevuldElement, 'element'>[]): Planelement[] =>
  planelementen.filter((element) => !ingevuld.some((each) => each.element === element))

/**
 * What keeps a plan from being handed in: an element without a word, and goals that would not apply, since a plan without goals is not
 * one. Who sees to an element has to be named where something is done.
 */
export function faultsOfPlan(ingevuld: readonly IngevuldElement[]): Fault[] {
  return planelementen.flatMap((element) => {
    const at = (reason: string): Fault[] => [{ name: pointer(['realisatieplan', element]), code: 'planNietAf', reason }]
    const found = ingevuld.find((each) => each.element === element)
    const naam = planelementNamen[element]
    if (!found) return at(`Schrijf in het realisatieplan iets bij ${naam}, of zeg waarom het niet van toepassing is.`)
    if (element === 'doelen' && found.isNvt) return at(`Noem in het realisatieplan de doelen en resultaten: daar begint het plan mee.`)
    if (!found.isNvt && found.trekkerId === null) return at(`Kies in het realisatieplan wie ${naam} trekt.`)
    return []
  })
}

/** How far a plan is, in one sentence. */
export function planzin(ingevuld: readonly Pick<IngevuldElement, 'element' | 'isNvt'>[]): string {
  const open = openElementen(ingevuld)
  const nvt = ingevuld.filter(({ isNvt }) => isNvt).length
  const nvtZin = nvt === 0 ? '' : ` ${nvt === 1 ? 'Eén element is' : `${nvt} elementen zijn`} niet van toepassing.`
  if (open.length === 0) return `Alle ${planelementen.length} elementen zijn beschreven.${nvtZin}`
  if (open.length === planelementen.length) return 'Nog geen van de elf elementen is beschreven.'
  const [first, ...rest] = open.map((element) => planelementNamen[element].toLowerCase())
  const wat = rest.length === 0 ? `${first} ontbreekt nog` : `er ontbreken er nog ${open.length}, te beginnen met ${first}`
  const klaar = planelementen.length - open.length
  return `${klaar} van de ${planelementen.length} elementen ${klaar === 1 ? 'is' : 'zijn'} beschreven; ${wat}.${nvtZin}`
}
