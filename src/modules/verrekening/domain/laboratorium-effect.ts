import { allocate } from '#kernel/allocate.ts'
import { type Bedrag, multiplyBedrag, NIHIL, sumBedragen } from '#kernel/bedrag.ts'
import { type Breuk, BREUK_EEN, breuk, addBreuk, parseDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import { parseBedrag } from '#kernel/bedrag.ts'
import { effectOf, type Effect, growIn, type Ingroei } from './ingroei.ts'
import { type Lab, zonderInwoners } from './laboratorium.ts'
import type { Opzet } from './laboratorium-opzet.ts'

/**
 * An effect with what everyone really pays now (`nu`) and what the effect is of `oud`, exact; null for who pays nothing today. `oud` is
 * these costs over today's shares, so that what a division does is not mixed with a budget that is higher or lower than the costs.
 */
export type Labeffect = Effect & { readonly nu: Bedrag; readonly deel: Breuk | null }

/** For everyone what a division changes against their share of now; together nil. Null when nobody pays anything now: there is no share. */
export function effectenVan(lab: Lab, bijdragen: readonly Bedrag[]): Labeffect[] | null {
  if (lab.nu.some((each) => each < 0n) || sumBedragen(lab.nu) === NIHIL) return null
  const naarRato = allocate(
    sumBedragen(bijdragen),
    lab.nu.map((each) => ({ teller: each, noemer: 1n })),
  )
  return lab.codes.map((code, index) => {
    const effect = effectOf({ code, oud: naarRato[index]!, nieuw: bijdragen[index]!, inwoners: lab.inwoners[index]! })
    return { ...effect, nu: lab.nu[index]!, deel: effect.oud <= 0n ? null : breuk(effect.effect, effect.oud) }
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

/** The way, or why there is none. */
export type Ingroeiweg = { readonly ok: true; readonly weg: Ingroei } | { readonly ok: false; readonly reden: string }

/**
 * The input of `ingroei` for a division: from what everyone pays now, in four years. None where there is nothing to grow from or to, so that
 * there are no shares, or where a limit per inhabitant lacks inhabitants.
 */
export function ingroeiVan(opzet: Opzet, { lab, bijdragen }: { lab: Lab; bijdragen: readonly Bedrag[] }): Ingroeiweg {
  const kosten = sumBedragen(bijdragen)
  const { ingroei, groei, grens } = opzet.keuzes
  if (sumBedragen(lab.nu) === NIHIL || kosten === NIHIL)
    return { ok: false, reden: 'Vul eerst in wat ieder nu betaalt. Zonder bijdragen van nu is er geen begin van de weg.' }
  if (ingroei === 'begrensd' && lab.onbekend.inwoners.length > 0) return { ok: false, reden: zonderInwoners(lab) }
  const weg: Ingroei = {
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
  return { ok: true, weg }
}

/** What everyone pays in each of the years on the way, in the order of the participants. */
export function wegVan(ingroei: Ingroei): { jaar: number; totaal: Bedrag; bijdragen: Bedrag[] }[] {
  return growIn(ingroei).jaren.map(({ jaar, totaal, bijdragen }) => ({ jaar, totaal, bijdragen: bijdragen.map((each) => each.bedrag) }))
}
