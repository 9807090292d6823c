import type { Partij } from '#modules/samenwerking/reference/cooperation-facts.ts'
import { gemeenteId, stableId } from '#modules/samenwerking/seed/stable-id.ts'
import type { Pet, Voorbeeld } from '#modules/samenwerking/seed/voorbeeld.ts'

/** The ids of one example cooperation, by the codes of its facts. */
export interface VoorbeeldIds {
  readonly regeling: string
  readonly organisatie: (partij: string) => string
  /** The id of a thing of this cooperation: `in('tafel', 'ab')`. */
  readonly in: (soort: string, code: string) => string
  readonly aanstelling: (pet: Pick<Pet, 'aanmeldnaam' | 'partij'>) => string
}

/** Ids from natural keys. A municipality is the one of the national register; every other partij belongs to the cooperation. */
export function idsOf({ feiten }: Voorbeeld): VoorbeeldIds {
  const inside = (soort: string, code: string) => stableId(`${soort}:${feiten.code}/${code}`)
  return {
    regeling: stableId(`regeling:${feiten.code}`),
    organisatie: (code) => {
      const partij = partijOf(feiten.partijen, code)
      return partij.soort === 'gemeente' ? gemeenteId(partij.organisatiecode!) : inside('organisatie', code)
    },
    in: inside,
    aanstelling: ({ aanmeldnaam, partij }) => inside('aanstelling', `${aanmeldnaam}/${partij}`),
  }
}

/** The id of one of the people of the examples. */
export function persoonId(aanmeldnaam: string): string {
  return stableId(`persoon:${aanmeldnaam}`)
}

/** A partij of the facts by its code. Throws for a code that the facts do not have: that is a typing error in the example. */
export function partijOf(partijen: readonly Partij[], code: string): Partij {
  const found = partijen.find((partij) => partij.code === code)
  if (!found) throw new Error(`no partij ${code} in the facts`)
  return found
}
