import { addBreuk, breuk, type Breuk, compareBreuk, multiplyBreuk, subtractBreuk, toKortDecimaal } from '#kernel/breuk.ts'
import { showGetal } from '#kernel/format/getal.ts'
import { type Kolom, type Rij, type Schaal, type Sjabloon, tekenVan } from './sjabloon.ts'

/** What one person thinks of one row in one column; no value is "weet ik niet". */
export interface Oordeel {
  readonly rij: string
  readonly kolom: string
  readonly waarde: number | null
  /** A second value, with a word for what it depends on. */
  readonly alternatief: { readonly waarde: number; readonly wanneer: string } | null
  readonly toelichting: string
  readonly bron: string
}

/** The judgements of one person, for the organisation whose hat he wore. */
export interface Stem {
  readonly organisatieId: string
  readonly organisatieNaam: string
  readonly persoonNaam: string
  readonly oordelen: readonly Oordeel[]
}

/** How far the judgements of one cell lie apart. */
export type Eensheid = 'eens' | 'wisselend' | 'verdeeld'

/** What all judgements of one cell come to. */
export interface Cel {
  readonly aantal: number
  /** From low to high. */
  readonly waarden: readonly number[]
  readonly mediaan: Breuk | null
  readonly laagst: number | null
  readonly hoogst: number | null
  readonly eensheid: Eensheid | null
  readonly organisaties: readonly {
    readonly organisatieId: string
    readonly organisatieNaam: string
    readonly aantal: number
    readonly mediaan: Breuk
  }[]
  readonly alternatief: { readonly mediaan: Breuk; readonly wanneer: readonly string[] } | null
}

/** The middle one, or halfway between the middle two; exact. `null` without values. */
export function mediaan(waarden: readonly Breuk[]): Breuk | null {
  if (waarden.length === 0) return null
  const sorted = waarden.toSorted(compareBreuk)
  const half = Math.floor(sorted.length / 2)
  const high = sorted[half]!
  if (sorted.length % 2 === 1) return high
  return multiplyBreuk(addBreuk(sorted[half - 1]!, high), breuk(1n, 2n))
}

const heel = (waarde: number): Breuk => breuk(BigInt(waarde))

/** What one person said of a cell; `null` when he said nothing of it, or does not know. */
export function oordeelOp({ oordelen }: Pick<Stem, 'oordelen'>, rij: string, kolom: string): (Oordeel & { waarde: number }) | null {
  const found = oordelen.find((each) => each.rij === rij && each.kolom === kolom)
  return found !== undefined && found.waarde !== null ? { ...found, waarde: found.waarde } : null
}

/** What all judgements of a cell come to. The order of people makes no difference, and who does not know does not count. */
export function celOf(stemmen: readonly Stem[], rij: string, kolom: string): Cel {
  const gegeven = stemmen.flatMap((stem) => {
    const oordeel = oordeelOp(stem, rij, kolom)
    return oordeel ? [{ stem, oordeel }] : []
  })
  const waarden = gegeven.map(({ oordeel }) => oordeel.waarde).toSorted((a, b) => a - b)
  const laagst = waarden[0] ?? null
  const hoogst = waarden.at(-1) ?? null
  const perOrganisatie = Map.groupBy(gegeven, ({ stem }) => stem.organisatieId)
  const anders = gegeven.flatMap(({ oordeel }) => oordeel.alternatief ?? [])
  const andersMediaan = mediaan(anders.map(({ waarde }) => heel(waarde)))
  return {
    aantal: waarden.length,
    waarden,
    mediaan: mediaan(waarden.map(heel)),
    laagst,
    hoogst,
    eensheid: laagst === null || hoogst === null || waarden.length < 2 ? null : eensheidVan(hoogst - laagst),
    organisaties: [...perOrganisatie]
      .map(([organisatieId, hun]) => ({
        organisatieId,
        organisatieNaam: hun[0]!.stem.organisatieNaam,
        aantal: hun.length,
        mediaan: mediaan(hun.map(({ oordeel }) => heel(oordeel.waarde)))!,
      }))
      .toSorted((a, b) => a.organisatieNaam.localeCompare(b.organisatieNaam, 'nl') || (a.organisatieId < b.organisatieId ? -1 : 1)),
    alternatief:
      andersMediaan === null ? null : { mediaan: andersMediaan, wanneer: [...new Set(anders.map(({ wanneer }) => wanneer))].toSorted() },
  }
}

/** One step apart is as good as agreed; three or more is another view of the matter. */
const eensheidVan = (verschil: number): Eensheid => (verschil <= 1 ? 'eens' : verschil === 2 ? 'wisselend' : 'verdeeld')

/** A cell with its place. */
export interface CelPlek {
  readonly rij: Rij
  readonly kolom: Kolom
  readonly cel: Cel
}

/** Every cell, row by row. */
export function cellenOf({ kolommen }: Pick<Sjabloon, 'kolommen'>, rijen: readonly Rij[], stemmen: readonly Stem[]): CelPlek[] {
  return rijen.flatMap((rij) => kolommen.map((kolom) => ({ rij, kolom, cel: celOf(stemmen, rij.id, kolom.id) })))
}

