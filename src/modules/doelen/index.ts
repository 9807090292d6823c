import { explainConstraints } from '#platform/http/problems.ts'
import type { Db } from '#platform/database/database.ts'
import { doelenApi } from '#modules/doelen/contract.ts'
import { grants } from '#modules/doelen/policy.ts'
import { registerDoelen } from '#modules/doelen/routes.ts'
import { findDoel as findWholeDoel } from '#modules/doelen/store/doelen.ts'
import { doelenWork } from '#modules/doelen/work.ts'

export { doelIdOf } from '#modules/doelen/seed/de-liemers.ts'

/** What the constraints of the database mean to a person who runs into one. */
explainConstraints({
  gezamenlijk_doel_in_gebruik: 'Andere doelen verwijzen naar dit doel. Haal die verwijzingen eerst weg.',
})

/** What a higher room may know of a goal. */
export interface DoelKort {
  id: string
  titel: string
  onderwerp: string
  soort: 'ambitie' | 'grens' | 'gezamenlijk'
  /** Whether the partners see it: what points at it can then be handed in. */
  ingediend: boolean
}

/** One goal, as far as the hat may see it; `null` when it is not there. */
export async function findDoel(db: Db, id: string): Promise<DoelKort | null> {
  const found = await findWholeDoel(db, id)
  if (!found) return null
  return { id, titel: found.titel, onderwerp: found.onderwerp, soort: found.soort, ingediend: found.zijde.ingediendOp !== null }
}

/** The room doelen, as app.ts puts it in the house. */
export const doelen = { contract: doelenApi, grants, work: doelenWork, register: registerDoelen }
