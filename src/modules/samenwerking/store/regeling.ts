import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import type { Deelname, Dienstonderdeel, Rechtsvorm, Regeling } from '#modules/samenwerking/contract.ts'
import type { SamenwerkingTables } from '#modules/samenwerking/tables.ts'

/** A page of rows with their total over all pages. */
export interface Found<T> {
  resultaten: T[]
  totaal: number
}

/** From and to and including, as a half-open daterange. */
export function period(van: string | null, totEnMet: string | null): RawBuilder<string> {
  return sql`daterange(${van}::date, ${totEnMet}::date, '[]')`
}

const vormColumns = sql`v.id, v.vorm, geldigheid(v.geldig) as geldig, v.bron, v.versie`

/** The cooperation of the hat, with its form, service units and tables on the day. */
export async function readRegeling(db: Db, op: string): Promise<Regeling | null> {
  const { rows } = await sql<Omit<Regeling, 'rechtsvorm' | 'rechtsvormen' | 'dienstonderdelen' | 'tafels' | 'zietBedragen'>>`
    select id, naam, korte_naam as "korteNaam", omschrijving, bron, fictief, versie from samenwerking.regeling where id = hoed.regeling()`.execute(
    db,
  )
  const regeling = rows[0]
  if (!regeling) return null
  const rechtsvormen = await listRechtsvormen(db)
  return {
    ...regeling,
    rechtsvormen,
    rechtsvorm:
      rechtsvormen.find(({ geldig }) => (geldig.van === null || geldig.van <= op) && (geldig.totEnMet === null || geldig.totEnMet >= op)) ??
      null,
    dienstonderdelen: await listDienstonderdelen(db, op),
    tafels: await listTafelNamen(db),
    zietBedragen: await zietBedragen(db),
  }
}

/** Whether this hat sees the amounts of other parties, as partners agreed. */
export async function zietBedragen(db: Db): Promise<boolean> {
  const { rows } = await sql<{ alles: boolean }>`select samenwerking.ziet_bedragen() as alles`.execute(db)
  return rows[0]!.alles
}

/** All forms of the cooperation, oldest first. */
export async function listRechtsvormen(db: Db): Promise<Rechtsvorm[]> {
  const { rows } = await sql<Rechtsvorm>`select ${vormColumns} from samenwerking.rechtsvorm v order by lower(v.geldig) nulls first`.execute(
    db,
  )
  return rows
}

/** Service units on a day. */
export async function listDienstonderdelen(db: Db, op: string): Promise<Dienstonderdeel[]> {
  const { rows } = await sql<Dienstonderdeel>`
    select d.id, d.naam, d.omschrijving, geldigheid(d.geldig) as geldig, d.bron, d.versie
    from samenwerking.dienstonderdeel d where d.geldig @> ${op}::date order by d.naam collate public.nl`.execute(db)
  return rows
}

/** The tables of the cooperation by name. */
async function listTafelNamen(db: Db): Promise<Regeling['tafels']> {
  const { rows } = await sql<
    Regeling['tafels'][number]
  >`select id, naam, soort, organisatie_id as "organisatieId", bron from samenwerking.tafel order by naam collate public.nl`.execute(db)
  return rows
}

