import { sumBedragen } from '#kernel/bedrag.ts'
import { toKortDecimaal } from '#kernel/breuk.ts'
import { makeId } from '#platform/make-id.ts'
import type { Db } from '#platform/database/database.ts'
import { uitlegVan } from '#modules/verrekening/commands/nota-uitleg.ts'
import { boekAfrekening, boekVoorschotten } from '#modules/verrekening/domain/boeking.ts'
import { sluitAf, type Kwartaalgegevens } from '#modules/verrekening/domain/kwartaal.ts'
import { insertBoeking } from '#modules/verrekening/store/boekingen.ts'
import { insertNotauitleg } from '#modules/verrekening/store/notauitleg.ts'
import {
  insertAfsluiting,
  insertKwartaal,
  type KwartaalRow,
  listAfsluitdelen,
  listAfsluitingen,
  type PlanRow,
  saveGesloten,
} from '#modules/verrekening/store/kwartalen.ts'

/** Who writes, and when. */
export interface Schrijver {
  op: Date
  door: string
  /** Ids for what is written: new ones, but for examples always the same. `nummer` is that of the settlement, nil for an advance. */
  idVoor?: (soort: 'afsluiting' | 'boeking', nummer: number) => string
}

type NieuwKwartaal = Pick<KwartaalRow, 'id' | 'regelingId' | 'jaar' | 'kwartaal' | 'sleutelId'> & { fictief?: boolean }

/** Writes a new quarter with its plan, and enters the advances. */
export async function writeKwartaal(
  db: Db,
  rij: NieuwKwartaal,
  { plan, idVoor = makeId, ...wie }: Schrijver & { plan: readonly PlanRow[] },
): Promise<void> {
  await insertKwartaal(db, { ...rij, ...wie }, plan)
  const perOrganisatie = [...Map.groupBy(plan, ({ organisatieId }) => organisatieId)].map(([organisatieId, regels]) => ({
    organisatieId,
    regels,
  }))
  const delen = perOrganisatie.map(({ organisatieId, regels }) => ({
    organisatieId,
    voorschot: sumBedragen(regels.map(({ voorschot }) => voorschot)),
  }))
  const omschrijving = `Voorschot kwartaal ${rij.kwartaal} van ${rij.jaar}`
  await insertBoeking(
    db,
    { id: idVoor('boeking', 0), regelingId: rij.regelingId, kwartaalId: rij.id, soort: 'voorschot', omschrijving, ...wie },
    boekVoorschotten(delen),
  )
}

/** Settles a quarter and enters it; a second time only the difference is entered. False when nothing changed since the last time. */
export async function writeAfsluiting(
  db: Db,
  { rij, gegevens }: { rij: KwartaalRow; gegevens: Kwartaalgegevens },
  { grond, idVoor = makeId, ...wie }: Schrijver & { grond: string },
): Promise<boolean> {
  const eerder = await listAfsluitingen(db, rij.id)
  const delen = eerder.length === 0 ? [] : await listAfsluitdelen(db, [rij.id])
  const afsluiting = sluitAf(gegevens)
  const regels = boekAfrekening(afsluiting.deelnemers, delen)
  if (eerder.length > 0 && regels.length === 0) return false
  const nummer = eerder.length + 1
  const sleutel = gegevens.sleutel.map(({ code, gewicht }) => ({ code, gewicht: toKortDecimaal(gewicht, 12) }))
  const id = idVoor('afsluiting', nummer)
  await insertAfsluiting(db, { id, kwartaalId: rij.id, nummer, sleutel, grond, ...wie }, afsluiting)
  const uitTeLeggen = afsluiting.regels.map((regel) => ({ ...regel, werkelijk: regel.werkelijkBedrag }))
  await insertNotauitleg(db, id, await uitlegVan(db, rij, uitTeLeggen))
  const soort = nummer === 1 ? 'afrekening' : 'correctie'
  const omschrijving = `${nummer === 1 ? 'Afrekening' : 'Correctie'} kwartaal ${rij.kwartaal} van ${rij.jaar}`
  await insertBoeking(
    db,
    { id: idVoor('boeking', nummer), regelingId: rij.regelingId, kwartaalId: rij.id, soort, afsluitingId: id, omschrijving, ...wie },
    regels,
  )
  await saveGesloten(db, rij.id)
  return true
}
