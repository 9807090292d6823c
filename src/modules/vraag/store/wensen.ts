import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import { instant, zijde } from '#platform/own-side/rows.ts'
import type { Keuze, VijfInvoer, Wens, WensInvoer } from '#modules/vraag/contract.ts'
import { steunVan } from '#modules/vraag/store/deelname.ts'
import { herkomsten, inGeheel, laatsteSamenvoeging, verzoeken } from '#modules/vraag/store/samenvoegen.ts'
import type { VraagTables } from '#modules/vraag/tables.ts'

const aansluitingen = sql`coalesce((
  select json_agg(json_build_object('organisatieId', a.organisatie_id, 'organisatieNaam', p.naam, 'keuze', a.keuze, 'vanafJaar', a.vanaf_jaar,
    'reden', a.reden, 'persoonNaam', a.persoon_naam, 'sinds', ${instant('a.sinds')}) order by a.sinds, p.naam)
  from vraag.aansluiting a join samenwerking.organisatie p on p.id = a.organisatie_id where a.wens_id = w.id), '[]')`
const overdrachten = sql`coalesce((
  select json_agg(json_build_object('vanNaam', v.naam, 'naarNaam', n.naam, 'reden', x.reden, 'overgedragenOp', ${instant('x.overgedragen_op')}) order by x.overgedragen_op)
  from vraag.overdracht x join samenwerking.organisatie v on v.id = x.van_organisatie_id join samenwerking.organisatie n on n.id = x.naar_organisatie_id
  where x.wens_id = w.id), '[]')`
// A goal that this hat may not see is not named either.
const columns = sql`w.id, w.titel, w.waarvoor, w.voor_wie as "voorWie", w.wanneer_nodig as "wanneerNodig", d.id as "doelId", d.titel as "doelTitel",
  w.aanbod_id as "aanbodId", w.proces, w.waarom_anders as "waaromAnders", w.status, ${aansluitingen} as aansluitingen, ${overdrachten} as overdrachten,
  ${inGeheel} as "samengevoegdIn", ${herkomsten} as "samengevoegdUit", ${laatsteSamenvoeging} as samenvoeging, ${verzoeken} as verzoeken, ${steunVan} as steun, w.fictief, ${zijde('w', 'o')} as zijde, w.versie`
const from = sql`vraag.wens w join samenwerking.organisatie o on o.id = w.eigen_organisatie_id left join doelen.doel d on d.id = w.doel_id`

type WensVraag = PageRequest & {
  status?: string | undefined
  organisatieId?: string | undefined
  doelId?: string | undefined
  keuze?: string | undefined
  search?: string | undefined
}

/** The wish, or one that went on in it, has these words. */
const heeft = (search: string) => sql`exists (select from vraag.wens v where (v.id = w.id or v.samengevoegd_in_id = w.id)
  and zoek.plat(v.titel || ' ' || v.waarvoor) like '%' || zoek.plat(${search}) || '%')`

/** What the own organisation does with the wishes of others; `nog_niet` when it did not choose. */
function onzeKeuze(keuze: string) {
  const ours = sql`select from vraag.aansluiting a where a.wens_id = w.id and a.organisatie_id = hoed.organisatie()`
  return keuze === 'nog_niet'
    ? sql`(w.eigen_organisatie_id <> hoed.organisatie() and w.status in ('ingediend', 'overgedragen', 'in_voorstel') and not exists (${ours}))`
    : sql`exists (${ours} and a.keuze = ${keuze})`
}

/** Wishes that the hat may see; what is on its way first. */
export async function listWensen(
  db: Db,
  { status, organisatieId, doelId, keuze, search, ...page }: WensVraag,
): Promise<{ resultaten: Wens[]; totaal: number }> {
  const { rows } = await sql<Wens & { totaal: bigint }>`
    select ${columns}, count(*) over () as totaal from ${from}
    ${where(
      status ? sql`w.status = ${status}` : sql`w.status <> 'samengevoegd'`,
      organisatieId && sql`w.eigen_organisatie_id = ${organisatieId}`,
      doelId && sql`w.doel_id = ${doelId}`,
      keuze && onzeKeuze(keuze),
      search && heeft(search),
    )}
    ${pageClause(
      page,
      {
        titel: sql`w.titel collate public.nl`,
        wanneerNodig: sql`w.wanneer_nodig`,
        status: [
          sql`array_position(array['concept','overgedragen','ingediend','in_voorstel','besloten','samengevoegd','ingetrokken'], w.status)`,
          sql`w.wanneer_nodig`,
          sql`w.titel collate public.nl`,
        ],
      },
      'status',
    )}`.execute(db)
  return asPage(rows)
}

/** Every wish that the hat may see, with what others do with it. */
export async function listAlleWensen(db: Db): Promise<Wens[]> {
  const { rows } = await sql<Wens>`select ${columns} from ${from}`.execute(db)
  return rows
}

