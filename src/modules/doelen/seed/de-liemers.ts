import type { Db } from '#platform/database/database.ts'
import { fillVisie } from '#modules/doelen/seed/visie-de-liemers.ts'
import { insertDoelenSeed, type SeedDoel, type SeedMeting } from '#modules/doelen/store/seed.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'

const RAPPORT = 'Eindrapport toekomstvisie RID De Liemers, 20-1-2023'
const FICTIEF = 'Fictief: hoort bij het voorbeeld, staat niet in een bron'
const VERGADERING = { gremium: 'Algemeen bestuur Samenwerking De Liemers', datum: '2023-06-29', kenmerk: 'Fictief besluit' }

/** A goal of the example; whatever the source does not say, `toelichting` calls fictief. */
interface VoorbeeldDoel {
  code: string
  partij: string
  soort: 'ambitie' | 'grens' | 'gezamenlijk'
  onderwerp: string
  titel: string
  toelichting: string
  meet: { maatstaf: string; eenheid: string; streefwaarde: string; richting: 'hoger' | 'lager' | 'gelijk'; streefdatum: string }
  naast?: { code: string; verhouding: 'zelfde' | 'anders' | 'strijdig'; reden: string }
  status: 'concept' | 'ingediend' | 'vastgesteld'
  bron: string
}

const GEZAMENLIJK: readonly VoorbeeldDoel[] = [
  {
    code: 'volwassenheid',
    partij: 'sdl',
    soort: 'gezamenlijk',
    onderwerp: 'Digitale volwassenheid',
    titel: 'Digitaal net zo volwassen als de gemiddelde gemeente',
    toelichting:
      'Uit de bron: gemeenten en RID geven zichzelf een 4,2 en de gemiddelde gemeente een 5,0 (zelfscore 42 procent en 50 procent, benchmark over 2020). Fictief: dat dit het gezamenlijke doel is, de datum en het besluit.',
    meet: {
      maatstaf: 'Zelfscore op digitale volwassenheid in de ICT-benchmark',
      eenheid: 'rapportcijfer',
      streefwaarde: '5.0',
      richting: 'hoger',
      streefdatum: '2027-12-31',
    },
    status: 'vastgesteld',
    bron: `${RAPPORT}, hoofdstuk 1`,
  },
  {
    code: 'basis',
    partij: 'sdl',
    soort: 'gezamenlijk',
    onderwerp: 'Basis ICT op orde',
    titel: 'De basis staat stevig binnen twee jaar',
    toelichting:
      'Uit de bron: met het advies wordt het mogelijk om in twee jaar een stabiele basis neer te zetten. Fictief: wat er wordt gemeten, hoeveel en wanneer, en het besluit.',
    meet: {
      maatstaf: 'Beschikbaarheid van de basisdiensten in kantoortijd',
      eenheid: 'procent',
      streefwaarde: '99.5',
      richting: 'hoger',
      streefdatum: '2025-12-31',
    },
    status: 'vastgesteld',
    bron: `Raadsbrief bij ${RAPPORT}`,
  },
  {
    code: 'data',
    partij: 'sdl',
    soort: 'gezamenlijk',
    onderwerp: 'Datagedreven werken',
    titel: 'Krachten bundelen op datagedreven werken',
    toelichting:
      'Uit de bron: waarom elke gemeente een eigen datalab, dat maar een deel van de tijd wordt gebruikt? Fictief: wat er wordt gemeten, hoeveel en wanneer.',
    meet: {
      maatstaf: 'Databronnen die alle drie de gemeenten gebruiken',
      eenheid: 'databronnen',
      streefwaarde: '6',
      richting: 'hoger',
      streefdatum: '2028-12-31',
    },
    status: 'ingediend',
    bron: `${RAPPORT}, samenwerken op de i`,
  },
  {
    code: 'veilig',
    partij: 'sdl',
    soort: 'gezamenlijk',
    onderwerp: 'Cybersecurity, privacy en recovery',
    titel: 'Krachten bundelen op informatiebeveiliging',
    toelichting:
      'Uit de bron: de uitdagingen zijn voor alle gemeenten exact hetzelfde, en de bemensing is beperkt. Fictief: wat er wordt gemeten, hoeveel en wanneer, en het besluit.',
    meet: {
      maatstaf: 'Tijd om na een uitval de belangrijkste diensten te herstellen',
      eenheid: 'uur',
      streefwaarde: '24',
      richting: 'lager',
      streefdatum: '2026-06-30',
    },
    status: 'vastgesteld',
    bron: `${RAPPORT}, samenwerken op de i`,
  },
]

