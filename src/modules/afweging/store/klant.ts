import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'

/** What a client that pays extra cost said of it. */
export interface KlantkeuzeRow {
  organisatieId: string
  keuze: 'akkoord' | 'niet'
  reden: string
  persoonNaam: string
  sinds: string
}

/** What clients said of the extra cost of a proposal. */
export async function listKlantkeuzes(db: Db, voorstelId: string): Promise<KlantkeuzeRow[]> {
  const { rows } = await sql<KlantkeuzeRow>`
    select organisatie_id as "organisatieId", keuze, reden, persoon_naam as "persoonNaam", ${instant('sinds')} as sinds
    from afweging.klantkeuze where voorstel_id = ${voorstelId}`.execute(db)
  return rows
}

/** Keeps what a client says; what it said before is in the history. */
export async function saveKlantkeuze(db: Db, row: Omit<KlantkeuzeRow, 'sinds'> & { voorstelId: string; nu: Date }): Promise<void> {
  await sql`
    insert into afweging.klantkeuze (voorstel_id, organisatie_id, keuze, reden, persoon_naam, sinds)
    values (${row.voorstelId}, ${row.organisatieId}, ${row.keuze}, ${row.reden}, ${row.persoonNaam}, ${row.nu})
    on conflict (voorstel_id, organisatie_id) do update set keuze = excluded.keuze, reden = excluded.reden, persoon_naam = excluded.persoon_naam, sinds = excluded.sinds`.execute(
    db,
  )
}
