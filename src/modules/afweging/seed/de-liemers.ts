import { bedrag } from '#kernel/bedrag.ts'
import type { Db } from '#platform/database/database.ts'
import { insertAfwegingSeed } from '#modules/afweging/store/seed.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'
import { wensIdOf } from '#modules/vraag/index.ts'

/** The id of a proposal of the example by its code, for the examples of higher rooms. */
export const voorstelIdOf = (code: string) => DE_LIEMERS_IDS.in('voorstel', code)

interface Maatregel {
  omschrijving: string
  klasse: 'onvermijdelijk' | 'wenselijk'
  bewijs: string
  jaar: number
  soort: 'incidenteel' | 'structureel'
  euros: number | 'PM'
}

const FICTIEVE_KLASSE = 'Fictieve klasse: de bron deelt de maatregelen niet in.'

/** The six measures with their amounts, and the two rows with PM, of the report on the future of RID De Liemers (January 2023), excluding VAT. */
const MAATREGELEN: readonly Maatregel[] = [
  {
    omschrijving: 'Hulp bij het opstellen van de i-strategie annex i-agenda',
    klasse: 'wenselijk',
    bewijs: FICTIEVE_KLASSE,
    jaar: 2023,
    soort: 'incidenteel',
    euros: 30_000,
  },
  {
    omschrijving: 'Hulp bij het bepalen van de cloudstrategie',
    klasse: 'wenselijk',
    bewijs: FICTIEVE_KLASSE,
    jaar: 2023,
    soort: 'incidenteel',
    euros: 30_000,
  },
  {
    omschrijving: 'Extra geld voor reeds ingehuurd tijdelijk personeel bij de RID',
    klasse: 'onvermijdelijk',
    bewijs: `${FICTIEVE_KLASSE} Uit de bron: de RID is nu al onderbemand, en de vacatureruimte dekt de kosten van de inhuur vanaf 1 januari 2023 niet.`,
    jaar: 2023,
    soort: 'incidenteel',
    euros: 150_000,
  },
  {
    omschrijving: 'Tijdelijke inhuur van extra benodigde capaciteit, o.a. voor projectleiding en informatiebeveiliging',
    klasse: 'onvermijdelijk',
    bewijs: `${FICTIEVE_KLASSE} Uit de bron: een inhaalslag op een RID waarin jarenlang te weinig is geïnvesteerd, op zo kort mogelijke termijn in 2023.`,
    jaar: 2023,
    soort: 'incidenteel',
    euros: 300_000,
  },
  {
    omschrijving: 'Hulp bij een programma voor het versterken van de digitale volwassenheid aan beide kanten',
    klasse: 'wenselijk',
    bewijs: FICTIEVE_KLASSE,
    jaar: 2023,
    soort: 'incidenteel',
    euros: 30_000,
  },
  {
    omschrijving: 'Inhuur van een coachende en coördinerende programmamanager',
    klasse: 'wenselijk',
    bewijs: `${FICTIEVE_KLASSE} De bron verdeelt dit bedrag over 2023 en 2024 en zegt niet hoe; hier staat het in 2023.`,
    jaar: 2023,
    soort: 'incidenteel',
    euros: 100_000,
  },
  {
    omschrijving: 'Werven van structureel benodigd personeel',
    klasse: 'wenselijk',
    bewijs: `${FICTIEVE_KLASSE} De bron geeft geen bedrag (PM). Het jaar is fictief: in de tabel van de bron is de kolom niet te lezen.`,
    jaar: 2024,
    soort: 'structureel',
    euros: 'PM',
  },
  {
    omschrijving: 'Uitvoeren van het programma digitale volwassenheid',
    klasse: 'wenselijk',
    bewijs: `${FICTIEVE_KLASSE} De bron geeft geen bedrag (PM). Het jaar is fictief: in de tabel van de bron is de kolom niet te lezen.`,
    jaar: 2024,
    soort: 'incidenteel',
    euros: 'PM',
  },
]

