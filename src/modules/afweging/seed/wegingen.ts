import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'
import type { AfwegingSeed } from '#modules/afweging/store/seed.ts'

const { regeling: REGELING, in: idIn, organisatie } = DE_LIEMERS_IDS

/** A weighing of the example in one round; who gave what is made up. */
interface Ronde {
  code: string
  voorstel: string
  criteria: readonly { naam: string; slechtst: string; best: string }[]
  /** Variants with the scores of Zevenaar, who made the proposal, in the order of the criteria. */
  varianten: Readonly<Record<string, readonly number[]>>
  /** Points of each party; those beyond the shared criteria are for {@link NABIJHEID}. */
  punten: Readonly<Record<string, readonly number[]>>
  /** The day on which each handed in; who has none keeps it on its own side. */
  op: Readonly<Record<string, string>>
  gescoordOp: string
}

const NABIJHEID = { naam: 'Nabijheid', richting: 'hoog' as const, slechtst: 'niemand op locatie', best: 'elke dag iemand in huis' }

/** Three of the six scenarios that the report on the RID names; the scores are made up (it lost its own), and lie so close that none may win. */
const ZES: Ronde = {
  code: 'zes-maatregelen',
  voorstel: 'zes-maatregelen',
  criteria: [
    { naam: 'Kosten', slechtst: 'duurder dan nu, met frictiekosten', best: 'wat wij nu betalen' },
    { naam: 'Kwaliteit', slechtst: 'storingen duren een dag', best: 'storingen duren een uur' },
    { naam: 'Kwetsbaarheid', slechtst: 'één zieke en het werk ligt stil', best: 'altijd iemand die het kan' },
    { naam: 'Klant', slechtst: 'wij zijn een van velen', best: 'de leverancier kent ons werk' },
    { naam: 'Kennis', slechtst: 'kennis verdwijnt', best: 'kennis groeit' },
  ],
  varianten: {
    'Door met de RID': [6, 6, 5, 8, 6],
    'Een andere ICT-samenwerking': [6, 6, 7, 5, 6],
    'Commerciële dienstverleners': [4, 7, 8, 4, 5],
  },
  punten: { zevenaar: [100, 100, 100, 60, 40], westervoort: [60, 50, 100, 40, 20, 70], duiven: [25, 50, 100, 50, 25] },
  op: { zevenaar: '2023-02-13', westervoort: '2023-02-15' },
  gescoordOp: '2023-02-13',
}

const BALIE = [
  { naam: 'Kosten', slechtst: 'elk betaalt een eigen balie', best: 'één balie voor drie' },
  { naam: 'Kwaliteit', slechtst: 'bellen en wachten', best: 'dezelfde dag geholpen' },
  { naam: 'Kwetsbaarheid', slechtst: 'één ziekmelding en de balie is dicht', best: 'altijd bezet' },
]

const BALIE_2025: Ronde = {
  code: 'servicedesk-2025',
  voorstel: 'servicedesk',
  criteria: BALIE,
  varianten: { 'Elk een eigen servicedesk': [4, 8, 3], 'Eén servicedesk bij de RID': [7, 6, 7], 'De servicedesk inkopen': [8, 4, 7] },
  punten: { zevenaar: [100, 60, 80], duiven: [80, 60, 100], westervoort: [40, 100, 60] },
  op: { zevenaar: '2025-03-10', duiven: '2025-03-11', westervoort: '2025-03-12' },
  gescoordOp: '2025-03-12',
}

/** A year later: the shared desk works better than was thought, and buying one became dear. */
const BALIE_2026: Ronde = {
  ...BALIE_2025,
  code: 'servicedesk-2026',
  varianten: { 'Elk een eigen servicedesk': [4, 7, 3], 'Eén servicedesk bij de RID': [6, 8, 8], 'De servicedesk inkopen': [5, 4, 6] },
  punten: { zevenaar: [60, 80, 100], duiven: [80, 60, 100], westervoort: [40, 100, 80] },
  op: { zevenaar: '2026-04-13', duiven: '2026-04-14', westervoort: '2026-04-15' },
  gescoordOp: '2026-04-16',
}

const wegingId = (code: string) => idIn('weging', code)
const moment = (dag: string) => new Date(`${dag}T10:00:00Z`)
const naamVan = (partij: string) => `Demandmanager van ${partij[0]!.toUpperCase()}${partij.slice(1)}`

const wegingVan = ({ code, voorstel, criteria, varianten }: Ronde) => ({
  id: wegingId(code),
  voorstel_id: idIn('voorstel', voorstel),
  criteria: JSON.stringify(criteria.map((criterium) => ({ ...criterium, richting: 'hoog', veto: null }))),
  varianten: JSON.stringify(Object.keys(varianten)),
  marge: '0.10',
})

