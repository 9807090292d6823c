import { type Staprol, staprollen, type Tafelsoort } from './route.ts'

/** What a decision can change besides money, in the words of a proposal. */
export const raakvlakken = ['pcstuk', 'organisatie', 'strategie', 'dienstverlening', 'sleutel', 'regeling', 'toetreding'] as const
/** See {@link raakvlakken}. */
export type Raakvlak = (typeof raakvlakken)[number]

/** What is known of a point that has to be decided: all of it worked out or named, none of it a label that somebody picks. */
export interface Feiten {
  /** Whether it costs or yields anything; PM counts. */
  readonly geld: boolean
  /** How many organisations pay: by the key, else who asks for it and who joined. */
  readonly betalers: number
  /** Whether an earlier decision already gave this money, and enough of it is left. */
  readonly binnenBegroting: boolean
  /** Whether the OGO may decide it by itself: its mandate names the subject, and the whole proposal stays below its limit in every year. */
  readonly binnenMandaat: boolean
  readonly raakt: readonly { readonly soort: Raakvlak; readonly wat: string }[]
}

/** When a rule applies: every fact that it names has to be so. */
export interface Voorwaarde {
  readonly geld?: boolean | undefined
  readonly betalers?: 'een' | 'meer' | undefined
  readonly binnenBegroting?: boolean | undefined
  readonly binnenMandaat?: boolean | undefined
  /** `niets`: nothing but money. */
  readonly raakt?: Raakvlak | 'niets' | undefined
}

/** A kind of table on the way, what it is asked, when in the order, and why in one sentence. `{wat}` becomes what the point changes. */
export interface Halte {
  readonly soort: Tafelsoort
  readonly rol: Staprol
  /** Lower goes first; equal stands side by side. */
  readonly fase: number
  /** Of colleges and councils: those of who pays, or of everyone. */
  readonly wie: 'betalers' | 'iedereen'
  readonly waarom: string
}

/** A rule of the decision table. */
export interface Beslisregel {
  readonly code: string
  readonly naam: string
  readonly als: Voorwaarde
  readonly dan: readonly Halte[]
}

const halte = (
  soort: Tafelsoort,
  rol: Staprol,
  { fase, wie = 'betalers', waarom }: Pick<Halte, 'fase' | 'waarom'> & { wie?: Halte['wie'] },
): Halte => ({
  soort,
  rol,
  fase,
  wie,
  waarom,
})

/** Where each kind of table stands in the order, unless a rule says otherwise. */
const FASE = {
  begin: 5,
  overlegtafel: 10,
  controllers: 20,
  ogo: 30,
  secretarissen: 40,
  raad: 50,
  college: 60,
  bestuur: 70,
  daarna: 80,
} as const

/**
 * The decision table that every cooperation begins with: bestuursopdracht De Connectie, chapters 2 to 4 (the bestuur decides owner's
 * matters, the OGO content and service, controllers test money before the OGO, the supplier does not initiate growth), and for councils
 * the Wgr articles 1 and 35. Which tables a class takes is our reading of it; a cooperation changes the table as data.
 */
