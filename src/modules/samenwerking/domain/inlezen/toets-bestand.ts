import type { Rij } from '#kernel/inlezen/kolommen.ts'
import { bladVan, type Koppeling } from './koppelen.ts'
import { makeOrganisatieZoeker } from './organisatie-zoeker.ts'
import { makeRijLezer } from './rij-lezer.ts'
import type { StandVanZaken, Toets, Toetsing } from './toets.ts'
import { toetsDeelnames } from './toets-deelnames.ts'
import { toetsKenmerken } from './toets-kenmerken.ts'
import { toetsOrganisaties } from './toets-organisaties.ts'
import { toetsVerdeelsleutels } from './toets-verdeelsleutels.ts'
import type { InleesSoort } from './velden.ts'

const toetsen: Readonly<Record<InleesSoort, (toetsing: Toetsing) => Toets['regels']>> = {
  organisaties: toetsOrganisaties,
  kenmerken: toetsKenmerken,
  deelnames: toetsDeelnames,
  verdeelsleutels: toetsVerdeelsleutels,
}

/** A file and how it has to be read. */
export interface Inlezing {
  soort: InleesSoort
  rijen: readonly Rij[]
  koppeling: Koppeling
}

/**
 * The dry run: everything that is wrong in a file, cell by cell, and what the rest would do to what is there. Changes nothing. Faults
 * come in the order of the file.
 */
export function toetsBestand(
  { soort, rijen, koppeling }: Inlezing,
  stand: StandVanZaken,
  vorder: (gedaan: number) => void = () => undefined,
): Toets {
  const blad = bladVan(rijen)
  if (!blad) return { regels: [], fouten: [] }
  const lezer = makeRijLezer(soort, blad, koppeling)
  const gelezen = blad.rijen.map((rij, index) => {
    if (index % 500 === 0) vorder(index)
    return lezer.lees(rij)
  })
  const regels = toetsen[soort]({ stand, zoeker: makeOrganisatieZoeker(stand.organisaties, stand.opvolgingen), rijen: gelezen })
  vorder(blad.rijen.length)
  return {
    regels: regels.toSorted((a, b) => a.rij - b.rij),
    fouten: lezer.fouten.toSorted((a, b) => a.rij - b.rij || a.kolom.length - b.kolom.length || (a.kolom < b.kolom ? -1 : 1)),
  }
}