const focus = (partij: string, nummer: string) => ({
  partij,
  bron: `${RAPPORT}, paragraaf 3.1.2: focus ${nummer} van Duiven en Westervoort`,
})

const VAN_PARTIJEN: readonly VoorbeeldDoel[] = [
  ...['duiven', 'westervoort'].flatMap((partij): VoorbeeldDoel[] => [
    {
      ...focus(partij, '1'),
      code: `${partij}-basis`,
      soort: 'ambitie',
      onderwerp: 'Basis ICT op orde',
      titel: 'De basis van de ICT is op orde',
      toelichting: 'Uit de bron: de eerste focus voor de komende jaren. Fictief: wat er wordt gemeten, hoeveel en wanneer.',
      meet: {
        maatstaf: 'Beschikbaarheid van de basisdiensten in kantoortijd',
        eenheid: 'procent',
        streefwaarde: '99.5',
        richting: 'hoger',
        streefdatum: '2026-12-31',
      },
      naast: { code: 'basis', verhouding: 'zelfde', reden: '' },
      status: 'ingediend',
    },
    {
      ...focus(partij, '2'),
      code: `${partij}-wetten`,
      soort: 'ambitie',
      onderwerp: 'Wet- en regelgeving',
      titel: 'Voldoen aan wet- en regelgeving',
      toelichting: 'Uit de bron: de tweede focus voor de komende jaren. Fictief: wat er wordt gemeten, hoeveel en wanneer.',
      meet: {
        maatstaf: 'Nieuwe wetten die op tijd zijn ingevoerd',
        eenheid: 'procent',
        streefwaarde: '100',
        richting: 'hoger',
        streefdatum: '2026-12-31',
      },
      status: 'ingediend',
    },
    {
      ...focus(partij, '3'),
      code: `${partij}-veilig`,
      soort: 'ambitie',
      onderwerp: 'Cybersecurity, privacy en recovery',
      titel: 'De technische kant van de beveiliging is uit handen',
      toelichting:
        'Uit de bron: de derde focus; de gemeente houdt de organisatorische kant en laat de technische kant over aan de leverancier. Fictief: wat er wordt gemeten, hoeveel en wanneer.',
      meet: {
        maatstaf: 'Tijd om na een uitval de belangrijkste diensten te herstellen',
        eenheid: 'uur',
        streefwaarde: '24',
        richting: 'lager',
        streefdatum: '2026-12-31',
      },
      naast: { code: 'veilig', verhouding: 'zelfde', reden: '' },
      status: 'ingediend',
    },
  ]),
  {
    code: 'zevenaar-data',
    partij: 'zevenaar',
    soort: 'ambitie',
    onderwerp: 'Datagedreven werken',
    titel: 'Een datagedreven organisatie zijn',
    toelichting:
      'Uit de bron: Zevenaar heeft die ambitie en voelt zich daarin belemmerd. Fictief: wat er wordt gemeten, hoeveel en wanneer.',
    meet: {
      maatstaf: 'Databronnen die alle drie de gemeenten gebruiken',
      eenheid: 'databronnen',
      streefwaarde: '10',
      richting: 'hoger',
      streefdatum: '2027-12-31',
    },
    naast: { code: 'data', verhouding: 'anders', reden: 'Zevenaar wil verder gaan en eerder klaar zijn dan het gezamenlijke doel.' },
    status: 'ingediend',
    bron: `${RAPPORT}, paragraaf 3.1.1`,
  },
  {
    code: 'duiven-data',
    partij: 'duiven',
    soort: 'grens',
    onderwerp: 'Datagedreven werken',
    titel: 'Niet zelf investeren in een datalab',
    toelichting:
      'Uit de bron: Duiven en Westervoort liften liever mee op inzichten die elders worden opgedaan. Fictief: hoe wij dat meten en wanneer.',
    meet: {
      maatstaf: 'Datalabs waar Duiven zelf aan betaalt',
      eenheid: 'datalabs',
      streefwaarde: '0',
      richting: 'lager',
      streefdatum: '2027-12-31',
    },
    naast: { code: 'data', verhouding: 'anders', reden: 'Meedoen met wat er is kan, zelf investeren niet.' },
    status: 'ingediend',
    bron: `${RAPPORT}, paragraaf 3.1.2`,
  },
  {
    code: 'westervoort-data',
    partij: 'westervoort',
    soort: 'grens',
    onderwerp: 'Datagedreven werken',
    titel: 'Eerst de basis, dan pas data',
    toelichting:
      'Uit de bron: 1Stroom heeft vooralsnog geen of minder ambitie op datagedreven werken. Fictief: dat Westervoort dit een grens noemt, hoe wij dat meten en wanneer.',
    meet: {
      maatstaf: 'Uren van Westervoort voor datagedreven werken',
      eenheid: 'uur per jaar',
      streefwaarde: '0',
      richting: 'lager',
      streefdatum: '2026-12-31',
    },
    naast: { code: 'data', verhouding: 'strijdig', reden: 'Westervoort zet hier tot eind 2026 geen mensen op in.' },
    status: 'ingediend',
    bron: `${RAPPORT}, bijlage 2`,
  },
  {
    code: 'zevenaar-kosten',
    partij: 'zevenaar',
    soort: 'grens',
    onderwerp: 'Kosten van ICT',
    titel: 'Niet meer dan gemiddeld betalen voor ICT',
    toelichting:
      'Fictief concept van Zevenaar, nog niet gedeeld. Uit de bron: gemeenten betaalden in 2022 gemiddeld 95 euro per inwoner voor ICT.',
    meet: {
      maatstaf: 'ICT-kosten per inwoner',
      eenheid: 'euro',
      streefwaarde: '95',
      richting: 'lager',
      streefdatum: '2027-12-31',
    },
    status: 'concept',
    bron: FICTIEF,
  },
]

