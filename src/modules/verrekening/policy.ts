import { showDatum } from '#kernel/format/datum.ts'
import { ja, may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'
import { type Besluit, isVanKracht } from '#modules/governance/contract.ts'

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

type Bestemmingsbesluit = Pick<Besluit, 'nummer' | 'datum' | 'tafelId' | 'gremium' | 'slotbesluit' | 'vervangenDoorId' | 'vervanging'>

/**
 * Whether a decision can give the result of a quarter a destination. Only the board sets or changes reserves (BBV art. 43); a cooperation
 * without a board of its own does so by the last decision on the way. `afgeslotenOp` is the day of settling.
 */
export function mayBestemmen(
  besluit: Bestemmingsbesluit,
  { tafels, afgeslotenOp }: { tafels: readonly { id: string; soort: string }[]; afgeslotenOp: string },
): Oordeel {
  const { nummer, datum, gremium } = besluit
  const bestuur = tafels.filter(({ soort }) => soort === 'bestuur').map(({ id }) => id)
  if (!isVanKracht(besluit)) return nietBestemd(`Besluit ${nummer} geldt niet meer. Kies het besluit dat ervoor in de plaats kwam.`)
  if (bestuur.length > 0 && !bestuur.includes(besluit.tafelId))
    return nietBestemd(
      `Besluit ${nummer} is van ${gremium}. Alleen het bestuur besluit over het resultaat. Kies een besluit van het bestuur.`,
    )
  if (bestuur.length === 0 && !besluit.slotbesluit)
    return nietBestemd(`Na besluit ${nummer} komt nog een tafel. Kies het besluit waarmee de weg eindigde.`)
  if (datum < afgeslotenOp)
    return nietBestemd(
      `Besluit ${nummer} is van ${showDatum(datum)}, vóór de afrekening van ${showDatum(afgeslotenOp)}. Kies een besluit dat daarna is genomen.`,
    )
  return ja
}

const nietBestemd = (reden: string) => nee('besluit-bestemt-niet', reden)
