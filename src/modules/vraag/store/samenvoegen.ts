import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'

/** The wish in which `w` went on. */
export const inGeheel = sql`(select json_build_object('id', g.id, 'titel', g.titel, 'organisatieNaam', p.naam)
  from vraag.wens g join samenwerking.organisatie p on p.id = g.eigen_organisatie_id where g.id = w.samengevoegd_in_id)`

/** The wishes that went on in `w`, in the order in which they did, each in the words of whoever wrote it. */
export const herkomsten = sql`coalesce((
  select json_agg(json_build_object('id', b.id, 'titel', b.titel, 'waarvoor', b.waarvoor, 'voorWie', b.voor_wie, 'organisatieNaam', p.naam, 'reden', s.reden,
    'ingediendOp', ${instant('b.ingediend_op')}, 'samengevoegdOp', ${instant('s.beantwoord_op')}) order by s.beantwoord_op, b.id)
  from vraag.wens b join samenwerking.organisatie p on p.id = b.eigen_organisatie_id join vraag.samenvoeging s on s.wens_id = b.id and s.status = 'aanvaard'
  where b.samengevoegd_in_id = w.id), '[]')`

/** What the owner of `w` last asked. */
export const laatsteSamenvoeging = sql`(
  select json_build_object('naarId', n.id, 'naarTitel', n.titel, 'naarOrganisatieNaam', p.naam, 'reden', s.reden, 'persoonNaam', s.persoon_naam,
    'voorgesteldOp', ${instant('s.voorgesteld_op')}, 'status', s.status, 'antwoord', s.antwoord, 'antwoordNaam', s.antwoord_naam, 'beantwoordOp', ${instant('s.beantwoord_op')})
  from vraag.samenvoeging s join vraag.wens n on n.id = s.naar_id join samenwerking.organisatie p on p.id = n.eigen_organisatie_id
  where s.wens_id = w.id order by s.voorgesteld_op desc, s.id desc limit 1)`

/** Requests to take a wish into `w` that wait for an answer. */
export const verzoeken = sql`coalesce((
  select json_agg(json_build_object('wensId', b.id, 'titel', b.titel, 'waarvoor', b.waarvoor, 'organisatieNaam', p.naam, 'reden', s.reden, 'persoonNaam', s.persoon_naam,
    'voorgesteldOp', ${instant('s.voorgesteld_op')}, 'versie', b.versie) order by s.voorgesteld_op, s.id)
  from vraag.samenvoeging s join vraag.wens b on b.id = s.wens_id join samenwerking.organisatie p on p.id = b.eigen_organisatie_id
  where s.naar_id = w.id and s.status = 'voorgesteld'), '[]')`

/** Holds wishes, and what went on in them, until the transaction ends: always in the order of their ids, so that nobody waits in a circle. */
export async function lockWensen(db: Db, ids: readonly string[]): Promise<void> {
  await sql`select 1 from vraag.wens where id = any (${ids}::uuid[]) or samengevoegd_in_id = any (${ids}::uuid[]) order by id for update`.execute(
    db,
  )
}

/** The request of a wish that waits, or was agreed to. */
export interface LopendeSamenvoeging {
  id: string
  naarId: string
  vanOrganisatieId: string
  status: 'voorgesteld' | 'aanvaard'
  reden: string
}

/** See {@link LopendeSamenvoeging}; `null` when there is none. */
export async function findLopende(db: Db, wensId: string): Promise<LopendeSamenvoeging | null> {
  const { rows } = await sql<LopendeSamenvoeging>`
    select id, naar_id as "naarId", van_organisatie_id as "vanOrganisatieId", status, reden from vraag.samenvoeging
    where wens_id = ${wensId} and status in ('voorgesteld', 'aanvaard')`.execute(db)
  return rows[0] ?? null
}

interface NieuweSamenvoeging {
  id: string
  wensId: string
  naarId: string
  organisatieId: string
  reden: string
  persoonNaam: string
  op: Date
  /** Both are of one organisation: asking is agreeing. */
  isMeteen: boolean
}

