import { allocate } from '#kernel/allocate.ts'
import { bedrag, type Bedrag, formatBedrag, multiplyBedrag, NIHIL } from '#kernel/bedrag.ts'
import { type Breuk, breuk, compareBreuk, divideBreuk, parseDecimaal, subtractBreuk, toKortDecimaal } from '#kernel/breuk.ts'
import { assert, expectOk } from '#kernel/refusal.ts'
import type { Post } from '#kernel/totaal.ts'
import { type Afname, type Afrekenwijze, type Kwartaal, type Product, settleKwartaal } from './kwartaalafrekening.ts'

/** What one participant takes of one product in a quarter: the plan that its advance was made of, and what was counted. */
export type Regel = {
  readonly productId: string
  readonly productNaam: string
  readonly organisatieId: string
  readonly organisatieNaam: string
  readonly begroot: string
  /** Null as long as nobody counted. */
  readonly werkelijk: string | null
  /** Of this quarter; null when the product has no price. */
  readonly tarief: Bedrag | null
}

/** How a product is settled in the year: shares of one as decimal strings. */
export type Afspraak = {
  readonly productId: string
  readonly afrekenwijze: 'vaste_prijs' | 'volume' | 'nacalculatie'
  readonly bandbreedte: string
  readonly vastAandeel: string
}

/** What a unit really cost, and where that comes from: a run of the cost model, or an own value with its reason. */
export type Kostprijs = { readonly bedrag: Bedrag; readonly toerekeningId: string | null; readonly grond: string }

/** Everything a quarter is settled with. */
export type Afrekengegevens = {
  readonly jaar: number
  readonly kwartaal: number
  readonly regels: readonly Regel[]
  readonly afspraken: readonly Afspraak[]
  /** What a unit of each product really cost. */
  readonly kostprijzen: ReadonlyMap<string, Kostprijs>
  /** The result key, as the whole weight of every participant; empty when there is none. */
  readonly sleutel: readonly { readonly code: string; readonly gewicht: Breuk }[]
}

/** A quarter as it stands: what it is settled with, and what may keep it from that. */
export type Kwartaalgegevens = Afrekengegevens & {
  /** What moved since the runs that the cost prices come from; and whether a newer run already knows it. */
  readonly verouderd: readonly { readonly zin: string; readonly isDoorgerekend: boolean }[]
}

/** What keeps a quarter from being settled: what is missing, of what and whom, and where it can be mended. */
export type Mankement = {
  readonly code: 'tarief' | 'plan' | 'telling' | 'kostprijs' | 'afspraak' | 'sleutel' | 'toerekening-verouderd'
  readonly zin: string
  /** Null: at the cost prices of the quarter itself. */
  readonly pad: string | null
}

/** A line of a settled quarter, with what it was settled by. */
export type Afsluitregel = {
  readonly productId: string
  readonly organisatieId: string
  readonly begroot: string
  readonly werkelijk: string
  readonly tarief: Bedrag
  readonly kostprijs: Kostprijs
  readonly afspraak: Afspraak
  /** The difference in volume is so small that it is not settled on this line. */
  readonly isBinnenBandbreedte: boolean
  readonly voorschot: Bedrag
  readonly werkelijkBedrag: Bedrag
  readonly hoeveelheidsverschil: Bedrag
  readonly prijsverschil: Bedrag
  readonly totaalverschil: Bedrag
  readonly afrekening: Bedrag
}

/** What one participant pays over a quarter. */
export type Afsluitdeel = {
  readonly organisatieId: string
  readonly voorschot: Bedrag
  readonly afrekening: Bedrag
  readonly resultaatdeel: Bedrag
  /** What of the part of the result the reserve bears, by decision. */
  readonly reserve: Bedrag
  /** All of it together, less what the reserve bears. */
  readonly definitief: Bedrag
}

/** A quarter, settled. */
export type Afsluiting = {
  readonly regels: readonly Afsluitregel[]
  readonly deelnemers: readonly Afsluitdeel[]
  readonly bezetting: ReadonlyMap<string, Bedrag>
}

/** A fourth of a year's price for what is standing there, so that the four quarters add up to the year; else the price of a unit. */
export function kwartaaltarief(tarief: Post, telling: 'stand' | 'verbruik', kwartaal: number): Bedrag | null {
  if (tarief === 'PM') return null
  return telling === 'verbruik'
    ? tarief
    : allocate(
        tarief,
        [1n, 1n, 1n, 1n].map((each) => breuk(each)),
      )[kwartaal - 1]!
}

