import { showDatum } from '#kernel/format/datum.ts'
import { ontbrekendeAdviezen, openStappen, type Stap, type Status } from './behandeling.ts'
import { opgegaanZin } from './overdracht.ts'
import { planningZin } from './route-zinnen.ts'
import { type Agenda, type PlanbareRoute, type PlanbareStap, planningOf } from './routeplanning.ts'

/** A proposal on its way, as far as the lists of work need it. */
export interface OpWeg extends PlanbareRoute<OpenStap> {
  readonly id: string
  readonly titel: string
  readonly eigenOrganisatieId: string
  /** Day of the last movement. */
  readonly sinds: string
  readonly status: Status
  /** The controllers advise unasked: who has to speak, and who did. */
  readonly ongevraagdAdvies: Pick<Stap, 'adviseurs' | 'adviezen'> | null
  /** Whether the reader sits at a table of controllers. */
  readonly aanControllerstafel: boolean
  /** What happened to the planning from outside, as long as its owner did not see it. */
  readonly routeMelding: string | null
}

type OpenStap = Stap &
  PlanbareStap & {
    /** Last day for the paper of the meeting where it is planned. */
    readonly aanleverenUiterlijk: string | null
    /** Whether the reader sits there. */
    readonly aanTafel: boolean
    /** Whether anybody does. */
    readonly isBezet: boolean
  }

/** Under which hat the question is asked. */
export interface Pet {
  readonly organisatieId: string
  readonly permissies: ReadonlySet<string>
}

/** What a hat has to do at the tables where it sits: give advice, or write down what the table said. */
export function taken(opWeg: readonly OpWeg[], pet: Pet) {
  return opWeg.flatMap(({ id, titel, stappen }) =>
    openStappen(stappen)
      .filter(({ aanTafel }) => aanTafel)
      .flatMap((stap) => {
        const taak = taakOf(stap, titel, pet)
        return taak ? [{ ...taak, pad: `/behandelingen/${id}`, uiterlijk: stap.vergadering }] : []
      }),
  )
}

/** Advice that a colleague began unasked: the organisations that did not speak yet are asked for their word. */
export function ongevraagdeTaken(opWeg: readonly OpWeg[], { organisatieId, permissies }: Pet) {
  if (!permissies.has('advies.geven')) return []
  return opWeg.flatMap(({ id, titel, status, stappen, ongevraagdAdvies, aanControllerstafel }) => {
    if (status !== 'lopend' || ongevraagdAdvies === null || !aanControllerstafel) return []
    if (!ontbrekendeAdviezen(ongevraagdAdvies).some((each) => each.organisatieId === organisatieId)) return []
    return [
      {
        soort: 'advies',
        titel: `Geef uw oordeel over ${titel}`,
        toelichting: 'De controllers adviseren hier ongevraagd; uw organisatie zegt akkoord, of waarom niet.',
        pad: `/behandelingen/${id}`,
        uiterlijk: openStappen(stappen)[0]?.vergadering ?? null,
      },
    ]
  })
}

function taakOf(stap: OpenStap, titel: string, { organisatieId, permissies }: Pet) {
  const missing = ontbrekendeAdviezen(stap)
  if (missing.some((each) => each.organisatieId === organisatieId) && permissies.has('advies.geven'))
    return {
      soort: 'advies',
      titel: `Geef advies over ${titel}`,
      toelichting: `${stap.tafelNaam} adviseert samen; uw organisatie zegt akkoord, of waarom niet.`,
    }
  if (missing.length === 0 && permissies.has('uitkomst.vastleggen'))
    return {
      soort: 'uitkomst',
      titel: `Leg vast wat ${stap.tafelNaam} zei over ${titel}`,
      toelichting: stap.rol === 'besluit' ? 'Deze tafel besluit.' : `Deze tafel wordt om ${rolWoord[stap.rol]} gevraagd.`,
    }
  return null
}

const rolWoord = { advies: 'advies', besluit: 'een besluit', zienswijze: 'een zienswijze', kennisname: 'kennisname' } as const

/** What an organisation has to do about the planning of its own proposals: see what moved, and mend what does not make its day. */
export function routeTaken(opWeg: readonly OpWeg[], agenda: Agenda, { organisatieId, permissies }: Pet) {
  if (!permissies.has('behandeling.beginnen')) return []
  return opWeg.flatMap((route) => {
    if (route.eigenOrganisatieId !== organisatieId || route.status !== 'lopend') return []
    const taak = { pad: `/behandelingen/${route.id}?tab=planning`, uiterlijk: route.uiterlijk }
    if (route.routeMelding !== null)
      return [
        { ...taak, soort: 'route_verschoven', titel: `Bekijk de nieuwe planning van ${route.titel}`, toelichting: route.routeMelding },
      ]
    if (route.uiterlijk === null) return []
    const planning = planningOf(route, agenda)
    if (planning.breekpunt === null) return []
    const titel = `${route.titel} haalt ${showDatum(route.uiterlijk)} niet`
    return [{ ...taak, soort: 'route_te_laat', titel, toelichting: planningZin(planning, route.uiterlijk) }]
  })
}

