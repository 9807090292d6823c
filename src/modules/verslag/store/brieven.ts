import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { BriefDetail, Briefronde } from '#modules/verslag/contract.ts'
import type { BriefStatus } from '#modules/verslag/domain/brief.ts'
import type { VerslagTables } from '#modules/verslag/tables.ts'

/** A letter as its row has it; whether it is on time depends on the day it is looked at. */
export interface BriefRow {
  id: string
  rondeId: string
  onderwerp: string
  afgesprokenOp: string
  organisatieId: string
  organisatieNaam: string
  status: BriefStatus
  reden: string
  vrijgegevenOp: string | null
  vrijgegevenDag: string | null
  vrijgegevenDoor: string | null
  vrijgegevenRol: string | null
  /** Figures with which it was released. */
  momentopnameId: string | null
  /** Figures on which its round stands now, and why they were changed. */
  laatste: { momentopnameId: string; grond: string }
  /** Day of the last movement. */
  sinds: string
  versie: number
}

const briefColumns = sql`b.id, b.ronde_id as "rondeId", r.onderwerp, r.afgesproken_op as "afgesprokenOp", b.eigen_organisatie_id as "organisatieId", o.naam as "organisatieNaam",
  b.status, b.reden, ${instant('b.vrijgegeven_op')} as "vrijgegevenOp", b.vrijgegeven_dag as "vrijgegevenDag", b.vrijgegeven_door as "vrijgegevenDoor", b.vrijgegeven_rol as "vrijgegevenRol",
  b.momentopname_id as "momentopnameId", (b.bijgewerkt_op at time zone 'Europe/Amsterdam')::date::text as sinds,
  (select jsonb_build_object('momentopnameId', c.momentopname_id, 'grond', c.grond) from verslag.ronde_cijfers c where c.ronde_id = r.id order by c.volgorde desc limit 1) as laatste, b.versie`
const briefFrom = sql`verslag.brief b join verslag.briefronde r on r.id = b.ronde_id join samenwerking.organisatie o on o.id = b.eigen_organisatie_id`

/** Letters that this hat may see, of one round or of all. */
export async function listBrieven(db: Db, rondeId: string | null = null): Promise<BriefRow[]> {
  const { rows } = await sql<BriefRow>`
    select ${briefColumns} from ${briefFrom} ${rondeId === null ? sql`` : sql`where b.ronde_id = ${rondeId}`} order by r.afgesproken_op, o.naam collate public.nl`.execute(
    db,
  )
  return rows
}

