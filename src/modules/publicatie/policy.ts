import { ja, may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'

const lezen = ['publicatie.lezen'] as const
const publiceren = [...lezen, 'openbaarheid.bepalen', 'publicatie.publiceren', 'publicatie.inrichten'] as const

/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */
export const grants: Record<string, readonly string[]> = {
  beheerder: [...lezen, 'publicatie.inrichten'],
  demandmanager: lezen,
  controller: lezen,
  directeur: lezen,
  secretaris: publiceren,
  bestuurder: [...lezen, 'openbaarheid.bepalen'],
  griffier: publiceren,
  lezer: lezen,
}

/** The table about whose decision it goes. */
export interface TafelVan {
  /** Of a college or a council: whose it is. */
  organisatieId: string | null
  /** Whether the hat sits there. */
  aanTafel: boolean
}

/** Publishing and withdrawing: of a joint table any secretary or griffier, of a college or a council its own. */
export function mayPublish(wie: Wie, { organisatieId }: TafelVan): Oordeel {
  const rol = may(wie, 'publicatie.publiceren')
  return rol.mag ? ofOwn(wie, organisatieId) : rol
}

/** How open it is: whoever publishes, and who sits at the table. Secrecy only who sits there: nobody else may know of it afterwards. */
export function mayDetermine(wie: Wie, { organisatieId, aanTafel }: TafelVan, soort: string): Oordeel {
  const rol = may(wie, 'openbaarheid.bepalen')
  if (!rol.mag) return rol
  const eigen = ofOwn(wie, organisatieId)
  if (!eigen.mag) return eigen
  if (aanTafel) return ja
  if (soort === 'geheim') return nee('niet-aan-tafel', 'U zit niet aan deze tafel. Alleen wie er zit, legt geheimhouding vast.')
  return wie.permissies.has('publicatie.publiceren')
    ? ja
    : nee('niet-aan-tafel', 'U zit niet aan deze tafel. Vraag iemand die er zit, een griffier of een secretaris.')
}

function ofOwn(wie: Wie, organisatieId: string | null): Oordeel {
  return organisatieId === null || organisatieId === wie.organisatieId
    ? ja
    : nee('andere-organisatie', 'Dit is een besluit van een andere organisatie. Alleen die organisatie maakt het openbaar.')
}