export const standaardtabel: readonly Beslisregel[] = [
  {
    code: 'pcstuk',
    naam: 'Begroting, jaarrekening en reserves',
    als: { raakt: 'pcstuk' },
    dan: [
      halte('controllers', 'advies', { fase: FASE.controllers, waarom: 'De controllers van alle partijen toetsen {wat} samen.' }),
      halte('ogo', 'advies', { fase: FASE.ogo, waarom: 'Het OGO zegt wat {wat} betekent voor de inhoud en de diensten.' }),
      halte('secretarissen', 'advies', { fase: FASE.secretarissen, waarom: 'De secretarissen adviseren de eigenaren over {wat}.' }),
      halte('raad', 'zienswijze', {
        fase: FASE.raad,
        wie: 'iedereen',
        waarom: 'Elke raad mag een zienswijze geven op {wat} (Wgr artikel 35).',
      }),
      halte('bestuur', 'besluit', { fase: FASE.bestuur, waarom: 'Het bestuur stelt {wat} vast: dat is een zaak van de eigenaren.' }),
    ],
  },
  {
    code: 'organisatie',
    naam: 'De organisatie van de opdrachtnemer',
    als: { raakt: 'organisatie' },
    dan: [
      halte('ogo', 'kennisname', { fase: FASE.ogo, waarom: 'Het OGO weet van {wat}, maar gaat er niet over.' }),
      halte('bestuur', 'besluit', {
        fase: FASE.bestuur,
        waarom: 'Over {wat} gaan de eigenaren: dat is de organisatie van de opdrachtnemer.',
      }),
    ],
  },
  {
    code: 'strategie',
    naam: 'Visie en strategie',
    als: { raakt: 'strategie' },
    dan: [
      halte('overlegtafel', 'advies', { fase: FASE.overlegtafel, waarom: 'De overlegtafel bereidt {wat} voor.' }),
      halte('ogo', 'advies', { fase: FASE.ogo, waarom: 'Het OGO adviseert over {wat}.' }),
      halte('secretarissen', 'advies', { fase: FASE.secretarissen, waarom: 'De directies van de gemeenten adviseren over {wat}.' }),
      halte('college', 'besluit', {
        fase: FASE.college,
        wie: 'iedereen',
        waarom: 'Elk college stelt {wat} zelf vast: visie is van de gemeenten.',
      }),
      halte('raad', 'kennisname', { fase: FASE.daarna, wie: 'iedereen', waarom: 'De raden horen wat er over {wat} is besloten.' }),
    ],
  },
  {
    code: 'dienst-binnen-mandaat',
    naam: 'Een dienst, binnen het mandaat van het OGO',
    als: { raakt: 'dienstverlening', binnenMandaat: true },
    dan: [
      halte('overlegtafel', 'advies', { fase: FASE.overlegtafel, waarom: 'De overlegtafel kijkt wat {wat} voor het werk betekent.' }),
      halte('ogo', 'besluit', { fase: FASE.ogo, waarom: 'Het OGO besluit over {wat}: dat valt binnen zijn mandaat.' }),
    ],
  },
  {
    code: 'dienst-boven-mandaat',
    naam: 'Een dienst, buiten het mandaat van het OGO',
    als: { raakt: 'dienstverlening', binnenMandaat: false },
    dan: [
      halte('overlegtafel', 'advies', { fase: FASE.overlegtafel, waarom: 'De overlegtafel kijkt wat {wat} voor het werk betekent.' }),
      halte('ogo', 'advies', {
        fase: FASE.ogo,
        waarom: 'Het OGO adviseert over {wat}: besluiten kan het niet, want dat valt buiten zijn mandaat.',
      }),
      halte('college', 'besluit', {
        fase: FASE.college,
        waarom: 'De colleges besluiten over {wat}, omdat het OGO daar geen mandaat voor heeft.',
      }),
    ],
  },
  {
    code: 'geld-van-meer-partijen',
    naam: 'Geld van twee of meer partijen',
    als: { geld: true, betalers: 'meer' },
    dan: [
      halte('controllers', 'advies', {
        fase: FASE.controllers,
        waarom: 'Meer dan één partij betaalt: de controllers toetsen het geld samen, voordat het OGO het behandelt.',
      }),
    ],
  },
  {
    code: 'nieuw-geld',
    naam: 'Nieuw geld van twee of meer partijen',
    als: { geld: true, betalers: 'meer', binnenBegroting: false },
    dan: [
      halte('ogo', 'advies', { fase: FASE.ogo, waarom: 'Het OGO adviseert over de inhoud en de prioriteit.' }),
      halte('college', 'besluit', {
        fase: FASE.college,
        waarom: 'Het geld staat nog niet in de begroting: elk college dat betaalt, kiest zelf.',
      }),
      halte('bestuur', 'besluit', { fase: FASE.bestuur, waarom: 'Het bestuur besluit over de wijziging van de begroting.' }),
    ],
  },
  {
    code: 'gedekt-binnen-mandaat',
    naam: 'Geld dat er al is, binnen het mandaat van het OGO',
    als: { geld: true, betalers: 'meer', binnenBegroting: true, binnenMandaat: true },
    dan: [
      halte('ogo', 'besluit', {
        fase: FASE.ogo,
        waarom: 'Het geld staat in de begroting en het bedrag valt binnen het mandaat: het OGO besluit.',
      }),
    ],
  },
  {
    code: 'gedekt-boven-mandaat',
    naam: 'Geld dat er al is, boven het mandaat van het OGO',
    als: { geld: true, betalers: 'meer', binnenBegroting: true, binnenMandaat: false },
    dan: [
      halte('ogo', 'advies', { fase: FASE.ogo, waarom: 'Het OGO adviseert over de inhoud en de prioriteit.' }),
      halte('college', 'besluit', {
        fase: FASE.college,
        waarom: 'Het geld staat in de begroting, maar het bedrag gaat boven het mandaat van het OGO: de colleges besluiten.',
      }),
    ],
  },
  {
    code: 'maatwerk',
    naam: 'Geld van één partij',
    als: { geld: true, betalers: 'een' },
    dan: [
      halte('college', 'besluit', {
        fase: FASE.college,
        waarom: 'Eén gemeente betaalt dit: zij spreekt het zelf af met de opdrachtnemer.',
      }),
      halte('ogo', 'kennisname', { fase: FASE.daarna, waarom: 'Het OGO hoort welk maatwerk er wordt geleverd.' }),
    ],
  },
  {
    code: 'sleutel',
    naam: 'Een verdeelsleutel',
    als: { raakt: 'sleutel' },
    dan: [
      halte('controllers', 'advies', {
        fase: FASE.controllers,
        waarom: '{wat} wijzigen maakt winnaars en verliezers: de controllers rekenen het voor.',
      }),
      halte('ogo', 'advies', { fase: FASE.ogo, waarom: 'Het OGO adviseert over {wat}.' }),
      halte('college', 'besluit', {
        fase: FASE.college,
        wie: 'iedereen',
        waarom: 'Elk college besluit over {wat}: het gaat over wat zijn gemeente betaalt.',
      }),
      halte('bestuur', 'besluit', { fase: FASE.bestuur, waarom: 'Het bestuur stelt {wat} vast.' }),
    ],
  },
  {
    code: 'regeling',
    naam: 'De gemeenschappelijke regeling',
    als: { raakt: 'regeling' },
    dan: [
      halte('ogo', 'advies', { fase: FASE.ogo, waarom: 'Het OGO adviseert over {wat}.' }),
      halte('raad', 'zienswijze', {
        fase: FASE.raad,
        wie: 'iedereen',
        waarom: 'De raden krijgen het ontwerp van {wat} en hebben acht weken voor een zienswijze (Wgr artikel 1).',
      }),
      halte('raad', 'besluit', {
        fase: FASE.raad + 5,
        wie: 'iedereen',
        waarom: 'Een college wijzigt de regeling niet zonder toestemming van zijn raad (Wgr artikel 1).',
      }),
      halte('college', 'besluit', { fase: FASE.college, wie: 'iedereen', waarom: 'De colleges wijzigen samen {wat}.' }),
      halte('bestuur', 'kennisname', { fase: FASE.daarna, waarom: 'Het bestuur hoort dat {wat} is gewijzigd.' }),
    ],
  },
  {
    code: 'toetreding',
    naam: 'Een nieuwe klant, een deelnemer of een extra taak',
    als: { raakt: 'toetreding' },
    dan: [
      halte('college', 'besluit', {
        fase: FASE.begin,
        wie: 'iedereen',
        waarom: 'Over {wat} gaan eerst de colleges: de opdrachtnemer begint er zelf niet aan.',
      }),
      halte('controllers', 'advies', {
        fase: FASE.controllers,
        waarom: 'De controllers rekenen voor wat {wat} voor elke partij betekent.',
      }),
      halte('ogo', 'advies', { fase: FASE.ogo, waarom: 'Het OGO zegt wat {wat} betekent voor de diensten.' }),
      halte('bestuur', 'besluit', { fase: FASE.bestuur, waarom: 'Het bestuur besluit over {wat}, als de colleges dat willen.' }),
    ],
  },
]

