import { type Insertable, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { AfwegingTables } from '#modules/afweging/tables.ts'

type Rows<T extends keyof AfwegingTables> = Insertable<AfwegingTables[T]>[]

/** A wish that an example proposal answers, and proposals with what hangs on them. */
export interface AfwegingSeed {
  wens: { id: string; regelingId: string; organisatieId: string; titel: string; waarvoor: string; voorWie: string; ingediendOp: Date }
  voorstellen: Rows<'afweging.voorstel'>
  beslispunten: Rows<'afweging.beslispunt'>
  regels: Rows<'afweging.regel'>
  wegingen: Rows<'afweging.weging'>
  gewichten: Rows<'afweging.gewicht'>
  scores: Rows<'afweging.score'>
  wijzigingen: Rows<'afweging.scorewijziging'>
  businesscases: Rows<'afweging.businesscase'>
  effecten: Rows<'afweging.effect_zonder_prijs'>
  kasstromen: Rows<'afweging.kasstroom'>
  bijlagen: Rows<'afweging.bijlage'>
  realisatieplannen: Rows<'afweging.realisatieplan'>
  planelementen: Rows<'afweging.planelement'>
}

/** Puts them in an empty database. */
export async function insertAfwegingSeed(db: Db, { wens, ...seed }: AfwegingSeed): Promise<void> {
  await sql`
    insert into vraag.wens (id, regeling_id, titel, waarvoor, voor_wie, status, eigen_organisatie_id, ingediend_op, fictief)
    values (${wens.id}, ${wens.regelingId}, ${wens.titel}, ${wens.waarvoor}, ${wens.voorWie}, 'in_voorstel', ${wens.organisatieId}, ${wens.ingediendOp}, true)`.execute(
    db,
  )
  const tables = db.withTables<AfwegingTables>()
  await tables.insertInto('afweging.voorstel').values(seed.voorstellen).execute()
  await tables.insertInto('afweging.beslispunt').values(seed.beslispunten).execute()
  await tables.insertInto('afweging.regel').values(seed.regels).execute()
  // One by one: a later round points at the one before it.
  for (const weging of seed.wegingen) await tables.insertInto('afweging.weging').values(weging).execute()
  await tables.insertInto('afweging.gewicht').values(seed.gewichten).execute()
  await tables.insertInto('afweging.score').values(seed.scores).execute()
  await tables.insertInto('afweging.scorewijziging').values(seed.wijzigingen).execute()
  await tables.insertInto('afweging.businesscase').values(seed.businesscases).execute()
  await tables.insertInto('afweging.kasstroom').values(seed.kasstromen).execute()
  await tables.insertInto('afweging.effect_zonder_prijs').values(seed.effecten).execute()
  await tables.insertInto('afweging.bijlage').values(seed.bijlagen).execute()
  await tables.insertInto('afweging.realisatieplan').values(seed.realisatieplannen).execute()
  await tables.insertInto('afweging.planelement').values(seed.planelementen).execute()
}
