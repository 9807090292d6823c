import { type Bedrag, formatBedrag, parseBedrag, subtractBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Kwartaal } from '#modules/verrekening/contract.ts'

type Uitkomst = NonNullable<Kwartaal['uitkomst']>

/** An amount of the wire, exact. */
export const cent = (bedrag: string): Bedrag => expectOk(parseBedrag(bedrag))
/** Amounts of the wire together. */
export const som = (bedragen: readonly string[]): string => formatBedrag(sumBedragen(bedragen.map(cent)))
/** The first minus the second. */
export const verschil = (a: string, b: string): string => formatBedrag(subtractBedrag(cent(a), cent(b)))

/** `Kwartaal 3 van 2026`. */
export const kwartaalNaam = ({ kwartaal, jaar }: { kwartaal: number; jaar: number }): string => `Kwartaal ${kwartaal} van ${jaar}`

/** What a difference means for who pays: `€ 1.200,00 bij te betalen`. */
export function bijOfTerug(bedrag: string): string {
  const groot = cent(bedrag)
  if (groot === 0n) return 'niets te verrekenen'
  return groot > 0n ? `${showBedrag(bedrag)} bij te betalen` : `${showBedrag(-groot)} terug te krijgen`
}

/** One step of the way from advance to what is paid in the end. */
export interface Stap {
  id: string
  label: string
  bedrag: string
  /** A sum where the way begins or ends, or what is added to it. */
  soort: 'stand' | 'stap'
}

/**
 * From advance to final (`slot` is what that is called) for one party, or for all together (`null`). Of all together the price is split into what the number of units did
 * to the cover of fixed costs, and the rest; of one party the last step is what the agreements and the key divide otherwise.
 */
export function wegVan(uitkomst: Uitkomst, partij: string | null, slot = 'Definitief'): Stap[] {
  const regels = uitkomst.regels.filter(({ organisatieId }) => partij === null || organisatieId === partij)
  const delen = uitkomst.deelnemers.filter(({ organisatieId }) => partij === null || organisatieId === partij)
  const van = (kind: 'voorschot' | 'hoeveelheidsverschil' | 'prijsverschil' | 'werkelijk') => som(regels.map((regel) => regel[kind]))
  const definitief = som(delen.map((deel) => deel.definitief))
  const reserve = verschil('0.00', som(delen.map((deel) => deel.reserve)))
  const bezetting = partij === null && uitkomst.bezetting ? som(uitkomst.bezetting.map(({ bedrag }) => bedrag)) : null
  return [
    { id: 'voorschot', label: 'Voorschot', bedrag: van('voorschot'), soort: 'stand' },
    { id: 'hoeveelheid', label: 'Ander aantal', bedrag: van('hoeveelheidsverschil'), soort: 'stap' },
    ...(bezetting === null
      ? [{ id: 'prijs', label: 'Andere kostprijs', bedrag: van('prijsverschil'), soort: 'stap' as const }]
      : [
          { id: 'bezetting', label: 'Vaste kosten over meer of minder stuks', bedrag: verschil('0.00', bezetting), soort: 'stap' as const },
          { id: 'prijs', label: 'Andere kosten per stuk', bedrag: som([van('prijsverschil'), bezetting]), soort: 'stap' as const },
        ]),
    ...(partij === null
      ? []
      : [
          {
            id: 'verdeeld',
            label: 'Anders verdeeld door afspraak en sleutel',
            bedrag: verschil(verschil(definitief, reserve), van('werkelijk')),
            soort: 'stap' as const,
          },
        ]),
    ...(reserve === '0.00' ? [] : [{ id: 'reserve', label: 'Via de reserve', bedrag: reserve, soort: 'stap' as const }]),
    { id: 'definitief', label: slot, bedrag: definitief, soort: 'stand' },
  ]
}

/** What the last amount is called: as long as nobody decided where the result goes, it may still change. */
export const slotVan = ({ isBestemd }: Pick<Kwartaal, 'isBestemd'>): string => (isBestemd ? 'Definitief' : 'Voorlopig')

/** Why an amount is provisional. */
export const VOORLOPIG = 'Voorlopig: het resultaat is nog niet bestemd. Het bestuur besluit wie het draagt of krijgt.'

/** The step that did the most; null when nothing happened. */
export function grootsteStap(weg: readonly Stap[]): Stap | null {
  const abs = ({ bedrag }: Stap) => (cent(bedrag) < 0n ? -cent(bedrag) : cent(bedrag))
  const [most] = weg.filter(({ soort }) => soort === 'stap').toSorted((a, b) => (abs(a) < abs(b) ? 1 : abs(a) > abs(b) ? -1 : 0))
  return most && abs(most) > 0n ? most : null
}

/** What of the result nobody got yet; null for who does not see everybody's entries. */
export const openResultaat = ({ boekingen, zicht }: Pick<Kwartaal, 'boekingen' | 'zicht'>): string | null =>
  zicht === 'eigen'
    ? null
    : som(
        boekingen
          .flatMap(({ regels }) => regels)
          .filter(({ rekening }) => rekening === 'resultaat')
          .map(({ bedrag }) => bedrag),
      )

/** How a product is settled, in words. */
export const wijzen = { vaste_prijs: 'vaste prijs', volume: 'op aantal', nacalculatie: 'nacalculatie' } as const
/** What an entry is for, in words. */
export const boekingsoorten = {
  voorschot: 'Voorschot',
  afrekening: 'Afrekening',
  correctie: 'Correctie',
  bestemming: 'Bestemming',
} as const
/** The accounts of the entries, in words. */
export const rekeningen = { deelnemer: 'Deelnemer', bijdragen: 'Bijdragen', resultaat: 'Resultaat', reserve: 'Reserve' } as const
