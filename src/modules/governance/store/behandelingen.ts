import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Behandeling, Behandelstap } from '#modules/governance/contract.ts'
import { openStappen, type Status, type Uitkomst } from '#modules/governance/domain/behandeling.ts'
import type { OpWeg } from '#modules/governance/domain/wachtrij.ts'
import type { Feiten } from '#modules/governance/domain/beslistabel.ts'
import type { Routestap, Tafel } from '#modules/governance/domain/route.ts'
import { adviesrollen } from '#modules/governance/policy.ts'
import type { GovernanceTables } from '#modules/governance/tables.ts'

type StapRow = Omit<Behandelstap, 'aanDeBeurt'>
type Row = Omit<Behandeling, 'stappen'> & { stappen: StapRow[] }

/** Whoever sits at the table with a hat that is worn on that day. */
const leden = (op: string) =>
  sql`samenwerking.tafel_lid l join samenwerking.aanstelling la on la.id = l.aanstelling_id and la.geldig @> ${op}::date and l.geldig @> ${op}::date`

/** Who advises apart at table t: every organisation of which somebody sits there who may give advice. */
const adviseurs = (op: string) => sql`coalesce((select jsonb_agg(distinct jsonb_build_object('organisatieId', lo.id, 'naam', lo.naam))
  from ${leden(op)} join samenwerking.organisatie lo on lo.id = la.organisatie_id
  where l.tafel_id = t.id and la.rol = any (${adviesrollen}::text[])), '[]')`

/** Words of organisations; `a` is where they stand. */
const woorden = (from: RawBuilder<unknown>) =>
  sql`coalesce((select jsonb_agg(jsonb_build_object('organisatieId', ao.id, 'organisatieNaam', ao.naam, 'oordeel', a.oordeel, 'tekst', a.tekst,
    'persoonNaam', a.persoon_naam, 'rol', a.rol, 'gegevenOp', ${instant('a.gegeven_op')}) order by ao.naam collate public.nl)
  from ${from} join samenwerking.organisatie ao on ao.id = a.organisatie_id), '[]')`
const adviezen = woorden(sql`(select * from governance.advies g where g.stap_id = s.id) a`)

const ongevraagd = (
  op: string,
) => sql`(select jsonb_build_object('tafelNaam', t.naam, 'aanleiding', u.aanleiding, 'persoonNaam', u.persoon_naam,
    'organisatieNaam', uo.naam, 'begonnenOp', ${instant('u.begonnen_op')}, 'adviseurs', ${adviseurs(op)},
    'adviezen', ${woorden(sql`(select * from governance.ongevraagd_oordeel g where g.behandeling_id = b.id) a`)})
  from governance.ongevraagd_advies u join samenwerking.tafel t on t.id = u.tafel_id join samenwerking.organisatie uo on uo.id = u.organisatie_id
  where u.behandeling_id = b.id)`

/** What became of the organisation of a table that still has to speak. */
const opgegaan = (op: string) => sql`case when s.uitkomst is null and not tor.bestaat @> ${op}::date then
  (select jsonb_build_object('organisatieNaam', tor.naam, 'per', min(x.per), 'in', jsonb_agg(jsonb_build_object('organisatieId', x.id, 'organisatieNaam', xo.naam, 'tafelId', xt.id, 'tafelNaam', xt.naam)
    order by xo.naam collate public.nl))
  from samenwerking.opvolgers(tor.id, ${op}::date) x join samenwerking.organisatie xo on xo.id = x.id
  left join lateral (select id, naam from samenwerking.tafel where organisatie_id = x.id and soort = t.soort order by naam limit 1) xt on true having count(*) > 0) end`

