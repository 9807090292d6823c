/** Kinds of tables, in the words of samenwerking. */
export const tafelsoorten = [
  'bestuur',
  'dagelijks_bestuur',
  'ogo',
  'secretarissen',
  'controllers',
  'overlegtafel',
  'stuurgroep',
  'kring',
  'college',
  'raad',
] as const
/** See {@link tafelsoorten}. */
export type Tafelsoort = (typeof tafelsoorten)[number]

/** What a table is asked: a view beforehand, a decision, a formal view of a council, or only to know. */
export const staprollen = ['advies', 'besluit', 'zienswijze', 'kennisname'] as const
/** See {@link staprollen}. */
export type Staprol = (typeof staprollen)[number]

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

/** A stop of the rule at a table of this cooperation, with why it is there. */
export interface Wegstap extends Routestap {
  /** The sentences of the rules that put it there, one after the other. */
  readonly waarom: string
}

/** The way at the tables of this cooperation, and the kinds of tables that it asks for and that are not there. */
export interface Weg {
  readonly stappen: readonly Wegstap[]
  readonly ontbreekt: readonly { readonly soort: Tafelsoort; readonly rol: Staprol }[]
}

/** A stop that the decision table asks for. */
export interface Gevraagd {
  readonly soort: Tafelsoort
  readonly rol: Staprol
  readonly fase: number
  readonly wie: 'betalers' | 'iedereen'
  readonly redenen: readonly string[]
}

/**
 * The stops at the tables of this cooperation, numbered in their order. Colleges and councils are those of who pays, or of everyone, side
 * by side; of the other kinds the first table speaks.
 */
export function wegLangs(haltes: readonly Gevraagd[], tafels: readonly Tafel[], betalers: ReadonlySet<string>): Weg {
  const found = haltes.map((halte) => ({ halte, tafels: tafelsOf(halte, tafels, betalers) }))
  const fasen = [...new Set(found.filter((each) => each.tafels.length > 0).map(({ halte }) => halte.fase))].toSorted((a, b) => a - b)
  return {
    stappen: found
      .flatMap(({ halte: { rol, fase, redenen }, tafels: here }) =>
        here.map((tafel) => ({ volgorde: fasen.indexOf(fase) + 1, tafelId: tafel.id, rol, waarom: redenen.join(' ') })),
      )
      .toSorted((a, b) => a.volgorde - b.volgorde),
    ontbreekt: found.filter((each) => each.tafels.length === 0).map(({ halte: { soort, rol } }) => ({ soort, rol })),
  }
}

function tafelsOf({ soort, wie }: Gevraagd, tafels: readonly Tafel[], betalers: ReadonlySet<string>): readonly Tafel[] {
  const found = tafels.filter((tafel) => tafel.soort === soort)
  if (soort !== 'college' && soort !== 'raad') return found.slice(0, 1)
  return wie === 'iedereen' ? found : found.filter(({ organisatieId }) => organisatieId !== null && betalers.has(organisatieId))
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
 * (bestuursopdracht De Connectie: they advise "voorafgaand aan de behandeling"). Money of one party does not wait for them.
 */
export function routeFouten(route: readonly Routestap[], tafels: readonly Tafel[], gedeeldGeld: boolean): Routefout[] {
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
  const ogo = Math.min(
    ...route
      .filter(({ tafelId, rol }) => soortOf.get(tafelId) === 'ogo' && (rol === 'advies' || rol === 'besluit'))
      .map(({ volgorde }) => volgorde),
  )
  const controllers = route.filter(({ tafelId, rol }) => soortOf.get(tafelId) === 'controllers' && rol === 'advies')
  if (gedeeldGeld && Number.isFinite(ogo) && !controllers.some(({ volgorde }) => volgorde < ogo))
    fouten.push({
      code: 'controllers-ontbreken',
      reden: 'Dit kost twee of meer partijen geld. Laat de controllers adviseren voordat het OGO het behandelt.',
    })
  return fouten
}