/** What is missing, all of it. Empty when the quarter can be settled. */
export function mankementenVan({ jaar, kwartaal, regels, afspraken, kostprijzen, sleutel, verouderd }: Kwartaalgegevens): Mankement[] {
  const tellen = `/hoeveelheden?jaar=${jaar}&kwartaal=${kwartaal}`
  const producten = new Map(regels.map(({ productId, productNaam }) => [productId, productNaam]))
  const afgesproken = new Set(afspraken.map(({ productId }) => productId))
  const zonderTarief = new Set(regels.filter(({ tarief }) => tarief === null).map(({ productId }) => productId))
  return [
    ...regels
      .filter(({ werkelijk }) => werkelijk === null)
      .map(({ productNaam, organisatieNaam }) => ({
        code: 'telling' as const,
        zin: `${productNaam}, ${organisatieNaam}: er is niet geteld in kwartaal ${kwartaal} van ${jaar}.`,
        pad: tellen,
      })),
    ...[...producten].flatMap(([id, naam]): Mankement[] => [
      ...(zonderTarief.has(id) ? [{ code: 'tarief' as const, zin: `${naam} heeft in ${jaar} geen tarief.`, pad: inCatalogus(naam) }] : []),
      ...(afgesproken.has(id)
        ? []
        : [{ code: 'afspraak' as const, zin: `Voor ${naam} is niet afgesproken hoe ${jaar} wordt afgerekend.`, pad: inCatalogus(naam) }]),
      ...(kostprijzen.has(id) ? [] : [{ code: 'kostprijs' as const, zin: `De werkelijke kostprijs van ${naam} ontbreekt.`, pad: null }]),
    ]),
    ...(sleutel.some(({ gewicht }) => gewicht.teller > 0n)
      ? []
      : [
          {
            code: 'sleutel' as const,
            zin: 'De sleutel voor het resultaat kan niet verdelen: er ontbreken cijfers.',
            pad: '/verdeelsleutels',
          },
        ]),
    ...verouderd.map(({ zin, isDoorgerekend }) => ({
      code: 'toerekening-verouderd' as const,
      zin,
      pad: isDoorgerekend ? null : `/kostprijzen/doorrekenen?jaar=${jaar}&kwartaal=${kwartaal}`,
    })),
  ]
}

/** What is missing of one quarter, each with its place to mend it. */
export const mankementenMetPad = (gegevens: Kwartaalgegevens, kwartaalId: string) =>
  mankementenVan(gegevens).map((each) => ({ ...each, pad: each.pad ?? `/kwartalen/${kwartaalId}?tab=kostprijzen` }))

/** Where a product is found in the catalogue. */
export const inCatalogus = (naam: string): string => `/catalogus?search=${encodeURIComponent(naam)}`

/** How a product is settled, as the calculation calls it. */
export const WIJZEN: Record<Afspraak['afrekenwijze'], Afrekenwijze> = {
  vaste_prijs: 'vastePrijs',
  volume: 'volume',
  nacalculatie: 'nacalculatie',
}

/** What follows a product's code for the lines whose difference in volume is within the bandwidth. */
const BINNEN = ':binnenBandbreedte'

/**
 * The input of `kwartaalafrekening`. Lines of a product that is settled by volume, but differ no more than its bandwidth, stand under a
 * code of their own with a fixed price: nothing of them is settled per line. Expects a quarter in which `mankementenVan` finds nothing,
 * and one tariff per product: that of its advances.
 */
export function kwartaalInvoer({ regels, afspraken, kostprijzen, sleutel }: Afrekengegevens): Kwartaal {
  const afspraak = new Map(afspraken.map((each) => [each.productId, each]))
  const tarieven = new Map(regels.map(({ productId, tarief }) => [productId, tarief]))
  assert(
    regels.every(({ productId, tarief }) => tarieven.get(productId) === tarief),
    'a product has one tariff in a quarter',
  )
  const producten = new Map<string, Product>()
  const afname = regels.map((regel): Afname => {
    const eigen = afspraak.get(regel.productId)!
    const isBinnen = binnenBandbreedte(regel, eigen)
    const code = isBinnen ? regel.productId + BINNEN : regel.productId
    if (!producten.has(code))
      producten.set(code, {
        code,
        tarief: regel.tarief!,
        werkelijkeKostprijs: kostprijzen.get(regel.productId)!.bedrag,
        afrekenwijze: isBinnen ? 'vastePrijs' : WIJZEN[eigen.afrekenwijze],
        vastAandeel: getal(eigen.vastAandeel),
      })
    return { product: code, deelnemer: regel.organisatieId, begroot: getal(regel.begroot), werkelijk: getal(regel.werkelijk!) }
  })
  return { producten: [...producten.values()], afname, resultaatsleutel: { delen: sleutel } }
}

