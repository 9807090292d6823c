import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Afwijking, AfwijkingInvoer, Analyse, AnalyseInvoer, Uren, UrenInvoer } from '#modules/wetten/contract.ts'
import { volledig } from '#modules/wetten/domain/analyse.ts'
import type { WettenTables } from '#modules/wetten/tables.ts'

const eigenKolommen = sql`x.organisatie_id as "organisatieId", o.naam as "organisatieNaam", x.persoon_naam as "persoonNaam", x.fictief, x.versie`
const zijkolommen = sql`x.eigen_organisatie_id as "organisatieId", o.naam as "organisatieNaam", x.persoon_naam as "persoonNaam",
  ${instant('x.bijgewerkt_op')} as "bijgewerktOp", ${instant('x.ingediend_op')} as "ingediendOp", x.fictief, x.versie`

/** Analyses of a law that the hat may see: shared versions, the newest first, after the draft of the own side. */
export async function listAnalyses(db: Db, wetId: string): Promise<Analyse[]> {
  const { rows } = await sql<Analyse>`
    select x.id, x.nummer, x.onderdelen, x.minimum, x.wijziging, ${zijkolommen}
    from wetten.analyse x join samenwerking.organisatie o on o.id = x.eigen_organisatie_id
    where x.wet_id = ${wetId} order by x.nummer desc nulls first`.execute(db)
  return rows.map((row) => ({ ...row, onderdelen: volledig(row.onderdelen) }))
}

/** What municipalities said of themselves, as far as the hat may see it: the newest first, after the draft of the own side. */
export async function listAfwijkingen(db: Db, wetId: string): Promise<Afwijking[]> {
  const { rows } = await sql<Afwijking>`
    select x.id, x.bij_nummer as "bijNummer", x.oordeel, x.onderdelen, ${zijkolommen}
    from wetten.afwijking x join samenwerking.organisatie o on o.id = x.eigen_organisatie_id
    where x.wet_id = ${wetId} order by x.ingediend_op desc nulls first`.execute(db)
  return rows
}

/** Hours of a law, the newest first. */
export async function listUren(db: Db, wetId: string): Promise<Uren[]> {
  const { rows } = await sql<Uren>`
    select x.id, x.van, x.tot_en_met as "totEnMet", x.minuten, x.waaraan, x.gedeeld, ${eigenKolommen}
    from wetten.uren x join samenwerking.organisatie o on o.id = x.organisatie_id
    where x.wet_id = ${wetId} order by x.tot_en_met desc, x.geschreven_op desc, x.id`.execute(db)
  return rows
}

/** Estimates of doing it alone, in minutes by organisation. */
export async function listRamingen(db: Db, wetId: string): Promise<Map<string, number>> {
  const rows = await db
    .withTables<WettenTables>()
    .selectFrom('wetten.raming')
    .select(['organisatie_id', 'minuten'])
    .where('wet_id', '=', wetId)
    .execute()
  return new Map(rows.map(({ organisatie_id, minuten }) => [organisatie_id, minuten]))
}

interface EigenRij {
  id: string
  regelingId: string
  wetId: string
  organisatieId: string
  persoonNaam: string
  op: Date
}

/** The draft of the own side: a new one, or other words for the one that is there. */
export async function saveConceptAnalyse(db: Db, rij: EigenRij & { was: boolean; invoer: AnalyseInvoer }): Promise<void> {
  const { onderdelen, minimum, wijziging } = rij.invoer
  const velden = { onderdelen: JSON.stringify(onderdelen), minimum, wijziging, persoon_naam: rij.persoonNaam, bijgewerkt_op: rij.op }
  const tables = db.withTables<WettenTables>()
  if (rij.was)
    await tables
      .updateTable('wetten.analyse')
      .set((row) => ({ ...velden, versie: row('versie', '+', 1) }))
      .where('id', '=', rij.id)
      .execute()
  else
    await tables
      .insertInto('wetten.analyse')
      .values({ id: rij.id, regeling_id: rij.regelingId, wet_id: rij.wetId, eigen_organisatie_id: rij.organisatieId, ...velden })
      .execute()
}

