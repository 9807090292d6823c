import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { AgendaAdres } from '#modules/kalender/contract.ts'
import type { KalenderTables } from '#modules/kalender/tables.ts'

/** The addresses of this person in this cooperation that still work. */
export async function listAgendaAdressen(db: Db): Promise<AgendaAdres[]> {
  const { rows } = await sql<AgendaAdres>`
    select a.id, a.tafel_id as "tafelId", t.naam as "tafelNaam", h.rol, o.naam as "organisatieNaam", ${instant('a.gemaakt_op')} as "gemaaktOp"
    from kalender.agenda_adres a join samenwerking.aanstelling h on h.id = a.aanstelling_id join samenwerking.organisatie o on o.id = h.organisatie_id
      left join samenwerking.tafel t on t.id = a.tafel_id
    where a.ingetrokken_op is null order by a.gemaakt_op, a.id`.execute(db)
  return rows
}

/** A new address, of which only the digest is kept. */
export async function insertAgendaAdres(
  db: Db,
  row: { id: string; hash: Buffer; regelingId: string; persoonId: string; aanstellingId: string; tafelId: string | null; op: Date },
): Promise<void> {
  await db
    .withTables<KalenderTables>()
    .insertInto('kalender.agenda_adres')
    .values({
      id: row.id,
      token_hash: row.hash,
      regeling_id: row.regelingId,
      persoon_id: row.persoonId,
      aanstelling_id: row.aanstellingId,
      tafel_id: row.tafelId,
      gemaakt_op: row.op,
    })
    .execute()
}

/** @returns whether there was an address of this person to end */
export async function revokeAgendaAdres(db: Db, id: string, op: Date): Promise<boolean> {
  const { rows } = await sql`
    update kalender.agenda_adres set ingetrokken_op = ${op} where id = ${id} and ingetrokken_op is null returning id`.execute(db)
  return rows.length > 0
}

/** Whose address this is, asked without a hat; `null` when nobody's, or no longer. */
export async function findHouder(
  db: Db,
  hash: Buffer,
): Promise<{ persoonId: string; aanstellingId: string; tafelId: string | null } | null> {
  const { rows } = await sql<{ persoonId: string; aanstellingId: string; tafelId: string | null }>`
    select persoon_id as "persoonId", aanstelling_id as "aanstellingId", tafel_id as "tafelId" from kalender.houder_van(${hash})`.execute(
    db,
  )
  return rows[0] ?? null
}
