import { type Datum, datum, yearOf } from '#kernel/datum.ts'
import type { Db } from '#platform/database/database.ts'
import { listOpgegaan, type Opgegaan } from '#modules/samenwerking/index.ts'
import { findZienswijzestappen, listRaadskalenders, type Zienswijzestappen } from '#modules/kalender/index.ts'
import type { AangeschrevenRaad, Zienswijze, Zienswijzeronde, Zienswijzetermijn } from '#modules/zienswijzen/contract.ts'
import { isBeantwoord, notaUiterlijk, voortgangVan, waarschuwingenVan } from '#modules/zienswijzen/domain/beantwoording.ts'
import { standVan } from '#modules/zienswijzen/domain/stand.ts'
import { antwoordplicht, heeftJaar, type Rondesoort, termijnVan } from '#modules/zienswijzen/domain/termijn.ts'
import type { RondeRow } from '#modules/zienswijzen/store/rondes.ts'

type Raadskalender = Awaited<ReturnType<typeof listRaadskalenders>>[number]

/** The calendar of the councils and the law, looked up once for as many rounds as are shown. */
export interface Kalenderblik {
  termijn: (soort: Rondesoort, given: { jaar: number | null; wijzigingId: string | null; verzending: string }) => Promise<Zienswijzetermijn>
  raden: (kalenderjaar: number) => Promise<readonly Raadskalender[]>
  opgegaan: () => Promise<readonly Opgegaan[]>
}

/** Looks into the calendar, each year once, as it is on a day. */
export function kalenderblik(db: Db, vandaag: string): Kalenderblik {
  const stappen = new Map<string, Promise<Zienswijzestappen>>()
  const raden = new Map<number, Promise<readonly Raadskalender[]>>()
  const opgegaan = new Map<string, Promise<readonly Opgegaan[]>>()
  const once = <K, V>(map: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> => {
    const found = map.get(key) ?? make()
    map.set(key, found)
    return found
  }
  return {
    opgegaan: () => once(opgegaan, vandaag, () => listOpgegaan(db, vandaag)),
    raden: (kalenderjaar) => once(raden, kalenderjaar, () => listRaadskalenders(db, kalenderjaar)),
    termijn: async (soort, { jaar, wijzigingId, verzending }) => {
      const wet =
        heeftJaar(soort) && jaar !== null
          ? await once(stappen, `${jaar} ${wijzigingId}`, () => findZienswijzestappen(db, { jaar, wijzigingId }))
          : null
      return {
        ...termijnVan(soort, { verzending: datum(verzending), wet }),
        vergaderingId: wet?.vaststellingId ?? null,
        antwoordplicht: antwoordplicht(soort),
      }
    },
  }
}

/** A round with everything that follows from the calendar and from what the councils said, on a day. */
export async function standVanRonde(
  { aangeschreven, ...row }: RondeRow,
  zienswijzen: readonly Zienswijze[],
  { blik, vandaag }: { blik: Kalenderblik; vandaag: string },
): Promise<Zienswijzeronde> {
  const termijn = await blik.termijn(row.soort, {
    jaar: row.begrotingsjaar,
    wijzigingId: row.begrotingswijziging?.id ?? null,
    verzending: row.verzondenOp ?? vandaag,
  })
  const reactieUiterlijk = row.reactieUiterlijk ?? termijn.dag
  const raden = await radenVan({ aangeschreven, zienswijzen, van: row.verzondenOp, totEnMet: reactieUiterlijk, vandaag }, blik)
  const voortgang = voortgangVan(raden)
  const gekozenUiterlijk = row.verzondenOp === null ? row.reactieUiterlijk : null
  const stand = { ...row, termijn, reactieUiterlijk, gekozenUiterlijk, raden, voortgang }
  return {
    ...stand,
    notaUiterlijk: notaUiterlijk(stand),
    isBeantwoord: isBeantwoord(stand),
    waarschuwingen: waarschuwingenVan(stand, vandaag),
  }
}

interface Blikveld {
  aangeschreven: RondeRow['aangeschreven']
  zienswijzen: readonly Zienswijze[]
  van: string | null
  totEnMet: string | null
  vandaag: string
}

/**
 * The councils that were written to; before it is sent those that would be. Where one merged before it spoke, its successors are there as well:
 * they speak now.
 */
async function radenVan(
  { aangeschreven, zienswijzen, van, totEnMet, vandaag }: Blikveld,
  blik: Kalenderblik,
): Promise<AangeschrevenRaad[]> {
  const kalenders = await blik.raden(yearOf((totEnMet ?? vandaag) as Datum))
  const chosen = van === null ? kalenders : aangeschreven
  const sprak = new Set(zienswijzen.flatMap(({ organisatieId, ingediendDag }) => (ingediendDag === null ? [] : [organisatieId])))
  const opgegaan = (await blik.opgegaan()).filter(
    ({ organisatieId, per }) =>
      !sprak.has(organisatieId) && (totEnMet === null || per <= totEnMet) && chosen.some((each) => each.organisatieId === organisatieId),
  )
  const asked = van === null ? chosen.filter((each) => !opgegaan.some((gone) => gone.organisatieId === each.organisatieId)) : chosen
  return withOpvolgers(asked, opgegaan).map(({ organisatieId, organisatieNaam }) => {
    const own = zienswijzen.filter((each) => each.organisatieId === organisatieId)
    const ingediend = own.filter(({ ingediendDag }) => ingediendDag !== null)
    const zienswijze = ingediend.at(-1) ?? null
    const concept = own.find(({ ingediendDag }) => ingediendDag === null) ?? null
    const dagen = kalenders.find((each) => each.organisatieId === organisatieId)?.vergaderingen.map(({ datum: dag }) => dag) ?? []
    const over = overgang(organisatieId, { opgegaan, chosen })
    return {
      organisatieId,
      organisatieNaam,
      stand: standVan({ ingediend: zienswijze, concept, opgegaan: over.opgegaan }),
      ...over,
      laatsteVergadering: totEnMet === null ? null : (dagen.findLast((dag) => (van ?? vandaag) <= dag && dag <= totEnMet) ?? null),
      zienswijze,
      eerdere: ingediend.slice(0, -1),
      concept,
    }
  })
}

type Raadsnaam = RondeRow['aangeschreven'][number]

/** The councils with the successors of those that merged, by name. */
function withOpvolgers(chosen: readonly Raadsnaam[], opgegaan: readonly Opgegaan[]): Raadsnaam[] {
  const all = new Map([...chosen, ...opgegaan.flatMap(({ opvolgers }) => opvolgers)].map((each) => [each.organisatieId, each]))
  return [...all.values()].toSorted((a, b) => a.organisatieNaam.localeCompare(b.organisatieNaam, 'nl'))
}

/** What a merger did to one council: it went up in others, or others went up in it. */
function overgang(
  organisatieId: string,
  { opgegaan, chosen }: { opgegaan: readonly Opgegaan[]; chosen: readonly Raadsnaam[] },
): Pick<AangeschrevenRaad, 'opgegaan' | 'volgtOp'> {
  const own = opgegaan.find((each) => each.organisatieId === organisatieId)
  const namen = new Map(chosen.map((each) => [each.organisatieId, each.organisatieNaam]))
  return {
    opgegaan: own ? { per: own.per, in: own.opvolgers.map(({ organisatieNaam }) => organisatieNaam) } : null,
    volgtOp: opgegaan
      .filter(({ opvolgers }) => opvolgers.some((each) => each.organisatieId === organisatieId))
      .map((each) => namen.get(each.organisatieId)!),
  }
}
