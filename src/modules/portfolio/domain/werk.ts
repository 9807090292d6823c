import type { OpdrachtStatus } from './opdracht.ts'
import { isGeaccepteerd } from './opdracht.ts'
import { namesOf } from './planning.ts'

/** A last decision that nobody gave an order for yet. `concept` is a draft that this hat may see. */
export interface WerkBesluit {
  id: string
  nummer: string
  titel: string
  /** Whose proposal it was. */
  organisatieId: string
  organisatieNaam: string
  gremium: string
  conceptId: string | null
  sinds: string
}

/** An order that was given and is not finished. */
export interface WerkOpdracht {
  id: string
  nummer: string
  titel: string
  status: OpdrachtStatus
  organisatieId: string
  organisatieNaam: string
  opdrachtnemerId: string
  opdrachtnemerNaam: string
  acceptantId: string
  acceptantNaam: string
  termijnTotEnMet: string
  sinds: string
}

/** A measure that stands on an order and is not ready. */
export interface WerkMaatregel {
  id: string
  nummer: number
  titel: string
  status: 'gepland' | 'wacht' | 'in_uitvoering' | 'klaar' | 'gestopt'
  wachtNog: readonly { nummer: number; titel: string }[]
  opdracht: { status: OpdrachtStatus; opdrachtnemerId: string; opdrachtnemerNaam: string }
  stuurgroepNaam: string | null
  sinds: string
}

/** Everything of this room that is not finished. */
export interface Werk {
  besluiten: readonly WerkBesluit[]
  opdrachten: readonly WerkOpdracht[]
  maatregelen: readonly WerkMaatregel[]
}

/** For whom the work is sorted out. */
export interface Wij {
  organisatieId: string
  permissies: ReadonlySet<string>
}

/** What waits for this hat: giving, answering, accepting, delivering, accepting the result, beginning. */
export function taken({ besluiten, opdrachten, maatregelen }: Werk, wij: Wij) {
  return [
    ...besluiten.flatMap((each) => besluitTaak(each, wij)),
    ...opdrachten.flatMap((each) => opdrachtTaak(each, wij)),
    ...maatregelen.flatMap((each) => maatregelTaak(each, wij)),
  ]
}

function besluitTaak({ id, nummer, titel, organisatieId, conceptId }: WerkBesluit, wij: Wij) {
  if (organisatieId !== wij.organisatieId || !wij.permissies.has('opdracht.geven')) return []
  return [
    {
      soort: 'opdracht_geven',
      titel: `Geef opdracht voor ${titel}`,
      toelichting: conceptId
        ? 'Het concept staat aan uw eigen kant. De opdrachtnemer ziet het pas als iemand met mandaat het geeft.'
        : `Besloten in ${nummer}. Er begint niets voordat de opdracht is gegeven en geaccepteerd.`,
      pad: conceptId ? `/opdrachten/${conceptId}` : `/opdrachten/nieuw?besluit=${id}`,
      uiterlijk: null,
    },
  ]
}

/** Who has to move at each status, with which permission, and what the task says. */
const aanZet = {
  gegeven: {
    partij: 'opdrachtnemer',
    permissie: 'opdracht.aannemen',
    wat: 'Accepteer',
    uitleg: 'Accepteer de opdracht, stel een vraag of geef haar terug.',
    heeftDatum: false,
  },
  bevraagd: {
    partij: 'organisatie',
    permissie: 'opdracht.geven',
    wat: 'Beantwoord de vraag over',
    uitleg: 'De opdrachtnemer wil iets weten voordat hij accepteert.',
    heeftDatum: false,
  },
  teruggegeven: {
    partij: 'organisatie',
    permissie: 'opdracht.geven',
    wat: 'Pas aan',
    uitleg: 'De opdrachtnemer gaf de opdracht terug, met een reden. Pas haar aan en geef haar opnieuw.',
    heeftDatum: false,
  },
  geaccepteerd: {
    partij: 'opdrachtnemer',
    permissie: 'opdracht.aannemen',
    wat: 'Lever op',
    uitleg: 'De opdracht is geaccepteerd. Meld het als het resultaat er is.',
    heeftDatum: true,
  },
  opgeleverd: {
    partij: 'acceptant',
    permissie: 'opdracht.afronden',
    wat: 'Aanvaard het resultaat van',
    uitleg: 'De opdrachtnemer leverde op. Bekijk het resultaat en rond de opdracht af.',
    heeftDatum: true,
  },
} as const

type Open = keyof typeof aanZet

const isOpen = (status: OpdrachtStatus): status is Open => status in aanZet

function opdrachtTaak(opdracht: WerkOpdracht, wij: Wij) {
  const { id, nummer, titel, status, termijnTotEnMet } = opdracht
  if (!isOpen(status)) return []
  const { partij, permissie, wat, uitleg, heeftDatum } = aanZet[status]
  if (opdracht[`${partij}Id`] !== wij.organisatieId || !wij.permissies.has(permissie)) return []
  const uiterlijk = heeftDatum ? termijnTotEnMet : null
  return [{ soort: `opdracht_${status}`, titel: `${wat} ${nummer}: ${titel}`, toelichting: uitleg, pad: `/opdrachten/${id}`, uiterlijk }]
}