const stappen = (
  op: string,
) => sql`(select jsonb_agg(jsonb_build_object('id', s.id, 'volgorde', s.volgorde, 'tafelId', t.id, 'tafelNaam', t.naam, 'tafelSoort', t.soort,
    'tafelOrganisatieId', t.organisatie_id, 'tafelOrganisatieNaam', tor.naam, 'rol', s.rol, 'waarom', s.waarom, 'toegevoegd', s.toegevoegd, 'vergadering', coalesce(s.vergaderd_op, v.datum),
    'vergaderingId', s.vergadering_id, 'aanleverenUiterlijk', v.aanleveren_uiterlijk, 'vastgezet', s.vastgezet, 'doorlooptijdDagen', s.doorlooptijd_dagen,
    'aanleverdagen', t.aanleverdagen, 'uitkomst', s.uitkomst, 'reden', s.reden, 'namens', (select n.naam from samenwerking.organisatie n where n.id = s.namens_id),
    'opgegaan', ${opgegaan(op)},
    'vastgelegdOp', ${instant('s.vastgelegd_op')}, 'vastgelegdDoor', s.vastgelegd_door, 'vastgelegdRol', s.vastgelegd_rol,
    'besluitId', (select b2.id from governance.besluit b2 where b2.stap_id = s.id), 'adviseurs', case when t.soort = 'controllers' and s.rol = 'advies' then ${adviseurs(op)} else '[]' end, 'adviezen', ${adviezen},
    'isBezet', exists (select from ${leden(op)} where l.tafel_id = t.id), 'aanTafel', governance.zit_aan(t.id)) order by s.volgorde, t.naam collate public.nl)
  from governance.stap s join samenwerking.tafel t on t.id = s.tafel_id left join kalender.vergadering v on v.id = s.vergadering_id
  left join samenwerking.organisatie tor on tor.id = t.organisatie_id
  where s.behandeling_id = b.id)`

/** As it stands on a day: who sits at a table changes. */
const columns = (
  op: string,
) => sql`b.id, b.voorstel_id as "voorstelId", b.voorstel_versie as "voorstelVersie", b.titel, b.feiten, b.beslistabel, b.dekking_besluit_id as "dekkingBesluitId", b.vervangt_besluit_id as "vervangtBesluitId", b.vervanging,
  coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'tekst', p.tekst) order by p.volgorde) from afweging.beslispunt p where p.id = any (b.beslispunt_ids)), '[]') as beslispunten,
  b.afwijking_reden as "afwijkingReden", b.afwijking_door as "afwijkingDoor", b.overgeslagen, b.status, b.eigen_organisatie_id as "eigenOrganisatieId", o.naam as "eigenOrganisatieNaam",
  (b.begonnen_op at time zone 'Europe/Amsterdam')::date as "begonnenOp", b.uiterlijk, b.uiterlijk_reden as "uiterlijkReden", b.route_melding as "routeMelding", ${stappen(op)} as stappen, b.versie,
  ${ongevraagd(op)} as "ongevraagdAdvies", exists (select from samenwerking.tafel ct where ct.soort = 'controllers' and governance.zit_aan(ct.id)) as "aanControllerstafel"`
const from = sql`governance.behandeling b join samenwerking.organisatie o on o.id = b.eigen_organisatie_id`

interface BehandelingVraag extends PageRequest {
  status?: string | undefined
  voorstelId?: string | undefined
  omweg?: string | undefined
  search?: string | undefined
}

/** Proposals on their way, those that move last first. */
export async function listBehandelingen(
  db: Db,
  { status, voorstelId, omweg, search, ...page }: BehandelingVraag,
  op: string,
): Promise<{ resultaten: Behandeling[]; totaal: number }> {
  const { rows } = await sql<Row & { totaal: bigint }>`
    select ${columns(op)}, count(*) over () as totaal from ${from}
    ${where(status && sql`b.status = ${status}`, voorstelId && sql`b.voorstel_id = ${voorstelId}`, omweg && sql`b.afwijking_reden is not null`, search && sql`zoek.plat(b.titel) like '%' || zoek.plat(${search}) || '%'`)}
    ${pageClause(page, { titel: sql`b.titel collate public.nl`, bijgewerkt: sql`b.bijgewerkt_op` }, '-bijgewerkt')}`.execute(db)
  const { resultaten, totaal } = asPage(rows)
  return { resultaten: resultaten.map((row) => behandelingOf(row as Row)), totaal }
}

