import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Visieantwoord, Visievraag, Vraagvelden } from '#modules/doelen/contract.ts'
import { antwoordstand } from '#modules/doelen/domain/visie.ts'
import type { DoelenTables } from '#modules/doelen/tables.ts'

type Row = Omit<Visievraag, 'stand' | 'geldt' | 'voorstel' | 'eerdere' | 'herijkOp'> & { antwoorden: Visieantwoord[] }

const eigenaren = (op: string) => sql`samenwerking.organisatie o where exists (select from samenwerking.deelname d
  where d.regeling_id = v.regeling_id and d.organisatie_id = o.id and d.rol = 'eigenaar' and d.geldig @> ${op}::date)`

const antwoorden = (op: string) => sql`coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'nummer', a.nummer, 'tekst', a.tekst,
    'organisatieId', a.organisatie_id, 'organisatieNaam', ao.naam, 'persoonNaam', a.persoon_naam, 'gemaaktOp', ${instant('a.gemaakt_op')}, 'besluit', a.besluit,
    'oordelen', coalesce((select jsonb_agg(jsonb_build_object('organisatieId', j.organisatie_id, 'organisatieNaam', jo.naam, 'oordeel', j.oordeel,
        'toelichting', j.toelichting, 'persoonNaam', j.persoon_naam, 'gegevenOp', ${instant('j.gegeven_op')}) order by jo.naam collate public.nl)
      from doelen.visieoordeel j join samenwerking.organisatie jo on jo.id = j.organisatie_id where j.antwoord_id = a.id), '[]'),
    'zwijgt', coalesce((select jsonb_agg(jsonb_build_object('organisatieId', o.id, 'organisatieNaam', o.naam) order by o.naam collate public.nl) from ${eigenaren(op)}
      and not exists (select from doelen.visieoordeel j where j.antwoord_id = a.id and j.organisatie_id = o.id)), '[]')) order by a.nummer)
  from doelen.visieantwoord a join samenwerking.organisatie ao on ao.id = a.organisatie_id where a.vraag_id = v.id), '[]')`

/** The questions of the cooperation in their order, with everything that was answered, as it stands on a day. */
export async function listVisievragen(db: Db, op: string, condition: RawBuilder<unknown> = sql`true`): Promise<Visievraag[]> {
  const { rows } = await sql<Row>`
    select v.id, v.volgorde, v.vraag, v.toelichting, v.trekker_id as "trekkerId", t.naam as "trekkerNaam", v.uiterlijk, v.bron, v.fictief, v.versie,
      (v.bijgewerkt_op at time zone 'Europe/Amsterdam')::date::text as sinds,
      ${antwoorden(op)} as antwoorden
    from doelen.visievraag v left join samenwerking.organisatie t on t.id = v.trekker_id where ${condition} order by v.volgorde, v.id`.execute(
    db,
  )
  return rows.map(({ antwoorden: gegeven, ...row }) => {
    const stand = antwoordstand(gegeven, op)
    return { ...row, ...stand, eerdere: [...stand.eerdere] }
  })
}

/** One question; `null` when it is not there for this hat. */
export async function findVisievraag(db: Db, id: string, op: string): Promise<Visievraag | null> {
  return (await listVisievragen(db, op, sql`v.id = ${id}`))[0] ?? null
}

/** Holds it until the transaction ends: whoever answers at the same moment waits, and then sees what was said. */
export async function lockVisievraag(db: Db, id: string): Promise<void> {
  await sql`select 1 from doelen.visievraag where id = ${id} for update`.execute(db)
}

/** Holds the whole document: nobody else begins it at the same moment. */
export async function lockVisie(db: Db, regelingId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('visie ' || ${regelingId}::text, 0))`.execute(db)
}

/** A question at the end of the document. */
export async function insertVisievraag(
  db: Db,
  row: { id: string; regelingId: string; velden: Vraagvelden; bron: string; op: Date },
): Promise<void> {
  const { id, regelingId, velden, bron, op } = row
  await sql`
    insert into doelen.visievraag (id, regeling_id, volgorde, vraag, toelichting, trekker_id, uiterlijk, bron, bijgewerkt_op)
    values (${id}, ${regelingId}, (select coalesce(max(v.volgorde), 0) + 1 from doelen.visievraag v where v.regeling_id = ${regelingId}),
      ${velden.vraag}, ${velden.toelichting}, ${velden.trekkerId}, ${velden.uiterlijk}, ${bron}, ${op})`.execute(db)
}

/** Other words, or another trekker. */
export async function updateVisievraag(
  db: Db,
  id: string,
  { op, velden: { vraag, toelichting, trekkerId, uiterlijk } }: { op: Date; velden: Vraagvelden },
): Promise<void> {
  await db
    .withTables<DoelenTables>()
    .updateTable('doelen.visievraag')
    .set((row) => ({ vraag, toelichting, trekker_id: trekkerId, uiterlijk, bijgewerkt_op: op, versie: row('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Something was said of it: another version. */
export async function touchVisievraag(db: Db, id: string, op: Date): Promise<void> {
  await db
    .withTables<DoelenTables>()
    .updateTable('doelen.visievraag')
    .set((row) => ({ bijgewerkt_op: op, versie: row('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** It is gone; the journal keeps that it was there. */
export async function deleteVisievraag(db: Db, id: string): Promise<void> {
  await db.withTables<DoelenTables>().deleteFrom('doelen.visievraag').where('id', '=', id).execute()
}

/** The next answer to a question. */
export async function insertVisieantwoord(
  db: Db,
  row: { id: string; vraagId: string; nummer: number; tekst: string; organisatieId: string; persoonNaam: string; op: Date },
): Promise<void> {
  await db
    .withTables<DoelenTables>()
    .insertInto('doelen.visieantwoord')
    .values({
      id: row.id,
      vraag_id: row.vraagId,
      nummer: row.nummer,
      tekst: row.tekst,
      organisatie_id: row.organisatieId,
      persoon_naam: row.persoonNaam,
      gemaakt_op: row.op,
    })
    .execute()
}

/** What a party says of an answer; said again, the last word counts. */
export async function saveVisieoordeel(
  db: Db,
  row: { antwoordId: string; organisatieId: string; oordeel: string; toelichting: string; persoonNaam: string; op: Date },
): Promise<void> {
  const said = { oordeel: row.oordeel, toelichting: row.toelichting, persoon_naam: row.persoonNaam, gegeven_op: row.op }
  await db
    .withTables<DoelenTables>()
    .insertInto('doelen.visieoordeel')
    .values({ antwoord_id: row.antwoordId, organisatie_id: row.organisatieId, ...said })
    .onConflict((conflict) => conflict.columns(['antwoord_id', 'organisatie_id']).doUpdateSet(said))
    .execute()
}

/** A table adopted it: from here on it holds. */
export async function saveVisiebesluit(db: Db, antwoordId: string, besluit: object): Promise<void> {
  await db
    .withTables<DoelenTables>()
    .updateTable('doelen.visieantwoord')
    .set({ besluit: JSON.stringify(besluit) })
    .where('id', '=', antwoordId)
    .execute()
}