const { regeling: REGELING, in: idIn, organisatie } = DE_LIEMERS_IDS

/** The K's of the example, each with the jump from its worst to its best variant in words; the words are made up. */
const CRITERIA = [
  { naam: 'Kosten', slechtst: 'duurder dan nu, met frictiekosten', best: 'wat wij nu betalen' },
  { naam: 'Kwaliteit', slechtst: 'storingen duren een dag', best: 'storingen duren een uur' },
  { naam: 'Kwetsbaarheid', slechtst: 'één zieke en het werk ligt stil', best: 'altijd iemand die het kan' },
  { naam: 'Klant', slechtst: 'wij zijn een van velen', best: 'de leverancier kent ons werk' },
  { naam: 'Kennis', slechtst: 'kennis verdwijnt', best: 'kennis groeit' },
] as const

/** Three of the six scenarios that the report names; the scores are made up (it lost its own), and lie so close that none may win. */
const SCENARIOS: Record<string, readonly number[]> = {
  'Door met de RID': [6, 6, 5, 8, 6],
  'Een andere ICT-samenwerking': [6, 6, 7, 5, 6],
  'Commerciële dienstverleners': [4, 7, 8, 4, 5],
}

const wegingId = idIn('weging', 'zes-maatregelen')

const weging = {
  id: wegingId,
  voorstelId: voorstelIdOf('zes-maatregelen'),
  criteria: CRITERIA.map((criterium) => ({ ...criterium, richting: 'hoog' as const, veto: null })),
  varianten: Object.keys(SCENARIOS),
  marge: '0.10',
}

/** Somebody who signed in the example; the person is made up. */
const ondertekend = (dag: number, door: string) => ({
  ondertekend_op: new Date(Date.UTC(2023, 1, dag, 10)),
  ondertekend_door: door,
  ondertekend_rol: 'demandmanager',
})

const scoreVan = (
  partij: string,
  plek: readonly [variant: string, criterium: string],
  given: { score: number; laag?: number; hoog?: number },
) => ({
  id: idIn('score', `zes-maatregelen/${partij}/${plek.join('/')}`),
  regeling_id: REGELING,
  weging_id: wegingId,
  organisatie_id: organisatie(partij),
  variant: plek[0],
  criterium: plek[1],
  score: String(given.score),
  laag: given.laag === undefined ? null : String(given.laag),
  hoog: given.hoog === undefined ? null : String(given.hoog),
})

/** How sure Zevenaar is of its scores on cost; of the others it said nothing. */
const KOSTEN_RUIMTE: Record<string, { laag: number; hoog: number }> = {
  'Door met de RID': { laag: 5, hoog: 7 },
  'Commerciële dienstverleners': { laag: 2, hoog: 6 },
}

const SCORES = [
  ...Object.entries(SCENARIOS).flatMap(([variant, scores]) =>
    scores.map((score, index) => {
      const { naam } = CRITERIA[index]!
      const ruimte = naam === 'Kosten' ? KOSTEN_RUIMTE[variant] : undefined
      return {
        ...scoreVan('zevenaar', [variant, naam], { score, ...ruimte }),
        bron: 'Fictieve score',
        ...ondertekend(13, 'Demandmanager van Zevenaar'),
      }
    }),
  ),
  ...(
    [
      ['Door met de RID', 'Kwetsbaarheid', 6],
      ['Commerciële dienstverleners', 'Kwetsbaarheid', 5],
      ['Door met de RID', 'Nabijheid', 9],
      ['Een andere ICT-samenwerking', 'Nabijheid', 5],
      ['Commerciële dienstverleners', 'Nabijheid', 3],
    ] as const
  ).map(([variant, criterium, score]) => ({
    ...scoreVan('westervoort', [variant, criterium], { score }),
    bron: 'Fictieve score',
    ...ondertekend(16, 'Demandmanager van Westervoort'),
  })),
]

