import { bedrag } from '#kernel/bedrag.ts'
import type { Db } from '#platform/database/database.ts'
import { voorstelIdOf } from '#modules/afweging/index.ts'
import type { Besluitvoorbereiding } from '#modules/governance/contract.ts'
import { insertBesluit } from '#modules/governance/store/besluiten.ts'
import { insertEvaluatie } from '#modules/governance/store/evaluaties.ts'
import { insertTafelcode } from '#modules/governance/store/besluitnummers.ts'
import { insertGovernanceSeed } from '#modules/governance/store/seed.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'

const { in: idIn, organisatie, regeling } = DE_LIEMERS_IDS
const BEHANDELING = idIn('behandeling', 'servicedesk')
const TITEL = 'Eén servicedesk voor drie gemeenten'
const stapId = (tafel: string) => idIn('stap', `servicedesk/${tafel}`)

/** The decision of the example, for the examples of higher rooms. */
export const SERVICEDESK_BESLUIT = idIn('besluit', 'servicedesk')

const ADVIESDAG = new Date('2025-03-27T12:00:00Z')
const BESLUITDAG = new Date('2025-04-10T12:00:00Z')

/** Each controller's word; Westervoort gives up no desk of its own, so it pays more than it gets. */
const ADVIEZEN = [
  { partij: 'duiven', naam: 'Duiven', oordeel: 'akkoord', tekst: '' },
  {
    partij: 'westervoort',
    naam: 'Westervoort',
    oordeel: 'afwijkend',
    tekst: 'Fictief: Westervoort heft geen eigen balie op en betaalt dus meer dan het krijgt.',
  },
  { partij: 'zevenaar', naam: 'Zevenaar', oordeel: 'akkoord', tekst: '' },
  { partij: 'sdl', naam: 'Samenwerking De Liemers (SDL)', oordeel: 'akkoord', tekst: '' },
] as const

/** What the first weighing made of the variants. */
const ALTERNATIEVEN = [
  { naam: 'Elk een eigen servicedesk', toelichting: '', totaal: '4.983', rang: 3 },
  { naam: 'Eén servicedesk bij de RID', toelichting: '', totaal: '6.667', rang: 1 },
  { naam: 'De servicedesk inkopen', toelichting: '', totaal: '6.317', rang: 2 },
]

/** 45.000 euros over the key RID De Liemers. */
const VERDELING = { zevenaar: 2_340_000n, duiven: 1_344_883n, westervoort: 815_117n }

const partijnaam = (partij: string) => partij[0]!.toUpperCase() + partij.slice(1)

/** What surrounded it on that day. */
const OMGEVING: Besluitvoorbereiding = {
  totaal: '45000.00',
  alternatieven: ALTERNATIEVEN,
  businesscase: { basisjaar: 2025, disconteringsvoet: '0.0225', ncw: '74887.58', totaal: '85000.00' },
  adviezen: ADVIEZEN.map(({ partij, naam, oordeel, tekst }) => ({
    tafelNaam: 'Controllersoverleg De Liemers',
    gevraagd: true,
    organisatieId: organisatie(partij),
    organisatieNaam: naam,
    oordeel,
    tekst,
    persoonNaam: `Controller van ${naam}`,
    gegevenOp: ADVIESDAG.toISOString(),
  })),
  geschillen: [],
  mandaat: {
    onderwerpen: ['dienst', 'prioriteit'],
    limiet: '50000.00',
    bron: 'Fictief: hoort bij het voorbeeld, staat niet in een bron',
    stand: 'binnen',
    jaar: 2025,
    bedrag: '45000.00',
  },
  deelnemers: Object.keys(VERDELING)
    .toSorted()
    .map((partij) => ({ organisatieId: organisatie(partij), organisatieNaam: partijnaam(partij), betaalt: true })),
}

const stap = (volgorde: number, tafel: string, { dag, op, waarom }: { dag: string; op: Date; waarom: string }) => ({
  id: stapId(tafel),
  behandeling_id: BEHANDELING,
  volgorde,
  tafel_id: idIn('tafel', tafel),
  waarom,
  vergaderd_op: dag,
  vastgelegd_op: op,
})

