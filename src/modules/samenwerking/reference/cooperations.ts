import { BOMMELERWAARD } from './bommelerwaard.ts'
import type { Deelname, Regelingversie, Samenwerkingsfeiten, Tijdvak } from './cooperation-facts.ts'
import { DE_CONNECTIE } from './de-connectie.ts'
import { DE_LIEMERS } from './de-liemers.ts'

/** The three example cooperations. */
export const SAMENWERKINGSFEITEN: readonly Samenwerkingsfeiten[] = [DE_LIEMERS, DE_CONNECTIE, BOMMELERWAARD]

/** The deelnames that held on a day (ISO), in all regelingen of the cooperation. */
export function deelnamesOp(feiten: Samenwerkingsfeiten, peildatum: string): Deelname[] {
  return feiten.deelnames.filter((deelname) => heldOn(deelname, peildatum))
}

/** The versions of regelingen that were in force on a day (ISO): at most one of each regeling. */
export function regelingenOp(feiten: Samenwerkingsfeiten, peildatum: string): Regelingversie[] {
  return feiten.regelingen.filter((versie) => heldOn(versie, peildatum))
}

function heldOn({ van, totEnMet }: Tijdvak, day: string): boolean {
  return (van === null || van <= day) && (totEnMet === null || totEnMet >= day)
}