const gewichtenVan = ({ code, criteria, punten, op }: Ronde) =>
  Object.entries(punten).map(([partij, given]) => ({
    id: idIn('gewicht', `${code}/${partij}`),
    regeling_id: REGELING,
    weging_id: wegingId(code),
    eigen_organisatie_id: organisatie(partij),
    ingediend_op: op[partij] === undefined ? null : moment(op[partij]),
    gegeven_door: op[partij] === undefined ? '' : naamVan(partij),
    gewichten: JSON.stringify(
      given.map((gewicht, index) => ({ criterium: criteria[index]?.naam ?? NABIJHEID.naam, gewicht: String(gewicht) })),
    ),
    eigen_criteria: JSON.stringify(given.length > criteria.length ? [NABIJHEID] : []),
  }))

interface Waarde {
  variant: string
  criterium: string
  score: number
  laag?: number
  hoog?: number
}

const scoreVan = (ronde: string, { partij, dag }: { partij: string; dag: string }, { variant, criterium, score, laag, hoog }: Waarde) => ({
  id: idIn('score', `${ronde}/${partij}/${variant}/${criterium}`),
  regeling_id: REGELING,
  weging_id: wegingId(ronde),
  organisatie_id: organisatie(partij),
  variant,
  criterium,
  score: String(score),
  laag: laag === undefined ? null : String(laag),
  hoog: hoog === undefined ? null : String(hoog),
  bron: 'Fictieve score',
  ondertekend_op: moment(dag),
  ondertekend_door: naamVan(partij),
  ondertekend_rol: 'demandmanager',
})

/** How sure Zevenaar is of its scores on cost; of the others it said nothing. */
const KOSTEN_RUIMTE: Record<string, { laag: number; hoog: number }> = {
  'Door met de RID': { laag: 5, hoog: 7 },
  'Commerciële dienstverleners': { laag: 2, hoog: 6 },
}

const scoresVan = ({ code, criteria, varianten, gescoordOp: dag }: Ronde) =>
  Object.entries(varianten).flatMap(([variant, scores]) =>
    scores.map((score, index) => {
      const criterium = criteria[index]!.naam
      const ruimte = criterium === 'Kosten' ? KOSTEN_RUIMTE[variant] : undefined
      return scoreVan(code, { partij: 'zevenaar', dag }, { variant, criterium, score, ...ruimte })
    }),
  )

const WESTERVOORT = (
  [
    ['Door met de RID', 'Kwetsbaarheid', 6],
    ['Commerciële dienstverleners', 'Kwetsbaarheid', 5],
    ['Door met de RID', 'Nabijheid', 9],
    ['Een andere ICT-samenwerking', 'Nabijheid', 5],
    ['Commerciële dienstverleners', 'Nabijheid', 3],
  ] as const
).map(([variant, criterium, score]) => scoreVan(ZES.code, { partij: 'westervoort', dag: '2023-02-16' }, { variant, criterium, score }))

/** Westervoort looked at one score again after it saw the outcome: allowed, and flagged. */
const WIJZIGING = {
  id: idIn('scorewijziging', 'zes-maatregelen/westervoort'),
  regeling_id: REGELING,
  weging_id: wegingId(ZES.code),
  organisatie_id: organisatie('westervoort'),
  variant: 'Door met de RID',
  criterium: 'Kwetsbaarheid',
  van: '4',
  naar: '6',
  uitkomst_bekend: true,
  reden: 'Fictieve reden: de RID heeft er een beheerder bij.',
  gewijzigd_op: moment('2023-02-16'),
  gewijzigd_door: naamVan('westervoort'),
  gewijzigd_rol: 'demandmanager',
}

const RONDES = [ZES, BALIE_2025, BALIE_2026]

/** The scenarios of the report weighed by three, of whom one is not done; and a choice of 2025 that is weighed again a year later. */
export const WEGINGEN: Pick<AfwegingSeed, 'wegingen' | 'gewichten' | 'scores' | 'wijzigingen'> = {
  wegingen: [
    wegingVan(ZES),
    wegingVan(BALIE_2025),
    {
      ...wegingVan(BALIE_2026),
      ronde: 2,
      vorige_id: wegingId(BALIE_2025.code),
      aanleiding: 'Een jaar na het besluit: klopt de keuze nog?',
      geopend_op: moment('2026-04-01'),
      geopend_door: naamVan('zevenaar'),
    },
  ],
  gewichten: RONDES.flatMap(gewichtenVan),
  scores: [...RONDES.flatMap(scoresVan), ...WESTERVOORT],
  wijzigingen: [WIJZIGING],
}
