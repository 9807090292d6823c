import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { GovernanceTables } from '#modules/governance/tables.ts'

/** Who speaks, and when. */
export interface Spreker {
  organisatieId: string
  persoonNaam: string
  rol: string
  op: Date
}

/** The table of the controllers where this hat sits; `null` when it sits at none. */
export async function findControllerstafel(db: Db): Promise<{ id: string; naam: string } | null> {
  const { rows } = await sql<{ id: string; naam: string }>`
    select t.id, t.naam from samenwerking.tafel t where t.soort = 'controllers' and governance.zit_aan(t.id) order by t.naam limit 1`.execute(
    db,
  )
  return rows[0] ?? null
}

/** The controllers begin to advise on a way that did not ask them. */
export async function insertOngevraagdAdvies(
  db: Db,
  {
    behandelingId,
    tafelId,
    aanleiding,
    organisatieId,
    persoonNaam,
    rol,
    op,
  }: Spreker & { behandelingId: string; tafelId: string; aanleiding: string },
): Promise<void> {
  await db
    .withTables<GovernanceTables>()
    .insertInto('governance.ongevraagd_advies')
    .values({
      behandeling_id: behandelingId,
      tafel_id: tafelId,
      aanleiding,
      organisatie_id: organisatieId,
      persoon_naam: persoonNaam,
      rol,
      begonnen_op: op,
    })
    .execute()
}

/** The word of one organisation; as long as the way runs it may give another one. */
export async function saveOngevraagdOordeel(
  db: Db,
  row: Spreker & { behandelingId: string; oordeel: string; tekst: string },
): Promise<void> {
  const said = { oordeel: row.oordeel, tekst: row.tekst, persoon_naam: row.persoonNaam, rol: row.rol, gegeven_op: row.op }
  await db
    .withTables<GovernanceTables>()
    .insertInto('governance.ongevraagd_oordeel')
    .values({ behandeling_id: row.behandelingId, organisatie_id: row.organisatieId, ...said })
    .onConflict((conflict) => conflict.columns(['behandeling_id', 'organisatie_id']).doUpdateSet(said))
    .execute()
}
