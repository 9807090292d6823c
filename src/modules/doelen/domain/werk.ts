import { addYears, datum } from '#kernel/datum.ts'

/** The part of a goal that work looks at. */
export interface WerkDoel {
  id: string
  soort: 'ambitie' | 'grens' | 'gezamenlijk'
  titel: string
  status: string
  streefdatum: string
  organisatieId: string
  /** Day of the last movement. */
  sinds: string
  /** Whether the day of the promise has passed without a measurement that says what came of it. */
  moetGemeten: boolean
}

/** For whom the work is sorted out. */
export interface Wij {
  organisatieId: string
  permissies: ReadonlySet<string>
  mandaten: readonly string[]
}

const padVan = (id: string) => `/doelen/${id}`

interface Taak {
  soort: string
  titel: string
  toelichting: string
  pad: string
  uiterlijk: string | null
}

/** What waits for this hat: drafts to hand in, joint goals to adopt, promises to measure. */
export function taken(doelen: readonly WerkDoel[], wij: Wij): Taak[] {
  return doelen.flatMap((doel) => conceptTaak(doel, wij) ?? besluitTaak(doel, wij) ?? meetTaak(doel, wij) ?? [])
}

function conceptTaak({ id, titel, status, organisatieId }: WerkDoel, wij: Wij): Taak | null {
  if (status !== 'concept' || organisatieId !== wij.organisatieId || !wij.permissies.has('doel.opstellen')) return null
  const mandaat = wij.mandaten.includes('doel') && wij.permissies.has('doel.indienen')
  return {
    soort: 'doel_concept',
    titel: `${mandaat ? 'Dien dit doel in' : 'Maak dit doel af'}: ${titel}`,
    toelichting: mandaat
      ? 'Alleen uw organisatie ziet dit nu. U hebt mandaat om het in te dienen.'
      : 'Alleen uw organisatie ziet dit nu. Iemand met mandaat kan het indienen.',
    pad: padVan(id),
    uiterlijk: null,
  }
}

function besluitTaak({ id, titel, status, soort }: WerkDoel, { permissies }: Wij): Taak | null {
  if (status !== 'ingediend' || soort !== 'gezamenlijk' || !permissies.has('doel.vaststellen')) return null
  return {
    soort: 'doel_vaststellen',
    titel: `Leg het besluit vast over dit doel: ${titel}`,
    toelichting: 'Het gezamenlijke doel is ingediend en wacht op een besluit.',
    pad: padVan(id),
    uiterlijk: null,
  }
}

function meetTaak({ id, titel, soort, streefdatum, organisatieId, moetGemeten }: WerkDoel, { permissies, ...wij }: Wij): Taak | null {
  const measures = organisatieId === wij.organisatieId || (soort === 'gezamenlijk' && permissies.has('doel.vaststellen'))
  if (!moetGemeten || !measures || !permissies.has('doel.meten')) return null
  return {
    soort: 'doel_meten',
    titel: `Meet wat hiervan is gekomen: ${titel}`,
    toelichting: 'De streefdatum is voorbij. Vul in wat u hebt gemeten; dan staat de belofte naast het resultaat.',
    pad: padVan(id),
    uiterlijk: streefdatum,
  }
}

/** Days of the coming year at which a joint goal, or one of our own, should be reached. */
export function termijnen(doelen: readonly WerkDoel[], organisatieId: string, vandaag: string) {
  const last = addYears(datum(vandaag), 1)
  return doelen
    .filter((doel) => doel.soort === 'gezamenlijk' || doel.organisatieId === organisatieId)
    .filter(({ status, streefdatum }) => ['ingediend', 'vastgesteld'].includes(status) && streefdatum >= vandaag && streefdatum <= last)
    .map(({ id, titel, streefdatum }) => ({
      datum: streefdatum,
      titel: `Streefdatum: ${titel}`,
      toelichting: 'Dan staat het resultaat naast de belofte.',
      pad: padVan(id),
    }))
}

/** Goals that are not finished: a draft, a joint goal without a decision, a promise without a result. */
export function openPunten(doelen: readonly WerkDoel[]) {
  return doelen.flatMap((doel) => {
    const stand = standVan(doel)
    if (stand === null) return []
    const { id, titel, organisatieId, streefdatum } = doel
    // Before the day of the promise there was nothing to measure: only from then on it stands still.
    const sinds = doel.moetGemeten && doel.streefdatum > doel.sinds ? doel.streefdatum : doel.sinds
    return [
      { soort: 'doel', id, titel, ...stand, organisatieId, tafel: null, volgendeKeer: streefdatum, blokkade: null, sinds, pad: padVan(id) },
    ]
  })
}

function standVan({ status, soort, moetGemeten }: WerkDoel): { stand: string; eigenaar: string } | null {
  if (status === 'concept') return { stand: 'Concept aan de eigen kant', eigenaar: 'De eigen organisatie' }
  if (status === 'ingediend' && soort === 'gezamenlijk')
    return { stand: 'Ingediend, wacht op een besluit', eigenaar: 'Wie het besluit vastlegt' }
  if (moetGemeten) return { stand: 'Streefdatum voorbij, nog niet gemeten', eigenaar: 'Wie het doel meet' }
  return null
}
