import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { where } from '#platform/database/paging.ts'
import { invalid } from '#platform/http/problems.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Wet, Wetbewijs, WetInLijst, WetInvoer, WetVraag } from '#modules/wetten/contract.ts'
import { type Gezegd, partijstandVan } from '#modules/wetten/domain/analyse.ts'
import { sorteer, sorteervelden } from '#modules/wetten/domain/volgorde.ts'
import { aandachtVan, statusVan } from '#modules/wetten/domain/wet.ts'
import type { WettenTables } from '#modules/wetten/tables.ts'

/** What a filter of the list can ask. */
export type WetFilter = Partial<Omit<WetVraag, 'page' | 'pageSize'>>

type Row = Omit<WetInLijst, 'status' | 'aandacht' | 'partijen'> & {
  uitkomst: 'ingeregeld' | 'vervallen' | null
  gemeenten: { organisatieId: string; organisatieNaam: string; gezegd: Gezegd | null }[]
  schrijverId: string | null
  heeftConcept: boolean
}

/** A law as rooms and work know it: what is in the list, and whether the own side has a draft about how it is at home. */
export type GekendeWet = WetInLijst & { heeftConcept: boolean }

// What counts of a municipality is what it handed in last; a draft of the own side is left out here, whoever asks.
const gemeenten = (op: string) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('organisatieId', g.id, 'organisatieNaam', g.naam, 'gezegd', (
      select jsonb_build_object('oordeel', a.oordeel, 'bijNummer', a.bij_nummer) from wetten.afwijking a
      where a.wet_id = w.id and a.eigen_organisatie_id = g.id and a.ingediend_op is not null order by a.ingediend_op desc limit 1))
    order by g.naam collate public.nl)
  from samenwerking.organisatie g where g.soort = 'gemeente' and exists (select from samenwerking.deelname d
    where d.regeling_id = w.regeling_id and d.organisatie_id = g.id and d.rol in ('eigenaar', 'opdrachtgever', 'afnemer') and d.geldig @> ${op}::date)), '[]')`

/** The laws of the cooperation in the order of their day, those without a day after them and those that are done last, as they stand on a day. */
export async function listWetten(db: Db, op: string, condition: RawBuilder<unknown> = sql``): Promise<GekendeWet[]> {
  const { rows } = await sql<Row>`
    select w.id, w.soort, w.naam, w.citeertitel, w.vindplaats, w.link, w.verandering, w.inwerking_op as "inwerkingOp", w.zekerheid, w.uitkomst, w.versie,
      w.organisatie_id as "organisatieId", o.naam as "organisatieNaam",
      t.organisatie_id as "trekkerId", p.naam as "trekkerNaam", t.persoon_naam as "trekkerPersoon",
      l.nummer as analyse, l.eigen_organisatie_id as "schrijverId", ${gemeenten(op)} as gemeenten,
      exists (select from wetten.afwijking a where a.wet_id = w.id and a.eigen_organisatie_id = hoed.organisatie() and a.ingediend_op is null) as "heeftConcept",
      (w.bijgewerkt_op at time zone 'Europe/Amsterdam')::date::text as sinds
    from wetten.wet w join samenwerking.organisatie o on o.id = w.organisatie_id
    left join lateral (select * from wetten.trekker x where x.wet_id = w.id order by x.nummer desc limit 1) t on true
    left join lateral (select * from wetten.analyse x where x.wet_id = w.id and x.nummer is not null order by x.nummer desc limit 1) l on true
    left join samenwerking.organisatie p on p.id = t.organisatie_id
    ${condition} order by w.uitkomst is not null, w.inwerking_op nulls last, w.naam collate public.nl, w.id`.execute(db)
  return rows.map((row) => asWet(row, op))
}

function asWet({ uitkomst, gemeenten: wie, schrijverId, ...row }: Row, op: string): GekendeWet {
  const stand = { ...row, uitkomst }
  const partijen = wie.map(({ organisatieId, organisatieNaam, gezegd }) => ({
    organisatieId,
    organisatieNaam,
    stand: partijstandVan(organisatieId, gezegd, { ...row, schrijverId }),
  }))
  return { ...row, partijen, status: statusVan(stand), aandacht: aandachtVan(stand, op) }
}

/** The laws that a filter asks for. Status and what is late follow from rules, so they are sifted after reading: an agenda has tens of laws. */
export async function filterWetten(
  db: Db,
  op: string,
  { status, aandacht, soort, trekkerId, search, sort }: WetFilter,
): Promise<GekendeWet[]> {
  const found = await listWetten(
    db,
    op,
    where(
      soort && sql`w.soort = ${soort}`,
      trekkerId && sql`t.organisatie_id = ${trekkerId}`,
      search &&
        sql`zoek.plat(w.naam || ' ' || w.citeertitel || ' ' || w.vindplaats || ' ' || w.verandering) like '%' || zoek.plat(${search}) || '%'`,
    ),
  )
  const sifted = found.filter((wet) => (!status || wet.status === status) && (!aandacht || wet.aandacht === aandacht))
  const sorted = sort === undefined ? sifted : sorteer(sifted, sort)
  if (sorted) return sorted
  throw invalid([{ name: 'query.sort', code: 'onbekend', reason: `Sorteer op een van deze velden: ${sorteervelden.join(', ')}.` }])
}

/** One law as it stands in the list; `null` when it is not there for this hat. */
export async function findWetInLijst(db: Db, id: string, op: string): Promise<GekendeWet | null> {
  return (await listWetten(db, op, sql`where w.id = ${id}`))[0] ?? null
}

/** What only the page of one law shows, besides its rows of work. */
export async function findPlaatsing(
  db: Db,
  id: string,
): Promise<Pick<Wet, 'geplaatstDoor' | 'geplaatstOp' | 'uitkomstReden' | 'sleutelId' | 'sleutelNaam' | 'trekkers' | 'wensen'>> {
  const { rows } = await sql<
    Pick<Wet, 'geplaatstDoor' | 'geplaatstOp' | 'uitkomstReden' | 'sleutelId' | 'sleutelNaam' | 'trekkers' | 'wensen'>
  >`
    select w.geplaatst_door as "geplaatstDoor", ${instant('w.geplaatst_op')} as "geplaatstOp", w.uitkomst_reden as "uitkomstReden",
      s.id as "sleutelId", s.naam as "sleutelNaam",
      coalesce((select jsonb_agg(jsonb_build_object('nummer', t.nummer, 'organisatieId', t.organisatie_id, 'organisatieNaam', o.naam, 'persoonNaam', t.persoon_naam,
          'reden', t.reden, 'sinds', ${instant('t.sinds')}, 'fictief', t.fictief) order by t.nummer desc)
        from wetten.trekker t join samenwerking.organisatie o on o.id = t.organisatie_id where t.wet_id = w.id), '[]') as trekkers,
      coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'titel', v.titel, 'status', v.status, 'organisatieId', v.eigen_organisatie_id,
          'organisatieNaam', o.naam, 'eigenKant', v.ingediend_op is null, 'voorPartners', v.ingediend_op is not null and v.zichtbaarheid = 'partners', 'koppelaarId', k.organisatie_id) order by v.titel collate public.nl)
        from wetten.wet_wens k join vraag.wens v on v.id = k.wens_id join samenwerking.organisatie o on o.id = v.eigen_organisatie_id where k.wet_id = w.id), '[]') as wensen
    from wetten.wet w left join samenwerking.verdeelsleutel s on s.id = w.sleutel_id where w.id = ${id}`.execute(db)
  return rows[0]!
}

/** What the laws behind a wish ask at least, as the last shared analysis has it; a law without one proves nothing yet. */
export async function listWetbewijzen(db: Db, wensId: string): Promise<Wetbewijs[]> {
  const { rows } = await sql<Wetbewijs>`
    select w.id as "wetId", w.naam, w.vindplaats, w.inwerking_op as "inwerkingOp", w.zekerheid, a.minimum
    from wetten.wet_wens k join wetten.wet w on w.id = k.wet_id
      join lateral (select minimum from wetten.analyse where wet_id = w.id and ingediend_op is not null order by nummer desc limit 1) a on a.minimum <> ''
    where k.wens_id = ${wensId} order by w.inwerking_op nulls last, w.naam collate public.nl`.execute(db)
  return rows
}

/** Holds a law until the transaction ends: who takes the lead or shares at the same moment waits, and then sees what happened. */
export async function lockWet(db: Db, id: string): Promise<void> {
  await sql`select 1 from wetten.wet where id = ${id} for update`.execute(db)
}

const columnsOf = ({ inwerkingOp, ...rest }: WetInvoer) => ({ ...rest, inwerking_op: inwerkingOp })

/** A law on the agenda. */
export async function insertWet(
  db: Db,
  {
    id,
    regelingId,
    organisatieId,
    door,
    op,
    velden,
  }: { id: string; regelingId: string; organisatieId: string; door: string; op: Date; velden: WetInvoer },
): Promise<void> {
  await db
    .withTables<WettenTables>()
    .insertInto('wetten.wet')
    .values({
      id,
      regeling_id: regelingId,
      organisatie_id: organisatieId,
      geplaatst_door: door,
      geplaatst_op: op,
      bijgewerkt_op: op,
      ...columnsOf(velden),
    })
    .execute()
}

/** Other facts, another key or an outcome; without any, something about it moved. */
export async function updateWet(
  db: Db,
  id: string,
  {
    op,
    velden,
    sleutelId,
    afronding,
  }: { op: Date; velden?: WetInvoer; sleutelId?: string | null; afronding?: { uitkomst: string | null; reden: string } },
): Promise<void> {
  await db
    .withTables<WettenTables>()
    .updateTable('wetten.wet')
    .set((row) => ({
      bijgewerkt_op: op,
      versie: row('versie', '+', 1),
      ...(velden ? columnsOf(velden) : {}),
      ...(sleutelId === undefined ? {} : { sleutel_id: sleutelId }),
      ...(afronding ? { uitkomst: afronding.uitkomst, uitkomst_reden: afronding.reden } : {}),
    }))
    .where('id', '=', id)
    .execute()
}

/** Something about it was said; what is known of the law itself stayed, so whoever is changing that need not begin again. */
export async function touchWet(db: Db, id: string, op: Date): Promise<void> {
  await db.withTables<WettenTables>().updateTable('wetten.wet').set({ bijgewerkt_op: op }).where('id', '=', id).execute()
}

/** Whether a key was adopted and every partner can see it. */
export async function isAfgesprokenSleutel(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from samenwerking.verdeelsleutel s where s.id = ${id} and s.status = 'vastgesteld' and s.zichtbaarheid = 'partners'`.execute(
    db,
  )
  return rows.length > 0
}

