import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Beslistabel } from '#modules/governance/contract.ts'
import { type Beslisregel, standaardtabel } from '#modules/governance/domain/beslistabel.ts'

const columns = sql`nummer, regels, grond, persoon_naam as "persoonNaam", rol, ${instant('vastgesteld_op')} as "vastgesteldOp"`

/** The table that every cooperation begins with. */
const begin: Beslistabel = {
  nummer: 0,
  regels: [...standaardtabel].map((regel) => ({ ...regel, dan: [...regel.dan] })),
  grond: 'De tabel waar elke samenwerking mee begint.',
  persoonNaam: null,
  rol: null,
  vastgesteldOp: null,
}

/** Every version of the decision table of the cooperation, the one in force first; the last one is the table that everyone begins with. */
export async function listBeslistabellen(db: Db): Promise<Beslistabel[]> {
  const { rows } = await sql<Beslistabel>`select ${columns} from governance.beslistabel order by nummer desc`.execute(db)
  return [...rows, begin]
}

/** The version in force. */
export async function findBeslistabel(db: Db): Promise<Beslistabel> {
  return (await listBeslistabellen(db))[0]!
}

/** Another version, in force from now on. One transaction at a time: two that change the same version do not both succeed. */
export async function insertBeslistabel(
  db: Db,
  row: { regelingId: string; nummer: number; regels: readonly Beslisregel[]; grond: string; persoonNaam: string; rol: string; op: Date },
): Promise<void> {
  await sql`insert into governance.beslistabel (regeling_id, nummer, regels, grond, persoon_naam, rol, vastgesteld_op)
    values (${row.regelingId}, ${row.nummer}, ${JSON.stringify(row.regels)}::jsonb, ${row.grond}, ${row.persoonNaam}, ${row.rol}, ${row.op})`.execute(
    db,
  )
}
