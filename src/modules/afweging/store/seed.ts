import { type Insertable, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Gewicht, Maatstaf, Opzet } from '#modules/afweging/domain/weging-opzet.ts'
import type { AfwegingTables } from '#modules/afweging/tables.ts'

type Rows<T extends keyof AfwegingTables> = Insertable<AfwegingTables[T]>[]

/** A wish that an example proposal answers, and proposals with what hangs on them. */
export interface AfwegingSeed {
  wens: { id: string; regelingId: string; organisatieId: string; titel: string; waarvoor: string; voorWie: string; ingediendOp: Date }
  voorstellen: Rows<'afweging.voorstel'>
  beslispunten: Rows<'afweging.beslispunt'>
  regels: Rows<'afweging.regel'>
  weging: Opzet & { id: string; voorstelId: string }
  gewichten: {
    id: string
    regelingId: string
    organisatieId: string
    ingediendOp: Date | null
    gewichten: readonly Gewicht[]
    eigenCriteria: readonly Maatstaf[]
  }[]
  scores: Rows<'afweging.score'>
  wijziging: Insertable<AfwegingTables['afweging.scorewijziging']>
  businesscase: Insertable<AfwegingTables['afweging.businesscase']>
  kasstromen: Rows<'afweging.kasstroom'>
}

/** Puts them in an empty database. */
export async function insertAfwegingSeed(db: Db, { wens, weging, ...seed }: AfwegingSeed): Promise<void> {
  await sql`
    insert into vraag.wens (id, regeling_id, titel, waarvoor, voor_wie, status, eigen_organisatie_id, ingediend_op, fictief)
    values (${wens.id}, ${wens.regelingId}, ${wens.titel}, ${wens.waarvoor}, ${wens.voorWie}, 'in_voorstel', ${wens.organisatieId}, ${wens.ingediendOp}, true)`.execute(
    db,
  )
  const tables = db.withTables<AfwegingTables>()
  await tables.insertInto('afweging.voorstel').values(seed.voorstellen).execute()
  await tables.insertInto('afweging.beslispunt').values(seed.beslispunten).execute()
  await tables.insertInto('afweging.regel').values(seed.regels).execute()
  await sql`
    insert into afweging.weging (id, voorstel_id, criteria, varianten, marge)
    values (${weging.id}, ${weging.voorstelId}, ${JSON.stringify(weging.criteria)}::jsonb, ${JSON.stringify(weging.varianten)}::jsonb, ${weging.marge})`.execute(
    db,
  )
  for (const { id, regelingId, organisatieId, ingediendOp, gewichten, eigenCriteria } of seed.gewichten)
    await sql`
      insert into afweging.gewicht (id, regeling_id, weging_id, gewichten, eigen_criteria, eigen_organisatie_id, ingediend_op)
      values (${id}, ${regelingId}, ${weging.id}, ${JSON.stringify(gewichten)}::jsonb, ${JSON.stringify(eigenCriteria)}::jsonb, ${organisatieId}, ${ingediendOp})`.execute(
      db,
    )
  await tables.insertInto('afweging.score').values(seed.scores).execute()
  await tables.insertInto('afweging.scorewijziging').values(seed.wijziging).execute()
  await tables.insertInto('afweging.businesscase').values(seed.businesscase).execute()
  await tables.insertInto('afweging.kasstroom').values(seed.kasstromen).execute()
}
