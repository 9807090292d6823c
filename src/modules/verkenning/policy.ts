import { ja, may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'

const lezen = ['verkenning.lezen'] as const
const oordelen = [...lezen, 'verkenning.oordelen'] as const
const alles = [...oordelen, 'verkenning.opstellen', 'verkenning.indienen'] as const

/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: alles,
  controller: oordelen,
  directeur: alles,
  secretaris: alles,
  bestuurder: oordelen,
  griffier: lezen,
  lezer: lezen,
}

/** Who starts an exploration: an organisation that asks for services, or the one that supplies them. */
const BEGINNERS: readonly string[] = ['eigenaar', 'opdrachtgever', 'afnemer', 'opdrachtnemer']

/** Whether this hat may start one. `rollen` are those of the own organisation today. */
export function mayExplore(wie: Wie, rollen: readonly string[]): Oordeel {
  const rol = may(wie, 'verkenning.opstellen')
  if (!rol.mag || rollen.some((each) => BEGINNERS.includes(each))) return rol
  return nee('mag-niet', 'Alleen een organisatie die meedoet aan de samenwerking, begint een verkenning.')
}

/** What speaks for the organisation: laying before the partners, ending, and saying that it sees things differently. A mandate for wishes covers it. */
export function maySpeak(wie: Wie, organisatieId: string): Oordeel {
  const rol = may(wie, 'verkenning.indienen')
  if (!rol.mag) return rol
  if (wie.organisatieId !== organisatieId)
    return nee(
      'andere-organisatie',
      'Deze verkenning is van een andere organisatie. Alleen die organisatie legt haar voor en rondt haar af.',
    )
  if (!wie.mandaten.includes('wens'))
    return nee('geen-mandaat', 'U hebt hiervoor geen mandaat. Vraag iemand met mandaat voor wensen, of laat u een mandaat geven.')
  return ja
}

/** Judging is for people of the organisations that are asked. */
export function mayJudge(wie: Wie, gevraagd: readonly string[]): Oordeel {
  const rol = may(wie, 'verkenning.oordelen')
  if (!rol.mag) return rol
  return gevraagd.includes(wie.organisatieId)
    ? ja
    : nee('niet-gevraagd', 'Uw organisatie is niet gevraagd. U leest mee zodra deze verkenning is afgerond.')
}

/** Saying that the own party sees it differently: for whoever speaks for a party that is asked. */
export function mayDissent(wie: Wie, gevraagd: readonly string[]): Oordeel {
  if (!gevraagd.includes(wie.organisatieId)) return nee('niet-gevraagd', 'Uw organisatie is niet gevraagd om te oordelen.')
  return maySpeak(wie, wie.organisatieId)
}
