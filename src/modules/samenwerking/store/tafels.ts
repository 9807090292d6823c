import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Tafel, Zetel } from '#modules/samenwerking/contract.ts'
import { period } from '#modules/samenwerking/store/regeling.ts'
import type { SamenwerkingTables } from '#modules/samenwerking/tables.ts'

const zetelColumns = sql`l.id, l.tafel_id as "tafelId", l.aanstelling_id as "aanstellingId", a.persoon_id as "persoonId", p.naam as "persoonNaam", a.rol as "aanstellingRol",
  a.organisatie_id as "organisatieId", o.naam as "organisatieNaam", l.rol, l.stemgewicht, l.plaatsvervanger_van as "plaatsvervangerVan",
  geldigheid(l.geldig * a.geldig) as geldig, l.versie`
const zetelFrom = sql`samenwerking.tafel_lid l join samenwerking.aanstelling a on a.id = l.aanstelling_id join identiteit.persoon p on p.id = a.persoon_id
  join samenwerking.organisatie o on o.id = a.organisatie_id`
const zetelOrder = sql`array_position(array['voorzitter', 'lid', 'secretaris', 'adviseur'], l.rol), o.naam collate public.nl, p.naam collate public.nl, l.id`

const tafelColumns = sql`t.id, t.naam, t.soort, t.organisatie_id as "organisatieId", t.bron, t.aanleverdagen, t.ritme, t.openbaarheid,
  jsonb_build_object('quorum', t.quorum, 'meerderheid', t.meerderheid, 'bron', t.stemregel_bron) as stemregel,
  jsonb_build_object('onderwerpen', t.mandaat_onderwerpen, 'limiet', (t.mandaat_limiet_cent / 100) || '.' || lpad((t.mandaat_limiet_cent % 100)::text, 2, '0'), 'besluit', t.mandaat_besluit) as mandaat, t.versie`

const ledenOn = (op: string) => sql`coalesce((select jsonb_agg(to_jsonb(z)) from (
  select ${zetelColumns} from ${zetelFrom} where l.tafel_id = t.id and l.geldig * a.geldig @> ${op}::date order by ${zetelOrder}) z), '[]') as leden`

/** All tables with their rules, and who sits there on a day; from the board to the tables of one organisation. */
export async function listTafels(db: Db, op: string): Promise<Tafel[]> {
  const { rows } = await sql<Tafel>`
    select ${tafelColumns}, ${ledenOn(op)} from samenwerking.tafel t
    order by array_position(array['bestuur', 'dagelijks_bestuur', 'ogo', 'secretarissen', 'controllers', 'overlegtafel', 'stuurgroep', 'kring', 'college', 'raad'], t.soort), t.naam collate public.nl`.execute(
    db,
  )
  return rows
}

/** One table with who sits there on a day; `null` when it is not there for this hat. */
export async function findTafel(db: Db, { id, op }: { id: string; op: string }): Promise<Tafel | null> {
  const { rows } = await sql<Tafel>`select ${tafelColumns}, ${ledenOn(op)} from samenwerking.tafel t where t.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** One seat, also one that ended; `null` when it is not there for this hat. */
export async function findZetel(db: Db, id: string): Promise<Zetel | null> {
  const { rows } = await sql<Zetel>`select ${zetelColumns} from ${zetelFrom} where l.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** The rules of a table; the limit of its mandate in cents. */
export interface TafelRow {
  naam: string
  aanleverdagen: number
  ritme: string
  openbaarheid: string
  stemregel: Tafel['stemregel']
  mandaat: { onderwerpen: readonly string[]; limietCent: bigint | null; besluit: string }
}

const columnsOf = ({ stemregel, mandaat, ...row }: TafelRow) => ({
  ...row,
  quorum: stemregel.quorum,
  meerderheid: stemregel.meerderheid,
  stemregel_bron: stemregel.bron,
  mandaat_onderwerpen: [...mandaat.onderwerpen],
  mandaat_limiet_cent: mandaat.limietCent,
  mandaat_besluit: mandaat.besluit,
})

/** A new table. */
export async function insertTafel(
  db: Db,
  {
    id,
    regelingId,
    soort,
    organisatieId,
    bron,
    ...row
  }: TafelRow & { id: string; regelingId: string; soort: string; organisatieId: string | null; bron: string },
): Promise<void> {
  await db
    .withTables<SamenwerkingTables>()
    .insertInto('samenwerking.tafel')
    .values({ id, regeling_id: regelingId, soort, organisatie_id: organisatieId, bron, ...columnsOf(row) })
    .execute()
}

/** Other rules for a table; its kind and whose it is stay. */
export async function updateTafel(db: Db, id: string, row: TafelRow): Promise<void> {
  await db
    .withTables<SamenwerkingTables>()
    .updateTable('samenwerking.tafel')
    .set((was) => ({ ...columnsOf(row), versie: was('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** A seat for a hat. */
export async function insertZetel(
  db: Db,
  row: {
    id: string
    tafelId: string
    aanstellingId: string
    rol: string
    stemgewicht: number
    plaatsvervangerVan: string | null
    van: string
    totEnMet: string | null
  },
): Promise<void> {
  await sql`
    insert into samenwerking.tafel_lid (id, tafel_id, aanstelling_id, rol, stemgewicht, plaatsvervanger_van, geldig)
    values (${row.id}, ${row.tafelId}, ${row.aanstellingId}, ${row.rol}, ${row.stemgewicht}, ${row.plaatsvervangerVan}, ${period(row.van, row.totEnMet)})`.execute(
    db,
  )
}
