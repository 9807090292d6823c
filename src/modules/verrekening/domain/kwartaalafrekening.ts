import { allocateByShares } from '#kernel/allocate.ts'
import { addBedrag, type Bedrag, multiplyBedrag, NIHIL, subtractBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { type Breuk, multiplyBreuk, subtractBreuk, sumBreuken } from '#kernel/breuk.ts'
import { assert } from '#kernel/refusal.ts'
import { type Deel, eindenVan } from '#kernel/sleutel.ts'

/** How a product is settled: nothing per line, the volume at the budgeted tariff, or everything. */
export type Afrekenwijze = 'vastePrijs' | 'volume' | 'nacalculatie'

/** A product: its tariff, what a unit really cost, how it is settled, and which part of its tariff is fixed cost. */
export type Product = {
  readonly code: string
  readonly tarief: Bedrag
  readonly werkelijkeKostprijs: Bedrag
  readonly afrekenwijze: Afrekenwijze
  readonly vastAandeel?: Breuk | undefined
}

/** What one party was to take of a product, and took. */
export type Afname = { readonly product: string; readonly deelnemer: string; readonly begroot: Breuk; readonly werkelijk: Breuk }

/** Products, what everyone took of them, and the key for what is left. */
export type Kwartaal = {
  readonly producten: readonly Product[]
  readonly afname: readonly Afname[]
  readonly resultaatsleutel?: { readonly delen: readonly Deel[] } | undefined
}

/** What was paid in advance, what it really cost, and where the difference comes from. */
export type Verschillen = {
  readonly voorschot: Bedrag
  readonly werkelijk: Bedrag
  readonly hoeveelheidsverschil: Bedrag
  readonly prijsverschil: Bedrag
  readonly totaalverschil: Bedrag
}

/** One product for one party; `afrekening` is what is settled on this line. */
export type Afrekenregel = Verschillen & { readonly product: string; readonly deelnemer: string; readonly afrekening: Bedrag }

/** What one party pays in the end: the advance, what is settled on its lines, and its part of what was left. */
export type Afrekening = {
  readonly code: string
  readonly voorschot: Bedrag
  readonly afrekening: Bedrag
  readonly resultaatdeel: Bedrag
  readonly definitief: Bedrag
}

/** The settlement of a quarter. What everyone pays in the end is together what it really cost. */
export type Kwartaalafrekening = {
  readonly regels: readonly Afrekenregel[]
  readonly deelnemers: readonly Afrekening[]
  readonly producten: readonly { readonly code: string; readonly bezettingsresultaat: Bedrag }[]
  readonly totaal: Verschillen
}

/**
 * Settles a quarter: every line to the cent, so that volume and price are together the difference, and what is left over all lines is
 * divided once. Expects an input in which `faultsOfKwartaal` finds nothing.
 */
export function settleKwartaal({ producten, afname, resultaatsleutel }: Kwartaal): Kwartaalafrekening {
  const perCode = new Map(producten.map((product) => [product.code, product]))
  const perProduct = Map.groupBy(afname, ({ product }) => product)
  const regels = afname.map((each) => regelVan(each, perCode.get(each.product)!))
  return {
    regels,
    deelnemers: afrekeningen(regels, resultaatsleutel?.delen),
    producten: producten.map((product) => ({
      code: product.code,
      bezettingsresultaat: bezettingsresultaat(product, perProduct.get(product.code) ?? []),
    })),
    totaal: sumVerschillen(regels),
  }
}

/** One line: rounded to the cent at the advance, the real cost and the volume; what is not volume is price. */
export function regelVan({ product, deelnemer, begroot, werkelijk: aantal }: Afname, van: Product): Afrekenregel {
  const voorschot = multiplyBedrag(van.tarief, begroot)
  const werkelijk = multiplyBedrag(van.werkelijkeKostprijs, aantal)
  const hoeveelheidsverschil = multiplyBedrag(van.tarief, subtractBreuk(aantal, begroot))
  const totaalverschil = subtractBedrag(werkelijk, voorschot)
  const afrekening = { vastePrijs: NIHIL, volume: hoeveelheidsverschil, nacalculatie: totaalverschil }[van.afrekenwijze]
  const prijsverschil = subtractBedrag(totaalverschil, hoeveelheidsverschil)
  return { product, deelnemer, voorschot, werkelijk, hoeveelheidsverschil, prijsverschil, totaalverschil, afrekening }
}

/** What the lines leave: differences that nobody settles on a line, over all products together. */
export function overschotVan(regels: readonly Afrekenregel[]): Bedrag {
  return sumBedragen(regels.map(({ totaalverschil, afrekening }) => subtractBedrag(totaalverschil, afrekening)))
}

/** The differences of several lines together. */
export function sumVerschillen(regels: readonly Verschillen[]): Verschillen {
  const som = (kind: keyof Verschillen) => sumBedragen(regels.map((each) => each[kind]))
  return {
    voorschot: som('voorschot'),
    werkelijk: som('werkelijk'),
    hoeveelheidsverschil: som('hoeveelheidsverschil'),
    prijsverschil: som('prijsverschil'),
    totaalverschil: som('totaalverschil'),
  }
}

function afrekeningen(regels: readonly Afrekenregel[], delen: readonly Deel[] | undefined): Afrekening[] {
  const over = overschotVan(regels)
  assert(over === 0n || delen !== undefined, 'there is a key when something is left')
  const eindes = delen === undefined ? [] : eindenVan(delen)
  const stukken =
    delen === undefined
      ? []
      : allocateByShares(
          over,
          eindes.map(({ aandeel }) => aandeel),
        )
  const found = new Map<string, { voorschot: Bedrag; afrekening: Bedrag; resultaatdeel: Bedrag }>()
  const of = (code: string) => {
    const own = found.get(code) ?? { voorschot: NIHIL, afrekening: NIHIL, resultaatdeel: NIHIL }
    found.set(code, own)
    return own
  }
  for (const { deelnemer, voorschot, afrekening } of regels) {
    const own = of(deelnemer)
    own.voorschot = addBedrag(own.voorschot, voorschot)
    own.afrekening = addBedrag(own.afrekening, afrekening)
  }
  for (const [index, { code }] of eindes.entries()) of(code).resultaatdeel = stukken[index]!
  return [...found].map(([code, own]) => ({ code, ...own, definitief: sumBedragen(Object.values(own)) }))
}

function bezettingsresultaat({ tarief, vastAandeel }: Product, afname: readonly Afname[]): Bedrag {
  if (vastAandeel === undefined) return NIHIL
  const meer = subtractBreuk(sumBreuken(afname.map(({ werkelijk }) => werkelijk)), sumBreuken(afname.map(({ begroot }) => begroot)))
  return multiplyBedrag(tarief, multiplyBreuk(meer, vastAandeel))
}
