import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import type { Opmerking, Zoekresultaat } from '#modules/samenwerking/contract.ts'
import { instant, zijde } from '#platform/own-side/rows.ts'
import type { SamenwerkingTables } from '#modules/samenwerking/tables.ts'

const opmerkingColumns = sql`m.id, m.onderwerp_soort as "onderwerpSoort", m.onderwerp_id as "onderwerpId", m.tekst, m.persoon_naam as "persoonNaam",
  ${instant('m.gemaakt_op')} as "gemaaktOp", ${zijde('m', 'o')} as zijde, m.versie`

/** Remarks on a thing, newest first, as far as the hat may see them. */
export async function listOpmerkingen(
  db: Db,
  { onderwerpId, ...page }: PageRequest & { onderwerpId: string },
): Promise<{ resultaten: Opmerking[]; totaal: number }> {
  const { rows } = await sql<Opmerking & { totaal: bigint }>`
    select ${opmerkingColumns}, count(*) over () as totaal
    from samenwerking.opmerking m join samenwerking.organisatie o on o.id = m.eigen_organisatie_id
    where m.onderwerp_id = ${onderwerpId} ${pageClause(page, { gemaaktOp: sql`m.gemaakt_op` }, '-gemaaktOp')}`.execute(db)
  return asPage(rows)
}

/** One remark; `null` when it is not there for this hat. */
export async function findOpmerking(db: Db, id: string): Promise<Opmerking | null> {
  const { rows } = await sql<Opmerking>`
    select ${opmerkingColumns} from samenwerking.opmerking m join samenwerking.organisatie o on o.id = m.eigen_organisatie_id where m.id = ${id}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** A new remark, on the own side. */
export async function insertOpmerking(
  db: Db,
  row: {
    id: string
    regelingId: string
    organisatieId: string
    onderwerpSoort: string
    onderwerpId: string
    tekst: string
    persoonId: string
    persoonNaam: string
    gemaaktOp: Date
  },
): Promise<void> {
  await db
    .withTables<SamenwerkingTables>()
    .insertInto('samenwerking.opmerking')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      eigen_organisatie_id: row.organisatieId,
      onderwerp_soort: row.onderwerpSoort,
      onderwerp_id: row.onderwerpId,
      tekst: row.tekst,
      persoon_id: row.persoonId,
      persoon_naam: row.persoonNaam,
      gemaakt_op: row.gemaaktOp,
    })
    .execute()
}

/** Shares a remark. */
export async function submitOpmerking(
  db: Db,
  { id, op, zichtbaarheid, tafelId }: { id: string; op: Date; zichtbaarheid: string; tafelId: string | null },
): Promise<void> {
  await db
    .withTables<SamenwerkingTables>()
    .updateTable('samenwerking.opmerking')
    .set((row) => ({ ingediend_op: op, zichtbaarheid, tafel_id: tafelId, versie: row('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Throws a remark away; row-level security allows it only on the own side, before it was shared. */
export async function deleteOpmerking(db: Db, id: string): Promise<void> {
  await db.withTables<SamenwerkingTables>().deleteFrom('samenwerking.opmerking').where('id', '=', id).execute()
}

/** Whether the hat can see this thing at all: a remark on something invisible is a remark on nothing. */
export async function isVisible(db: Db, soort: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ pad: string | null }>`select zoek.pad_van(${soort}, ${id}) as pad`.execute(db)
  return rows[0]!.pad !== null
}

/** A journal line as it was written. */
export interface JournalRow {
  nummer: number
  tijdstip: string
  persoonNaam: string
  rol: string
  organisatieNaam: string | null
  handeling: string
  onderwerpSoort: string
  onderwerpId: string
  onderwerpNaam: string
  grond: string | null
  voor: Record<string, unknown> | null
  na: Record<string, unknown> | null
  eigenKant: boolean
  pad: string | null
}

/** Lines of the journal, newest first, as far as the hat may see them. */
export async function listJournal(
  db: Db,
  {
    onderwerpId,
    onderwerpSoort,
    search,
    ...page
  }: PageRequest & { onderwerpId?: string | undefined; onderwerpSoort?: string | undefined; search?: string | undefined },
): Promise<{ resultaten: JournalRow[]; totaal: number }> {
  const { rows } = await sql<JournalRow & { totaal: bigint }>`
    select j.nummer::int, ${instant('j.tijdstip')} as tijdstip, j.persoon_naam as "persoonNaam", j.rol, o.naam as "organisatieNaam", j.handeling,
      j.onderwerp_soort as "onderwerpSoort", j.onderwerp_id as "onderwerpId", j.onderwerp_naam as "onderwerpNaam", j.grond, j.voor, j.na,
      j.zichtbaarheid = 'eigen_organisatie' as "eigenKant", zoek.pad_van(j.onderwerp_soort, j.onderwerp_id) as pad, j.nummer as id, count(*) over () as totaal
    from journaal.regel j left join samenwerking.organisatie o on o.id = j.organisatie_id
    ${where(
      onderwerpId && sql`j.onderwerp_id = ${onderwerpId}`,
      onderwerpSoort && sql`j.onderwerp_soort = ${onderwerpSoort}`,
      search && sql`strpos(lower(j.onderwerp_naam || ' ' || j.persoon_naam), lower(${search})) > 0`,
    )}
    ${pageClause(page, { nummer: sql`j.nummer`, tijdstip: sql`j.tijdstip` }, '-nummer')}`.execute(db)
  return asPage(rows)
}

/** Finds in everything that the hat may see: words in Dutch, parts of a name, and typing mistakes. */
export async function search(
  db: Db,
  { search: vraag, soort, page, pageSize }: PageRequest & { search: string; soort?: string | undefined },
): Promise<{ resultaten: Zoekresultaat[]; totaal: number }> {
  const { rows } = await sql<
    Zoekresultaat & { totaal: bigint }
  >`select * from zoek.vind(${vraag}, ${soort ?? null}, ${pageSize}, ${(page - 1) * pageSize})`.execute(db)
  return asPage(rows)
}
