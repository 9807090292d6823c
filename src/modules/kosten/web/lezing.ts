import { type Bedrag, formatBedrag, parseBedrag, subtractBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Toerekening as Wire } from '#modules/kosten/contract/kostenmodel.ts'
import { leesInvoer } from '#modules/kosten/domain/toerekening-tekst.ts'
import type { Toerekening, Toerekeninvoer } from '#modules/kosten/domain/toerekening-vorm.ts'
import { rekenModel } from '#modules/kosten/domain/toerekening.ts'

/** A run as a page reads it: what went in, what came out, and what everything is called. */
export interface Lezing {
  readonly invoer: Toerekeninvoer
  readonly uitkomst: Toerekening
  /** Name of a place, a product, a kind of cost or a participant by its code. */
  readonly naam: (code: string) => string
  /** What a product costs in the period at its tariff; null for PM or none. */
  readonly tarief: (productId: string) => Bedrag | null
}

/** The outcome of a stored run, worked out here as it was on the server; null when its input does not add up any more. */
export function leesToerekening({ invoer: wire }: Pick<Wire, 'invoer'>): Lezing | null {
  const invoer = leesInvoer(wire)
  const resultaat = rekenModel(invoer)
  if (!resultaat.ok) return null
  return { invoer, uitkomst: resultaat.uitkomst, naam: namenVan(invoer), tarief: tarievenVan(wire) }
}

/** What codes are called. */
export function namenVan({ model, producten, deelnemers }: Toerekeninvoer): (code: string) => string {
  const namen = new Map([
    ...model.kostensoorten.map(({ code, naam }) => [code, naam] as const),
    ...model.kostenplaatsen.map(({ code, naam }) => [code, naam] as const),
    ...producten.map(({ id, naam }) => [id, naam] as const),
    ...deelnemers.map(({ code, naam }) => [code, naam] as const),
  ])
  return (code) => namen.get(code) ?? code
}

function tarievenVan({ tarieven }: Wire['invoer']): Lezing['tarief'] {
  const known = new Map(tarieven.map(({ productId, tarief }) => [productId, tarief]))
  return (productId) => {
    const tarief = known.get(productId) ?? null
    return tarief === null ? null : expectOk(parseBedrag(tarief))
  }
}

/** What all products cost together. */
export const productkosten = ({ producten }: Toerekening): Bedrag => sumBedragen(producten.map(({ kosten }) => kosten))

/** The finding of a run in a sentence: what was divided, and what stands furthest from its tariff. */
export function bevindingVan({ uitkomst, naam, tarief }: Lezing): string {
  const rest = sumBedragen(uitkomst.nietVerdeeld.map(({ bedrag }) => bedrag))
  const verdeeld = `${showBedrag(formatBedrag(productkosten(uitkomst)))} kosten zijn verdeeld over ${uitkomst.producten.length} producten.`
  const open = rest === 0n ? '' : ` ${showBedrag(formatBedrag(rest))} is niet verdeeld.`
  const [verste] = uitkomst.producten
    .flatMap(({ id, kostprijs }) => {
      const t = tarief(id)
      return t === null || t === 0n ? [] : [{ id, verschil: subtractBedrag(kostprijs, t), deel: (abs(kostprijs - t) * 1000n) / t }]
    })
    .toSorted((a, b) => (a.deel < b.deel ? 1 : -1))
  if (!verste || verste.verschil === 0n) return `${verdeeld}${open}`
  return `${verdeeld}${open} Het verst van zijn tarief staat ${naam(verste.id)}: per stuk ${showBedrag(formatBedrag(abs(verste.verschil)))} ${verste.verschil > 0n ? 'duurder' : 'goedkoper'}.`
}

const abs = (amount: bigint) => (amount < 0n ? -amount : amount) as Bedrag

/** "kwartaal 3 van 2026", "2026, kwartaal 1 tot en met 3". */
export function periodeNaam({ jaar, kwartaal, kwartalen }: Pick<Wire, 'jaar' | 'kwartaal' | 'kwartalen'>): string {
  if (kwartaal !== null) return `kwartaal ${kwartaal} van ${jaar}`
  return kwartalen.length === 4 ? `heel ${jaar}` : `${jaar}, kwartaal ${kwartalen[0]} tot en met ${kwartalen.at(-1)}`
}

/** Where the lines of the ledger stand that make up a cost: the third click. With more files in the period, the list of files. */
export function grootboekPad(
  { jaar, kwartaal, bestanden }: Pick<Wire, 'jaar' | 'kwartaal' | 'bestanden'>,
  waar: { kostenplaats: string | null; rekening: string },
): string {
  const [bestand, meer] = bestanden
  if (!bestand || meer) return `/grootboek?jaar=${jaar}`
  const search = new URLSearchParams({ tab: 'regels', rekening: waar.rekening })
  if (kwartaal !== null) search.set('kwartaal', String(kwartaal))
  if (waar.kostenplaats) search.set('kostenplaats', waar.kostenplaats)
  return `/grootboek/${bestand.id}?${search}`
}
