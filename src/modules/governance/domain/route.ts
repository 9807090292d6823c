/** What a proposal is about, as far as it decides which tables treat it. */
export const onderwerpsoorten = [
  'investering',
  'dienst',
  'strategie',
  'sleutel',
  'begroting',
  'organisatie',
  'partner',
  'maatwerk',
] as const
/** See {@link onderwerpsoorten}. */
export type Onderwerpsoort = (typeof onderwerpsoorten)[number]

/** Kinds of tables, in the words of samenwerking. */
export type Tafelsoort = 'bestuur' | 'ogo' | 'secretarissen' | 'controllers' | 'overlegtafel' | 'stuurgroep' | 'college' | 'raad'

/** What a table is asked: a view beforehand, a decision, a formal view of a council, or only to know. */
export const staprollen = ['advies', 'besluit', 'zienswijze', 'kennisname'] as const
/** See {@link staprollen}. */
export type Staprol = (typeof staprollen)[number]

/** One stop of a rule: a kind of table and what it is asked. */
export interface Halte {
  readonly soort: Tafelsoort
  readonly rol: Staprol
}

/** Where a subject goes, in order, and why. */
export interface Routeregel {
  readonly reden: string
  readonly haltes: readonly Halte[]
}

const advies = (soort: Tafelsoort): Halte => ({ soort, rol: 'advies' })
const besluit = (soort: Tafelsoort): Halte => ({ soort, rol: 'besluit' })

/**
 * Which tables treat what, in order. Red line: the bestuur decides owner's matters, the OGO strategic and tactical content and service
 * (bestuursopdracht De Connectie, chapters 2 and 4; which class takes which way is our reading of it).
 */
export const routeregels: Readonly<Record<Onderwerpsoort, Routeregel>> = {
  investering: {
    reden:
      'Een investering toetsen de controllers eerst. Het OGO adviseert over de inhoud, de colleges kiezen omdat zij betalen, en het bestuur besluit over de wijziging van de begroting.',
    haltes: [advies('controllers'), advies('ogo'), besluit('college'), besluit('bestuur')],
  },
  dienst: {
    reden:
      'Een nieuwe of andere dienst is inhoud: daarover besluit het OGO binnen zijn mandaat, na advies van de controllers als het geld kost.',
    haltes: [advies('controllers'), besluit('ogo')],
  },
  strategie: {
    reden:
      'Visie en strategie zijn van de gemeenten zelf: het OGO en de secretarissen bereiden voor, de colleges besluiten, de raden horen het.',
    haltes: [advies('ogo'), advies('secretarissen'), besluit('college'), { soort: 'raad', rol: 'kennisname' }],
  },
  sleutel: {
    reden:
      'Een verdeelsleutel maakt winnaars en verliezers: de controllers rekenen, het OGO adviseert, de colleges en dan het bestuur besluiten.',
    haltes: [advies('controllers'), advies('ogo'), besluit('college'), besluit('bestuur')],
  },
  begroting: {
    reden:
      'De begroting is een zaak van de eigenaren: controllers, OGO en secretarissen adviseren, de raden geven hun zienswijze, het bestuur stelt vast.',
    haltes: [advies('controllers'), advies('ogo'), advies('secretarissen'), { soort: 'raad', rol: 'zienswijze' }, besluit('bestuur')],
  },
  organisatie: {
    reden: 'De organisatie van de opdrachtnemer is een zaak van de eigenaren: het OGO weet ervan, het bestuur besluit.',
    haltes: [{ soort: 'ogo', rol: 'kennisname' }, besluit('bestuur')],
  },
  partner: {
    reden: 'Over een nieuwe klant of partner gaan eerst de colleges; de opdrachtnemer begint daar zelf niet aan.',
    haltes: [besluit('college'), advies('controllers'), advies('ogo'), besluit('bestuur')],
  },
  maatwerk: {
    reden: 'Meerwerk binnen de begroting van één gemeente spreekt die gemeente zelf af met de opdrachtnemer. Het OGO hoort het.',
    haltes: [besluit('college'), { soort: 'ogo', rol: 'kennisname' }],
  },
}

