import { addDays, datum } from '#kernel/datum.ts'
import type { Datum } from '#kernel/datum.ts'
import type { Db } from '#platform/database/database.ts'
import type { Stapcode } from '#modules/kalender/domain/pckalender.ts'
import { afwezigVoor } from '#modules/kalender/domain/afwezig.ts'
import { type Afwezig, proposeReeks } from '#modules/kalender/domain/reeks.ts'
import { insertKalenderSeed, type KalenderSeed } from '#modules/kalender/store/seed.ts'
import { DE_CONNECTIE_IDS, DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'

const BRON = 'Fictief: hoort bij het voorbeeld, staat niet in een bron'

type Ids = typeof DE_LIEMERS_IDS

/** The meetings of a table in the example: by its rhythm from each of these first days to the end of that year, or on these days alone. */
interface Tafel {
  code: string
  aanleverdagen: number
  ritme: string
  eerste: readonly string[]
  aanvang: string
  plaats: string
  /** Whose recess it keeps. */
  partij?: string
}

/** School holidays of the north and the middle differ; these weeks are made up, and each municipality has its own. */
const VRIJ: readonly (readonly [naam: string, van: string, totEnMet: string])[] = [
  ['Zomerreces 2025', '2025-07-19', '2025-08-31'],
  ['Kerstreces 2025', '2025-12-20', '2026-01-04'],
  ['Voorjaarsreces 2026', '2026-02-21', '2026-03-01'],
  ['Meireces 2026', '2026-04-25', '2026-05-03'],
  ['Zomerreces 2026', '2026-07-11', '2026-08-23'],
  ['Herfstreces 2026', '2026-10-17', '2026-10-25'],
  ['Kerstreces 2026', '2026-12-19', '2027-01-03'],
  ['Voorjaarsreces 2027', '2027-02-20', '2027-02-28'],
  ['Meireces 2027', '2027-04-24', '2027-05-02'],
  ['Zomerreces 2027', '2027-07-17', '2027-08-29'],
  ['Herfstreces 2027', '2027-10-23', '2027-10-31'],
  ['Kerstreces 2027', '2027-12-25', '2028-01-09'],
]

const LIEMERS = ['zevenaar', 'duiven', 'westervoort'] as const
const CONNECTIE = ['arnhem', 'renkum', 'rheden'] as const

/** Each municipality begins its summer a week after the one before it. */
function recessenVan(gemeenten: readonly string[], partij: string): Afwezig[] {
  const later = gemeenten.indexOf(partij) * 7
  return VRIJ.map(([naam, van, totEnMet]) =>
    naam.startsWith('Zomer')
      ? { naam, van: addDays(datum(van), later), totEnMet: addDays(datum(totEnMet), later) }
      : { naam, van, totEnMet },
  )
}

const huis = (partij: string) => `Gemeentehuis ${partij.charAt(0).toUpperCase()}${partij.slice(1)}`
const raad = (partij: string, eerste: readonly string[]): Tafel => ({
  code: `raad-${partij}`,
  aanleverdagen: 28,
  ritme: 'maandelijks',
  eerste,
  aanvang: '19:30',
  plaats: huis(partij),
  partij,
})
const college = (partij: string): Tafel => ({
  code: `college-${partij}`,
  aanleverdagen: 7,
  ritme: 'wekelijks',
  eerste: ['2026-01-06', '2027-01-05'],
  aanvang: '09:30',
  plaats: huis(partij),
  partij,
})
const tafel = (code: string, eerste: readonly string[], aanleverdagen = 7): Tafel => ({
  code,
  aanleverdagen,
  ritme: 'maandelijks',
  eerste,
  aanvang: '10:00',
  plaats: 'Gemeentehuis Duiven',
})

/** The council of Westervoort has not planned 2027 yet: the statutory year warns of it. */
const TAFELS_LIEMERS: readonly Tafel[] = [
  {
    code: 'ab',
    aanleverdagen: 21,
    ritme: 'op_verzoek',
    eerste: ['2026-03-11', '2026-07-08', '2026-11-25', '2027-03-10', '2027-07-07', '2027-11-24'],
    aanvang: '16:00',
    plaats: 'Gemeentehuis Zevenaar',
  },
  tafel('ogo', ['2026-01-15', '2027-01-14'], 10),
  tafel('controllers', ['2026-01-08', '2027-01-07']),
  tafel('secretarissen', ['2026-01-12', '2027-01-11']),
  tafel('stuurgroep', ['2026-01-20', '2027-01-19']),
  ...LIEMERS.map(college),
  raad('zevenaar', ['2026-01-28', '2027-01-27']),
  raad('duiven', ['2026-01-26', '2027-01-25']),
  raad('westervoort', ['2026-01-19']),
]

/** The bestuur met until the bedrijfsvoeringsorganisatie ended; the other tables go on. */
const TAFELS_CONNECTIE: readonly Tafel[] = [
  {
    code: 'bestuur',
    aanleverdagen: 21,
    ritme: 'op_verzoek',
    eerste: ['2025-03-19', '2025-07-02', '2025-11-19'],
    aanvang: '15:00',
    plaats: 'Stadhuis Arnhem',
  },
  { ...tafel('ogo', ['2025-01-23', '2026-01-22', '2027-01-21'], 10), plaats: 'Stadhuis Arnhem' },
  { ...tafel('controllers', ['2025-01-14', '2026-01-13', '2027-01-12']), plaats: 'Stadhuis Arnhem' },
  { ...tafel('secretarissen', ['2025-01-17', '2026-01-16', '2027-01-15']), plaats: 'Stadhuis Arnhem' },
  ...CONNECTIE.map((partij) => raad(partij, ['2025-01-29', '2026-01-28', '2027-01-27'])),
]

function vergaderingRows(ids: Ids, tafels: readonly Tafel[], gemeenten: readonly string[]): KalenderSeed['kalender.vergadering'] {
  const samen = gemeenten.flatMap((each) => recessenVan(gemeenten, each).map((reces) => ({ ...reces, organisatieId: each })))
  return tafels.flatMap(({ code, aanleverdagen, ritme, eerste, aanvang, plaats, partij }) => {
    const recessen = partij === undefined ? afwezigVoor(null, samen) : recessenVan(gemeenten, partij)
    const series = eerste.flatMap((dag) =>
      proposeReeks({ ritme, eerste: datum(dag), totEnMet: datum(`${dag.slice(0, 4)}-12-31`), recessen, bezet: [] }),
    )
    return series.flatMap(({ dag }) => (dag === null ? [] : [vergaderingRow(ids, { code, dag, aanleverdagen, aanvang, plaats })]))
  })
}

function vergaderingRow(
  ids: Ids,
  { code, dag, aanleverdagen, aanvang, plaats }: { code: string; dag: Datum; aanleverdagen: number; aanvang: string; plaats: string },
) {
  return {
    id: ids.in('vergadering', `${code}/${dag}`),
    regeling_id: ids.regeling,
    tafel_id: ids.in('tafel', code),
    datum: dag,
    aanvang,
    plaats,
    aanleveren_uiterlijk: addDays(dag, -aanleverdagen),
    status: 'gepland',
    bron: BRON,
    versie: 1,
  }
}

function recesRows(ids: Ids, gemeenten: readonly string[]): KalenderSeed['kalender.reces'] {
  return gemeenten.flatMap((partij) =>
    recessenVan(gemeenten, partij).map(({ naam, van, totEnMet }) => ({
      id: ids.in('reces', `${partij}/${naam}`),
      regeling_id: ids.regeling,
      organisatie_id: ids.organisatie(partij),
      naam,
      geldig: `[${van},${addDays(totEnMet as Datum, 1)})`,
      bron: BRON,
      versie: 1,
    })),
  )
}

interface Jaar {
  jaar: number
  vaststelling: string
  aanbieding: string | null
  verzonden: Partial<Record<Stapcode, string>>
  door: string
}

/** The frame letter of 2027 went out on 30 April: late by law, in time in practice. */
const JAREN_LIEMERS: readonly Jaar[] = [
  {
    jaar: 2027,
    vaststelling: 'ab/2026-07-08',
    aanbieding: '2026-06-17',
    verzonden: {
      kaders: '2026-04-30',
      voorlopigeJaarrekening: '2026-04-15',
      ontwerpbegrotingNaarRaden: '2026-03-24',
      zienswijzen: '2026-06-16',
      vaststellingBegroting: '2026-07-08',
      begrotingNaarGs: '2026-07-15',
      vaststellingJaarrekening: '2026-07-08',
      jaarrekeningNaarGs: '2026-07-13',
    },
    door: 'Dirk Fictief',
  },
  { jaar: 2028, vaststelling: 'ab/2027-07-07', aanbieding: '2027-06-16', verzonden: {}, door: 'Dirk Fictief' },
]

const JAREN_CONNECTIE: readonly Jaar[] = [
  {
    jaar: 2026,
    vaststelling: 'bestuur/2025-07-02',
    aanbieding: null,
    verzonden: {
      kaders: '2025-04-16',
      voorlopigeJaarrekening: '2025-04-16',
      ontwerpbegrotingNaarRaden: '2025-04-08',
      zienswijzen: '2025-07-01',
      vaststellingBegroting: '2025-07-02',
      begrotingNaarGs: '2025-07-10',
      vaststellingJaarrekening: '2025-07-02',
      jaarrekeningNaarGs: '2025-07-10',
    },
    door: 'Noor Fictief',
  },
]

function jaarRows(ids: Ids, jaren: readonly Jaar[]): KalenderSeed {
  return {
    'kalender.begrotingsjaar': jaren.map(({ jaar, vaststelling, aanbieding }) => ({
      id: ids.in('begrotingsjaar', String(jaar)),
      regeling_id: ids.regeling,
      jaar,
      vaststelling_id: ids.in('vergadering', vaststelling),
      aanbieding,
      versie: 1,
    })),
    'kalender.verzending': jaren.flatMap(({ jaar, verzonden, door }) =>
      Object.entries(verzonden).map(([stap, dag]) => ({
        begrotingsjaar_id: ids.in('begrotingsjaar', String(jaar)),
        stap,
        verzonden_op: dag,
        vastgelegd_op: new Date(`${dag}T15:00:00Z`),
        vastgelegd_door: door,
        vastgelegd_rol: door === 'Noor Fictief' ? 'directeur' : 'controller',
      })),
    ),
  }
}

/** Exempted categories and changes of the budget in the example De Liemers. */
const WIJZIGINGEN: KalenderSeed = {
  'kalender.vrijgestelde_categorie': [
    {
      id: DE_LIEMERS_IDS.in('vrijstelling', 'budgetneutraal'),
      regeling_id: DE_LIEMERS_IDS.regeling,
      categorie: 'budgetneutraal',
      bron: BRON,
      versie: 1,
    },
  ],
  'kalender.begrotingswijziging': [
    {
      id: DE_LIEMERS_IDS.in('begrotingswijziging', '2027-1'),
      regeling_id: DE_LIEMERS_IDS.regeling,
      jaar: 2027,
      titel: 'Fictief: budget voor werkplekken naar beheer, binnen hetzelfde totaal',
      categorie: 'budgetneutraal',
      vaststelling: '2027-03-10',
      aanbieding: '2027-02-17',
      versie: 1,
    },
    {
      id: DE_LIEMERS_IDS.in('begrotingswijziging', '2027-2'),
      regeling_id: DE_LIEMERS_IDS.regeling,
      jaar: 2027,
      titel: 'Fictief: extra inhuur voor informatiebeveiliging',
      categorie: 'hogere_bijdrage',
      vaststelling: '2027-11-24',
      aanbieding: '2027-11-03',
      versie: 1,
    },
  ],
}

/** When the tables of De Liemers and De Connectie meet in 2026 and 2027 (De Connectie in 2025 too), who is away when, and the statutory years: all made up. */
export async function fillKalender(db: Db): Promise<void> {
  await insertKalenderSeed(db, {
    'kalender.vergadering': vergaderingRows(DE_LIEMERS_IDS, TAFELS_LIEMERS, LIEMERS) ?? [],
    'kalender.reces': recesRows(DE_LIEMERS_IDS, LIEMERS) ?? [],
    ...jaarRows(DE_LIEMERS_IDS, JAREN_LIEMERS),
    ...WIJZIGINGEN,
  })
  await insertKalenderSeed(db, {
    'kalender.vergadering': vergaderingRows(DE_CONNECTIE_IDS, TAFELS_CONNECTIE, CONNECTIE) ?? [],
    'kalender.reces': recesRows(DE_CONNECTIE_IDS, CONNECTIE) ?? [],
    ...jaarRows(DE_CONNECTIE_IDS, JAREN_CONNECTIE),
  })
}