/** The draft becomes the next version that everybody reads. */
export async function shareConceptAnalyse(db: Db, { id, nummer, op }: { id: string; nummer: number; op: Date }): Promise<void> {
  await db
    .withTables<WettenTables>()
    .updateTable('wetten.analyse')
    .set((row) => ({ nummer, ingediend_op: op, versie: row('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The draft of the own side about how it is at home: a new one, or other words for the one that is there. */
export async function saveConceptAfwijking(
  db: Db,
  rij: EigenRij & { was: boolean; bijNummer: number; invoer: AfwijkingInvoer },
): Promise<void> {
  const { oordeel, onderdelen } = rij.invoer
  const velden = {
    oordeel,
    onderdelen: JSON.stringify(onderdelen),
    bij_nummer: rij.bijNummer,
    persoon_naam: rij.persoonNaam,
    bijgewerkt_op: rij.op,
  }
  const tables = db.withTables<WettenTables>()
  if (rij.was)
    await tables
      .updateTable('wetten.afwijking')
      .set((row) => ({ ...velden, versie: row('versie', '+', 1) }))
      .where('id', '=', rij.id)
      .execute()
  else
    await tables
      .insertInto('wetten.afwijking')
      .values({ id: rij.id, regeling_id: rij.regelingId, wet_id: rij.wetId, eigen_organisatie_id: rij.organisatieId, ...velden })
      .execute()
}

/** The draft goes to the partners. */
export async function submitConceptAfwijking(db: Db, { id, op }: { id: string; op: Date }): Promise<void> {
  await db
    .withTables<WettenTables>()
    .updateTable('wetten.afwijking')
    .set((row) => ({ ingediend_op: op, versie: row('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Throws a draft away; row-level security allows it only on the own side. */
export async function deleteConcept(db: Db, soort: 'analyse' | 'afwijking', id: string): Promise<void> {
  await db.withTables<WettenTables>().deleteFrom(`wetten.${soort}`).where('id', '=', id).execute()
}

const urenKolommen = ({ persoonNaam, van, totEnMet, minuten, waaraan, gedeeld }: UrenInvoer) => ({
  persoon_naam: persoonNaam,
  van,
  tot_en_met: totEnMet,
  minuten,
  waaraan,
  gedeeld,
})

/** Hours of the own organisation. */
export async function insertUren(
  db: Db,
  { id, wetId, organisatieId, op, invoer }: { id: string; wetId: string; organisatieId: string; op: Date; invoer: UrenInvoer },
): Promise<void> {
  await db
    .withTables<WettenTables>()
    .insertInto('wetten.uren')
    .values({ id, wet_id: wetId, organisatie_id: organisatieId, geschreven_op: op, ...urenKolommen(invoer) })
    .execute()
}

/** Other hours, or other words for them. */
export async function updateUren(db: Db, id: string, invoer: UrenInvoer): Promise<void> {
  await db
    .withTables<WettenTables>()
    .updateTable('wetten.uren')
    .set((row) => ({ ...urenKolommen(invoer), versie: row('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Takes hours away; the journal keeps that they were there. */
export async function deleteUren(db: Db, id: string): Promise<void> {
  await db.withTables<WettenTables>().deleteFrom('wetten.uren').where('id', '=', id).execute()
}

/** The estimate of an organisation; `null` takes it away. */
export async function saveRaming(
  db: Db,
  row: { wetId: string; organisatieId: string; minuten: number | null; persoonNaam: string; op: Date },
): Promise<void> {
  const tables = db.withTables<WettenTables>()
  if (row.minuten === null) {
    await tables.deleteFrom('wetten.raming').where('wet_id', '=', row.wetId).where('organisatie_id', '=', row.organisatieId).execute()
    return
  }
  const velden = { minuten: row.minuten, persoon_naam: row.persoonNaam, gegeven_op: row.op }
  await tables
    .insertInto('wetten.raming')
    .values({ wet_id: row.wetId, organisatie_id: row.organisatieId, ...velden })
    .onConflict((conflict) => conflict.columns(['wet_id', 'organisatie_id']).doUpdateSet(velden))
    .execute()
}
