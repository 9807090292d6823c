import { ja, may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'

const lezen = ['bijdrage.lezen', 'kwartaal.lezen'] as const
const rekenen = [...lezen, 'verrekenscenario.opstellen'] as const
const afrekenen = [...rekenen, 'kwartaal.afrekenen', 'jaarprognose.tekenen'] as const

/**
 * Which permissions a role carries in this room: between partners everyone sees what everyone pays, who steers may keep what was
 * tried, a party signs through its controller or board, and the secretaries agree who sees which amounts.
 */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: rekenen,
  controller: afrekenen,
  directeur: afrekenen,
  secretaris: [...rekenen, 'verrekenzicht.afspreken', 'jaarprognose.tekenen'],
  bestuurder: [...lezen, 'jaarprognose.tekenen'],
  griffier: lezen,
  lezer: lezen,
}

/** The bills of the year are made by the organisation that delivers; `rollen` are those of the own organisation in the cooperation. */
export function maySettle(wie: Wie, rollen: readonly string[]): Oordeel {
  if (!may(wie, 'kwartaal.afrekenen').mag)
    return nee('mag-niet', 'Een kwartaal afrekenen kan de controller of de directeur van de opdrachtnemer. Vraag het een van hen.')
  if (rollen.includes('opdrachtnemer')) return ja
  return nee('mag-niet', 'De opdrachtnemer rekent de kwartalen af. Uw organisatie leest mee; vraag de controller van de opdrachtnemer.')
}
