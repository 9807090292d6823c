import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { zijde } from '#platform/own-side/rows.ts'
import type { Scenario, ScenarioInvoer, ScenarioKort } from '#modules/verrekening/contract.ts'

const kort = sql`s.id, s.titel, s.toelichting, s.fictief, ${zijde('s', 'o')} as zijde, s.versie`
const from = sql`verrekening.scenario s join samenwerking.organisatie o on o.id = s.eigen_organisatie_id`

/** Kept arrangements that the hat may see: those of the own side first, then by name. */
export async function listScenarios(db: Db): Promise<{ resultaten: ScenarioKort[]; totaal: number }> {
  const { rows } = await sql<ScenarioKort>`
    select ${kort} from ${from} order by s.ingediend_op is not null, s.titel collate public.nl, s.id`.execute(db)
  return { resultaten: rows, totaal: rows.length }
}

/** One arrangement; `null` when it is not there for this hat. */
export async function findScenario(db: Db, id: string): Promise<Scenario | null> {
  const { rows } = await sql<Scenario>`select ${kort}, s.opzet from ${from} where s.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** A new arrangement, on the own side. */
export async function insertScenario(
  db: Db,
  row: ScenarioInvoer & { id: string; regelingId: string; organisatieId: string; fictief?: boolean },
): Promise<void> {
  await sql`
    insert into verrekening.scenario (id, regeling_id, titel, toelichting, opzet, eigen_organisatie_id, fictief)
    values (${row.id}, ${row.regelingId}, ${row.titel}, ${row.toelichting}, ${JSON.stringify(row.opzet)}::jsonb, ${row.organisatieId}, ${row.fictief ?? false})`.execute(
    db,
  )
}

/** Another content for what was not shared. */
export async function updateScenario(db: Db, { id, titel, toelichting, opzet }: ScenarioInvoer & { id: string }): Promise<void> {
  await sql`update verrekening.scenario set titel = ${titel}, toelichting = ${toelichting}, opzet = ${JSON.stringify(opzet)}::jsonb, versie = versie + 1
    where id = ${id}`.execute(db)
}

/** From now on the others see it too. */
export async function shareScenario(
  db: Db,
  { id, op, zichtbaarheid, tafelId }: { id: string; op: Date; zichtbaarheid: string; tafelId: string | null },
): Promise<void> {
  await sql`update verrekening.scenario set ingediend_op = ${op}, zichtbaarheid = ${zichtbaarheid}::hoed.zichtbaarheid, tafel_id = ${tafelId},
    versie = versie + 1 where id = ${id}`.execute(db)
}

/** Throws away what was not shared. */
export async function deleteScenario(db: Db, id: string): Promise<void> {
  await sql`delete from verrekening.scenario where id = ${id}`.execute(db)
}
