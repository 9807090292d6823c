import { METHODEN, type Methode, type Opzet } from '#modules/verrekening/domain/laboratorium-opzet.ts'
import type { Labeffect } from '#modules/verrekening/domain/laboratorium-effect.ts'
import { INWONERSSLEUTEL } from '#modules/verrekening/domain/laboratorium.ts'
import { compareBedrag, negateBedrag } from '#kernel/bedrag.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'

const namen: Record<string, string> = {
  pxq: 'P×Q: tarief maal aantal',
  lumpsum: 'Lumpsum: nu, meegegroeid',
  basisplus: 'Basis en plus',
  mix: 'Gewogen mix',
  [INWONERSSLEUTEL]: 'Inwoners',
}

/** What a method does, in a sentence. */
export const uitleg: Record<string, string> = {
  pxq: 'Ieder betaalt wat hij afneemt, tegen het tarief.',
  lumpsum: 'Ieder houdt zijn deel van nu. Wat er samen meer of minder is, verdeelt u naar dat deel.',
  basisplus: 'Producten uit het basispakket gaan over een sleutel. Plus en maatwerk betaalt wie ze afneemt.',
  mix: 'Meer sleutels tellen mee, elk met een gewicht dat u kiest.',
  [INWONERSSLEUTEL]: 'Ieder betaalt naar het aantal inwoners.',
}

/** The name of a method, or of the key that it is. */
export function methodeNaam({ sleutels }: Pick<Opzet, 'sleutels'>, methode: Methode): string {
  return namen[methode] ?? sleutels.find(({ code }) => code === methode)?.naam ?? 'Onbekende sleutel'
}

/** Everything that can be chosen, in the order of the table. */
export function methodenVan({ sleutels }: Pick<Opzet, 'sleutels'>): Methode[] {
  return ['pxq', ...sleutels.map(({ code }) => code), INWONERSSLEUTEL, ...METHODEN.filter((each) => each !== 'pxq')]
}

/** Who pays more and who pays less, in a sentence. */
export function bevinding(effecten: readonly Labeffect[], namenVan: ReadonlyMap<string, string>): string {
  const groep = (soort: Labeffect['soort']) =>
    effecten
      .filter((each) => each.soort === soort)
      .toSorted((a, b) => compareBedrag(grootte(b), grootte(a)))
      .map((each) => `${namenVan.get(each.code)!} (${showBedrag(grootte(each), { heleEuros: true })})`)
  const [meer, minder] = [groep('nadeel'), groep('voordeel')]
  if (meer.length === 0 && minder.length === 0) return 'Niemand gaat meer of minder betalen dan nu.'
  const deel = (list: readonly string[], woord: string) =>
    list.length === 0 ? null : `${opsomming(list)} ${list.length === 1 ? 'betaalt' : 'betalen'} ${woord}`
  return `${[deel(meer, 'meer dan nu'), deel(minder, 'minder')].filter(Boolean).join('; ')}.`
}

const grootte = ({ effect }: Labeffect) => (effect < 0n ? negateBedrag(effect) : effect)

/** A, B en C. */
export function opsomming(delen: readonly string[]): string {
  return delen.length < 2 ? (delen[0] ?? '') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`
}
