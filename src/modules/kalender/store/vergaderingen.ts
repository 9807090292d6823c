import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { where } from '#platform/database/paging.ts'
import type { Reces, Vergadering } from '#modules/kalender/contract.ts'

const vergaderingColumns = sql`v.id, v.tafel_id as "tafelId", t.naam as "tafelNaam", t.soort as "tafelSoort", t.organisatie_id as "tafelOrganisatieId",
  v.datum, to_char(v.aanvang, 'HH24:MI') as aanvang, v.plaats, v.aanleveren_uiterlijk as "aanleverenUiterlijk", v.status, v.vervallen_reden as "vervallenReden", v.bron, v.versie`
const vergaderingFrom = sql`kalender.vergadering v join samenwerking.tafel t on t.id = v.tafel_id`

/** Which meetings are asked for; nothing means all of the cooperation. */
export interface VergaderingVraag {
  tafelId?: string | undefined
  van?: string | undefined
  totEnMet?: string | undefined
  status?: string | undefined
}

/** Meetings of the cooperation in order of date. */
export async function listVergaderingen(db: Db, { tafelId, van, totEnMet, status }: VergaderingVraag): Promise<Vergadering[]> {
  const { rows } = await sql<Vergadering>`
    select ${vergaderingColumns} from ${vergaderingFrom}
    ${where(tafelId && sql`v.tafel_id = ${tafelId}`, van && sql`v.datum >= ${van}::date`, totEnMet && sql`v.datum <= ${totEnMet}::date`, status && sql`v.status = ${status}`)}
    order by v.datum, t.naam collate public.nl, v.id`.execute(db)
  return rows
}

/** One meeting; `null` when it is not there for this hat. */
export async function findVergadering(db: Db, id: string): Promise<Vergadering | null> {
  const { rows } = await sql<Vergadering>`select ${vergaderingColumns} from ${vergaderingFrom} where v.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** The recesses of every organisation, in order of date. */
export async function listRecessen(db: Db): Promise<Reces[]> {
  const { rows } = await sql<Reces>`
    select r.id, r.organisatie_id as "organisatieId", o.naam as "organisatieNaam", r.naam, lower(r.geldig) as van, upper(r.geldig) - 1 as "totEnMet", r.bron, r.versie
    from kalender.reces r join samenwerking.organisatie o on o.id = r.organisatie_id order by lower(r.geldig), o.naam collate public.nl`.execute(
    db,
  )
  return rows
}
