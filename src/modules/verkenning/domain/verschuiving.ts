import { type Breuk, compareBreuk, subtractBreuk } from '#kernel/breuk.ts'
import type { Kolom, Rij, Sjabloon } from './sjabloon.ts'
import { celOf, type Stem } from './uitkomst.ts'

/** A cell of which the middle is another one than the time before. */
export interface Verschuiving {
  readonly rij: Rij
  readonly kolom: Kolom
  readonly van: Breuk
  readonly naar: Breuk
}

interface Keer {
  readonly rijen: readonly Rij[]
  readonly stemmen: readonly Stem[]
}

const size = ({ van, naar }: Verschuiving) => {
  const difference = subtractBreuk(naar, van)
  return { teller: difference.teller < 0n ? -difference.teller : difference.teller, noemer: difference.noemer }
}

/** What moved between two times, the largest first: cells that were judged both times. */
export function verschuivingen({ kolommen }: Pick<Sjabloon, 'kolommen'>, { was, nu }: { was: Keer; nu: Keer }): Verschuiving[] {
  const known = new Set(was.rijen.map(({ id }) => id))
  const found = nu.rijen
    .filter(({ id }) => known.has(id))
    .flatMap((rij) =>
      kolommen.flatMap((kolom): Verschuiving[] => {
        const van = celOf(was.stemmen, rij.id, kolom.id).mediaan
        const naar = celOf(nu.stemmen, rij.id, kolom.id).mediaan
        return van && naar && compareBreuk(van, naar) !== 0 ? [{ rij, kolom, van, naar }] : []
      }),
    )
  return found.toSorted((a, b) => compareBreuk(size(b), size(a)))
}

/** What moved, in one sentence. */
export function verschuivingszin(gevonden: readonly Verschuiving[]): string {
  const [most] = gevonden
  if (!most) return 'Er is niets verschoven sinds de vorige keer.'
  const hoeveel = gevonden.length === 1 ? 'Er verschoof 1 oordeel' : `Er verschoven ${gevonden.length} oordelen`
  return `${hoeveel}; het meest ${most.kolom.naam.toLowerCase()} bij “${most.rij.titel}”.`
}
