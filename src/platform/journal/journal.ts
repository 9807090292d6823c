import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { type Context, actorOf } from '#platform/http/context.ts'

/** What happened to one thing. The journal adds who, in which role, when, and the link to the line before. */
export interface Gebeurtenis {
  /** Kind of thing, the word of begrippen.md: `verdeelsleutel`. */
  soort: string
  id: string
  /** Its name at that moment, readable without the row. */
  naam: string
  /** On which ground: a mandate, a decision, a remark of the person. */
  grond?: string | null
  voor?: unknown
  na?: unknown
  /** Who may read this line; frozen, so drafts stay on the own side after they were handed in. */
  zichtbaar?: Zichtbaar
}

/** The same three exceptions as on the row itself. */
export interface Zichtbaar {
  eigenOrganisatieId: string | null
  zichtbaarheid: 'partners' | 'tafel' | 'eigen_organisatie'
  tafelId: string | null
}

/** What the journal needs of whoever acts: a request, or work in the background under the hat of who asked for it. */
export type Acting = Pick<Context, 'db' | 'visitor' | 'operation'>

/** Only for the own organisation: a draft, also after the thing itself was handed in. */
export function ownSide(organisatieId: string): Zichtbaar {
  return { eigenOrganisatieId: organisatieId, zichtbaarheid: 'eigen_organisatie', tafelId: null }
}

/** Writes what happened, in the transaction of the change: both are there, or neither. */
export async function record(context: Acting, gebeurtenissen: readonly Gebeurtenis[]): Promise<void> {
  const who = whoOf(context)
  const lines = gebeurtenissen.map((gebeurtenis) => ({
    ...who,
    onderwerpSoort: gebeurtenis.soort,
    onderwerpId: gebeurtenis.id,
    onderwerpNaam: gebeurtenis.naam,
    grond: gebeurtenis.grond ?? null,
    voor: gebeurtenis.voor ?? null,
    na: gebeurtenis.na ?? null,
    eigenOrganisatieId: gebeurtenis.zichtbaar?.eigenOrganisatieId ?? null,
    zichtbaarheid: gebeurtenis.zichtbaar?.zichtbaarheid ?? 'partners',
    tafelId: gebeurtenis.zichtbaar?.tafelId ?? null,
  }))
  await append(context.db, lines)
}

function whoOf(context: Acting) {
  const { persoonId, naam, hoed } = actorOf(context)
  return {
    persoonId,
    persoonNaam: naam,
    organisatieId: hoed.organisatieId,
    regelingId: hoed.regelingId,
    rol: hoed.rol,
    handeling: context.operation,
  }
}

/**
 * Writes a line for every row of a query, in its order, without bringing the rows here: for thousands of things at once. The columns are
 * those of a line: "onderwerpSoort", "onderwerpId", "onderwerpNaam", grond, voor, na, "eigenOrganisatieId", zichtbaarheid, "tafelId".
 * Call it last: it holds the end of the chain until the transaction ends.
 */
export async function recordFrom(context: Acting, query: RawBuilder<unknown>): Promise<void> {
  const who = JSON.stringify(whoOf(context))
  await sql`select journaal.schrijf(coalesce((select jsonb_agg(${who}::jsonb || to_jsonb(q)) from (${query}) q), '[]'))`.execute(context.db)
}

/** Writes lines for what no person did: loading the examples. */
export async function append(db: Db, lines: readonly object[]): Promise<void> {
  if (lines.length === 0) return
  await sql`select journaal.schrijf(${JSON.stringify(lines)}::jsonb)`.execute(db)
}