/** One letter; `null` when it is not there for this hat. */
export async function findBrief(db: Db, id: string): Promise<BriefRow | null> {
  const { rows } = await sql<BriefRow>`select ${briefColumns} from ${briefFrom} where b.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Holds it until the transaction ends: whoever moves it at the same moment waits, and then sees what was done. */
export async function lockBrief(db: Db, id: string): Promise<void> {
  await sql`select 1 from verslag.brief where id = ${id} for update`.execute(db)
}

/** What the municipality wrote; null when this hat may not read it, empty when nothing was written yet. */
export async function findTekst(db: Db, brief: Pick<BriefRow, 'id' | 'organisatieId' | 'status'>): Promise<BriefDetail['tekst']> {
  const { rows } = await sql<NonNullable<BriefDetail['tekst']>>`
    select inleiding, lokaal, dekking, secretaris, burgemeester, kenmerk from verslag.brief_tekst where brief_id = ${brief.id}`.execute(db)
  if (rows[0]) return rows[0]
  const { rows: own } = await sql<{ own: boolean }>`select ${brief.organisatieId}::uuid = hoed.organisatie() as own`.execute(db)
  return own[0]?.own ? { inleiding: '', lokaal: '', dekking: '', secretaris: '', burgemeester: '', kenmerk: '' } : null
}

/** What the municipality writes. */
export async function saveTekst(db: Db, briefId: string, tekst: NonNullable<BriefDetail['tekst']>): Promise<void> {
  await db
    .withTables<VerslagTables>()
    .insertInto('verslag.brief_tekst')
    .values({ brief_id: briefId, ...tekst })
    .onConflict((conflict) => conflict.column('brief_id').doUpdateSet(tekst))
    .execute()
}

/** A step of a letter. */
export async function saveBrief(
  db: Db,
  id: string,
  changed: {
    op: Date
    status?: BriefStatus
    reden?: string
    vrijgave?: { dag: string; door: string; rol: string; momentopnameId: string }
  },
): Promise<void> {
  const { vrijgave } = changed
  await db
    .withTables<VerslagTables>()
    .updateTable('verslag.brief')
    .set((row) => ({
      versie: row('versie', '+', 1),
      bijgewerkt_op: changed.op,
      ...(changed.status === undefined ? {} : { status: changed.status }),
      ...(changed.reden === undefined ? {} : { reden: changed.reden }),
      ...(vrijgave
        ? {
            vrijgegeven_op: changed.op,
            vrijgegeven_dag: vrijgave.dag,
            vrijgegeven_door: vrijgave.door,
            vrijgegeven_rol: vrijgave.rol,
            momentopname_id: vrijgave.momentopnameId,
          }
        : {}),
    }))
    .where('id', '=', id)
    .execute()
}

/** A round as its row has it, without its letters. */
export type RondeRow = Omit<Briefronde, 'brieven'> & { sinds: string }

const rondeColumns = sql`r.id, r.onderwerp, r.aanleiding, r.kernboodschap, r.vervolg, r.afgesproken_op as "afgesprokenOp", r.status, r.eigen_organisatie_id as "eigenOrganisatieId",
  (select jsonb_agg(jsonb_build_object('momentopnameId', m.id, 'titel', m.titel, 'controlecode', m.controlecode, 'grond', c.grond, 'sinds', ${instant('c.sinds')}) order by c.volgorde)
    from verslag.ronde_cijfers c join verslag.momentopname m on m.id = c.momentopname_id where c.ronde_id = r.id) as cijfers,
  (r.bijgewerkt_op at time zone 'Europe/Amsterdam')::date::text as sinds, r.versie`

/** Rounds that this hat may see, by the day that was agreed. */
export async function listRondes(db: Db, condition: RawBuilder<unknown> = sql`true`): Promise<RondeRow[]> {
  const { rows } =
    await sql<RondeRow>`select ${rondeColumns} from verslag.briefronde r where ${condition} order by r.afgesproken_op desc, r.id`.execute(
      db,
    )
  return rows
}

/** One round; `null` when it is not there for this hat. */
export async function findRonde(db: Db, id: string): Promise<RondeRow | null> {
  return (await listRondes(db, sql`r.id = ${id}`))[0] ?? null
}

/** Holds it until the transaction ends: whoever changes it at the same moment waits, and then sees what was done. */
export async function lockRonde(db: Db, id: string): Promise<void> {
  await sql`select 1 from verslag.briefronde where id = ${id} for update`.execute(db)
}

/** What is the same for every council. */
export interface RondeInvoer {
  onderwerp: string
  aanleiding: string
  kernboodschap: string
  vervolg: string
  afgesprokenOp: string
}

/** A new round with its first figures. */
export async function insertRonde(
  db: Db,
  row: RondeInvoer & { id: string; regelingId: string; organisatieId: string; momentopnameId: string; op: Date },
): Promise<void> {
  await db
    .withTables<VerslagTables>()
    .insertInto('verslag.briefronde')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      eigen_organisatie_id: row.organisatieId,
      status: 'in_voorbereiding',
      bijgewerkt_op: row.op,
      ...columnsOf(row),
    })
    .execute()
  await addCijfers(db, { rondeId: row.id, momentopnameId: row.momentopnameId, grond: 'Eerste cijfers', op: row.op })
}

function columnsOf({ onderwerp, aanleiding, kernboodschap, vervolg, afgesprokenOp }: RondeInvoer) {
  return { onderwerp, aanleiding, kernboodschap, vervolg, afgesproken_op: afgesprokenOp }
}

/** Other words for a round, or its next status. */
export async function updateRonde(db: Db, id: string, changed: { op: Date; invoer?: RondeInvoer; status?: 'aangeboden' }): Promise<void> {
  await db
    .withTables<VerslagTables>()
    .updateTable('verslag.briefronde')
    .set((row) => ({
      versie: row('versie', '+', 1),
      bijgewerkt_op: changed.op,
      ...(changed.invoer ? columnsOf(changed.invoer) : {}),
      ...(changed.status ? { status: changed.status } : {}),
    }))
    .where('id', '=', id)
    .execute()
}

/** The figures on which a round stands from now on, and why. */
export async function addCijfers(
  db: Db,
  { rondeId, momentopnameId, grond, op }: { rondeId: string; momentopnameId: string; grond: string; op: Date },
): Promise<void> {
  await sql`insert into verslag.ronde_cijfers (ronde_id, volgorde, momentopname_id, grond, sinds)
    select ${rondeId}, coalesce(max(volgorde), 0) + 1, ${momentopnameId}, ${grond}, ${op} from verslag.ronde_cijfers where ronde_id = ${rondeId}`.execute(
    db,
  )
}

/** A letter for each of these municipalities. */
export async function insertBrieven(
  db: Db,
  rondeId: string,
  brieven: readonly { id: string; regelingId: string; organisatieId: string; op: Date }[],
): Promise<void> {
  await db
    .withTables<VerslagTables>()
    .insertInto('verslag.brief')
    .values(
      brieven.map(({ id, regelingId, organisatieId, op }) => ({
        id,
        regeling_id: regelingId,
        ronde_id: rondeId,
        eigen_organisatie_id: organisatieId,
        status: 'te_schrijven',
        bijgewerkt_op: op,
      })),
    )
    .execute()
}

/** An organisation on a day: whether it is a municipality, whether it exists then, and into what it went. */
export interface Bestaan {
  id: string
  naam: string
  isGemeente: boolean
  bestaat: boolean
  opvolger: string | null
}

/** How these organisations stand on a day. */
export async function listBestaan(db: Db, ids: readonly string[], op: string): Promise<Bestaan[]> {
  const { rows } = await sql<Bestaan>`
    select o.id, o.naam, o.soort = 'gemeente' as "isGemeente", o.bestaat @> ${op}::date as bestaat,
      (select string_agg(n.naam, ' en ' order by n.naam) from samenwerking.opvolgers(o.id, ${op}::date) x join samenwerking.organisatie n on n.id = x.id) as opvolger
    from samenwerking.organisatie o where o.id = any (${ids}::uuid[]) order by o.naam collate public.nl`.execute(db)
  return rows
}
