import { allocate } from '#kernel/allocate.ts'
import { bedrag, multiplyBedrag, NIHIL, sumBedragen } from '#kernel/bedrag.ts'
import type { Bedrag } from '#kernel/bedrag.ts'
import { divideBreuk, sumBreuken } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'

/** A party that is in from 1 January of `vanaf` to the end of `totEnMet`, or without end. */
export type Deelnemer = {
  readonly code: string
  readonly gewicht: Breuk
  readonly vanaf: number
  readonly totEnMet?: number | null | undefined
  readonly eenheden: Breuk
}

/** What is shared, in which years, and by whom. */
export type Deelname = {
  readonly jaren: readonly number[]
  readonly investering: { readonly bedrag: Bedrag; readonly afschrijvingJaren: number }
  readonly vasteKostenPerJaar: Bedrag
  readonly variabelPerEenheid: Bedrag
  readonly deelnemers: readonly Deelnemer[]
}

/** What one party pays in one year, by kind; `toetreding` is below nil for who receives an entry price. */
export type Bijdrage = {
  readonly code: string
  readonly investering: Bedrag
  readonly toetreding: Bedrag
  readonly vast: Bedrag
  readonly variabel: Bedrag
  readonly totaal: Bedrag
}

/** What everyone pays, per year and in all. A party that is not in that year is in the list with nil. */
export type DeelnameUitkomst = {
  readonly jaren: readonly { readonly jaar: number; readonly bijdragen: readonly Bijdrage[] }[]
  readonly deelnemers: readonly { readonly code: string; readonly totaal: Bedrag }[]
  readonly totaal: Bedrag
}

/**
 * Who pays what in each year. Each kind of cost is one amount, divided once over those who are in, with the odd cents by largest
 * remainder; the variable costs of a year are one amount too, so that they add up when units have decimals.
 * Expects an input in which `faultsOfDeelname` finds nothing.
 */
export function divideDeelname(deelname: Deelname): DeelnameUitkomst {
  const jaren = deelname.jaren.map((jaar) => ({ jaar, bijdragen: bijdragenOf(deelname, jaar) }))
  const deelnemers = deelname.deelnemers.map(({ code }, index) => ({
    code,
    totaal: sumBedragen(jaren.map(({ bijdragen }) => bijdragen[index]!.totaal)),
  }))
  return { jaren, deelnemers, totaal: sumBedragen(deelnemers.map(({ totaal }) => totaal)) }
}

function bijdragenOf(deelname: Deelname, jaar: number): Bijdrage[] {
  const { jaren, deelnemers, vasteKostenPerJaar, variabelPerEenheid } = deelname
  const here = deelnemers.map((deelnemer) => isIn(deelnemer, jaar))
  const gewichten = deelnemers.map(({ gewicht }) => gewicht)
  const eenheden = deelnemers.map((deelnemer) => deelnemer.eenheden)
  const variableCost = multiplyBedrag(variabelPerEenheid, sumBreuken(eenheden.filter((_, index) => here[index])))
  const investering = divide(jaar === jaren[0] ? deelname.investering.bedrag : NIHIL, gewichten, here)
  const toetreding = entryPrices(deelname, jaar, here)
  const vast = divide(vasteKostenPerJaar, gewichten, here)
  const variabel = divide(variableCost, eenheden, here)
  return deelnemers.map(({ code }, index) => {
    const parts = { investering: investering[index]!, toetreding: toetreding[index]!, vast: vast[index]!, variabel: variabel[index]! }
    return { code, ...parts, totaal: sumBedragen(Object.values(parts)) }
  })
}

/** Whether a party is in during that year. */
function isIn({ vanaf, totEnMet }: Deelnemer, jaar: number): boolean {
  return vanaf <= jaar && (totEnMet === null || totEnMet === undefined || jaar <= totEnMet)
}

/** The amount over those who take part, by weight; nil for all others. */
function divide(whole: Bedrag, weights: readonly Breuk[], takesPart: readonly boolean[]): Bedrag[] {
  const parts = weights.map(() => NIHIL)
  if (whole === NIHIL) return parts
  const places = [...weights.keys()].filter((index) => takesPart[index])
  const amounts = allocate(
    whole,
    places.map((index) => weights[index]!),
  )
  for (const [place, index] of places.entries()) parts[index] = amounts[place]!
  return parts
}

/**
 * What those who join in this year pay, and those who were in already receive. All who join are taken together: their part of the
 * weights times the book value on 1 January is one amount, rounded once, paid and received by weight. In the first year nobody joins:
 * they carry the investment. Where nobody with a weight was in already, nobody can receive, and there is no price.
 */
function entryPrices({ jaren, investering, deelnemers }: Deelname, jaar: number, here: readonly boolean[]): Bedrag[] {
  const gewichten = deelnemers.map(({ gewicht }) => gewicht)
  const joins = deelnemers.map(({ vanaf }, index) => here[index]! && vanaf === jaar && jaar !== jaren[0])
  const receives = here.map((isHere, index) => isHere && !joins[index])
  const weightOf = (chosen: readonly boolean[]) => sumBreuken(gewichten.filter((_, index) => chosen[index]))
  const [joining, receiving] = [weightOf(joins), weightOf(receives)]
  if (joining.teller === 0n || receiving.teller === 0n) return gewichten.map(() => NIHIL)
  const share = divideBreuk(joining, weightOf(here))
  const yearsLeft = Math.max(0, investering.afschrijvingJaren - (jaar - jaren[0]!))
  const price = multiplyBedrag(investering.bedrag, {
    teller: share.teller * BigInt(yearsLeft),
    noemer: share.noemer * BigInt(investering.afschrijvingJaren),
  })
  const paid = divide(price, gewichten, joins)
  const received = divide(bedrag(-price), gewichten, receives)
  return paid.map((amount, index) => bedrag(amount + received[index]!))
}