/** A made-up decision of last year with everything that it carries: taken by the OGO within its mandate, ordered, and looked back on. */
export async function fillServicedesk(db: Db): Promise<void> {
  await insertGovernanceSeed(db, {
    behandeling: {
      id: BEHANDELING,
      regeling_id: regeling,
      voorstel_id: voorstelIdOf('servicedesk'),
      titel: TITEL,
      voorstel_versie: 1,
      beslispunt_ids: [idIn('beslispunt', 'servicedesk')],
      feiten: JSON.stringify({ geld: true, betalers: 3, binnenBegroting: true, binnenMandaat: true, raakt: [] }),
      status: 'besloten',
      eigen_organisatie_id: organisatie('zevenaar'),
      begonnen_op: new Date('2025-03-13T09:00:00Z'),
      bijgewerkt_op: BESLUITDAG,
    },
    stappen: [
      {
        ...stap(1, 'controllers', {
          dag: '2025-03-27',
          op: ADVIESDAG,
          waarom: 'Meer dan één partij betaalt: de controllers toetsen het geld samen, voordat het OGO het behandelt.',
        }),
        rol: 'advies',
        uitkomst: 'positief',
        reden: 'Fictief: samen levert het meer op dan het kost; Westervoort betaalt meer dan het krijgt.',
        vastgelegd_door: 'Controller van Zevenaar',
        vastgelegd_rol: 'controller',
      },
      {
        ...stap(2, 'ogo', {
          dag: '2025-04-10',
          op: BESLUITDAG,
          waarom: 'Het geld staat in de begroting en het bedrag valt binnen het mandaat: het OGO besluit.',
        }),
        rol: 'besluit',
        uitkomst: 'aangenomen',
        reden: 'Fictief: één balie is beter bereikbaar.',
        vastgelegd_door: 'Marleen Fictief',
        vastgelegd_rol: 'secretaris',
      },
    ],
    adviezen: ADVIEZEN.map(({ partij, naam, oordeel, tekst }) => ({
      id: idIn('advies', `servicedesk/${partij}`),
      stap_id: stapId('controllers'),
      organisatie_id: organisatie(partij),
      oordeel,
      tekst,
      persoon_naam: `Controller van ${naam}`,
      rol: 'controller',
      gegeven_op: ADVIESDAG,
    })),
  })
  await insertTafelcode(db, { tafelId: idIn('tafel', 'ogo'), regelingId: regeling, code: 'OGO' })
  await fillBesluit(db)
}

async function fillBesluit(db: Db): Promise<void> {
  await insertBesluit(db, {
    id: SERVICEDESK_BESLUIT,
    regelingId: regeling,
    tafelId: idIn('tafel', 'ogo'),
    nummer: 'OGO-2025-001',
    volgnummer: 1,
    behandelingId: BEHANDELING,
    stapId: stapId('ogo'),
    voorstelId: voorstelIdOf('servicedesk'),
    voorstelVersie: 1,
    wensId: idIn('wens', 'toekomst'),
    titel: TITEL,
    beslispunten: [{ tekst: 'Richt bij de RID één servicedesk in voor de drie gemeenten.', raakt: [] }],
    dekkingBesluitId: null,
    gremium: 'Opdrachtgeversoverleg De Liemers',
    datum: '2025-04-10',
    tekst: 'Fictief: de RID richt in 2025 één servicedesk in voor de drie gemeenten.',
    stemming: 'Zonder stemming. Westervoort laat aantekenen dat het meer betaalt dan het krijgt.',
    voorwaarden: 'Fictief: de balie is ook op vrijdagmiddag bereikbaar.',
    motivering: 'Fictief: bij ziekte is nu soms geen enkele balie bereikbaar. Samen lossen wij dat op, en het kost op termijn minder.',
    omgeving: OMGEVING,
    openbaarheid: null,
    evaluatiedatum: '2026-04-10',
    verdeelsleutelId: idIn('verdeelsleutel', 'rid-2023'),
    slotbesluit: true,
    vervangtId: null,
    vervanging: null,
    persoonNaam: 'Marleen Fictief',
    rol: 'secretaris',
    op: BESLUITDAG,
    regels: [
      {
        regelId: idIn('voorstelregel', 'servicedesk/0'),
        omschrijving: 'Eén servicedesk inrichten bij de RID',
        klasse: 'wenselijk',
        jaar: 2025,
        soort: 'incidenteel',
        post: bedrag(4_500_000n),
      },
    ],
    verdeling: Object.entries(VERDELING).map(([partij, cent]) => ({
      organisatieId: organisatie(partij),
      jaar: 2025,
      soort: 'incidenteel',
      cent,
    })),
  })
  await insertEvaluatie(db, {
    besluitId: SERVICEDESK_BESLUIT,
    uitkomst: 'deels',
    tekst: 'Fictief: de balie is beter bereikbaar dan verwacht. De dubbele bezetting in Duiven duurde een half jaar langer.',
    organisatieId: organisatie('zevenaar'),
    persoonNaam: 'Sanne Fictief',
    rol: 'demandmanager',
    op: new Date('2026-04-14T09:00:00Z'),
  })
}