/** A table of the cooperation. */
export interface Tafel {
  readonly id: string
  readonly naam: string
  readonly soort: Tafelsoort
  /** Of a college or council: whose. */
  readonly organisatieId: string | null
}

/** A stop on the way of one proposal. Stops with the same `volgorde` stand side by side. */
export interface Routestap {
  readonly volgorde: number
  readonly tafelId: string
  readonly rol: Staprol
}

/**
 * The way that the rule gives: every stop at the tables of its kind. Colleges and councils are those of the parties that pay, side by
 * side; for a bestuur with more tables (AB and DB) the first one decides. A kind of table that the cooperation does not have is left out.
 */
export function routeOf(soort: Onderwerpsoort, tafels: readonly Tafel[], betalers: ReadonlySet<string>): Routestap[] {
  return routeregels[soort].haltes.flatMap((halte, index) =>
    tafelsOf(halte.soort, tafels, betalers).map((tafel) => ({ volgorde: index + 1, tafelId: tafel.id, rol: halte.rol })),
  )
}

function tafelsOf(soort: Tafelsoort, tafels: readonly Tafel[], betalers: ReadonlySet<string>): readonly Tafel[] {
  const found = tafels.filter((tafel) => tafel.soort === soort)
  if (soort === 'college' || soort === 'raad')
    return found.filter(({ organisatieId }) => organisatieId !== null && betalers.has(organisatieId))
  return found.slice(0, 1)
}

/** Whether two ways are the same: the same tables, asked the same, in the same order. */
export function sameRoute(a: readonly Routestap[], b: readonly Routestap[]): boolean {
  const text = (route: readonly Routestap[]) =>
    route
      .map(({ volgorde, tafelId, rol }) => `${String(volgorde).padStart(3, '0')} ${tafelId} ${rol}`)
      .sort()
      .join('|')
  return text(a) === text(b)
}

/** A fault of a way that somebody chose. */
export interface Routefout {
  readonly code: string
  readonly reden: string
}

/**
 * What is wrong with a way: it must decide something, in order, and the controllers advise before the OGO sees anything with money in it
 * (bestuursopdracht De Connectie: they advise "voorafgaand aan de behandeling").
 */
export function routeFouten(route: readonly Routestap[], tafels: readonly Tafel[], metGeld: boolean): Routefout[] {
  const soortOf = new Map(tafels.map(({ id, soort }) => [id, soort]))
  const fouten: Routefout[] = []
  if (!route.some(({ rol }) => rol === 'besluit'))
    fouten.push({ code: 'geen-besluit', reden: 'Geen enkele tafel besluit. Kies ten minste één tafel die besluit.' })
  if (route.some(({ tafelId }) => !soortOf.has(tafelId)))
    fouten.push({ code: 'tafel-onbekend', reden: 'Een van de tafels bestaat niet in deze samenwerking. Kies een andere.' })
  if (new Set(route.map(({ tafelId, rol }) => `${tafelId} ${rol}`)).size < route.length)
    fouten.push({ code: 'tafel-dubbel', reden: 'Een tafel staat er twee keer met dezelfde vraag. Haal er één weg.' })
  const laatste = Math.max(...route.filter(({ rol }) => rol === 'besluit').map(({ volgorde }) => volgorde))
  if (Number.isFinite(laatste) && route.some(({ rol, volgorde }) => (rol === 'advies' || rol === 'zienswijze') && volgorde >= laatste))
    fouten.push({
      code: 'vraag-na-besluit',
      reden: 'Na het laatste besluit adviseert niemand meer. Zet elk advies en elke zienswijze daarvoor, of vraag alleen om kennisname.',
    })
  const ogo = Math.min(...route.filter(({ tafelId }) => soortOf.get(tafelId) === 'ogo').map(({ volgorde }) => volgorde))
  const controllers = route.filter(({ tafelId, rol }) => soortOf.get(tafelId) === 'controllers' && rol === 'advies')
  if (metGeld && Number.isFinite(ogo) && !controllers.some(({ volgorde }) => volgorde < ogo))
    fouten.push({
      code: 'controllers-ontbreken',
      reden: 'Dit voorstel kost geld. Laat de controllers adviseren voordat het OGO het behandelt.',
    })
  return fouten
}
