import type { Db } from '#platform/database/database.ts'
import { insertInstelling } from '#modules/publicatie/store/seed.ts'
import { DE_CONNECTIE_IDS, DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'

/** Two public registers: one of a cooperation that stands in the national list of organisations, one of a cooperation that does not. */
export async function fillPublicatie(db: Db): Promise<void> {
  await insertInstelling(db, DE_LIEMERS_IDS.regeling, {
    slug: 'de-liemers',
    naam: 'Samenwerking De Liemers',
    organisatieUri: 'https://identifier.overheid.nl/tooi/id/so/so0682',
  })
  await insertInstelling(db, DE_CONNECTIE_IDS.regeling, { slug: 'de-connectie', naam: 'De Connectie', organisatieUri: null })
}
