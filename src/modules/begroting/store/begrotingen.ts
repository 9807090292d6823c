import { sql } from 'kysely'
import { bedrag } from '#kernel/bedrag.ts'
import type { Totaal } from '#kernel/totaal.ts'
import type { Db } from '#platform/database/database.ts'
import { where } from '#platform/database/paging.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Begroting, BegrotingInLijst } from '#modules/begroting/contract.ts'
import type { Soort } from '#modules/begroting/domain/meerjarenbegroting.ts'
import type { BegrotingTables } from '#modules/begroting/tables.ts'

/** A line as the rooms above and the pages use it: with its decision, its key and an exact sum. */
export interface RegelRow {
  id: string
  begrotingId: string
  versie: number
  jaar: number
  soort: Soort
  omschrijving: string
  totaal: Totaal
  /** Null for who may not know of the decision. */
  besluitId: string | null
  besluitNummer: string
  verdeelsleutelId: string | null
  verdeelsleutelNaam: string | null
}

/** Budgets of the cooperation, the newest year first. */
export async function listBegrotingen(db: Db): Promise<BegrotingInLijst[]> {
  const { rows } = await sql<BegrotingInLijst>`
    select b.id, b.jaar, max(v.nummer) as "laatsteVersie" from begroting.begroting b join begroting.versie v on v.begroting_id = b.id
    group by b.id order by b.jaar desc`.execute(db)
  return rows
}

/** A decision under secrecy at another table: its money counts, or the budget and the bills would be wrong; what it is about stays there. */
const GEHEIM = { nummer: 'geheim', titel: 'Geheim besluit' }

/** Year and versions of one budget; `null` when it is not there for this hat. */
export async function findBegroting(db: Db, id: string): Promise<Pick<Begroting, 'id' | 'jaar' | 'versies'> | null> {
  const { rows } = await sql<Pick<Begroting, 'id' | 'jaar' | 'versies'>>`
    select b.id, b.jaar, (select jsonb_agg(jsonb_build_object('nummer', v.nummer, 'besluitId', g.id, 'besluitNummer', coalesce(g.nummer, ${GEHEIM.nummer}), 'titel', coalesce(g.titel, ${GEHEIM.titel}), 'gemaaktOp', ${instant('v.gemaakt_op')}) order by v.nummer)
      from begroting.versie v left join governance.besluit g on g.id = v.besluit_id where v.begroting_id = b.id) as versies
    from begroting.begroting b where b.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Lines of budgets, in the order in which they came. */
export async function findBegrotingsregels(
  db: Db,
  vraag: { begrotingId?: string; totVersie?: number; besluitIds?: readonly string[]; jaar?: number },
): Promise<RegelRow[]> {
  const { rows } = await sql<Omit<RegelRow, 'totaal'> & { bekend: bigint; pm: number }>`
    select r.id, r.begroting_id as "begrotingId", r.versie, r.jaar, r.soort, case when g.id is null then ${GEHEIM.titel} else r.omschrijving end as omschrijving, r.bekend_cent as bekend, r.pm, g.id as "besluitId",
      coalesce(g.nummer, ${GEHEIM.nummer}) as "besluitNummer", r.verdeelsleutel_id as "verdeelsleutelId", k.naam as "verdeelsleutelNaam"
    from begroting.begrotingsregel r left join governance.besluit g on g.id = r.besluit_id left join samenwerking.verdeelsleutel k on k.id = r.verdeelsleutel_id
    ${where(
      vraag.begrotingId && sql`r.begroting_id = ${vraag.begrotingId}`,
      vraag.totVersie !== undefined && sql`r.versie <= ${vraag.totVersie}`,
      vraag.besluitIds && sql`r.besluit_id = any (${sql.val([...vraag.besluitIds])}::uuid[])`,
      vraag.jaar !== undefined && sql`r.jaar = ${vraag.jaar}`,
    )}
    order by r.versie, r.jaar, r.soort, r.id`.execute(db)
  return rows.map(({ bekend, pm, ...row }) => ({ ...row, totaal: { bekend: bedrag(bekend), pm } }))
}

/** The budget of a year, made when it is not there yet; and the number of its next version. One transaction at a time may add to it. */
export async function openBegroting(
  db: Db,
  { id, regelingId, jaar }: { id: string; regelingId: string; jaar: number },
): Promise<{ id: string; nummer: number }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`begroting ${regelingId} ${jaar}`}, 0))`.execute(db)
  await sql`insert into begroting.begroting (id, regeling_id, jaar) values (${id}, ${regelingId}, ${jaar}) on conflict do nothing`.execute(
    db,
  )
  const { rows } = await sql<{ id: string; nummer: number }>`
    select b.id, coalesce(max(v.nummer), 0)::int + 1 as nummer from begroting.begroting b left join begroting.versie v on v.begroting_id = b.id
    where b.jaar = ${jaar} group by b.id`.execute(db)
  return rows[0]!
}

/** A change: the next version, with its lines. */
export async function insertWijziging(
  db: Db,
  versie: { begrotingId: string; nummer: number; besluitId: string; op: Date },
  regels: readonly { id: string; jaar: number; soort: Soort; omschrijving: string; totaal: Totaal; verdeelsleutelId: string | null }[],
): Promise<void> {
  const tables = db.withTables<BegrotingTables>()
  await tables
    .insertInto('begroting.versie')
    .values({ begroting_id: versie.begrotingId, nummer: versie.nummer, besluit_id: versie.besluitId, gemaakt_op: versie.op })
    .execute()
  await tables
    .insertInto('begroting.begrotingsregel')
    .values(
      regels.map(({ id, jaar, soort, omschrijving, totaal, verdeelsleutelId }) => ({
        id,
        begroting_id: versie.begrotingId,
        versie: versie.nummer,
        jaar,
        soort,
        omschrijving,
        bekend_cent: totaal.bekend,
        pm: totaal.pm,
        besluit_id: versie.besluitId,
        verdeelsleutel_id: verdeelsleutelId,
      })),
    )
    .execute()
}