/** Steps of an organisation that is no more, for whoever can pass them on: who brought the proposal in, and the successor. */
export function overdrachtTaken(opWeg: readonly OpWeg[], { organisatieId, permissies }: Pet) {
  if (!permissies.has('behandeling.plannen')) return []
  return opWeg.flatMap(({ id, titel, eigenOrganisatieId, stappen }) =>
    stappen.flatMap(({ opgegaan, tafelNaam, vergadering }) => {
      const isOns = eigenOrganisatieId === organisatieId || opgegaan?.in.some((each) => each.organisatieId === organisatieId)
      if (!opgegaan || !isOns) return []
      const toelichting = `${opgegaanZin(opgegaan)} ${tafelNaam} spreekt niet meer.`
      return [
        {
          soort: 'stap_overdragen',
          titel: `Draag een stap over van ${titel}`,
          toelichting,
          pad: `/behandelingen/${id}`,
          uiterlijk: vergadering,
        },
      ]
    }),
  )
}

/** Papers that an organisation has to hand in from today on for its own proposals; tables with the same last day stand together. */
export function aanlevertermijnen(opWeg: readonly OpWeg[], { organisatieId, permissies }: Pet, vandaag: string) {
  if (!permissies.has('behandeling.beginnen')) return []
  return opWeg.flatMap(({ id, titel, eigenOrganisatieId, stappen }) => {
    const open = stappen.filter(({ uitkomst }) => uitkomst === null && eigenOrganisatieId === organisatieId)
    const due = Map.groupBy(open, ({ aanleverenUiterlijk }) => aanleverenUiterlijk)
    return [...due].flatMap(([datum, samen]) => {
      if (datum === null || datum < vandaag) return []
      const dagen = [...new Set(samen.flatMap(({ vergadering }) => vergadering ?? []))].sort().map(showDatum)
      return [
        {
          datum,
          titel: `Lever ${titel} aan voor ${opsomming(samen.map(({ tafelNaam }) => tafelNaam))}`,
          toelichting: `Voor de vergadering van ${opsomming(dagen)}.`,
          pad: `/behandelingen/${id}?tab=planning`,
        },
      ]
    })
  })
}

/** Names in a row, with "en" before the last. */
const opsomming = (namen: readonly string[]) =>
  [namen.slice(0, -1).join(', '), ...namen.slice(-1)].filter((deel) => deel !== '').join(' en ')

/** Meetings from today on at the tables where the hat sits. */
export function termijnen(opWeg: readonly OpWeg[], vandaag: string) {
  return opWeg.flatMap(({ id, titel, stappen }) =>
    stappen.flatMap(({ vergadering, uitkomst, aanTafel, tafelNaam, rol }) =>
      aanTafel && uitkomst === null && vergadering !== null && vergadering >= vandaag
        ? [{ datum: vergadering, titel: `${tafelNaam}: ${titel}`, toelichting: `Op de agenda voor ${rol}.`, pad: `/behandelingen/${id}` }]
        : [],
    ),
  )
}

/** Proposals on their way as open matters: which table is next, when, and what holds it up. */
export function openPunten(opWeg: readonly OpWeg[]) {
  return opWeg.map(({ id, titel, eigenOrganisatieId, sinds, stappen }) => {
    const open = openStappen(stappen)
    const tafels = open.map(({ tafelNaam }) => tafelNaam).join(', ')
    const dates = open.flatMap(({ vergadering }) => vergadering ?? []).sort()
    return {
      soort: 'behandeling',
      id,
      titel,
      stand: `Langs de tafels: ${open[0]?.rol ?? 'klaar'}`,
      organisatieId: eigenOrganisatieId,
      eigenaar: tafels,
      tafel: tafels,
      volgendeKeer: dates[0] ?? null,
      blokkade: blokkadeOf(open),
      sinds,
      pad: `/behandelingen/${id}`,
    }
  })
}

function blokkadeOf(open: readonly OpenStap[]): string | null {
  const gone = open.flatMap(({ opgegaan }) => opgegaan ?? [])
  if (gone.length > 0) return gone.map(opgegaanZin).join(' ')
  const leeg = open.filter(({ isBezet }) => !isBezet)
  if (leeg.length > 0) return `Niemand zit aan ${leeg.map(({ tafelNaam }) => tafelNaam).join(', ')}`
  const missing = open.flatMap((stap) => (ontbrekendeAdviezen(stap).length < stap.adviseurs.length ? ontbrekendeAdviezen(stap) : []))
  if (missing.length > 0) return `Advies ontbreekt van ${missing.map(({ naam }) => naam).join(', ')}`
  return open.some(({ vergadering }) => vergadering === null) ? 'Geen vergadering gepland' : null
}

/** A difference between parties, as far as its term needs it. */
export interface OpenGeschil {
  readonly id: string
  readonly titel: string
  readonly status: string
  readonly partijen: readonly { readonly organisatieId: string }[]
  readonly treden: readonly { readonly niveau: string; readonly uiterlijk: string }[]
}

/** By when the table where a difference lies has to settle it, for the parties that are in it. */
export function geschiltermijnen(geschillen: readonly OpenGeschil[], eigenId: string) {
  return geschillen.flatMap(({ id, titel, status, partijen, treden }) => {
    const last = treden.at(-1)
    if (status !== 'open' || last === undefined || !partijen.some(({ organisatieId }) => organisatieId === eigenId)) return []
    return [
      {
        datum: last.uiterlijk,
        titel: `Verschil: ${titel}`,
        toelichting: `Op deze dag moet ${niveauNaam[last.niveau]} eruit zijn.`,
        pad: `/geschillen/${id}`,
      },
    ]
  })
}

const niveauNaam: Record<string, string> = {
  ogo: 'het OGO',
  secretarissen: 'het overleg van secretarissen',
  bestuur: 'het bestuur',
  gedeputeerde_staten: 'gedeputeerde staten',
}
