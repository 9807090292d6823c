import { type Bedrag, multiplyBedrag, NIHIL, sumBedragen } from '#kernel/bedrag.ts'
import { type Breuk, BREUK_EEN, breuk, addBreuk, parseDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import { parseBedrag } from '#kernel/bedrag.ts'
import { effectOf, type Effect, growIn, type Ingroei } from './ingroei.ts'
import type { Lab } from './laboratorium.ts'
import type { Opzet } from './laboratorium-opzet.ts'

/** An effect with what it is of today's contribution; `deel` is exact, and null for who pays nothing today. */
export type Labeffect = Effect & { readonly deel: Breuk | null }

/** For everyone what a division changes against what they pay now. */
export function effectenVan(lab: Lab, bijdragen: readonly Bedrag[]): Labeffect[] {
  return lab.codes.map((code, index) => {
    const effect = effectOf({ code, oud: lab.nu[index]!, nieuw: bijdragen[index]!, inwoners: lab.inwoners[index]! })
    return { ...effect, deel: effect.oud <= 0n ? null : breuk(effect.effect, effect.oud) }
  })
}

/** How many years the way from old to new takes. */
export const INGROEIJAREN = 4

/** The costs of the four years after the arrangement's own, each year grown from the one before and rounded once. */
export function totalenVan(kosten: Bedrag, groei: string): Bedrag[] {
  const factor = addBreuk(BREUK_EEN, {
    teller: expectOk(parseDecimaal(groei)).teller,
    noemer: expectOk(parseDecimaal(groei)).noemer * 100n,
  })
  const totalen: Bedrag[] = []
  for (let jaar = 0; jaar < INGROEIJAREN; jaar += 1) totalen.push(multiplyBedrag(totalen.at(-1) ?? kosten, factor))
  return totalen
}

/**
 * The input of `ingroei` for a division: from what everyone pays now, in four years. Null where there is nothing to grow from or to, so that
 * there are no shares.
 */
export function ingroeiVan(opzet: Opzet, { lab, bijdragen }: { lab: Lab; bijdragen: readonly Bedrag[] }): Ingroei | null {
  const kosten = sumBedragen(bijdragen)
  if (sumBedragen(lab.nu) === NIHIL || kosten === NIHIL) return null
  const { ingroei, groei, grens } = opzet.keuzes
  return {
    methode: ingroei,
    oud: lab.codes.map((code, index) => ({ code, bedrag: lab.nu[index]! })),
    nieuw: lab.codes.map((code, index) => ({ code, bedrag: bijdragen[index]! })),
    jaren: totalenVan(kosten, groei).map((totaal, index) => ({
      jaar: opzet.jaar + 1 + index,
      totaal,
      ...(ingroei === 'lineair' ? { stap: breuk(BigInt(index + 1), BigInt(INGROEIJAREN)) } : {}),
    })),
    inwoners: lab.codes.map((code, index) => ({ code, aantal: lab.inwoners[index]! })),
    ...(ingroei === 'begrensd' ? { grensPerInwoner: expectOk(parseBedrag(grens)) } : {}),
  }
}

/** What everyone pays in each of the years on the way, in the order of the participants. */
export function wegVan(ingroei: Ingroei): { jaar: number; totaal: Bedrag; bijdragen: Bedrag[] }[] {
  return growIn(ingroei).jaren.map(({ jaar, totaal, bijdragen }) => ({ jaar, totaal, bijdragen: bijdragen.map((each) => each.bedrag) }))
}