/** Westervoort looked at one score again after it saw the outcome: allowed, and flagged. */
const WIJZIGING = {
  id: idIn('scorewijziging', 'zes-maatregelen/westervoort'),
  regeling_id: REGELING,
  weging_id: wegingId,
  organisatie_id: organisatie('westervoort'),
  variant: 'Door met de RID',
  criterium: 'Kwetsbaarheid',
  van: '4',
  naar: '6',
  uitkomst_bekend: true,
  gewijzigd_op: new Date('2023-02-16T10:00:00Z'),
  gewijzigd_door: 'Demandmanager van Westervoort',
  gewijzigd_rol: 'demandmanager',
}

const NABIJHEID = { naam: 'Nabijheid', richting: 'hoog' as const, slechtst: 'niemand op locatie', best: 'elke dag iemand in huis' }

const gewichtenVan = (partij: string, ingediendOp: Date | null, punten: readonly number[]) => ({
  id: idIn('gewicht', `zes-maatregelen/${partij}`),
  regelingId: REGELING,
  organisatieId: organisatie(partij),
  ingediendOp,
  // Points beyond the shared criteria are for the local colour.
  gewichten: punten.map((gewicht, index) => ({ criterium: CRITERIA[index]?.naam ?? NABIJHEID.naam, gewicht: String(gewicht) })),
  eigenCriteria: punten.length > CRITERIA.length ? [NABIJHEID] : [],
})

/** What the three pay of 640.000 over the key of 2023; what comes after is PM. */
const KASSTROMEN: readonly { partij: string; jaar: number; cent: bigint | null; omschrijving: string }[] = [
  { partij: 'zevenaar', jaar: 2023, cent: -33_280_000n, omschrijving: 'Deel van de zes maatregelen' },
  { partij: 'duiven', jaar: 2023, cent: -19_127_229n, omschrijving: 'Deel van de zes maatregelen' },
  { partij: 'westervoort', jaar: 2023, cent: -11_592_771n, omschrijving: 'Deel van de zes maatregelen' },
  { partij: 'zevenaar', jaar: 2024, cent: null, omschrijving: 'Structureel personeel' },
]

const van = (code: string) => ({
  id: voorstelIdOf(code),
  regeling_id: REGELING,
  fictief: true,
  eigen_organisatie_id: organisatie('zevenaar'),
  verdeelsleutel_id: idIn('verdeelsleutel', 'rid-2023'),
})

const beslispuntId = (code: string) => idIn('beslispunt', code)
const beslispuntVan = (code: string, tekst: string) => ({ id: beslispuntId(code), voorstel_id: voorstelIdOf(code), volgorde: 1, tekst })

const regelOf = (code: string, { euros, ...maatregel }: Maatregel, volgorde: number) => ({
  ...maatregel,
  id: idIn('voorstelregel', `${code}/${volgorde}`),
  voorstel_id: voorstelIdOf(code),
  beslispunt_id: beslispuntId(code),
  volgorde,
  bedrag_cent: euros === 'PM' ? null : bedrag(BigInt(euros) * 100n),
})

const VOORSTELLEN = [
  {
    ...van('zes-maatregelen'),
    nummer: 'V-2023-001',
    wens_id: idIn('wens', 'toekomst'),
    titel: 'Zes maatregelen voor een toekomstvaste RID',
    samenvatting:
      'De maatregelen die M&I/Partners in januari 2023 adviseert om de samenwerking voort te zetten en te verbeteren, met incidenteel geld. Bedragen, zonder btw, uit het rapport. Fictief: dat Zevenaar dit als voorstel indiende en wanneer, de klasse van elke regel, en de scores en gewichten in de weging.',
    status: 'ingediend',
    ingediend_op: new Date('2023-02-06T10:00:00Z'),
  },
  {
    ...van('wetten'),
    wens_id: wensIdOf('wetten'),
    titel: 'Eén team dat nieuwe wetten uitzoekt',
    samenvatting: 'Fictief concept van Zevenaar, nog niet gedeeld: een antwoord op de wens van Duiven.',
    status: 'concept',
  },
  {
    ...van('digitaal'),
    nummer: 'V-2026-001',
    wens_id: idIn('wens', 'toekomst'),
    titel: 'Digitaal vaardig in drie gemeenten',
    samenvatting: 'Fictief: een leerprogramma voor alle medewerkers, als vervolg op de maatregelen. Het is halverwege de tafels.',
    status: 'in_behandeling',
    ingediend_op: new Date('2026-10-05T10:00:00Z'),
  },
]

