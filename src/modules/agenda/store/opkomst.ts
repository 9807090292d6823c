import { sql } from 'kysely'
import { addYears, type Datum } from '#kernel/datum.ts'
import type { Db } from '#platform/database/database.ts'

/** How many came to a meeting, by its list of presence: heads with a vote, and the votes that they hold. */
export interface Opkomst {
  vergaderingId: string
  tafelId: string
  datum: string
  leden: number
  aanwezig: number
  stemmen: number
  aanwezigeStemmen: number
  /** Whether anybody wrote down who was there. */
  isVastgelegd: boolean
}

/** The attendance of meetings that were not cancelled, as far as this hat may know who was there. A seat that a substitute took counts. */
export async function listOpkomst(db: Db): Promise<Opkomst[]> {
  const er = sql`p.stand in ('aanwezig', 'vervangen')`
  const { rows } = await sql<Opkomst>`
    select v.id as "vergaderingId", v.tafel_id as "tafelId", v.datum, count(*)::integer as leden, (count(*) filter (where ${er}))::integer as aanwezig,
      sum(l.stemgewicht)::integer as stemmen, coalesce(sum(l.stemgewicht) filter (where ${er}), 0)::integer as "aanwezigeStemmen",
      bool_or(p.zetel_id is not null) as "isVastgelegd"
    from kalender.vergadering v join samenwerking.tafel_lid l on l.tafel_id = v.tafel_id and l.geldig @> v.datum and l.plaatsvervanger_van is null and l.stemgewicht > 0
      left join agenda.presentie p on p.agenda_id = v.id and p.zetel_id = l.id
    where v.status <> 'vervallen' group by v.id order by v.datum`.execute(db)
  return rows
}

/** The meetings of the board in the year until a day, each with how many came. */
export async function listBestuursopkomst(db: Db, op: string): Promise<Opkomst[]> {
  const van = addYears(op as Datum, -1)
  const { rows } = await sql<{ id: string }>`select id from samenwerking.tafel where soort = 'bestuur'`.execute(db)
  const bestuur = new Set(rows.map(({ id }) => id))
  return (await listOpkomst(db)).filter(({ tafelId, datum }) => bestuur.has(tafelId) && datum > van && datum <= op)
}