function maatregelTaak({ id, nummer, titel, status, opdracht }: WerkMaatregel, wij: Wij) {
  const isOurs = opdracht.opdrachtnemerId === wij.organisatieId && wij.permissies.has('programma.beheren')
  if (!isOurs || status !== 'gepland' || !isGeaccepteerd(opdracht.status)) return []
  return [
    {
      soort: 'maatregel_beginnen',
      titel: `Begin aan maatregel ${nummer}: ${titel}`,
      toelichting: 'De opdracht is geaccepteerd en niets houdt deze maatregel meer op.',
      pad: `/maatregelen/${id}`,
      uiterlijk: null,
    },
  ]
}

/** Last days of accepted orders from today on, for whoever gave, does or accepts them. */
export function termijnen({ opdrachten }: Werk, wij: Pick<Wij, 'organisatieId'>, vandaag: string) {
  return opdrachten
    .filter(({ status, termijnTotEnMet }) => status === 'geaccepteerd' && termijnTotEnMet >= vandaag)
    .filter(({ organisatieId, opdrachtnemerId, acceptantId }) => [organisatieId, opdrachtnemerId, acceptantId].includes(wij.organisatieId))
    .map(({ id, nummer, titel, termijnTotEnMet, opdrachtnemerNaam }) => ({
      datum: termijnTotEnMet,
      titel: `Opdracht ${nummer} klaar: ${titel}`,
      toelichting: `Op deze dag is het resultaat van ${opdrachtnemerNaam} er.`,
      pad: `/opdrachten/${id}`,
    }))
}

/** What is not finished in this room: decisions without an order, orders on their way, measures on an order. */
export function openPunten({ besluiten, opdrachten, maatregelen }: Werk) {
  return [...besluiten.map(besluitPunt), ...opdrachten.flatMap(opdrachtPunt), ...maatregelen.map(maatregelPunt)]
}

function besluitPunt({ id, nummer, titel, organisatieId, organisatieNaam, gremium, conceptId, sinds }: WerkBesluit) {
  return {
    soort: 'besluit',
    id,
    titel: `${nummer} ${titel}`,
    stand: conceptId ? 'Besloten, de opdracht staat in concept' : 'Besloten, nog geen opdracht',
    organisatieId,
    eigenaar: organisatieNaam,
    tafel: gremium,
    volgendeKeer: null,
    blokkade: 'Er begint niets zonder opdracht',
    sinds,
    pad: `/besluiten/${id}`,
  }
}

const blokkades: Partial<Record<OpdrachtStatus, string>> = {
  gegeven: 'Wacht op de opdrachtnemer',
  bevraagd: 'Wacht op antwoord op een vraag',
  teruggegeven: 'Teruggegeven door de opdrachtnemer',
  opgeleverd: 'Het resultaat is nog niet aanvaard',
}

const standen: Record<Open, string> = {
  gegeven: 'Opdracht gegeven',
  bevraagd: 'Opdracht met een open vraag',
  teruggegeven: 'Opdracht teruggegeven',
  geaccepteerd: 'Opdracht loopt',
  opgeleverd: 'Opdracht opgeleverd',
}

function opdrachtPunt(opdracht: WerkOpdracht) {
  const { id, nummer, titel, status, organisatieId, termijnTotEnMet, sinds } = opdracht
  if (!isOpen(status)) return []
  return [
    {
      soort: 'opdracht',
      id,
      titel: `${nummer} ${titel}`,
      stand: standen[status],
      organisatieId,
      eigenaar: opdracht[`${aanZet[status].partij}Naam`],
      tafel: null,
      volgendeKeer: termijnTotEnMet,
      blokkade: blokkades[status] ?? null,
      sinds,
      pad: `/opdrachten/${id}`,
    },
  ]
}

function maatregelPunt({ id, nummer, titel, status, wachtNog, opdracht, stuurgroepNaam, sinds }: WerkMaatregel) {
  const waiting = wachtNog.length > 0 ? `Wacht op ${namesOf(wachtNog)}` : null
  const order = isGeaccepteerd(opdracht.status) ? null : 'De opdracht is nog niet geaccepteerd'
  return {
    soort: 'maatregel',
    id,
    titel: `Maatregel ${nummer}: ${titel}`,
    stand: status === 'in_uitvoering' ? 'Maatregel in uitvoering' : 'Maatregel gepland',
    organisatieId: opdracht.opdrachtnemerId,
    eigenaar: opdracht.opdrachtnemerNaam,
    tafel: stuurgroepNaam,
    volgendeKeer: null,
    blokkade: status === 'in_uitvoering' ? null : (order ?? waiting),
    sinds,
    pad: `/maatregelen/${id}`,
  }
}