/** One wish; `null` when it is not there for this hat. */
export async function findWens(db: Db, id: string): Promise<Wens | null> {
  const { rows } = await sql<Wens>`select ${columns} from ${from} where w.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Holds a wish until the transaction ends, so that nobody joins what is being withdrawn. */
export async function lockWens(db: Db, id: string): Promise<void> {
  await sql`select 1 from vraag.wens where id = ${id} for update`.execute(db)
}

/** A draft on the own side, or (an offer that was adopted) handed in at once. */
export async function insertWens(
  db: Db,
  row: WensInvoer & {
    id: string
    regelingId: string
    organisatieId: string
    uitAanbod?: { id: string; ingediendOp: Date; zichtbaarheid: string; tafelId: string | null }
  },
): Promise<void> {
  const { uitAanbod } = row
  await db
    .withTables<VraagTables>()
    .insertInto('vraag.wens')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      eigen_organisatie_id: row.organisatieId,
      status: uitAanbod ? 'ingediend' : 'concept',
      proces: row.proces,
      waarom_anders: row.waaromAnders,
      ...columnsOf(row),
      ...(uitAanbod
        ? {
            aanbod_id: uitAanbod.id,
            ingediend_op: uitAanbod.ingediendOp,
            zichtbaarheid: uitAanbod.zichtbaarheid,
            tafel_id: uitAanbod.tafelId,
          }
        : {}),
    })
    .execute()
}

/** Changes a draft. */
export async function updateWens(db: Db, { id, ...invoer }: WensInvoer & { id: string }): Promise<void> {
  await db
    .withTables<VraagTables>()
    .updateTable('vraag.wens')
    .set((row) => ({ ...columnsOf(invoer), proces: invoer.proces, waarom_anders: invoer.waaromAnders, versie: row('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The five fields as columns: of a wish and of an offer. */
export function columnsOf({ titel, waarvoor, voorWie, wanneerNodig, doelId }: VijfInvoer) {
  return { titel, waarvoor, voor_wie: voorWie, wanneer_nodig: wanneerNodig, doel_id: doelId }
}

/** A step along its way. */
export async function saveStap(
  db: Db,
  id: string,
  step: { status: string; ingediendOp?: Date; zichtbaarheid?: string; tafelId?: string | null; organisatieId?: string },
): Promise<void> {
  await db
    .withTables<VraagTables>()
    .updateTable('vraag.wens')
    .set((row) => ({
      versie: row('versie', '+', 1),
      status: step.status,
      ...(step.ingediendOp === undefined ? {} : { ingediend_op: step.ingediendOp }),
      ...(step.zichtbaarheid === undefined ? {} : { zichtbaarheid: step.zichtbaarheid, tafel_id: step.tafelId ?? null }),
      ...(step.organisatieId === undefined ? {} : { eigen_organisatie_id: step.organisatieId }),
    }))
    .where('id', '=', id)
    .execute()
}

/** Throws a draft away; row-level security allows it only on the own side. */
export async function deleteWens(db: Db, id: string): Promise<void> {
  await db.withTables<VraagTables>().deleteFrom('vraag.wens').where('id', '=', id).execute()
}

/** The choice of an organisation in the place of the one it had; joining keeps its day as long as the choice stays. */
export async function saveKeuze(
  db: Db,
  row: Keuze & { id: string; wensId: string; organisatieId: string; persoonNaam: string; nu: Date },
): Promise<void> {
  await sql`
    insert into vraag.aansluiting as a (id, wens_id, organisatie_id, keuze, vanaf_jaar, reden, persoon_naam, sinds)
    values (${row.id}, ${row.wensId}, ${row.organisatieId}, ${row.keuze}, ${row.vanafJaar}, ${row.reden}, ${row.persoonNaam}, ${row.nu})
    on conflict (wens_id, organisatie_id) do update set keuze = excluded.keuze, vanaf_jaar = excluded.vanaf_jaar, reden = excluded.reden,
      persoon_naam = excluded.persoon_naam, sinds = case when a.keuze = excluded.keuze then a.sinds else excluded.sinds end, versie = a.versie + 1`.execute(
    db,
  )
}

/** The wish passes to another organisation, which gives up its place among those who joined; with the reason. */
export async function passWens(
  db: Db,
  row: { id: string; wensId: string; vanId: string; naarId: string; reden: string; op: Date },
): Promise<void> {
  await sql`delete from vraag.aansluiting where wens_id = ${row.wensId} and organisatie_id = ${row.naarId}`.execute(db)
  await sql`
    insert into vraag.overdracht (id, wens_id, van_organisatie_id, naar_organisatie_id, reden, overgedragen_op)
    values (${row.id}, ${row.wensId}, ${row.vanId}, ${row.naarId}, ${row.reden}, ${row.op})`.execute(db)
  await saveStap(db, row.wensId, { status: 'overgedragen', organisatieId: row.naarId })
}
