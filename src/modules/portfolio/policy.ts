import type { Meerwerk } from '#modules/portfolio/contract.ts'
import { isBegonnen } from '#modules/portfolio/domain/meerwerk.ts'
import { ja, may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'

const lezen = ['opdracht.lezen', 'programma.lezen', 'meerwerk.lezen'] as const
const wegen = ['meerwerk.wegen', 'meerwerk.afwijzen'] as const
const geven = [...lezen, 'opdracht.geven', 'opdracht.afronden', 'meerwerk.vragen', 'meerwerk.toezeggen', 'meerwerk.afwijzen'] as const

/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: [...geven, 'programma.beheren'],
  controller: [...lezen, ...wegen],
  directeur: [...geven, ...wegen, 'opdracht.aannemen', 'programma.beheren'],
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

/** Roles in which an organisation asks for services. */
const VRAAGROLLEN: readonly string[] = ['eigenaar', 'opdrachtgever', 'afnemer']

/** Asking for extra work speaks for the organisation, as a wish does; the supplier may write down what somebody asked it. */
export function mayAskMeerwerk(wie: Wie, rollen: readonly string[], vragerId: string): Oordeel {
  const rol = may(wie, 'meerwerk.vragen')
  if (!rol.mag || rollen.includes('opdrachtnemer')) return rol
  if (wie.organisatieId !== vragerId)
    return nee(
      'andere-organisatie',
      'U vraagt meerwerk alleen voor uw eigen organisatie. De opdrachtnemer kan het ook voor een ander vastleggen.',
    )
  if (!rollen.some((each) => VRAAGROLLEN.includes(each)))
    return nee('mag-niet', 'Alleen een organisatie die diensten vraagt, kan meerwerk vragen.')
  if (wie.mandaten.includes('wens')) return ja
  return nee('geen-mandaat', 'U hebt hiervoor geen mandaat. Vraag iemand met mandaat voor wensen, of laat u een mandaat geven.')
}

/** Saying what it takes, booking hours and saying that it is done: the supplier, who does the work. */
export function mayWeighMeerwerk(wie: Wie, rollen: readonly string[]): Oordeel {
  const rol = may(wie, 'meerwerk.wegen')
  if (!rol.mag || rollen.includes('opdrachtnemer')) return rol
  return nee('mag-niet', 'Alleen de opdrachtnemer doet dit: hij kent de uren en de prijs.')
}

/** Saying yes speaks for the organisation that asked. */
export function mayGrantMeerwerk(wie: Wie, vragerId: string): Oordeel {
  const rol = may(wie, 'meerwerk.toezeggen')
  if (!rol.mag) return rol
  if (wie.organisatieId !== vragerId) return nee('andere-organisatie', 'Een andere organisatie vroeg dit. Alleen zij kan het toezeggen.')
  return withMandate(wie)
}

/** Taking a yes back: only as long as nobody worked on the ground of it. */
export function mayWithdraw({ toezegging, uren }: Pick<Meerwerk, 'toezegging' | 'uren'>): Oordeel {
  return isBegonnen(toezegging, uren)
    ? nee('uren-geboekt', 'Er zijn sinds de toezegging uren aan besteed. Overleg met de opdrachtnemer; de toezegging blijft staan.')
    : ja
}

/** Saying no: the supplier that it will not do it, or whoever asked that it is not needed any more. */
export function mayRefuseMeerwerk(wie: Wie, rollen: readonly string[], vragerId: string): Oordeel {
  const weigh = mayWeighMeerwerk(wie, rollen)
  if (weigh.mag) return weigh
  const grant = mayGrantMeerwerk(wie, vragerId)
  if (grant.mag || grant.code === 'geen-mandaat') return grant
  return nee('andere-organisatie', 'Alleen de opdrachtnemer of de organisatie die het vroeg, kan dit doen.')
}

function withMandate(wie: Wie): Oordeel {
  if (wie.mandaten.includes('opdracht')) return ja
  return nee('geen-mandaat', 'U hebt hiervoor geen mandaat. Vraag iemand met mandaat voor opdrachten, of laat u een mandaat geven.')
}
