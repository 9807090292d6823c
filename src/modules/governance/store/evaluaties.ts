import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { EvaluatieUitkomst, TerugTeKijken } from '#modules/governance/domain/evaluatie.ts'
import type { GovernanceTables } from '#modules/governance/tables.ts'

/** Writes down what came of a decision, once. */
export async function insertEvaluatie(
  db: Db,
  row: {
    besluitId: string
    uitkomst: EvaluatieUitkomst
    tekst: string
    organisatieId: string
    persoonNaam: string
    rol: string
    op: Date
  },
): Promise<void> {
  await db
    .withTables<GovernanceTables>()
    .insertInto('governance.evaluatie')
    .values({
      besluit_id: row.besluitId,
      uitkomst: row.uitkomst,
      tekst: row.tekst,
      organisatie_id: row.organisatieId,
      persoon_naam: row.persoonNaam,
      rol: row.rol,
      gegeven_op: row.op,
    })
    .execute()
}

/** Decisions that this organisation, or one that it came in place of, brought in and has to look back on, the first first; one that was replaced asks nothing any more. */
export async function listTerugTeKijken(db: Db, organisatieId: string): Promise<TerugTeKijken[]> {
  const { rows } = await sql<TerugTeKijken>`
    select b.id, b.nummer, b.titel, b.evaluatiedatum from governance.besluit b join governance.behandeling h on h.id = b.behandeling_id
    where h.eigen_organisatie_id in (select m.id from samenwerking.met_voorgangers(${organisatieId}) m) and b.evaluatiedatum is not null
      and not exists (select from governance.evaluatie e where e.besluit_id = b.id)
      and not exists (select from governance.besluit n where n.vervangt_id = b.id)
    order by b.evaluatiedatum, b.nummer`.execute(db)
  return rows
}
