import type { Db } from '#platform/database/database.ts'
import { explainConstraints } from '#platform/http/problems.ts'
import { vraagApi } from '#modules/vraag/contract.ts'
import type { KeuzeSoort, WensStatus } from '#modules/vraag/domain/wens.ts'
import { grants } from '#modules/vraag/policy.ts'
import { registerVraag } from '#modules/vraag/routes.ts'
import { findWens as findWholeWens } from '#modules/vraag/store/wensen.ts'
import { vraagWork } from '#modules/vraag/work.ts'

export { wensIdOf } from '#modules/vraag/seed/de-liemers.ts'
export { markWens } from '#modules/vraag/commands/wensen.ts'

/** What the constraints of the database mean to a person who runs into one. */
explainConstraints({
  aanbod_wordt_een_wens: 'Een andere gemeente nam dit aanbod net over. Sluit u bij haar wens aan.',
  een_samenvoeging_tegelijk: 'Voor deze wens ligt al een voorstel om samen te voegen. Trek dat eerst in.',
  steun_een_per_soort: 'Uw gemeente zegde dit al toe. Trek dat eerst in als u iets anders wilt toezeggen.',
  doel_in_gebruik_door_wens: 'Een wens verwijst naar dit doel. Kies bij die wens eerst een ander doel.',
  doel_in_gebruik_door_aanbod: 'Een aanbod verwijst naar dit doel. Kies bij dat aanbod eerst een ander doel.',
})

/** What a higher room may know of a wish. */
export interface WensKort {
  id: string
  titel: string
  waarvoor: string
  status: WensStatus
  eigenOrganisatieId: string
  doelId: string | null
  /** What other municipalities chose, in the order in which they did. */
  aansluitingen: { organisatieId: string; keuze: KeuzeSoort; vanafJaar: number | null }[]
}

/** One wish, as far as the hat may see it; `null` when it is not there. */
export async function findWens(db: Db, id: string): Promise<WensKort | null> {
  const found = await findWholeWens(db, id)
  if (!found) return null
  const { titel, waarvoor, status, doelId, zijde } = found
  const aansluitingen = found.aansluitingen.map(({ organisatieId, keuze, vanafJaar }) => ({ organisatieId, keuze, vanafJaar }))
  return { id, titel, waarvoor, status, eigenOrganisatieId: zijde.eigenOrganisatieId, doelId, aansluitingen }
}

/** The room vraag, as app.ts puts it in the house. */
export const vraag = { contract: vraagApi, grants, work: vraagWork, register: registerVraag }
