import { roundTogether } from '#kernel/allocate.ts'
import { addBedrag, NIHIL, sumBedragen } from '#kernel/bedrag.ts'
import type { Bedrag } from '#kernel/bedrag.ts'
import { addBreuk, BREUK_EEN, BREUK_NUL } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'
import { pointer } from '#kernel/fault.ts'
import type { Fault } from '#kernel/fault.ts'
import { decimaalFrom, fieldOf, listOf } from '#kernel/json.ts'
import { isVolledig, totaalOf } from '#kernel/totaal.ts'
import type { Post, Totaal } from '#kernel/totaal.ts'

/** What one party pays (below nil) or receives in one year. */
export type Kasstroom = { readonly jaar: number; readonly deelnemer: string; readonly bedrag: Post }

/** Cash flows of several parties, and the yearly rate at which later money counts for less (0.0225 is 2.25%). */
export type Businesscase = { readonly disconteringsvoet: Breuk; readonly basisjaar: number; readonly kasstromen: readonly Kasstroom[] }

/**
 * What a business case comes to. `ncw` (net present value) is the part that is known; a payback time is in years since `basisjaar`,
 * or null when the case never pays back or carries PM.
 */
export type BusinesscaseUitkomst = {
  readonly totaal: Totaal
  readonly ncw: Bedrag
  readonly terugverdientijd: Breuk | null
  readonly verdisconteerdeTerugverdientijd: Breuk | null
  /** Each party on its own flows, in the order in which they are first named. */
  readonly deelnemers: readonly { readonly code: string; readonly ncw: Bedrag; readonly terugverdientijd: Breuk | null }[]
}

/** A cash flow may lie this many years after the base year; no input that is otherwise right goes further. */
export const MAX_JAREN = 300

/** Parties times years times the digits of the rate: what one request may ask of the machine. */
export const MAX_CIJFERS_BUSINESSCASE = 1_000_000

/**
 * What is wrong in meaning with a business case: a flow before the base year, a rate of −100% or lower (which has no present value),
 * and more exact digits than one request may ask. Takes the input as it came; what has the wrong shape is skipped here.
 */
export function faultsOfBusinesscase(raw: unknown): Fault[] {
  const faults: Fault[] = []
  const basisjaar = fieldOf(raw, 'basisjaar')
  const groei = growthOf(fieldOf(raw, 'disconteringsvoet'))
  if (groei !== null && groei.teller <= 0n)
    faults.push({ name: '/disconteringsvoet', code: 'teLaag', reason: 'Vul een disconteringsvoet in die hoger is dan -1, zoals 0.0225.' })
  const deelnemers = new Set<unknown>()
  let laatste = 0
  for (const [index, stroom] of listOf(raw, 'kasstromen').entries()) {
    const jaar = fieldOf(stroom, 'jaar')
    deelnemers.add(fieldOf(stroom, 'deelnemer'))
    if (typeof jaar !== 'number' || typeof basisjaar !== 'number') continue
    if (jaar < basisjaar) {
      const reason = `Het jaar ${jaar} ligt voor het basisjaar ${basisjaar}. Kies een eerder basisjaar of haal deze kasstroom weg.`
      faults.push({ name: pointer(['kasstromen', index, 'jaar']), code: 'voorBasisjaar', reason })
    } else if (jaar - basisjaar <= MAX_JAREN) laatste = Math.max(laatste, jaar - basisjaar)
  }
  const digits = groei === null ? 0 : `${groei.teller}${groei.noemer}`.length
  if (deelnemers.size * (laatste + 1) * digits > MAX_CIJFERS_BUSINESSCASE) {
    const reason = 'Deze berekening vraagt te veel cijfers. Rond de disconteringsvoet af, of gebruik minder jaren of deelnemers.'
    faults.push({ name: '', code: 'teVeelCijfers', reason })
  }
  return faults
}

/** What an amount grows by in a year: one plus the rate. Null when there is no rate to read. */
function growthOf(disconteringsvoet: unknown): Breuk | null {
  const voet = decimaalFrom(disconteringsvoet)
  return voet.ok ? addBreuk(BREUK_EEN, voet.value) : null
}

/**
 * Net present value and payback, of all parties together and of each. Every present value is exact; cents are rounded once, for all
 * parties together. A party without PM of its own has a payback time, also when another party carries PM.
 * Expects a case in which `faultsOfBusinesscase` finds nothing.
 */
export function calculateBusinesscase({ disconteringsvoet, basisjaar, kasstromen }: Businesscase): BusinesscaseUitkomst {
  const perDeelnemer = [...Map.groupBy(kasstromen, ({ deelnemer }) => deelnemer)]
  const jaren = kasstromen.reduce((most, { jaar }) => Math.max(most, jaar - basisjaar + 1), 1)
  const series = perDeelnemer.map(([, stromen]) => amountsPerYear(stromen, { basisjaar, jaren }))
  const samen = amountsPerYear(kasstromen, { basisjaar, jaren })
  const groei = addBreuk(BREUK_EEN, disconteringsvoet)
  const ncws = roundTogether(
    series.map((bedragen) => follow(bedragen, groei).eindstand),
    groei.teller ** BigInt(jaren - 1),
  )
  const totaal = totaalOf(kasstromen.map((stroom) => stroom.bedrag))
  return {
    totaal,
    ncw: sumBedragen(ncws),
    terugverdientijd: isVolledig(totaal) ? follow(samen, BREUK_EEN).terugverdientijd : null,
    verdisconteerdeTerugverdientijd: isVolledig(totaal) ? follow(samen, groei).terugverdientijd : null,
    deelnemers: perDeelnemer.map(([code, stromen], index) => ({
      code,
      ncw: ncws[index]!,
      terugverdientijd: stromen.some((stroom) => stroom.bedrag === 'PM') ? null : follow(series[index]!, BREUK_EEN).terugverdientijd,
    })),
  }
}

/** The known amounts of each year, from the base year on, years without a flow included. */
function amountsPerYear(kasstromen: readonly Kasstroom[], { basisjaar, jaren }: { basisjaar: number; jaren: number }): Bedrag[] {
  const amounts = Array.from({ length: jaren }, () => NIHIL)
  for (const { jaar, bedrag: post } of kasstromen)
    amounts[jaar - basisjaar] = addBedrag(amounts[jaar - basisjaar]!, post === 'PM' ? NIHIL : post)
  return amounts
}

/**
 * Follows the running sum of the present values, year by year: where it ends (in cents, over the growth to the power of the last year)
 * and when it is first not below nil. The money of a year comes evenly during that year, that of the base year at once.
 *
 * The sum begins with the first flow that is not nil: in the years before it there is nothing to earn back, so an investment in the
 * third year is not "paid back" in the first. A case that begins by receiving has nothing to earn back then: 0.
 */
function follow(bedragen: readonly Bedrag[], groei: Breuk): { readonly eindstand: bigint; readonly terugverdientijd: Breuk | null } {
  let sum = 0n
  let power = 1n
  let begun = false
  let terugverdientijd: Breuk | null = null
  for (const [jaar, amount] of bedragen.entries()) {
    const before = sum * groei.teller
    const flow = amount * power
    sum = before + flow
    power *= groei.noemer
    if (!begun && flow === 0n) continue
    if (terugverdientijd === null && sum >= 0n)
      terugverdientijd = begun ? { teller: BigInt(jaar - 1) * flow - before, noemer: flow } : BREUK_NUL
    begun = true
  }
  // Nothing at all is never below nil.
  return { eindstand: sum, terugverdientijd: begun ? terugverdientijd : BREUK_NUL }
}