/** Whether every fact that the rule names is so. */
export function geldt({ als }: Beslisregel, feiten: Feiten): boolean {
  if (als.geld !== undefined && als.geld !== feiten.geld) return false
  if (als.betalers !== undefined && als.betalers !== (feiten.betalers > 1 ? 'meer' : 'een')) return false
  if (als.binnenBegroting !== undefined && als.binnenBegroting !== feiten.binnenBegroting) return false
  if (als.binnenMandaat !== undefined && als.binnenMandaat !== feiten.binnenMandaat) return false
  if (als.raakt === 'niets') return feiten.raakt.length === 0
  return als.raakt === undefined || feiten.raakt.some(({ soort }) => soort === als.raakt)
}

/** A stop of the way that the table gives, with the sentences of every rule that put it there. */
export interface Routehalte extends Omit<Halte, 'waarom'> {
  readonly redenen: readonly string[]
}

/**
 * The way that a decision table gives: every rule that applies adds its stops. A kind of table that decides is not asked for advice too,
 * and who is asked something does not also have to be told. What two rules ask of one table it is asked once, at the earliest of both.
 */
export function haltesVan(feiten: Feiten, tabel: readonly Beslisregel[]): Routehalte[] {
  const found = tabel
    .filter((regel) => geldt(regel, feiten))
    .flatMap((regel) => regel.dan.map((each) => ({ ...each, waarom: zin(each, regel, feiten) })))
  const asked = Map.groupBy(found, ({ soort, rol }) => `${soort} ${rol}`)
  return [...asked.values()]
    .filter(([first]) => !isOverbodig(first!, found))
    .map((group) => ({
      soort: group[0]!.soort,
      rol: group[0]!.rol,
      fase: Math.min(...group.map(({ fase }) => fase)),
      wie: group.some(({ wie }) => wie === 'iedereen') ? ('iedereen' as const) : ('betalers' as const),
      redenen: [...new Set(group.map(({ waarom }) => waarom))],
    }))
    .toSorted((a, b) => a.fase - b.fase)
}