/** The next one to lead. */
export async function insertTrekker(
  db: Db,
  row: { id: string; wetId: string; organisatieId: string; persoonNaam: string; reden: string; op: Date },
): Promise<void> {
  await sql`
    insert into wetten.trekker (id, wet_id, nummer, organisatie_id, persoon_naam, reden, sinds)
    values (${row.id}, ${row.wetId}, (select coalesce(max(t.nummer), 0) + 1 from wetten.trekker t where t.wet_id = ${row.wetId}),
      ${row.organisatieId}, ${row.persoonNaam}, ${row.reden}, ${row.op})`.execute(db)
}

/** A wish that came of a law; `false` when that was known already. */
export async function insertKoppeling(db: Db, row: { wetId: string; wensId: string; organisatieId: string }): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into wetten.wet_wens (wet_id, wens_id, organisatie_id) values (${row.wetId}, ${row.wensId}, ${row.organisatieId}) on conflict do nothing`.execute(
    db,
  )
  return numAffectedRows === 1n
}

/** Takes the link away; `false` when somebody else made it. */
export async function deleteKoppeling(db: Db, { wetId, wensId }: { wetId: string; wensId: string }): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from wetten.wet_wens where wet_id = ${wetId} and wens_id = ${wensId}`.execute(db)
  return numAffectedRows === 1n
}