const LEREN: Maatregel = {
  omschrijving: 'Leerprogramma voor medewerkers',
  klasse: 'wenselijk',
  bewijs: 'Fictief',
  jaar: 2027,
  soort: 'incidenteel',
  euros: 90_000,
}

const TEAM: Maatregel = {
  omschrijving: 'Een jurist en een informatieadviseur voor drie gemeenten',
  klasse: 'wenselijk',
  bewijs: FICTIEVE_KLASSE,
  jaar: 2027,
  soort: 'structureel',
  euros: 'PM',
}

/**
 * The six measures of the report as one proposal of Zevenaar, handed in and not decided, with a weighing of the scenarios and a business
 * case; and a draft that only Zevenaar sees. That they were Zevenaar's, and the wish behind the first, are made up.
 */
export async function fillAfweging(db: Db): Promise<void> {
  const businesscaseId = idIn('businesscase', 'zes-maatregelen')
  await insertAfwegingSeed(db, {
    wens: {
      id: idIn('wens', 'toekomst'),
      regelingId: REGELING,
      organisatieId: organisatie('zevenaar'),
      titel: 'ICT waarop wij jaren vooruit kunnen',
      waarvoor:
        'Medewerkers en inwoners kunnen erop rekenen dat de digitale dienstverlening werkt en veilig is, ook over vijf jaar. (Fictieve wens. Uit de bron: aan de kant van de gemeenten en van de RID zijn dringend maatregelen nodig.)',
      voorWie: 'Medewerkers en inwoners van de drie gemeenten',
      ingediendOp: new Date('2023-01-23T09:00:00Z'),
    },
    voorstellen: VOORSTELLEN,
    beslispunten: [
      beslispuntVan('zes-maatregelen', 'Voer de zes maatregelen uit en stel daarvoor het incidentele geld beschikbaar.'),
      beslispuntVan('wetten', 'Stel één team in dat nieuwe wetten uitzoekt voor de drie gemeenten.'),
      beslispuntVan('digitaal', 'Begin in 2027 met een leerprogramma voor alle medewerkers.'),
    ],
    regels: [
      ...MAATREGELEN.map((maatregel, volgorde) => regelOf('zes-maatregelen', maatregel, volgorde)),
      regelOf('wetten', TEAM, 0),
      regelOf('digitaal', LEREN, 0),
    ],
    weging,
    gewichten: [
      gewichtenVan('zevenaar', new Date('2023-02-13T10:00:00Z'), [100, 100, 100, 60, 40]),
      gewichtenVan('westervoort', new Date('2023-02-15T10:00:00Z'), [60, 50, 100, 40, 20, 70]),
      gewichtenVan('duiven', null, [25, 50, 100, 50, 25]),
    ],
    scores: SCORES,
    wijziging: WIJZIGING,
    businesscase: { id: businesscaseId, voorstel_id: voorstelIdOf('zes-maatregelen'), disconteringsvoet: '0.0225', basisjaar: 2023 },
    kasstromen: KASSTROMEN.map(({ partij, cent, ...stroom }, volgorde) => ({
      ...stroom,
      id: idIn('kasstroom', `zes-maatregelen/${volgorde}`),
      businesscase_id: businesscaseId,
      volgorde,
      organisatie_id: organisatie(partij),
      bedrag_cent: cent,
    })),
  })
}
