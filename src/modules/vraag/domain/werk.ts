import { addYears, datum } from '#kernel/datum.ts'

/** The part of a wish that work looks at. */
export interface WerkWens {
  id: string
  titel: string
  status: 'concept' | 'ingediend' | 'in_voorstel' | 'besloten' | 'ingetrokken' | 'overgedragen' | 'samengevoegd'
  wanneerNodig: string | null
  organisatieId: string
  organisatieNaam: string
  /** Organisations that chose what they do with it. */
  gekozen: readonly string[]
  /** Wishes whose owners ask to let them go on in this one. */
  verzoeken: readonly { titel: string; organisatieNaam: string }[]
  /** Day of the last movement. */
  sinds: string
}

/** The part of an offer that work looks at. */
export interface WerkAanbod {
  id: string
  titel: string
  status: 'concept' | 'ingediend' | 'overgenomen' | 'ingetrokken'
  organisatieId: string
  organisatieNaam: string
  sinds: string
}

/** For whom the work is sorted out. */
export interface Wij {
  organisatieId: string
  permissies: ReadonlySet<string>
  mandaten: readonly string[]
  /** Whether the organisation asks for services: then it can join and adopt. */
  vraagt: boolean
}

const speaks = ({ permissies, mandaten }: Wij) => permissies.has('wens.indienen') && mandaten.includes('wens')

/** What waits for this hat: drafts to hand in, wishes that were passed on to us, wishes and offers that ask for a choice. */
export function taken({ wensen, aanbod }: { wensen: readonly WerkWens[]; aanbod: readonly WerkAanbod[] }, wij: Wij) {
  return [
    ...wensen.flatMap((wens) => [...wensTaak(wens, wij), ...samenvoegTaken(wens, wij)]),
    ...aanbod.flatMap((each) => aanbodTaak(each, wij)),
  ]
}

function wensTaak({ id, titel, status, wanneerNodig, organisatieId, organisatieNaam, gekozen }: WerkWens, wij: Wij) {
  const mine = organisatieId === wij.organisatieId
  const at = { pad: `/wensen/${id}`, uiterlijk: wanneerNodig }
  if (status === 'concept' && mine && wij.permissies.has('wens.opstellen'))
    return [{ soort: 'wens_concept', ...conceptTekst('deze wens', titel, wij), ...at }]
  if (status === 'overgedragen' && mine && speaks(wij))
    return [
      {
        soort: 'wens_overgedragen',
        titel: `Bevestig dat u deze wens overneemt: ${titel}`,
        toelichting: 'De eigenaar trok haar in. Uw gemeente sloot als eerste aan en is nu eigenaar. Bevestig dat, of trek de wens ook in.',
        ...at,
      },
    ]
  if (['ingediend', 'overgedragen'].includes(status) && !mine && wij.vraagt && speaks(wij) && !gekozen.includes(wij.organisatieId))
    return [
      {
        soort: 'wens_aansluiten',
        titel: `Kies of u meedoet: ${titel}`,
        toelichting: `Wens van ${organisatieNaam}. Kies nu, later, meeliften of niet, met een reden.`,
        ...at,
      },
    ]
  return []
}

/** Who owns a wish answers each request to take another one in. */
function samenvoegTaken({ id, organisatieId, verzoeken }: WerkWens, wij: Wij) {
  if (organisatieId !== wij.organisatieId || !speaks(wij)) return []
  return verzoeken.map(({ titel, organisatieNaam }) => ({
    soort: 'wens_samenvoegen',
    titel: `Antwoord op het voorstel om samen te voegen: ${titel}`,
    toelichting: `${organisatieNaam} wil deze wens laten opgaan in die van u. Zeg ja of nee, met een reden.`,
    pad: `/wensen/${id}`,
    uiterlijk: null,
  }))
}

function aanbodTaak({ id, titel, status, organisatieId, organisatieNaam }: WerkAanbod, wij: Wij) {
  const at = { pad: `/aanbiedingen/${id}`, uiterlijk: null }
  if (status === 'concept' && organisatieId === wij.organisatieId && wij.permissies.has('aanbod.opstellen'))
    return [{ soort: 'aanbod_concept', ...conceptTekst('dit aanbod', titel, wij), ...at }]
  if (status === 'ingediend' && wij.vraagt && speaks(wij))
    return [
      {
        soort: 'aanbod_bekijken',
        titel: `Bekijk dit aanbod: ${titel}`,
        toelichting: `Aanbod van ${organisatieNaam}. Het wordt pas een wens als een gemeente het overneemt.`,
        ...at,
      },
    ]
  return []
}

function conceptTekst(wat: string, titel: string, wij: Wij) {
  return speaks(wij)
    ? { titel: `Dien ${wat} in: ${titel}`, toelichting: 'Alleen uw organisatie ziet dit nu. U hebt mandaat om in te dienen.' }
    : { titel: `Maak ${wat} af: ${titel}`, toelichting: 'Alleen uw organisatie ziet dit nu. Iemand met mandaat kan het indienen.' }
}

/** Days of the coming year at which we need what was wished for: our own wishes, and those that we chose about. */
export function termijnen(wensen: readonly WerkWens[], wij: string, vandaag: string) {
  const last = addYears(datum(vandaag), 1)
  return wensen
    .filter(({ organisatieId, gekozen, status }) => status !== 'concept' && (organisatieId === wij || gekozen.includes(wij)))
    .flatMap(({ id, titel, wanneerNodig, organisatieNaam }) =>
      wanneerNodig === null || wanneerNodig < vandaag || wanneerNodig > last
        ? []
        : [{ datum: wanneerNodig, titel: `Nodig: ${titel}`, toelichting: `Wens van ${organisatieNaam}.`, pad: `/wensen/${id}` }],
    )
}

const standVan: Partial<Record<WerkWens['status'], { stand: string; eigenaar: string }>> = {
  concept: { stand: 'Concept aan de eigen kant', eigenaar: 'De eigen organisatie' },
  ingediend: { stand: 'Ingediend, wacht op keuzes van anderen en een voorstel', eigenaar: 'De eigen organisatie' },
  overgedragen: { stand: 'Overgedragen, wacht op bevestiging', eigenaar: 'De nieuwe eigenaar' },
  in_voorstel: { stand: 'Onderdeel van een voorstel', eigenaar: 'Wie het voorstel behandelt' },
}

/** Wishes and offers that are not finished: who moves next. */
export function openPunten({ wensen, aanbod }: { wensen: readonly WerkWens[]; aanbod: readonly WerkAanbod[] }) {
  const vanWensen = wensen.flatMap(({ id, titel, status, organisatieId, wanneerNodig, sinds }) => {
    const stand = standVan[status]
    const at = { tafel: null, volgendeKeer: wanneerNodig, blokkade: null, sinds, pad: `/wensen/${id}` }
    return stand ? [{ soort: 'wens', id, titel, ...stand, organisatieId, ...at }] : []
  })
  const vanAanbod = aanbod.flatMap(({ id, titel, status, organisatieId, sinds }) => {
    if (status !== 'concept' && status !== 'ingediend') return []
    const stand = status === 'concept' ? 'Concept aan de eigen kant' : 'Ingediend, wacht tot een gemeente het overneemt'
    const eigenaar = status === 'concept' ? 'De leverancier' : 'De gemeenten'
    const at = { tafel: null, volgendeKeer: null, blokkade: null, sinds, pad: `/aanbiedingen/${id}` }
    return [{ soort: 'aanbod', id, titel, stand, organisatieId, eigenaar, ...at }]
  })
  return [...vanWensen, ...vanAanbod]
}
