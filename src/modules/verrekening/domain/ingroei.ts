import { roundTogether } from '#kernel/allocate.ts'
import { type Bedrag, subtractBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { type Breuk, BREUK_NUL } from '#kernel/breuk.ts'
import { assert } from '#kernel/refusal.ts'
import { type Aandelen, begrensdeJaren } from './ingroei-begrensd.ts'

/** What somebody pays, by the caller's own code. */
export type Post = { readonly code: string; readonly bedrag: Bedrag }

/** One year of the way from old to new: its total, and for `lineair` how far along it is (0 to 1). */
export type Ingroeijaar = { readonly jaar: number; readonly totaal: Bedrag; readonly stap?: Breuk | undefined }

/** From an old division to a new one, over the years. `inwoners` and `grensPerInwoner` are needed for `begrensd`. */
export type Ingroei = {
  readonly methode: 'lineair' | 'begrensd'
  readonly oud: readonly Post[]
  readonly nieuw: readonly Post[]
  readonly jaren: readonly Ingroeijaar[]
  readonly inwoners?: readonly { readonly code: string; readonly aantal: Breuk }[] | undefined
  readonly grensPerInwoner?: Bedrag | undefined
}

/** Whether the new division is dearer (`nadeel`), cheaper (`voordeel`) or the same for somebody. */
export type Soort = 'nadeel' | 'voordeel' | 'neutraal'

/** What the new division does to one party in the end; `perInwoner` is exact, and null without inhabitants. */
export type Effect = {
  readonly code: string
  readonly oud: Bedrag
  readonly nieuw: Bedrag
  readonly effect: Bedrag
  readonly perInwoner: Breuk | null
  readonly soort: Soort
}

/** The effect for everyone, and what everyone pays in each year; everything in the order of `oud`. */
export type IngroeiUitkomst = {
  readonly effecten: readonly Effect[]
  readonly jaren: readonly { readonly jaar: number; readonly totaal: Bedrag; readonly bijdragen: readonly Post[] }[]
}

/**
 * The way from an old division to a new one. It works on shares, so that growth of the budget is not mixed in, and each year's
 * contributions add up to its total. Expects an input in which `faultsOfIngroei` finds nothing.
 */
export function growIn(ingroei: Ingroei): IngroeiUitkomst {
  const codes = ingroei.oud.map(({ code }) => code)
  const nieuw = new Map(ingroei.nieuw.map(({ code, bedrag }) => [code, bedrag]))
  const inwoners = new Map((ingroei.inwoners ?? []).map(({ code, aantal }) => [code, aantal]))
  const effecten = ingroei.oud.map(({ code, bedrag: oud }) =>
    effectOf({ code, oud, nieuw: nieuw.get(code)!, inwoners: inwoners.get(code) ?? BREUK_NUL }),
  )
  const van = aandelenVan(effecten.map((each) => each.oud))
  const naar = aandelenVan(effecten.map((each) => each.nieuw))
  const perJaar =
    ingroei.methode === 'lineair' ? lineaireJaren(ingroei.jaren, van, naar) : begrensdeJaren(begrenzingOf(ingroei, codes), van, naar)
  return {
    effecten,
    jaren: ingroei.jaren.map(({ jaar, totaal }, index) => ({
      jaar,
      totaal,
      bijdragen: codes.map((code, place) => ({ code, bedrag: perJaar[index]![place]! })),
    })),
  }
}

/** What the new division does to one party, in amounts; per inhabitant where there are any. */
export function effectOf({ code, oud, nieuw, inwoners }: { code: string; oud: Bedrag; nieuw: Bedrag; inwoners: Breuk }): Effect {
  const effect = subtractBedrag(nieuw, oud)
  const perInwoner = inwoners.teller === 0n ? null : { teller: effect * inwoners.noemer, noemer: inwoners.teller * 100n }
  return { code, oud, nieuw, effect, perInwoner, soort: effect > 0n ? 'nadeel' : effect < 0n ? 'voordeel' : 'neutraal' }
}

/** Amounts as shares of their sum, which is not nil. */
export function aandelenVan(bedragen: readonly Bedrag[]): Aandelen {
  const som = sumBedragen(bedragen)
  assert(som !== 0n, 'amounts that total nil have no shares')
  return som > 0n ? { tellers: bedragen, noemer: som } : { tellers: bedragen.map((each) => -each), noemer: -som }
}

function lineaireJaren(jaren: readonly Ingroeijaar[], van: Aandelen, naar: Aandelen): Bedrag[][] {
  return jaren.map(({ totaal, stap = BREUK_NUL }) => {
    const blijft = stap.noemer - stap.teller
    const tellers = van.tellers.map((oud, index) => totaal * (blijft * oud * naar.noemer + stap.teller * naar.tellers[index]! * van.noemer))
    return roundTogether(tellers, stap.noemer * van.noemer * naar.noemer)
  })
}

function begrenzingOf({ jaren, inwoners = [], grensPerInwoner }: Ingroei, codes: readonly string[]) {
  assert(grensPerInwoner !== undefined, 'a limit is there for begrensd')
  const aantallen = new Map(inwoners.map(({ code, aantal }) => [code, aantal]))
  const ruimte = codes.map((code): Breuk => {
    const { teller, noemer } = aantallen.get(code) ?? BREUK_NUL
    return { teller: grensPerInwoner * teller, noemer }
  })
  return { totalen: jaren.map(({ totaal }) => totaal), ruimte }
}