/** What one row comes to over all columns, for people who judged it whole. */
export interface Rijtotaal {
  readonly rij: Rij
  readonly aantal: number
  readonly mediaan: Breuk
  readonly laagst: Breuk
  readonly hoogst: Breuk
}

/** How the values of one row are put together: added up, or (ernst × urgentie × groei) multiplied. */
export type Samen = (waarden: readonly number[]) => number

/** Added up: every column counts the same. */
export const optellen: Samen = (waarden) => waarden.reduce((a, b) => a + b, 0)
/** Multiplied: 1 to 125 for three columns of 1 to 5. */
export const vermenigvuldigen: Samen = (waarden) => waarden.reduce((a, b) => a * b, 1)

/** Per row what each person's values come to, and the middle of that; rows that nobody judged whole are left out. */
export function rijtotalen(
  { kolommen, rijen, stemmen }: { kolommen: readonly Kolom[]; rijen: readonly Rij[]; stemmen: readonly Stem[] },
  samen: Samen,
): Rijtotaal[] {
  return rijen.flatMap((rij) => {
    const totals = stemmen.flatMap((stem) => {
      const waarden = kolommen.map(({ id }) => oordeelOp(stem, rij.id, id)?.waarde ?? null)
      return waarden.every((waarde) => waarde !== null) ? [heel(samen(waarden))] : []
    })
    const sorted = totals.toSorted(compareBreuk)
    const midden = mediaan(sorted)
    if (midden === null) return []
    return [{ rij, aantal: sorted.length, mediaan: midden, laagst: sorted[0]!, hoogst: sorted.at(-1)! }]
  })
}

/** Who is in front, and whether that says anything. */
export interface Koploper {
  readonly eerste: Rijtotaal
  readonly tweede: Rijtotaal
  /** Only when the lead is larger than people differ about either of the two. */
  readonly isDuidelijk: boolean
}

/** The two rows in front, of those that at least two people judged whole; `null` when there are no two of them. */
export function koploper(totalen: readonly Rijtotaal[]): Koploper | null {
  const [eerste, tweede] = totalen.filter(({ aantal }) => aantal >= 2).toSorted((a, b) => compareBreuk(b.mediaan, a.mediaan))
  if (!eerste || !tweede) return null
  const voorsprong = subtractBreuk(eerste.mediaan, tweede.mediaan)
  const uiteen = [eerste, tweede].map(({ laagst, hoogst }) => subtractBreuk(hoogst, laagst))
  return { eerste, tweede, isDuidelijk: uiteen.every((verschil) => compareBreuk(voorsprong, verschil) > 0) }
}

/** An issue by its ernst, urgentie and groei. */
export interface Prioriteit {
  readonly rij: Rij
  /** The middle of each: ernst, urgentie, groei. */
  readonly middens: readonly [ernst: Breuk, urgentie: Breuk, groei: Breuk]
  /** Their product, 1 to 125. */
  readonly prioriteit: Breuk
  /** Grave and growing, but not pressing: what is put off until it is too late. */
  readonly isSluipend: boolean
  /** The lowest and the highest product of one person; `null` when nobody judged all three. */
  readonly uiteen: { readonly laagst: Breuk; readonly hoogst: Breuk } | null
}

/** Whether something creeps: urgentie two or more below ernst, and groei four or more. */
export function isSluipend([ernst, urgentie, groei]: Prioriteit['middens']): boolean {
  return compareBreuk(addBreuk(urgentie, breuk(2n)), ernst) <= 0 && compareBreuk(groei, breuk(4n)) >= 0
}

/** Issues with a value on all three, the highest product first. */
export function prioriteiten(rijen: readonly Rij[], stemmen: readonly Stem[], kolommen: readonly Kolom[]): Prioriteit[] {
  const totalen = new Map(rijtotalen({ kolommen, rijen, stemmen }, vermenigvuldigen).map((totaal) => [totaal.rij.id, totaal]))
  const found = rijen.flatMap((rij): Prioriteit[] => {
    const [ernst, urgentie, groei] = kolommen.map(({ id }) => celOf(stemmen, rij.id, id).mediaan)
    if (!ernst || !urgentie || !groei) return []
    const middens = [ernst, urgentie, groei] as const
    const totaal = totalen.get(rij.id)
    const uiteen = totaal ? { laagst: totaal.laagst, hoogst: totaal.hoogst } : null
    return [{ rij, middens, prioriteit: middens.reduce(multiplyBreuk), isSluipend: isSluipend(middens), uiteen }]
  })
  return found.toSorted((a, b) => compareBreuk(b.prioriteit, a.prioriteit))
}

/** An exact number for people: `2,5`. */
export const toonBreuk = (waarde: Breuk): string => showGetal(toKortDecimaal(waarde, 2))

/** A middle on its scale: its sign, or the two signs that it lies between. */
export function toonOpSchaal(schaal: Schaal, waarde: Breuk): string {
  if (waarde.noemer === 1n) return tekenVan(schaal, Number(waarde.teller))
  if (schaal.tekens[0] === String(schaal.van)) return toonBreuk(waarde)
  const onder = Math.floor(Number(waarde.teller) / Number(waarde.noemer))
  return `${tekenVan(schaal, onder)} of ${tekenVan(schaal, onder + 1)}`
}
