import { bedrag, type Bedrag } from '#kernel/bedrag.ts'
import { type Breuk, breuk, commonNoemer } from '#kernel/breuk.ts'
import { assert } from '#kernel/refusal.ts'

/** Shares of one whole: whole numbers over one denominator above nil. They add up to it; one of them may be below nil. */
export type Aandelen = { readonly tellers: readonly bigint[]; readonly noemer: bigint }

/** The totals of the years, and how many cents everyone may rise in one year: the limit times the inhabitants. */
export type Begrenzing = { readonly totalen: readonly Bedrag[]; readonly ruimte: readonly Breuk[] }

/** One year over one denominator: what last year's share of this total is, the new share of it, what one may rise, and what one pays. */
type Jaar = {
  readonly noemer: bigint
  readonly vorig: readonly bigint[]
  readonly doel: readonly bigint[]
  readonly ruimte: readonly bigint[]
  readonly exact: readonly bigint[]
}

/**
 * What everyone pays in each year when nobody may rise more than a limit. A rise is measured against last year's exact share of this
 * year's total. Who would rise pays the new share as far as the limit allows; what they do not yet pay is carried by those who gain, in
 * proportion to their gain, so that these never pay more than last year's share. In a year without a total nothing is paid and every
 * share stays what it was.
 */
export function begrensdeJaren({ totalen, ruimte }: Begrenzing, van: Aandelen, naar: Aandelen): Bedrag[][] {
  let stand = van
  return totalen.map((totaal) => {
    if (totaal === 0n) return ruimte.map(() => totaal)
    const jaar = jaarVan(totaal, { stand, naar, ruimte })
    stand = aandelen(jaar.exact, jaar.noemer * totaal)
    return rondAf(jaar, totaal)
  })
}

function jaarVan(totaal: Bedrag, { stand, naar, ruimte }: { stand: Aandelen; naar: Aandelen; ruimte: readonly Breuk[] }): Jaar {
  const noemer = commonNoemer([{ teller: 1n, noemer: stand.noemer }, { teller: 1n, noemer: naar.noemer }, ...ruimte])
  const vorig = stand.tellers.map((teller) => totaal * teller * (noemer / stand.noemer))
  const doel = naar.tellers.map((teller) => totaal * teller * (noemer / naar.noemer))
  const mag = ruimte.map((each) => each.teller * (noemer / each.noemer))
  const tekort = som(doel.map((each, index) => positive(each - vorig[index]! - mag[index]!)))
  const voordeel = som(doel.map((each, index) => positive(vorig[index]! - each)))
  // What the losers do not yet pay, as a part of all that the winners gain; it is at most the whole of it.
  const deel = voordeel === 0n ? breuk(0n) : breuk(tekort, voordeel)
  const exact = doel.map((each, index) => {
    const stijging = each - vorig[index]!
    const betaalt = stijging > mag[index]! ? vorig[index]! + mag[index]! : each
    return betaalt * deel.noemer + positive(-stijging) * deel.teller
  })
  const scaled = (list: readonly bigint[]) => list.map((each) => each * deel.noemer)
  return { noemer: noemer * deel.noemer, vorig: scaled(vorig), doel: scaled(doel), ruimte: scaled(mag), exact }
}

const positive = (value: bigint) => (value > 0n ? value : 0n)
const som = (values: readonly bigint[]) => values.reduce((sum, each) => sum + each, 0n)

/** Whole numbers as shares of `whole`, with the denominator above nil and as short as they allow, so that years do not make them longer. */
function aandelen(tellers: readonly bigint[], whole: bigint): Aandelen {
  const sign = whole < 0n ? -1n : 1n
  const common = tellers.reduce((gcd, teller) => gcd / breuk(teller, gcd).noemer, sign * whole)
  return { tellers: tellers.map((teller) => (sign * teller) / common), noemer: (sign * whole) / common }
}

/**
 * To the cent: each is rounded down, and the cents that are left go one by one to the largest remainders (of equals the one named
 * first) of those whose limit has room for it. What then is left the winners carry, one cent at a time, as long as their own limit
 * allows. Only where no winner has room either (a limit of nil and shares that are no whole cents) a winner rises by the odd cents.
 */
function rondAf(jaar: Jaar, totaal: Bedrag): Bedrag[] {
  const { noemer, vorig, doel, ruimte, exact } = jaar
  const parts = exact.map((teller) => floor(teller, noemer))
  let left = totaal - som(parts)
  const order = exact
    .map((teller, index) => ({ index, rest: teller - parts[index]! * noemer }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  const hasRoom = (index: number) => (parts[index]! + 1n) * noemer <= vorig[index]! + ruimte[index]!
  for (const { index, rest } of order) {
    if (left === 0n) break
    if (rest === 0n || !hasRoom(index)) continue
    parts[index]! += 1n
    left -= 1n
  }
  const winners = order.map(({ index }) => index).filter((index) => doel[index]! < vorig[index]!)
  carryByWinners({ parts, left, hasRoom, winners: winners.length > 0 ? winners : order.map(({ index }) => index) })
  return parts.map((part) => bedrag(part))
}

function carryByWinners({
  parts,
  left,
  winners,
  hasRoom,
}: {
  parts: bigint[]
  left: bigint
  winners: readonly number[]
  hasRoom: (index: number) => boolean
}) {
  let todo = left
  let able: readonly number[] = winners.filter(hasRoom)
  while (todo > 0n && able.length > 0) {
    for (const index of able) {
      if (todo === 0n) return
      parts[index]! += 1n
      todo -= 1n
    }
    able = able.filter(hasRoom)
  }
  for (let turn = 0; todo > 0n; turn += 1, todo -= 1n) {
    assert(winners.length > 0, 'somebody carries what is left')
    parts[winners[turn % winners.length]!]! += 1n
  }
}

function floor(teller: bigint, noemer: bigint): bigint {
  const down = teller / noemer
  return teller < 0n && down * noemer !== teller ? down - 1n : down
}