/** New name and description. */
export async function updateRegeling(
  db: Db,
  { id, naam, korteNaam, omschrijving }: { id: string; naam: string; korteNaam: string; omschrijving: string },
): Promise<void> {
  await db
    .withTables<SamenwerkingTables>()
    .updateTable('samenwerking.regeling')
    .set((row) => ({ naam, korte_naam: korteNaam, omschrijving, versie: row('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** A new form from a day on; the form of the day before ends there. The exclusion constraint refuses an overlap with a later one. */
export async function insertRechtsvorm(
  db: Db,
  row: { id: string; regelingId: string; vorm: string; van: string; bron: string },
): Promise<void> {
  await sql`
    update samenwerking.rechtsvorm set geldig = daterange(lower(geldig), ${row.van}::date), versie = versie + 1
    where regeling_id = ${row.regelingId} and geldig @> ${row.van}::date and (lower(geldig) is null or lower(geldig) < ${row.van}::date)`.execute(
    db,
  )
  await sql`
    insert into samenwerking.rechtsvorm (id, regeling_id, vorm, geldig, bron)
    values (${row.id}, ${row.regelingId}, ${row.vorm}, daterange(${row.van}::date, null), ${row.bron})`.execute(db)
}

/** A new service unit. */
export async function insertDienstonderdeel(
  db: Db,
  row: { id: string; regelingId: string; naam: string; omschrijving: string; van: string; bron: string },
): Promise<void> {
  await sql`
    insert into samenwerking.dienstonderdeel (id, regeling_id, naam, omschrijving, geldig, bron)
    values (${row.id}, ${row.regelingId}, ${row.naam}, ${row.omschrijving}, daterange(${row.van}::date, null), ${row.bron})`.execute(db)
}

const deelnameColumns = sql`d.id, d.organisatie_id as "organisatieId", o.naam as "organisatieNaam", d.rol, d.via_id as "viaId", v.naam as "viaNaam", geldigheid(d.geldig) as geldig, d.bron, d.versie`
const deelnameFrom = sql`samenwerking.deelname d join samenwerking.organisatie o on o.id = d.organisatie_id left join samenwerking.organisatie v on v.id = d.via_id`

/** Participations on a day, or all of them; by role and name. */
export async function listDeelnames(
  db: Db,
  { op, rol, search, ...page }: PageRequest & { op: string | null; rol?: string | undefined; search?: string | undefined },
): Promise<Found<Deelname>> {
  const { rows } = await sql<Deelname & { totaal: bigint }>`
    select ${deelnameColumns}, count(*) over () as totaal from ${deelnameFrom}
    ${where(op && sql`d.geldig @> ${op}::date`, rol && sql`d.rol = ${rol}`, search && sql`strpos(lower(o.naam), lower(${search})) > 0`)}
    ${pageClause(page, { rol: [sql`array_position(array['eigenaar','opdrachtgever','opdrachtnemer','afnemer'], d.rol)`, sql`o.naam collate public.nl`], organisatieNaam: sql`o.naam collate public.nl`, van: sql`lower(d.geldig)` }, 'rol')}`.execute(
    db,
  )
  return asPage(rows)
}

/** Every organisation that takes part on a day, once, by name. */
export async function listDeelnemers(db: Db, op: string): Promise<{ organisatieId: string; organisatieNaam: string }[]> {
  const { rows } = await sql<{ organisatieId: string; organisatieNaam: string }>`
    select o.id as "organisatieId", o.naam as "organisatieNaam" from samenwerking.organisatie o
    where exists (select from samenwerking.deelname d where d.organisatie_id = o.id and d.geldig @> ${op}::date) order by o.naam collate public.nl`.execute(
    db,
  )
  return rows
}

/** The owners of the cooperation on a day, by name. */
export async function listEigenaren(db: Db, op: string): Promise<{ organisatieId: string; organisatieNaam: string }[]> {
  const { rows } = await sql<{ organisatieId: string; organisatieNaam: string }>`
    select distinct o.id as "organisatieId", o.naam as "organisatieNaam", o.naam collate public.nl from samenwerking.deelname d
    join samenwerking.organisatie o on o.id = d.organisatie_id where d.rol = 'eigenaar' and d.geldig @> ${op}::date order by o.naam collate public.nl`.execute(
    db,
  )
  return rows.map(({ organisatieId, organisatieNaam }) => ({ organisatieId, organisatieNaam }))
}

/** Who asks for services on a day, and so pays for them: owners, clients and customers that do not deliver themselves; by name. */
export async function listVragers(db: Db, op: string): Promise<{ organisatieId: string; organisatieNaam: string }[]> {
  const { rows } = await sql<{ organisatieId: string; organisatieNaam: string }>`
    select o.id as "organisatieId", o.naam as "organisatieNaam" from samenwerking.organisatie o
    where exists (select from samenwerking.deelname d where d.organisatie_id = o.id and d.geldig @> ${op}::date and d.rol in ('eigenaar', 'opdrachtgever', 'afnemer'))
      and not exists (select from samenwerking.deelname d where d.organisatie_id = o.id and d.geldig @> ${op}::date and d.rol = 'opdrachtnemer')
    order by o.naam collate public.nl`.execute(db)
  return rows
}

/** In which roles an organisation takes part on a day. */
export async function listRollen(db: Db, { organisatieId, op }: { organisatieId: string; op: string }): Promise<string[]> {
  const { rows } = await sql<{ rol: string }>`
    select distinct rol from samenwerking.deelname where organisatie_id = ${organisatieId} and geldig @> ${op}::date order by rol`.execute(
    db,
  )
  return rows.map(({ rol }) => rol)
}

/** One participation; `null` when it is not there for this hat. */
export async function findDeelname(db: Db, id: string): Promise<Deelname | null> {
  const { rows } = await sql<Deelname>`select ${deelnameColumns} from ${deelnameFrom} where d.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** A new participation. */
export async function insertDeelname(
  db: Db,
  row: {
    id: string
    regelingId: string
    organisatieId: string
    rol: string
    viaId: string | null
    van: string
    totEnMet: string | null
    bron: string
  },
): Promise<void> {
  await sql`
    insert into samenwerking.deelname (id, regeling_id, organisatie_id, rol, via_id, geldig, bron)
    values (${row.id}, ${row.regelingId}, ${row.organisatieId}, ${row.rol}, ${row.viaId}, ${period(row.van, row.totEnMet)}, ${row.bron})`.execute(
    db,
  )
}

/** Sets the last day of a row with a validity; the caller checked that it does not lie before the first. */
export async function endValidity(
  db: Db,
  table: 'deelname' | 'contact' | 'mandaat' | 'aanstelling' | 'tafel_lid',
  { id, totEnMet }: { id: string; totEnMet: string },
): Promise<void> {
  await sql`
    update ${sql.table(`samenwerking.${table}`)} set geldig = daterange(lower(geldig), ${totEnMet}::date, '[]'), versie = versie + 1 where id = ${id}`.execute(
    db,
  )
}
