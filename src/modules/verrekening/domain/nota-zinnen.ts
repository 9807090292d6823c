import { centenOf, showBedrag } from '#kernel/format/bedrag.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { showAandeel, showGetal } from '#kernel/format/getal.ts'

/** What a bill comes down to, in wire amounts; `definitief` is null as long as nothing can be worked out. */
interface Uitkomst {
  readonly organisatieNaam: string
  readonly voorschot: string
  readonly definitief: string | null
  /** Whether it was decided where the result goes. */
  readonly isBestemd: boolean
  /** Number of the settlement; null for how it would come out now. */
  readonly nummer: number | null
}

/** How a line is settled. */
interface Afspraak {
  readonly afrekenwijze: 'vaste_prijs' | 'volume' | 'nacalculatie'
  readonly bandbreedte: string
  readonly isBinnenBandbreedte: boolean
}

/** A figure below a key: of whom, out of how much, on which day and from where. */
interface Sleutelstap {
  readonly naam: string
  readonly waarde: string
  readonly totaal: string
  readonly peildatum: string | null
  readonly bron: string | null
}

/** "kwartaal 3 van 2026" */
export const periodeVan = ({ jaar, kwartaal }: { jaar: number; kwartaal: number }) => `kwartaal ${kwartaal} van ${jaar}`

/** What the bill comes down to, in a sentence. */
export function notaZin({ organisatieNaam, voorschot, definitief, isBestemd, nummer }: Uitkomst): string {
  if (definitief === null)
    return `${organisatieNaam} betaalt ${showBedrag(voorschot)} voorschot. Er is nog niet genoeg bekend om af te rekenen.`
  const verschil = centenOf(definitief)! - centenOf(voorschot)!
  const wat =
    verschil === 0n
      ? 'precies het voorschot'
      : `${showBedrag(verschil < 0n ? -verschil : verschil)} ${verschil > 0n ? 'meer' : 'minder'} dan het voorschot`
  return nummer === null
    ? `Zoals het er nu voor staat, betaalt ${organisatieNaam} ${showBedrag(definitief)}: ${wat}.`
    : `${organisatieNaam} betaalt ${isBestemd ? '' : 'voorlopig '}${showBedrag(definitief)}: ${wat}.${isBestemd ? '' : ' Over het resultaat is nog niet besloten.'}`
}

/** How a line is settled, and where its difference goes. */
export function afspraakZin({ afrekenwijze, bandbreedte, isBinnenBandbreedte }: Afspraak): [wat: string, gevolg: string] {
  if (afrekenwijze === 'vaste_prijs') return ['Vaste prijs', 'Verschil gaat naar het resultaat']
  if (afrekenwijze === 'nacalculatie') return ['Nacalculatie', 'U betaalt wat het werkelijk kostte']
  const grens = bandbreedte === '0' ? '' : `, boven ${showAandeel(bandbreedte, { decimalen: 0 })}`
  return [`Per aantal${grens}`, isBinnenBandbreedte ? 'Nu kleiner: naar het resultaat' : 'Verschil maal het tarief']
}

/** A figure below a key, in a sentence. */
export function stapZin({ naam, waarde, totaal, peildatum, bron }: Sleutelstap): string {
  const herkomst = [peildatum && `peildatum ${showDatum(peildatum)}`, bron && `bron: ${bron}`].filter(Boolean)
  return [`${naam}: ${showGetal(waarde)} van ${showGetal(totaal)}`, ...herkomst].join(', ')
}

/** What a part of the cost of a line is called. */
export function herkomstNaam({ soort, naam }: { soort: 'kostensoort' | 'hulp' | 'eigen' | 'afronding'; naam: string }): string {
  if (soort === 'hulp') return `Overhead: ${naam}`
  return soort === 'eigen' ? `Eigen waarde: ${naam}` : naam
}