/** One, as it stands on a day; `null` when it is not there for this hat. */
export async function findBehandeling(db: Db, id: string, op: string): Promise<Behandeling | null> {
  const { rows } = await sql<Row>`select ${columns(op)} from ${from} where b.id = ${id}`.execute(db)
  return rows[0] ? behandelingOf(rows[0]) : null
}

function behandelingOf(row: Row): Behandeling {
  const open = new Set(row.status === 'lopend' || row.status === 'besloten' ? openStappen(row.stappen).map(({ id }) => id) : [])
  return { ...row, stappen: row.stappen.map((stap) => ({ ...stap, aanDeBeurt: open.has(stap.id) })) }
}

/** Holds it until the transaction ends: whoever changes something at the same moment waits, and then sees what was done. */
export async function lockBehandeling(db: Db, id: string): Promise<void> {
  await sql`select 1 from governance.behandeling where id = ${id} for update`.execute(db)
}

/** The tables of the cooperation on a day: not those of an organisation that is no more. */
export async function listTafels(db: Db, op: string): Promise<Tafel[]> {
  const { rows } = await sql<Tafel>`
    select t.id, t.naam, t.soort, t.organisatie_id as "organisatieId" from samenwerking.tafel t left join samenwerking.organisatie o on o.id = t.organisatie_id
    where t.organisatie_id is null or o.bestaat @> ${op}::date order by t.naam collate public.nl`.execute(db)
  return rows
}

/** How organisations are called now, by name. */
export async function listNamen(db: Db, ids: readonly string[]): Promise<{ organisatieId: string; organisatieNaam: string }[]> {
  const { rows } = await sql<{ organisatieId: string; organisatieNaam: string }>`
    select id as "organisatieId", naam as "organisatieNaam" from samenwerking.organisatie where id = any (${[...ids]}::uuid[]) order by naam collate public.nl`.execute(
    db,
  )
  return rows
}