const getal = (text: string) => expectOk(parseDecimaal(text))

/** Whether a difference in volume is not settled: a product settled by volume, and no more than the bandwidth away from its plan. */
export function binnenBandbreedte(
  { begroot, werkelijk }: Pick<Regel, 'begroot' | 'werkelijk'>,
  { afrekenwijze, bandbreedte }: Afspraak,
): boolean {
  const [plan, grens] = [getal(begroot), getal(bandbreedte)]
  if (afrekenwijze !== 'volume' || grens.teller === 0n || plan.teller === 0n) return false
  const verschil = subtractBreuk(getal(werkelijk!), plan)
  const grootte = verschil.teller < 0n ? { ...verschil, teller: -verschil.teller } : verschil
  return compareBreuk(divideBreuk(grootte, plan), grens) <= 0
}

/** Settles a quarter; every line keeps what it was settled by. Expects a quarter in which `mankementenVan` finds nothing. */
export function sluitAf(gegevens: Afrekengegevens): Afsluiting {
  const uitkomst = settleKwartaal(kwartaalInvoer(gegevens))
  const afspraak = new Map(gegevens.afspraken.map((each) => [each.productId, each]))
  const bezetting = new Map<string, Bedrag>()
  for (const { code, bezettingsresultaat } of uitkomst.producten) {
    const id = code.replace(BINNEN, '')
    bezetting.set(id, bedrag((bezetting.get(id) ?? 0n) + bezettingsresultaat))
  }
  return {
    regels: gegevens.regels.map((regel, index) => {
      const { product: _, deelnemer: __, werkelijk: werkelijkBedrag, ...bedragen } = uitkomst.regels[index]!
      const eigen = afspraak.get(regel.productId)!
      return {
        productId: regel.productId,
        organisatieId: regel.organisatieId,
        begroot: regel.begroot,
        werkelijk: regel.werkelijk!,
        tarief: regel.tarief!,
        kostprijs: gegevens.kostprijzen.get(regel.productId)!,
        afspraak: eigen,
        isBinnenBandbreedte: binnenBandbreedte(regel, eigen),
        ...bedragen,
        werkelijkBedrag,
      }
    }),
    deelnemers: uitkomst.deelnemers.map(({ code, ...bedragen }) => ({ organisatieId: code, reserve: NIHIL, ...bedragen })),
    bezetting,
  }
}

/** The input as JSON for `reken kwartaalafrekening`: it gives the amounts of the settlement. */
export function kwartaalDocument(gegevens: Afrekengegevens) {
  const { producten, afname, resultaatsleutel } = kwartaalInvoer(gegevens)
  const tekst = (value: Breuk) => toKortDecimaal(value, 12)
  return {
    producten: producten.map(({ code, tarief, werkelijkeKostprijs, afrekenwijze, vastAandeel }) => ({
      code,
      tarief: formatBedrag(tarief),
      werkelijkeKostprijs: formatBedrag(werkelijkeKostprijs),
      afrekenwijze,
      ...(vastAandeel === undefined ? {} : { vastAandeel: tekst(vastAandeel) }),
    })),
    afname: afname.map(({ product, deelnemer, begroot, werkelijk }) => ({
      product,
      deelnemer,
      begroot: tekst(begroot),
      werkelijk: tekst(werkelijk),
    })),
    resultaatsleutel: { delen: resultaatsleutel!.delen.map(({ code, gewicht }) => ({ code, gewicht: tekst(gewicht) })) },
  }
}

/** What one line was to cost: the advance of it. */
export function voorschotVan({ begroot, tarief }: Pick<Regel, 'begroot' | 'tarief'>): Bedrag {
  return multiplyBedrag(tarief ?? NIHIL, getal(begroot))
}
