import type { Tone } from '#web/design/badge.tsx'
import type { RoomWords } from '#web/trail/words.ts'
import type { Publicatie } from '#modules/publicatie/contract.ts'
import { showDatumLang } from '#kernel/format/datum.ts'

/** What others read of this room in history, search and on the start page. */
export const publicatieWoorden: RoomWords = {
  handelingen: {
    setOpenbaarheid: 'bepaalde de openbaarheid van',
    confirmGeheimhouding: 'legde de bekrachtiging vast van',
    publish: 'maakte openbaar:',
    withdraw: 'trok de publicatie in van',
    setPublicatieInstelling: 'richtte het openbare register in van',
  },
  velden: {
    publicatiestand: 'Publicatie',
    openbaarheidsgrond: 'Grond',
    bekrachtigdOp: 'Bekrachtigd op',
    slug: 'Adres',
    organisatieUri: 'Code in de landelijke lijst',
    verplichtVanaf: 'Verplicht vanaf',
  },
  waarden: {
    publicatiestand: (value) => standNamen[value as Publicatie['stand']]?.naam ?? value,
  },
  onderwerpen: { publicatie_instelling: 'Het openbare register' },
}

/** Where a thing stands on its way to the public. */
export const standNamen: Record<Publicatie['stand'], { naam: string; tone: Tone }> = {
  te_bepalen: { naam: 'Openbaarheid te bepalen', tone: 'warning' },
  te_publiceren: { naam: 'Te publiceren', tone: 'info' },
  gepubliceerd: { naam: 'Gepubliceerd', tone: 'positive' },
  ingetrokken: { naam: 'Ingetrokken', tone: 'negative' },
  besloten: { naam: 'Besloten', tone: 'neutral' },
  geheim: { naam: 'Geheim', tone: 'neutral' },
}

/** Where secrecy stands, in a sentence. */
export function geheimZin({ geheim, opgelegdDoor }: NonNullable<Publicatie['openbaarheid']>): string {
  if (!geheim) return ''
  if (geheim.stand === 'vervallen')
    return `De geheimhouding is vervallen: het bestuur bekrachtigde haar niet op ${showDatumLang(geheim.dag!)}. Bepaal de openbaarheid opnieuw.`
  if (geheim.stand === 'voorlopig')
    return geheim.dag
      ? `De voorzitter legde geheimhouding op. Zij vervalt als het bestuur haar op ${showDatumLang(geheim.dag)} niet bekrachtigt.`
      : 'De voorzitter legde geheimhouding op. Zij vervalt als het bestuur haar in de eerstvolgende vergadering niet bekrachtigt. Er is nog geen vergadering gepland.'
  return opgelegdDoor === 'bestuur' ? 'Het bestuur legde de geheimhouding zelf op.' : 'Het bestuur bekrachtigde de geheimhouding.'
}

/** Who came to a meeting of the board, by its list of presence. */
export function opkomstZin({
  leden,
  aanwezig,
  stemmen,
  aanwezigeStemmen,
  isVastgelegd,
}: NonNullable<NonNullable<Publicatie['openbaarheid']>['geheim']>['vergaderingen'][number]): string {
  return isVastgelegd ? `${aanwezig} van ${leden} leden, ${aanwezigeStemmen} van ${stemmen} stemmen` : 'er is geen presentie vastgelegd'
}

/** How long it is kept, in a sentence. */
export function bewaarZin({ waardering, jaren, vernietigenVanaf }: Publicatie['bewaring']): string {
  return waardering === 'blijvend_bewaren' ? 'Blijvend bewaren' : `Vernietigen na ${jaren} jaar: vanaf ${showDatumLang(vernietigenVanaf!)}`
}