/** What asks less of the same kind of table; a view of a council (zienswijze) stands apart from its decision. */
const minder: Record<Staprol, readonly Staprol[]> = {
  besluit: [],
  zienswijze: [],
  advies: ['besluit'],
  kennisname: ['besluit', 'advies', 'zienswijze'],
}

function isOverbodig({ soort, rol }: Halte, all: readonly Halte[]): boolean {
  return all.some((other) => other.soort === soort && minder[rol].includes(other.rol))
}

/** The sentence with what the point changes, as far as this rule is about it. */
function zin({ waarom }: Halte, { als }: Beslisregel, { raakt }: Feiten): string {
  const wat = raakt.filter(({ soort }) => soort === als.raakt).map((each) => each.wat)
  const text = waarom.replaceAll('{wat}', opsomming(wat))
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const opsomming = (delen: readonly string[]) =>
  delen.length < 2 ? (delen[0] ?? 'dit') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)!}`

/** A fault in a decision table that somebody changed, with the rule where it is. */
export interface Tabelfout {
  readonly regel: number
  readonly code: string
  readonly reden: string
}

/** What is wrong with a table: two rules of one name, a rule without stops, an order in which the money is seen before the controllers. */
export function tabelFouten(tabel: readonly Beslisregel[]): Tabelfout[] {
  const codes = tabel.map(({ code }) => code)
  return tabel.flatMap(({ code, dan }, regel) => {
    const fouten: Tabelfout[] = []
    if (codes.indexOf(code) !== regel)
      fouten.push({ regel, code: 'dubbel', reden: `De code ${code} staat er twee keer. Geef elke regel een eigen code.` })
    if (dan.length === 0) fouten.push({ regel, code: 'leeg', reden: 'Zet ten minste één tafel in deze regel, of haal de regel weg.' })
    if (dan.some(({ rol }) => !staprollen.includes(rol))) fouten.push({ regel, code: 'rol', reden: 'Kies wat de tafel gevraagd wordt.' })
    return fouten
  })
}