/** The id of a goal of the example by its code, for the examples of higher rooms. */
export const doelIdOf = (code: string) => DE_LIEMERS_IDS.in('doel', code)

/** For which K, and where it began: 4.2 and 88 euro are of the report (figures over 2020), the rest is made up. */
const BEGIN: Readonly<Record<string, Pick<SeedDoel, 'k' | 'startwaarde' | 'startdatum'>>> = {
  volwassenheid: { k: 'kwaliteit', startwaarde: '4.2', startdatum: '2020-12-31' },
  basis: { k: 'kwetsbaarheid', startwaarde: '98.0', startdatum: '2023-06-29' },
  'zevenaar-kosten': { k: 'kosten', startwaarde: '88', startdatum: '2020-12-31' },
}

function rowOf({ code, partij, soort, onderwerp, titel, toelichting, meet, naast, status, bron }: VoorbeeldDoel): SeedDoel {
  return {
    id: doelIdOf(code),
    regeling_id: DE_LIEMERS_IDS.regeling,
    eigen_organisatie_id: DE_LIEMERS_IDS.organisatie(partij),
    soort,
    onderwerp,
    titel,
    toelichting,
    ...meet,
    ...BEGIN[code],
    gezamenlijk_id: naast ? doelIdOf(naast.code) : null,
    verhouding: naast?.verhouding ?? null,
    reden: naast?.reden ?? '',
    status,
    besluit: status === 'vastgesteld' ? JSON.stringify(VERGADERING) : null,
    bron,
    fictief: true,
    ingediend_op: status === 'concept' ? null : new Date(code === 'data' ? '2026-11-10T09:00:00Z' : '2023-05-15T09:00:00Z'),
  }
}

function metingOf(code: string, datum: string, waarde: string, bron: string): SeedMeting {
  return {
    id: DE_LIEMERS_IDS.in('meting', `${code}/${datum}`),
    doel_id: doelIdOf(code),
    datum,
    waarde,
    bron,
    organisatie_id: DE_LIEMERS_IDS.organisatie('sdl'),
    persoon_naam: 'Esther Fictief',
    gemaakt_op: new Date(`${datum}T10:00:00Z`),
  }
}

/** What the parties of De Liemers want, beside what they want together: of the report where it says so, the rest made up. */
export async function fillDoelen(db: Db): Promise<void> {
  await insertDoelenSeed(db, {
    doelen: [...GEZAMENLIJK, ...VAN_PARTIJEN].map(rowOf),
    metingen: [
      metingOf('volwassenheid', '2020-12-31', '4.2', 'ICT-benchmark gemeenten 2021 over boekjaar 2020, zelfscore 42 procent'),
      metingOf('basis', '2026-01-12', '99.2', FICTIEF),
    ],
  })
  await fillVisie(db)
}
