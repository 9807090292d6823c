import type { Kostenmodel as Wire } from '#modules/kosten/contract/kostenmodel.ts'
import { type Kostenmodel, type Kostenplaats, leesReeksen, type Levering, toonReeksen } from '#modules/kosten/domain/kostenmodel.ts'
import { reserveIds } from '#web/forms/use-rijen.ts'
import type { GridChange } from '#web/design/number-grid.tsx'

/** A model while somebody works on it: accounts and order as they are typed. */
export interface Ontwerp {
  naam: string
  methode: Kostenmodel['methode']
  volgorde: string
  kostensoorten: { id: number; code: string; naam: string; rekeningen: string; isBuiten: boolean }[]
  kostenplaatsen: PlaatsRij[]
  producten: string[]
  leveringen: Levering[]
}

/** A place as a row of the form, with its driver beside it. */
export interface PlaatsRij
  extends Pick<Kostenplaats, 'code' | 'naam' | 'soort'>, Pick<Kostenplaats['driver'], 'eenheid' | 'bron' | 'peildatum'> {
  id: number
  driver: string
  telt: Kostenplaats['driver']['soort']
}
/** A kind of cost as a row of the form. */
export type SoortRij = Ontwerp['kostensoorten'][number]

/** The model as a form shows it. */
export function ontwerpVan({ naam, inhoud }: Pick<Wire, 'naam' | 'inhoud'>): Ontwerp {
  return reserved({
    naam,
    methode: inhoud.methode,
    volgorde: inhoud.volgorde.join(', '),
    kostensoorten: inhoud.kostensoorten.map(({ rekeningen, ...rest }, index) => ({
      ...rest,
      id: index + 1,
      rekeningen: toonReeksen(rekeningen),
    })),
    kostenplaatsen: inhoud.kostenplaatsen.map(({ driver: { naam: driver, soort: telt, ...rest }, ...plaats }, index) => ({
      ...rest,
      ...plaats,
      id: index + 1,
      driver,
      telt,
    })),
    producten: [...inhoud.producten],
    leveringen: [...inhoud.leveringen],
  })
}

/** What was kept of an earlier visit; null when it is not this form. */
export function readOntwerp(found: unknown): Ontwerp | null {
  return typeof found === 'object' && found !== null && 'leveringen' in found ? reserved(found as Ontwerp) : null
}

/** New rows get other ids than those that are there. */
function reserved(ontwerp: Ontwerp): Ontwerp {
  reserveIds([...ontwerp.kostensoorten, ...ontwerp.kostenplaatsen])
  return ontwerp
}

/** The model that the form says; accounts that cannot be read become one that the server names as a fault. */
export function inhoudVan({ methode, volgorde, kostensoorten, kostenplaatsen, producten, leveringen }: Ontwerp): Kostenmodel {
  return {
    methode,
    volgorde: volgorde
      .split(/[,;\s]+/)
      .map((code) => code.trim())
      .filter((code) => code !== ''),
    kostensoorten: kostensoorten.map(({ id: _, rekeningen, ...rest }) => ({ ...rest, rekeningen: leesReeksen(rekeningen) ?? [] })),
    kostenplaatsen: kostenplaatsen.map(({ code, naam, soort, driver, telt, eenheid, bron, peildatum }) => ({
      code,
      naam,
      soort,
      driver: { naam: driver, eenheid, soort: telt, bron, peildatum },
    })),
    producten,
    leveringen,
  }
}

/** A quantity of the grid: of all quarters alike, or of one of them. */
export function hoeveelheidVan(
  leveringen: readonly Levering[],
  { van, naar }: Pick<Levering, 'van' | 'naar'>,
  kwartaal: number | null,
): string | null {
  const found = leveringen.find((each) => each.van === van && each.naar === naar)
  if (!found) return null
  if (found.hoeveelheden.length === 1) return found.hoeveelheden[0]!
  return kwartaal === null ? null : found.hoeveelheden[kwartaal - 1]!
}

/** The deliveries after cells of the grid were changed; what is nil in every quarter is no delivery. */
export function metHoeveelheden(leveringen: readonly Levering[], changes: readonly GridChange[], kwartaal: number | null): Levering[] {
  const next = new Map(leveringen.map((each) => [`${each.van} ${each.naar}`, each]))
  for (const { row: van, column: naar, value } of changes) {
    const key = `${van} ${naar}`
    const was = next.get(key)?.hoeveelheden ?? ['0']
    const four = was.length === 1 ? [was[0]!, was[0]!, was[0]!, was[0]!] : [...was]
    if (kwartaal !== null) four[kwartaal - 1] = value ?? '0'
    const now = kwartaal === null ? [value ?? '0'] : four.every((each) => each === four[0]) ? [four[0]!] : four
    if (now.every((each) => Number(each) === 0)) next.delete(key)
    else next.set(key, { van, naar, hoeveelheden: now })
  }
  return [...next.values()]
}
