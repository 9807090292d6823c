import type { Db } from '#platform/database/database.ts'
import { insertAccount, insertPersoon } from '#platform/identity/store.ts'
import { append } from '#platform/journal/journal.ts'
import { VOORBEELD_BOMMELERWAARD } from '#modules/samenwerking/seed/bommelerwaard.ts'
import { cooperationRows } from '#modules/samenwerking/seed/cooperation-rows.ts'
import { VOORBEELD_DE_CONNECTIE } from '#modules/samenwerking/seed/de-connectie.ts'
import { VOORBEELD_DE_LIEMERS } from '#modules/samenwerking/seed/de-liemers.ts'
import { EERSTE_BEHEERDER, emptyCooperation } from '#modules/samenwerking/seed/empty-cooperation.ts'
import { exampleRows } from '#modules/samenwerking/seed/example-rows.ts'
import { idsOf, persoonId } from '#modules/samenwerking/seed/ids.ts'
import { MENSEN } from '#modules/samenwerking/seed/mensen.ts'
import { referenceRows } from '#modules/samenwerking/seed/reference-rows.ts'
import type { Voorbeeld } from '#modules/samenwerking/seed/voorbeeld.ts'
import { insertSeed } from '#modules/samenwerking/store/seed.ts'

/** The three examples, in the order of the hats. */
export const VOORBEELDEN: readonly Voorbeeld[] = [VOORBEELD_DE_LIEMERS, VOORBEELD_DE_CONNECTIE, VOORBEELD_BOMMELERWAARD]

/** National reference data with the three example cooperations and their people; all accounts get this one password hash. */
export async function fillWithExamples(db: Db, hash: string): Promise<void> {
  await insertSeed(db, referenceRows())
  for (const { aanmeldnaam, naam } of MENSEN) {
    // The domain .example is kept free (RFC 2606): mail to these people reaches nobody.
    await insertPersoon(db, { id: persoonId(aanmeldnaam), naam, email: `${aanmeldnaam}@voorbeeld.example` })
    await insertAccount(db, { persoonId: persoonId(aanmeldnaam), aanmeldnaam, hash })
  }
  for (const voorbeeld of VOORBEELDEN) {
    await insertSeed(db, cooperationRows(voorbeeld))
    await insertSeed(db, exampleRows(voorbeeld))
    const { feiten } = voorbeeld
    await appendLoaded(db, { id: idsOf(voorbeeld).regeling, korteNaam: feiten.naam }, 'Voorbeeld, geladen bij de eerste start')
  }
}

/** National reference data with one empty cooperation and its first administrator. */
export async function fillEmpty(db: Db, hash: string): Promise<void> {
  await insertSeed(db, referenceRows())
  const { persoonId: id, regeling, rows } = emptyCooperation()
  await insertPersoon(db, { id, naam: 'Beheerder', email: 'beheerder@localhost' })
  await insertAccount(db, { persoonId: id, aanmeldnaam: EERSTE_BEHEERDER.aanmeldnaam, hash })
  await insertSeed(db, rows)
  await appendLoaded(db, regeling, 'Lege samenwerking, gemaakt bij de eerste start')
}

async function appendLoaded(db: Db, { id, korteNaam }: { id: string; korteNaam: string }, grond: string): Promise<void> {
  const line = { regelingId: id, onderwerpSoort: 'regeling', onderwerpId: id, onderwerpNaam: korteNaam, grond }
  await append(db, [{ ...line, persoonNaam: 'Regiekamer', rol: 'systeem', handeling: 'loadExamples', zichtbaarheid: 'partners' }])
}
