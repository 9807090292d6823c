import { ja, may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'

const lezen = ['grootboek.lezen', 'kosten.lezen'] as const
const houden = [...lezen, 'grootboek.inlezen', 'kosten.beheren'] as const

/**
 * Which permissions a role carries in this room: everyone reads, the controller and the director keep ledger, model and runs (those of
 * the opdrachtnemer, see `mayKeepGrootboek` and `mayKeepKosten`).
 */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: lezen,
  controller: houden,
  directeur: houden,
  secretaris: lezen,
  bestuurder: lezen,
  griffier: lezen,
  lezer: lezen,
}

/** The ledger is kept by the organisation that makes the costs; `rollen` are those of the own organisation in the cooperation. */
export function mayKeepGrootboek(wie: Wie, rollen: readonly string[]): Oordeel {
  if (!may(wie, 'grootboek.inlezen').mag)
    return nee('mag-niet', 'Het grootboek inlezen kan de controller of de directeur van de opdrachtnemer. Vraag het een van hen.')
  if (rollen.includes('opdrachtnemer')) return ja
  return nee('mag-niet', 'Het grootboek is van de opdrachtnemer. Uw organisatie leest mee; vraag de controller van de opdrachtnemer.')
}

/** The cost model and its runs are kept by who delivers. `rollen` are those of the own organisation today. */
export function mayKeepKosten(wie: Wie, rollen: readonly string[]): Oordeel {
  if (may(wie, 'kosten.beheren').mag && rollen.includes('opdrachtnemer')) return ja
  return nee(
    'mag-niet',
    'Alleen de controller en de directeur van de opdrachtnemer houden het kostenmodel bij. U kunt alles lezen en zelf narekenen.',
  )
}