/** The points of a proposal that are on their way, or were decided. */
export async function listPunten(db: Db, voorstelId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select unnest(beslispunt_ids) as id from governance.behandeling where voorstel_id = ${voorstelId} and status in ('lopend', 'besloten', 'afgewezen')`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Where each way of a proposal stands: of a point that was brought in again, the last one. */
export async function listStatussen(db: Db, voorstelId: string): Promise<Status[]> {
  const { rows } = await sql<{ status: Status }>`
    select distinct on (punt) b.status from governance.behandeling b, unnest(b.beslispunt_ids) as punt
    where b.voorstel_id = ${voorstelId} order by punt, b.begonnen_op desc, b.id desc`.execute(db)
  return rows.map(({ status }) => status)
}

/** A proposal that starts on its way. */
export interface NieuweBehandeling {
  id: string
  regelingId: string
  organisatieId: string
  voorstelId: string
  voorstelVersie: number
  titel: string
  beslispuntIds: readonly string[]
  feiten: Feiten
  beslistabel: number
  dekkingBesluitId: string | null
  vervangtBesluitId: string | null
  vervanging: 'vervangt' | 'trekt_in' | null
  afwijkingReden: string | null
  afwijkingDoor: string | null
  overgeslagen: readonly { tafelNaam: string; rol: string }[]
  uiterlijk: string | null
  uiterlijkReden: string
  op: Date
}

/** Writes it down with its stops. */
export async function insertBehandeling(
  db: Db,
  row: NieuweBehandeling,
  route: readonly (Routestap & { id: string; doorlooptijdDagen: number; waarom: string; toegevoegd: boolean })[],
): Promise<void> {
  const tables = db.withTables<GovernanceTables>()
  await tables
    .insertInto('governance.behandeling')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      eigen_organisatie_id: row.organisatieId,
      voorstel_id: row.voorstelId,
      voorstel_versie: row.voorstelVersie,
      titel: row.titel,
      beslispunt_ids: [...row.beslispuntIds],
      feiten: JSON.stringify(row.feiten),
      beslistabel: row.beslistabel,
      dekking_besluit_id: row.dekkingBesluitId,
      vervangt_besluit_id: row.vervangtBesluitId,
      vervanging: row.vervanging,
      afwijking_reden: row.afwijkingReden,
      afwijking_door: row.afwijkingDoor,
      overgeslagen: JSON.stringify(row.overgeslagen),
      uiterlijk: row.uiterlijk,
      uiterlijk_reden: row.uiterlijkReden,
      status: 'lopend',
      begonnen_op: row.op,
      bijgewerkt_op: row.op,
    })
    .execute()
  await tables
    .insertInto('governance.stap')
    .values(
      route.map(({ id, volgorde, tafelId, rol, doorlooptijdDagen, waarom, toegevoegd }) => ({
        id,
        behandeling_id: row.id,
        volgorde,
        tafel_id: tafelId,
        rol,
        doorlooptijd_dagen: doorlooptijdDagen,
        waarom,
        toegevoegd,
      })),
    )
    .execute()
}

/** Something on the way changed: another version, and where the whole stands. */
export async function touchBehandeling(db: Db, { id, status, op }: { id: string; status: Status; op: Date }): Promise<void> {
  await db
    .withTables<GovernanceTables>()
    .updateTable('governance.behandeling')
    .set((row) => ({ status, bijgewerkt_op: op, versie: row('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The step goes on at the table of a successor, for the organisation that had it first: this row, or a copy beside it. */
export async function passStap(db: Db, { vanId, naarId, tafelId }: { vanId: string; naarId: string; tafelId: string }): Promise<void> {
  const namens = sql`coalesce(s.namens_id, t.organisatie_id)`
  await (
    naarId === vanId
      ? sql`update governance.stap s set tafel_id = ${tafelId}, namens_id = ${namens}, vergadering_id = null, vastgezet = false
        from samenwerking.tafel t where t.id = s.tafel_id and s.id = ${vanId}`
      : sql`insert into governance.stap (id, behandeling_id, volgorde, tafel_id, rol, doorlooptijd_dagen, waarom, toegevoegd, namens_id)
        select ${naarId}::uuid, s.behandeling_id, s.volgorde, ${tafelId}::uuid, s.rol, s.doorlooptijd_dagen, s.waarom, s.toegevoegd, s.namens_id
        from governance.stap s where s.id = ${vanId}`
  ).execute(db)
}

/** What a table said, by whom it was written down. */
export async function saveUitkomst(
  db: Db,
  stapId: string,
  gezegd: { uitkomst: Uitkomst; vergadering: string; reden: string; op: Date; door: string; rol: string },
): Promise<void> {
  await db
    .withTables<GovernanceTables>()
    .updateTable('governance.stap')
    .set({
      uitkomst: gezegd.uitkomst,
      vergaderd_op: gezegd.vergadering,
      reden: gezegd.reden,
      vastgelegd_op: gezegd.op,
      vastgelegd_door: gezegd.door,
      vastgelegd_rol: gezegd.rol,
    })
    .where('id', '=', stapId)
    .execute()
}

/** The word of one organisation; until the table spoke it may give another one. */
export async function saveAdvies(
  db: Db,
  row: { id: string; stapId: string; organisatieId: string; oordeel: string; tekst: string; persoonNaam: string; rol: string; op: Date },
): Promise<void> {
  const said = { oordeel: row.oordeel, tekst: row.tekst, persoon_naam: row.persoonNaam, rol: row.rol, gegeven_op: row.op }
  await db
    .withTables<GovernanceTables>()
    .insertInto('governance.advies')
    .values({ id: row.id, stap_id: row.stapId, organisatie_id: row.organisatieId, ...said })
    .onConflict((conflict) => conflict.columns(['stap_id', 'organisatie_id']).doUpdateSet(said))
    .execute()
}

/** Everything that still asks something of a table, also only to know what was decided, with the day of its last movement. */
export async function listOpWeg(db: Db, op: string): Promise<OpWeg[]> {
  const { rows } = await sql<Row & { sinds: string }>`
    select ${columns(op)}, (b.bijgewerkt_op at time zone 'Europe/Amsterdam')::date::text as sinds from ${from}
    where b.status = 'lopend' or (b.status = 'besloten' and exists (select from governance.stap k where k.behandeling_id = b.id and k.uitkomst is null))`.execute(
    db,
  )
  return rows
}
