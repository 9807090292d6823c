import { sql } from 'kysely'
import { expectOk } from '#kernel/refusal.ts'
import { parseDecimaal, toKortDecimaal } from '#kernel/breuk.ts'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Indexatie, IndexatieInvoer } from '#modules/begroting/contract.ts'
import { type Index, stijging } from '#modules/begroting/domain/indexatie.ts'

type Vaststelling = Indexatie['vaststellingen'][number]

/** How prices rise in each of these years, in their order; a year of which nothing was set has no vaststellingen. */
export async function listIndexaties(db: Db, jaren: readonly number[]): Promise<Indexatie[]> {
  const { rows } = await sql<Omit<Vaststelling, 'stijging'> & { jaar: number }>`
    select i.jaar, i.nummer, trim_scale(i.loon)::text as loon, trim_scale(i.prijs)::text as prijs, trim_scale(i.gewicht_loon)::text as "gewichtLoon",
      i.grond, i.persoon_naam as "persoonNaam", ${instant('i.gemaakt_op')} as "gemaaktOp"
    from begroting.indexatie i where i.jaar = any (${sql.val([...jaren])}::integer[]) order by i.nummer desc`.execute(db)
  return jaren.map((jaar) => {
    const vaststellingen = rows
      .filter((row) => row.jaar === jaar)
      .map(({ jaar: _, ...row }) => ({ ...row, stijging: toKortDecimaal(stijging(indexOf(row)), 9) }))
    return { jaar, versie: vaststellingen[0]?.nummer ?? 0, vaststellingen }
  })
}

function indexOf({ loon, prijs, gewichtLoon }: Omit<IndexatieInvoer, 'grond'>): Index {
  const [lonen, prijzen, gewicht] = [loon, prijs, gewichtLoon].map((text) => expectOk(parseDecimaal(text)))
  return { loon: lonen!, prijs: prijzen!, gewichtLoon: gewicht! }
}

/** What is in force of each year, as the calculation takes it. */
export function indexenOf(indexaties: readonly Indexatie[]): Map<number, Index> {
  return new Map(indexaties.flatMap(({ jaar, vaststellingen: [laatste] }) => (laatste ? [[jaar, indexOf(laatste)] as const] : [])))
}

/** Another figure for a year; the ones before it stay. */
export async function insertIndexatie(
  db: Db,
  { regelingId, jaar, nummer, persoonNaam, nu, ...row }: IndexatieInvoer & Ondertekening,
): Promise<void> {
  await sql`
    insert into begroting.indexatie (regeling_id, jaar, nummer, loon, prijs, gewicht_loon, grond, persoon_naam, gemaakt_op)
    values (${regelingId}, ${jaar}, ${nummer}, ${row.loon}, ${row.prijs}, ${row.gewichtLoon}, ${row.grond}, ${persoonNaam}, ${nu})`.execute(
    db,
  )
}

interface Ondertekening {
  regelingId: string
  jaar: number
  nummer: number
  persoonNaam: string
  nu: Date
}
