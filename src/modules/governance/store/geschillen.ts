import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Geschil } from '#modules/governance/contract.ts'
import type { Geschilstatus, Niveau } from '#modules/governance/domain/geschil.ts'

const columns = sql`g.id, g.titel, g.omschrijving, g.aard, g.onderwerp, g.behandeling_id as "behandelingId", b.titel as "behandelingTitel", g.status,
  ${instant('g.geopend_op')} as "geopendOp", ${instant('g.gesloten_op')} as "geslotenOp",
  coalesce((select jsonb_agg(jsonb_build_object('organisatieId', s.organisatie_id, 'organisatieNaam', o.naam, 'standpunt', s.tekst, 'persoonNaam', s.persoon_naam,
    'gegevenOp', ${instant('s.gegeven_op')}) order by o.naam collate public.nl)
    from governance.standpunt s join samenwerking.organisatie o on o.id = s.organisatie_id where s.geschil_id = g.id), '[]') as partijen,
  coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'niveau', t.niveau, 'geprobeerd', t.geprobeerd, 'uiterlijk', t.uiterlijk, 'begonnenOp', ${instant('t.begonnen_op')},
    'begonnenDoor', t.begonnen_door, 'uitkomst', t.uitkomst, 'afgerondOp', ${instant('t.afgerond_op')}, 'afgerondDoor', t.afgerond_door) order by t.volgorde)
    from governance.trede t where t.geschil_id = g.id), '[]') as treden, g.versie`
const from = sql`governance.geschil g left join governance.behandeling b on b.id = g.behandeling_id`

async function find(db: Db, clause: RawBuilder<unknown>): Promise<Geschil[]> {
  const { rows } = await sql<Geschil>`select ${columns} from ${from} ${clause}`.execute(db)
  return rows
}

/** Every difference of the cooperation: what is open first, then the newest. */
export const listGeschillen = (db: Db): Promise<Geschil[]> => find(db, sql`order by g.status <> 'open', g.geopend_op desc, g.id`)

/** One; `null` when it is not there for this hat. */
export async function findGeschil(db: Db, id: string): Promise<Geschil | null> {
  return (await find(db, sql`where g.id = ${id}`))[0] ?? null
}

/** Holds it until the transaction ends. */
export async function lockGeschil(db: Db, id: string): Promise<void> {
  await sql`select 1 from governance.geschil where id = ${id} for update`.execute(db)
}

/** A new difference, with the parties that it is between. */
export async function insertGeschil(
  db: Db,
  row: {
    id: string
    regelingId: string
    titel: string
    omschrijving: string
    aard: string
    onderwerp: string | null
    behandelingId: string | null
    partijIds: readonly string[]
    op: Date
  },
): Promise<void> {
  await sql`
    insert into governance.geschil (id, regeling_id, titel, omschrijving, aard, onderwerp, behandeling_id, status, geopend_op)
    values (${row.id}, ${row.regelingId}, ${row.titel}, ${row.omschrijving}, ${row.aard}, ${row.onderwerp}, ${row.behandelingId}, 'open', ${row.op})`.execute(
    db,
  )
  await sql`insert into governance.standpunt (geschil_id, organisatie_id) select ${row.id}, unnest(${sql.val([...row.partijIds])}::uuid[])`.execute(
    db,
  )
}

/** What a party wants; it may say it better as long as the difference is open. */
export async function saveStandpunt(
  db: Db,
  row: { geschilId: string; organisatieId: string; tekst: string; persoonNaam: string; rol: string; op: Date },
): Promise<void> {
  await sql`update governance.standpunt set tekst = ${row.tekst}, persoon_naam = ${row.persoonNaam}, rol = ${row.rol}, gegeven_op = ${row.op}
    where geschil_id = ${row.geschilId} and organisatie_id = ${row.organisatieId}`.execute(db)
}

/** The next rung. */
export async function insertTrede(
  db: Db,
  row: { id: string; geschilId: string; volgorde: number; niveau: Niveau; geprobeerd: string; uiterlijk: string; op: Date; door: string },
): Promise<void> {
  await sql`
    insert into governance.trede (id, geschil_id, volgorde, niveau, geprobeerd, uiterlijk, begonnen_op, begonnen_door)
    values (${row.id}, ${row.geschilId}, ${row.volgorde}, ${row.niveau}, ${row.geprobeerd}, ${row.uiterlijk}::date, ${row.op}, ${row.door})`.execute(
    db,
  )
}

/** How the rung that is open ended. */
export async function closeTrede(db: Db, row: { geschilId: string; uitkomst: string; op: Date; door: string }): Promise<void> {
  await sql`update governance.trede set uitkomst = ${row.uitkomst}, afgerond_op = ${row.op}, afgerond_door = ${row.door}
    where geschil_id = ${row.geschilId} and afgerond_op is null`.execute(db)
}

/** Another version; closed when it ended. */
export async function touchGeschil(db: Db, { id, status, op }: { id: string; status: Geschilstatus; op: Date }): Promise<void> {
  await sql`update governance.geschil set status = ${status}, gesloten_op = ${status === 'open' ? null : op}, versie = versie + 1 where id = ${id}`.execute(
    db,
  )
}
