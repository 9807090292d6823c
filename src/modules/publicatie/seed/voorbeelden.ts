import type { Db } from '#platform/database/database.ts'
import { categorieOf, inhoudVan } from '#modules/publicatie/commands/beeld.ts'
import { findPublicatie, savePublicatie } from '#modules/publicatie/store/publicaties.ts'
import { insertInstelling } from '#modules/publicatie/store/seed.ts'
import { DE_CONNECTIE_IDS, DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'

const LIEMERS = { slug: 'de-liemers', naam: 'Samenwerking De Liemers', organisatieUri: 'https://identifier.overheid.nl/tooi/id/so/so0682' }

/** Two public registers: one of a cooperation that stands in the national list of organisations, one of a cooperation that does not. */
export async function fillPublicatie(db: Db): Promise<void> {
  await insertInstelling(db, DE_LIEMERS_IDS.regeling, LIEMERS)
  await insertInstelling(db, DE_CONNECTIE_IDS.regeling, { slug: 'de-connectie', naam: 'De Connectie', organisatieUri: null })
  await publishVergadering(db, 'ab/2026-07-08', new Date('2026-07-15T09:00:00Z'))
}

/** The list of decisions of an example meeting, made public as somebody would do it. */
async function publishVergadering(db: Db, code: string, op: Date): Promise<void> {
  const id = DE_LIEMERS_IDS.in('vergadering', code)
  const row = (await findPublicatie(db, id))!
  await savePublicatie(db, {
    id: DE_LIEMERS_IDS.in('publicatie', code),
    regelingId: DE_LIEMERS_IDS.regeling,
    soort: row.soort,
    onderwerpId: id,
    besluitIds: [],
    tafelId: row.tafelId,
    tafelNaam: row.tafelNaam,
    nummer: row.nummer,
    titel: row.titel,
    inhoud: inhoudVan(row),
    datum: row.datum,
    categorie: categorieOf(row).code,
    organisatieNaam: LIEMERS.naam,
    organisatieUri: LIEMERS.organisatieUri,
    op,
  })
}
