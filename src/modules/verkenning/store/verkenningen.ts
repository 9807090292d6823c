import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import { instant, zijde } from '#platform/own-side/rows.ts'
import type { Verkenning, VerkenningInvoer, VerkenningKort } from '#modules/verkenning/contract.ts'
import type { VerkenningTables } from '#modules/verkenning/tables.ts'

const gevraagd = sql`coalesce((
  select json_agg(json_build_object('organisatieId', p.id, 'organisatieNaam', p.naam, 'aantal', coalesce(t.aantal, 0)) order by p.naam collate public.nl)
  from samenwerking.organisatie p left join verkenning.telling(v.id) t on t.organisatie_id = p.id where p.id = any (v.gevraagd)), '[]')`
// A wish or goal that this hat may not see is not named either.
const kort = sql`v.id, v.titel, v.vraag, v.sjabloon, v.status, v.sluit_op as "sluitOp", w.id as "wensId", w.titel as "wensTitel",
  d.id as "doelId", d.titel as "doelTitel", ${gevraagd} as gevraagd, verkenning.diende_in(v.id) as "diendeIn", v.fictief, ${zijde('v', 'o')} as zijde, v.versie`
const inzendingen = sql`coalesce((
  select json_agg(json_build_object('id', i.id, 'organisatieId', i.organisatie_id, 'organisatieNaam', p.naam, 'persoonId', i.persoon_id, 'persoonNaam', i.persoon_naam,
    'rol', i.rol, 'oordelen', i.oordelen, 'ingediendOp', ${instant('i.ingediend_op')}, 'versie', i.versie,
    'wijzigingen', coalesce((select json_agg(json_build_object('sprongen', x.sprongen, 'reden', x.reden, 'gewijzigdOp', ${instant('x.gewijzigd_op')}) order by x.gewijzigd_op)
      from verkenning.oordeelwijziging x where x.inzending_id = i.id), '[]')) order by p.naam collate public.nl, i.persoon_naam, i.id)
  from verkenning.inzending i join samenwerking.organisatie p on p.id = i.organisatie_id where i.verkenning_id = v.id), '[]')`
const tegengeluiden = sql`coalesce((
  select json_agg(json_build_object('organisatieId', t.organisatie_id, 'organisatieNaam', p.naam, 'tekst', t.tekst, 'persoonNaam', t.persoon_naam,
    'gegevenOp', ${instant('t.gegeven_op')}) order by p.naam collate public.nl)
  from verkenning.tegengeluid t join samenwerking.organisatie p on p.id = t.organisatie_id where t.verkenning_id = v.id), '[]')`
const vervolgen = sql`coalesce((
  select json_agg(json_build_object('id', n.id, 'titel', n.titel, 'status', n.status) order by n.id) from verkenning.verkenning n where n.vorige_id = v.id), '[]')`
const heel = sql`${kort}, v.rijen, v.bron, ${inzendingen} as inzendingen, ${tegengeluiden} as tegengeluiden, v.conclusie, v.voorkeur,
  v.voorkeur_waarom as "voorkeurWaarom", ${instant('v.afgerond_op')} as "afgerondOp", v.afgerond_door as "afgerondDoor", v.vorige_id as "vorigeId", ${vervolgen} as vervolgen`
const from = sql`verkenning.verkenning v join samenwerking.organisatie o on o.id = v.eigen_organisatie_id
  left join vraag.wens w on w.id = v.wens_id left join doelen.doel d on d.id = v.doel_id`

type Vraag = PageRequest & {
  sjabloon?: string | undefined
  status?: string | undefined
  wensId?: string | undefined
  search?: string | undefined
}

