import type { Db } from '#platform/database/database.ts'
import { BEGINVRAGEN_BRON, beginvragen } from '#modules/doelen/domain/visie.ts'
import { insertVisieSeed, type SeedVisie } from '#modules/doelen/store/seed.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'

/** An answer of the example to the question at this place, counted from 1. Every answer is made up; the questions are those of the report. */
interface VoorbeeldAntwoord {
  plek: number
  partij: string
  persoon: string
  op: string
  tekst: string
  besluit?: { gremium: string; datum: string; kenmerk: string }
  oordelen?: readonly { partij: string; persoon: string; oordeel: 'eens' | 'anders'; toelichting?: string }[]
}

const BESTUUR = 'Algemeen bestuur Samenwerking De Liemers'
const JULI = { gremium: BESTUUR, datum: '2026-07-08', kenmerk: 'Fictief besluit 6' }
const OUD = { gremium: BESTUUR, datum: '2025-06-25', kenmerk: 'Fictief besluit 4' }

const ANTWOORDEN: readonly VoorbeeldAntwoord[] = [
  {
    plek: 1,
    partij: 'sdl',
    persoon: 'Esther Fictief',
    op: '2026-06-01',
    besluit: JULI,
    tekst:
      'Fictief: in 2030 doet een inwoner van de drie gemeenten elke zaak digitaal, en wie dat niet kan wordt aan de balie geholpen.\n\nMedewerkers werken in alle drie de huizen met dezelfde werkplek.',
  },
  {
    plek: 2,
    partij: 'sdl',
    persoon: 'Esther Fictief',
    op: '2026-06-01',
    besluit: JULI,
    tekst: 'Fictief: eerst de basis op orde en de overstap naar de cloud, daarna datagedreven werken.',
  },
  {
    plek: 3,
    partij: 'sdl',
    persoon: 'Esther Fictief',
    op: '2025-05-12',
    besluit: OUD,
    tekst: 'Fictief: het opdrachtgeversoverleg kiest, met de maatstaven kosten, kwaliteit en kwetsbaarheid.',
  },
  {
    plek: 4,
    partij: 'sdl',
    persoon: 'Esther Fictief',
    op: '2026-06-01',
    besluit: JULI,
    tekst: 'Fictief: wat in de catalogus onder basis staat krijgt iedereen. Plus en maatwerk betaalt wie erom vraagt.',
  },
  {
    plek: 6,
    partij: 'zevenaar',
    persoon: 'Sanne Fictief',
    op: '2026-11-09',
    tekst: 'Fictief: de basis verdelen wij zoals nu, 52 om 48. Wat een gemeente apart vraagt, betaalt zij zelf.',
    oordelen: [
      { partij: 'zevenaar', persoon: 'Sanne Fictief', oordeel: 'eens' },
      {
        partij: 'westervoort',
        persoon: 'Fenna Fictief',
        oordeel: 'anders',
        toelichting: 'Fictief: Westervoort wil dat de sleutel meegroeit met het gebruik.',
      },
    ],
  },
]

const vraagId = (plek: number) => DE_LIEMERS_IDS.in('visievraag', String(plek))
const antwoordId = (plek: number) => DE_LIEMERS_IDS.in('visieantwoord', String(plek))

/** The i-visie of De Liemers as a document that is half written: the questions of the report, answers that are made up. */
export async function fillVisie(db: Db): Promise<void> {
  const seed: SeedVisie = {
    vragen: beginvragen.map(({ vraag, toelichting }, index) => ({
      id: vraagId(index + 1),
      regeling_id: DE_LIEMERS_IDS.regeling,
      volgorde: index + 1,
      vraag,
      toelichting,
      trekker_id: index === 7 ? DE_LIEMERS_IDS.organisatie('duiven') : null,
      uiterlijk: index === 7 ? '2027-02-01' : null,
      bron: BEGINVRAGEN_BRON,
      fictief: false,
      bijgewerkt_op: new Date('2026-11-09T12:00:00Z'),
    })),
    antwoorden: ANTWOORDEN.map(({ plek, partij, persoon, op, tekst, besluit }) => ({
      id: antwoordId(plek),
      vraag_id: vraagId(plek),
      nummer: 1,
      tekst,
      organisatie_id: DE_LIEMERS_IDS.organisatie(partij),
      persoon_naam: persoon,
      gemaakt_op: new Date(`${op}T10:00:00Z`),
      besluit: besluit ? JSON.stringify(besluit) : null,
    })),
    oordelen: ANTWOORDEN.flatMap(({ plek, op, oordelen = [] }) =>
      oordelen.map(({ partij, persoon, oordeel, toelichting = '' }) => ({
        antwoord_id: antwoordId(plek),
        organisatie_id: DE_LIEMERS_IDS.organisatie(partij),
        oordeel,
        toelichting,
        persoon_naam: persoon,
        gegeven_op: new Date(`${op}T12:00:00Z`),
      })),
    ),
  }
  await insertVisieSeed(db, seed)
}
