import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Score, Scorewijziging } from '#modules/afweging/contract.ts'
import type { ScoreInvoer } from '#modules/afweging/domain/weging-opzet.ts'
import { decimaal } from '#modules/afweging/store/weging.ts'
import { makeId } from '#platform/make-id.ts'

/** Signed scores that the hat may see: its own, and all of them once its organisation gave weights or the weighing closed. */
export async function listScores(db: Db, wegingId: string): Promise<Score[]> {
  const { rows } = await sql<Score>`
    select s.organisatie_id as "organisatieId", o.naam as "organisatieNaam", s.variant, s.criterium, ${decimaal('s.score')} as score, ${decimaal('s.laag')} as laag,
      ${decimaal('s.hoog')} as hoog, s.bron, ${instant('s.ondertekend_op')} as "ondertekendOp", s.ondertekend_door as "ondertekendDoor", s.ondertekend_rol as "ondertekendRol"
    from afweging.score s join samenwerking.organisatie o on o.id = s.organisatie_id
    where s.weging_id = ${wegingId} order by o.naam collate public.nl, s.variant, s.criterium`.execute(db)
  return rows
}

/** Changes of scores that the hat may see, the latest first. */
export async function listWijzigingen(db: Db, wegingId: string): Promise<(Scorewijziging & { organisatieId: string })[]> {
  const { rows } = await sql<Scorewijziging & { organisatieId: string }>`
    select w.id, w.organisatie_id as "organisatieId", o.naam as "organisatieNaam", w.variant, w.criterium, ${decimaal('w.van')} as van, ${decimaal('w.naar')} as naar,
      w.uitkomst_bekend as "uitkomstBekend", w.reden, ${instant('w.gewijzigd_op')} as "gewijzigdOp", w.gewijzigd_door as "gewijzigdDoor", w.gewijzigd_rol as "gewijzigdRol"
    from afweging.scorewijziging w join samenwerking.organisatie o on o.id = w.organisatie_id
    where w.weging_id = ${wegingId} order by w.gewijzigd_op desc, w.id desc`.execute(db)
  return rows
}

/** Whether the hat sees the scores of others here: the same rule as row-level security. */
export async function isInZicht(db: Db, wegingId: string): Promise<boolean> {
  const { rows } = await sql<{ zicht: boolean }>`
    select afweging.gaf_gewichten(${wegingId}) or afweging.is_weging_dicht(${wegingId}) as zicht`.execute(db)
  return rows[0]!.zicht
}

/** Which version the scores of one organisation are together: every signature on one of them counts up. */
export async function scoreVersieOf(db: Db, wegingId: string, organisatieId: string): Promise<number> {
  const { rows } = await sql<{ versie: number }>`
    select coalesce(sum(versie), 0)::integer as versie from afweging.score where weging_id = ${wegingId} and organisatie_id = ${organisatieId}`.execute(
    db,
  )
  return rows[0]!.versie
}

/** Who signs, for which organisation, when. */
export interface Handtekening {
  regelingId: string
  wegingId: string
  organisatieId: string
  op: Date
  door: string
  rol: string
}

/** Signs scores; those that were there are replaced. */
export async function upsertScores(db: Db, sign: Handtekening, scores: readonly ScoreInvoer[]): Promise<void> {
  const rows = scores.map((score) => ({ ...score, id: makeId() }))
  await sql`
    insert into afweging.score (id, regeling_id, weging_id, organisatie_id, variant, criterium, score, laag, hoog, bron, ondertekend_op, ondertekend_door, ondertekend_rol)
    select s.id, ${sign.regelingId}, ${sign.wegingId}, ${sign.organisatieId}, s.variant, s.criterium, s.score, s.laag, s.hoog, s.bron, ${sign.op}, ${sign.door}, ${sign.rol}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(id uuid, variant text, criterium text, score numeric, laag numeric, hoog numeric, bron text)
    on conflict (weging_id, organisatie_id, variant, criterium) do update set score = excluded.score, laag = excluded.laag, hoog = excluded.hoog, bron = excluded.bron,
      ondertekend_op = excluded.ondertekend_op, ondertekend_door = excluded.ondertekend_door, ondertekend_rol = excluded.ondertekend_rol, versie = afweging.score.versie + 1`.execute(
    db,
  )
}

/** A score that changed, from what to what. */
export interface ScoreSprong {
  variant: string
  criterium: string
  van: string
  naar: string
}

/** Writes down which scores changed, and whether the outcome was known then. */
export async function insertWijzigingen(
  db: Db,
  sign: Handtekening,
  { sprongen, ...why }: { sprongen: readonly ScoreSprong[]; uitkomstBekend: boolean; reden: string },
): Promise<void> {
  if (sprongen.length === 0) return
  const rows = sprongen.map((sprong) => ({ ...sprong, id: makeId() }))
  await sql`
    insert into afweging.scorewijziging (id, regeling_id, weging_id, organisatie_id, variant, criterium, van, naar, uitkomst_bekend, reden, gewijzigd_op, gewijzigd_door, gewijzigd_rol)
    select s.id, ${sign.regelingId}, ${sign.wegingId}, ${sign.organisatieId}, s.variant, s.criterium, s.van, s.naar, ${why.uitkomstBekend}, ${why.reden}, ${sign.op}, ${sign.door}, ${sign.rol}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(id uuid, variant text, criterium text, van numeric, naar numeric)`.execute(
    db,
  )
}