/** Explorations that the hat may see; what waits first. */
export async function listVerkenningen(
  db: Db,
  { sjabloon, status, wensId, search, ...page }: Vraag,
): Promise<{ resultaten: VerkenningKort[]; totaal: number }> {
  const { rows } = await sql<VerkenningKort & { totaal: bigint }>`
    select ${kort}, count(*) over () as totaal from ${from}
    ${where(
      sjabloon && sql`v.sjabloon = ${sjabloon}`,
      status && sql`v.status = ${status}`,
      wensId && sql`v.wens_id = ${wensId}`,
      search && sql`zoek.plat(v.titel || ' ' || v.vraag) like '%' || zoek.plat(${search}) || '%'`,
    )}
    ${pageClause(
      page,
      {
        titel: sql`v.titel collate public.nl`,
        sluitOp: sql`v.sluit_op`,
        status: [sql`array_position(array['voorgelegd','concept','afgerond'], v.status)`, sql`v.sluit_op`, sql`v.titel collate public.nl`],
      },
      'status',
    )}`.execute(db)
  return asPage(rows)
}

/** Every exploration that the hat may see, with everything in it that is in sight. */
export async function listHeleVerkenningen(db: Db, { wensId }: { wensId?: string } = {}): Promise<Verkenning[]> {
  const { rows } =
    await sql<Verkenning>`select ${heel} from ${from} ${where(wensId && sql`v.wens_id = ${wensId}`)} order by v.titel collate public.nl, v.id`.execute(
      db,
    )
  return rows
}

/** One exploration; `null` when it is not there for this hat. */
export async function findVerkenning(db: Db, id: string): Promise<Verkenning | null> {
  const { rows } = await sql<Verkenning>`select ${heel} from ${from} where v.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Holds it until the transaction ends: nobody judges what is being closed. A row lock would ask for the right to change the row. */
export async function lockVerkenning(db: Db, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('verkenning ' || ${id}::text, 0))`.execute(db)
}

const columnsOf = ({ titel, vraag, sjabloon, wensId, doelId, gevraagd: wie, sluitOp, rijen }: VerkenningInvoer) => ({
  titel,
  vraag,
  sjabloon,
  wens_id: wensId,
  doel_id: doelId,
  gevraagd: wie,
  sluit_op: sluitOp,
  rijen: JSON.stringify(rijen),
})

/** A draft on the own side. */
export async function insertVerkenning(
  db: Db,
  row: VerkenningInvoer & { id: string; regelingId: string; organisatieId: string; vorigeId: string | null; bron: string },
): Promise<void> {
  await db
    .withTables<VerkenningTables>()
    .insertInto('verkenning.verkenning')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      eigen_organisatie_id: row.organisatieId,
      status: 'concept',
      vorige_id: row.vorigeId,
      bron: row.bron,
      ...columnsOf(row),
    })
    .execute()
}

/** Changes a draft. */
export async function updateVerkenning(db: Db, id: string, invoer: VerkenningInvoer): Promise<void> {
  await db
    .withTables<VerkenningTables>()
    .updateTable('verkenning.verkenning')
    .set((row) => ({ ...columnsOf(invoer), versie: row('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Throws a draft away; row-level security allows it only on the own side. */
export async function deleteVerkenning(db: Db, id: string): Promise<void> {
  await db.withTables<VerkenningTables>().deleteFrom('verkenning.verkenning').where('id', '=', id).execute()
}

/** It lies before who was asked. */
export async function saveVoorgelegd(db: Db, id: string, step: { op: Date; zichtbaarheid: string; tafelId: string | null }): Promise<void> {
  await db
    .withTables<VerkenningTables>()
    .updateTable('verkenning.verkenning')
    .set((row) => ({
      status: 'voorgelegd',
      ingediend_op: step.op,
      zichtbaarheid: step.zichtbaarheid,
      tafel_id: step.tafelId,
      versie: row('versie', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** The end of an exploration. */
export interface Slot {
  conclusie: string
  voorkeur: string | null
  voorkeurWaarom: string
}

/** It is closed: from here on it never changes. */
export async function saveAfgerond(db: Db, id: string, slot: Slot & { op: Date; door: string }): Promise<void> {
  await db
    .withTables<VerkenningTables>()
    .updateTable('verkenning.verkenning')
    .set((row) => ({
      status: 'afgerond',
      conclusie: slot.conclusie,
      voorkeur: slot.voorkeur,
      voorkeur_waarom: slot.voorkeur === null ? '' : slot.voorkeurWaarom,
      afgerond_op: slot.op,
      afgerond_door: slot.door,
      versie: row('versie', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
