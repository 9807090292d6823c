import { ja, may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'

const lezen = ['opdracht.lezen', 'programma.lezen'] as const
const geven = [...lezen, 'opdracht.geven', 'opdracht.afronden'] as const

/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: [...geven, 'programma.beheren'],
  controller: lezen,
  directeur: [...geven, 'opdracht.aannemen', 'programma.beheren'],
  secretaris: geven,
  bestuurder: lezen,
  griffier: lezen,
  lezer: lezen,
}

/** Who gives an order: an organisation that takes part as owner or client. `rollen` are those of the own organisation today. */
export function mayDraft(wie: Wie, rollen: readonly string[]): Oordeel {
  const rol = may(wie, 'opdracht.geven')
  if (!rol.mag || rollen.includes('eigenaar') || rollen.includes('opdrachtgever')) return rol
  return nee('mag-niet', 'Alleen een eigenaar of opdrachtgever geeft een opdracht. Een opdrachtnemer krijgt haar.')
}

/** Writing in it: the organisation that drafted it. */
export function mayWrite(wie: Wie, eigenOrganisatieId: string): Oordeel {
  const rol = may(wie, 'opdracht.geven')
  if (!rol.mag || wie.organisatieId === eigenOrganisatieId) return rol
  return nee('andere-organisatie', 'Deze opdracht is van een andere organisatie. Alleen die organisatie kan dit doen.')
}

/** Giving and answering speak for the organisation whose order it is. */
export function mayGive(wie: Wie, eigenOrganisatieId: string): Oordeel {
  const write = mayWrite(wie, eigenOrganisatieId)
  return write.mag ? withMandate(wie) : write
}

/** Accepting, asking, returning and delivering speak for the supplier of this order; `rollen` are those of the own organisation today. */
export function mayTake(wie: Wie, opdrachtnemerId: string | null, rollen: readonly string[]): Oordeel {
  const rol = may(wie, 'opdracht.aannemen')
  if (!rol.mag) return rol
  if (wie.organisatieId !== opdrachtnemerId)
    return nee('andere-organisatie', 'Alleen de opdrachtnemer zelf kan dit doen. U handelt voor een andere organisatie.')
  if (!rollen.includes('opdrachtnemer'))
    return nee('geen-opdrachtnemer', 'Uw organisatie neemt vandaag niet deel als opdrachtnemer. Laat eerst haar deelname vastleggen.')
  return withMandate(wie)
}

/** Saying that the result is there speaks for the organisation that the order names for it. */
export function mayComplete(wie: Wie, acceptantId: string | null): Oordeel {
  const rol = may(wie, 'opdracht.afronden')
  if (!rol.mag) return rol
  if (wie.organisatieId !== acceptantId)
    return nee('andere-organisatie', 'Een andere organisatie aanvaardt het resultaat. Dat staat bij de opdracht.')
  return withMandate(wie)
}

function withMandate(wie: Wie): Oordeel {
  if (wie.mandaten.includes('opdracht')) return ja
  return nee('geen-mandaat', 'U hebt hiervoor geen mandaat. Vraag iemand met mandaat voor opdrachten, of laat u een mandaat geven.')
}
