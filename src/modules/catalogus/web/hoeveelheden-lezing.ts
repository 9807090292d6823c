import { showAantal } from '#kernel/format/getal.ts'
import type { Hoeveelheden } from '#modules/catalogus/contract.ts'

/** One figure of the sheet. */
export type Regel = Hoeveelheden['regels'][number]

/** The figure of a product, participant and quarter; undefined when nobody wrote one. */
export const aantalIn = ({ regels }: Hoeveelheden, van: Pick<Regel, 'productId' | 'organisatieId' | 'kwartaal'>): Regel | undefined =>
  regels.find((regel) => regel.productId === van.productId && regel.organisatieId === van.organisatieId && regel.kwartaal === van.kwartaal)

/** Participants with figures in the year; all of them when there are none yet. */
export function deelnemersMetCijfers({ deelnemers, regels }: Hoeveelheden): Hoeveelheden['deelnemers'] {
  const used = new Set(regels.map(({ organisatieId }) => organisatieId))
  const found = deelnemers.filter(({ organisatieId }) => used.has(organisatieId))
  return found.length > 0 ? found : deelnemers
}

/** What is still to be counted in a quarter, in a sentence. */
export function bevindingOver({ regels, jaar, producten, deelnemers }: Hoeveelheden, kwartaal: number): string {
  const own = regels.filter((regel) => regel.kwartaal === kwartaal)
  if (own.length === 0) return `Voor kwartaal ${kwartaal} van ${jaar} is nog niets ingevuld.`
  const open = own.filter(({ werkelijk }) => werkelijk === null)
  if (open.length === 0) return `In kwartaal ${kwartaal} van ${jaar} zijn alle ${own.length} aantallen geteld.`
  if (open.length === own.length) return `Kwartaal ${kwartaal} van ${jaar} is begroot en nog niet geteld.`
  const [eerste] = open
  const product = producten.find(({ id }) => id === eerste!.productId)?.naam ?? 'een product'
  const wie = deelnemers.find(({ organisatieId }) => organisatieId === eerste!.organisatieId)?.organisatieNaam ?? 'een deelnemer'
  return `In kwartaal ${kwartaal} van ${jaar} ${open.length === 1 ? 'ontbreekt' : 'ontbreken'} nog ${showAantal(open.length, 'telling', 'tellingen')}, zoals ${product} van ${wie}.`
}