/** A request; agreed at once where nobody else has to be asked. */
export async function insertSamenvoeging(db: Db, row: NieuweSamenvoeging): Promise<void> {
  const naam = row.isMeteen ? row.persoonNaam : ''
  await sql`
    insert into vraag.samenvoeging (id, wens_id, naar_id, van_organisatie_id, reden, persoon_naam, voorgesteld_op, status, antwoord_naam, beantwoord_op)
    values (${row.id}, ${row.wensId}, ${row.naarId}, ${row.organisatieId}, ${row.reden}, ${row.persoonNaam}, ${row.op},
      ${row.isMeteen ? 'aanvaard' : 'voorgesteld'}, ${naam}, ${row.isMeteen ? row.op : null})`.execute(db)
  await touchWens(db, row.wensId)
}

/** What was said of a request. */
export async function saveAntwoord(
  db: Db,
  { id, wensId, status, antwoord, naam, op }: { id: string; wensId: string; status: string; antwoord: string; naam: string; op: Date },
): Promise<void> {
  await sql`update vraag.samenvoeging set status = ${status}, antwoord = ${antwoord}, antwoord_naam = ${naam}, beantwoord_op = ${op} where id = ${id}`.execute(
    db,
  )
  await touchWens(db, wensId)
}

const touchWens = (db: Db, id: string) => sql`update vraag.wens set versie = versie + 1 where id = ${id}`.execute(db)

/**
 * The wish goes on in another, with what went on in it before. Choices move along unless somebody chose there already; whose wish it was
 * takes part now.
 */
export async function mergeWens(
  db: Db,
  row: { id: string; wensId: string; naarId: string; vanId: string; naarEigenaarId: string; reden: string; persoonNaam: string; op: Date },
): Promise<void> {
  const { wensId, naarId, vanId, naarEigenaarId } = row
  await sql`
    insert into vraag.aansluiting (id, wens_id, organisatie_id, keuze, vanaf_jaar, reden, persoon_naam, sinds)
    select gen_random_uuid(), ${naarId}, a.organisatie_id, a.keuze, a.vanaf_jaar, a.reden, a.persoon_naam, a.sinds from vraag.aansluiting a
    where a.wens_id = ${wensId} and a.organisatie_id not in (${vanId}, ${naarEigenaarId})
    on conflict (wens_id, organisatie_id) do nothing`.execute(db)
  if (vanId !== naarEigenaarId) {
    await sql`delete from vraag.aansluiting where wens_id = ${naarId} and organisatie_id = ${vanId} and keuze <> 'nu'`.execute(db)
    await sql`
      insert into vraag.aansluiting (id, wens_id, organisatie_id, keuze, reden, persoon_naam, sinds)
      values (${row.id}, ${naarId}, ${vanId}, 'nu', ${row.reden}, ${row.persoonNaam}, ${row.op}) on conflict (wens_id, organisatie_id) do nothing`.execute(
      db,
    )
  }
  await sql`update vraag.wens set samengevoegd_in_id = ${naarId}, versie = versie + 1 where samengevoegd_in_id = ${wensId}`.execute(db)
  await sql`update vraag.wens set status = 'samengevoegd', samengevoegd_in_id = ${naarId}, versie = versie + 1 where id = ${wensId}`.execute(
    db,
  )
  await sql`delete from vraag.aansluiting where wens_id = ${wensId}`.execute(db)
  await touchWens(db, naarId)
}

/** A wish of its own again, with what went on in it before it was merged itself. */
export async function separateWens(db: Db, { wensId, geheelId }: { wensId: string; geheelId: string }): Promise<void> {
  await sql`
    update vraag.wens w set samengevoegd_in_id = ${wensId}, versie = versie + 1 where w.samengevoegd_in_id = ${geheelId}
      and exists (select from vraag.samenvoeging s where s.wens_id = w.id and s.naar_id = ${wensId} and s.status = 'aanvaard')`.execute(db)
  await sql`update vraag.wens set status = 'ingediend', samengevoegd_in_id = null, versie = versie + 1 where id = ${wensId}`.execute(db)
  await touchWens(db, geheelId)
}
