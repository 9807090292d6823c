import { centenOf, showBedrag } from '#kernel/format/bedrag.ts'
import { showAandeel } from '#kernel/format/getal.ts'
import type { Nota, Notaregel } from '#modules/verrekening/contract.ts'

/** "kwartaal 3 van 2026" */
export const periodeVan = ({ jaar, kwartaal }: Pick<Nota, 'jaar' | 'kwartaal'>) => `kwartaal ${kwartaal} van ${jaar}`

/** What the bill comes down to, in a sentence. */
export function notaZin({ organisatieNaam, voorschot, definitief, nummer }: Nota): string {
  if (definitief === null)
    return `${organisatieNaam} betaalt ${showBedrag(voorschot)} voorschot. Er is nog niet genoeg bekend om af te rekenen.`
  const verschil = centenOf(definitief)! - centenOf(voorschot)!
  const wat =
    verschil === 0n
      ? 'precies het voorschot'
      : `${showBedrag(verschil < 0n ? -verschil : verschil)} ${verschil > 0n ? 'meer' : 'minder'} dan het voorschot`
  const begin = nummer === null ? 'Zoals het er nu voor staat, betaalt ' : ''
  return `${begin}${organisatieNaam}${nummer === null ? '' : ' betaalt'} ${showBedrag(definitief)}: ${wat}.`
}

/** How a line is settled, and where its difference goes. */
export function afspraakZin({ afrekenwijze, bandbreedte, isBinnenBandbreedte }: Notaregel): [wat: string, gevolg: string] {
  if (afrekenwijze === 'vaste_prijs') return ['Vaste prijs', 'Verschil gaat naar het resultaat']
  if (afrekenwijze === 'nacalculatie') return ['Nacalculatie', 'U betaalt wat het werkelijk kostte']
  const grens = bandbreedte === '0' ? '' : `, boven ${showAandeel(bandbreedte, { decimalen: 0 })}`
  return [`Per aantal${grens}`, isBinnenBandbreedte ? 'Nu kleiner: naar het resultaat' : 'Verschil maal het tarief']
}

/** Lines that can be steered on, the one with most money in it first. */
export function knoppenVan(regels: readonly Notaregel[]): Notaregel[] {
  const invloed = ({ knop, geteld }: Notaregel) => Number(geteld) * Number(knop!.voorDeelnemer)
  return regels.filter(({ knop }) => knop !== null).toSorted((a, b) => invloed(b) - invloed(a))
}

/** What taking less of something does, in a sentence. */
export const knopZin = ({ productNaam, eenheid, knop }: Notaregel) =>
  `In ${productNaam} zit voor u het meeste geld: één ${eenheid} minder scheelt ${showBedrag(knop!.voorDeelnemer)}`
