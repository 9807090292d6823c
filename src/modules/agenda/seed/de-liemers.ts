import type { Db } from '#platform/database/database.ts'
import { regelsVan } from '#modules/agenda/domain/besluitenlijst.ts'
import { nummers, type Puntuitkomst } from '#modules/agenda/domain/agenda.ts'
import { BESTUUR_JULI, BESTUUR_NOVEMBER, PUNTEN_JULI, PUNTEN_NOVEMBER } from '#modules/agenda/seed/bestuur.ts'
import type { Punt } from '#modules/agenda/seed/punt.ts'
import { insertAgendaSeed, markSeedGehouden } from '#modules/agenda/store/seed.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'

const ids = DE_LIEMERS_IDS

/** Made up: no source says what this table talks about. */
const FICTIEF = 'Fictief: hoort bij het voorbeeld, staat niet in een bron.'

/** Who sits at the board. */
const LEDEN = ['Youssef Fictief (Zevenaar, voorzitter)', 'Carla Fictief (Duiven)', 'Irene Fictief (Westervoort)']
const BESLOTEN = 'Deze tafel bespreekt personen'
const VORIGE = { code: 'ogo/2026-11-19', dag: '2026-11-19' }
const VOLGENDE = { code: 'ogo/2026-12-17', dag: '2026-12-17' }

const PUNTEN_VORIGE: readonly Punt[] = [
  {
    titel: 'Opening en mededelingen',
    soort: 'kennisname',
    minuten: 5,
    isVast: true,
    uitkomst: 'kennisgenomen',
    conclusie: 'Geen bijzonderheden.',
  },
  {
    titel: 'Voortgang van de zes maatregelen',
    soort: 'bespreking',
    minuten: 30,
    uitkomst: 'besproken',
    conclusie: 'De werving loopt achter. De directeur komt met een voorstel om tijdelijk in te huren.',
  },
  {
    titel: 'Openingstijden van de servicedesk',
    soort: 'besluit',
    minuten: 15,
    uitkomst: 'aangenomen',
    conclusie: 'De servicedesk is vanaf 1 februari 2027 bereikbaar van 7.30 tot 18.00 uur.',
  },
]

const PUNTEN_VOLGENDE: readonly Punt[] = [
  { titel: 'Opening en mededelingen', soort: 'kennisname', minuten: 5, isVast: true },
  { titel: 'Besluitenlijst van 19 november', soort: 'hamerstuk', minuten: 5 },
  { titel: 'Tijdelijke inhuur voor de servicedesk', soort: 'besluit', minuten: 30 },
  { titel: 'Prioriteiten van de i-agenda voor 2027', soort: 'advies', minuten: 30 },
  { titel: 'Bezetting van de functie informatiebeveiliger', soort: 'bespreking', minuten: 15, openbaarheid: 'besloten' },
  { titel: 'Rondvraag', soort: 'bespreking', minuten: 5, isVast: true },
]

const puntId = (code: string, index: number) => ids.in('agendapunt', `${code}/${index + 1}`)

function puntRows(code: string, punten: readonly Punt[], op: Date | null) {
  return punten.map(({ titel, soort, minuten, openbaarheid = 'openbaar', isVast = false, conclusie = '', uitkomst = null }, index) => ({
    id: puntId(code, index),
    agenda_id: ids.in('vergadering', code),
    volgorde: index + 1,
    soort,
    titel,
    toelichting: FICTIEF,
    minuten,
    is_vast: isVast,
    openbaarheid,
    grond: openbaarheid === 'openbaar' ? '' : BESLOTEN,
    tweede_vergadering: false,
    conclusie,
    uitkomst: uitkomst as Puntuitkomst | null,
    stemming: uitkomst === 'aangenomen' ? { wijze: 'zonder_stemming', tekst: 'Zonder stemming.', invoer: null } : null,
    aantekeningen: [] as unknown as string,
    vastgelegd_op: uitkomst === null ? null : op,
    vastgelegd_door: uitkomst === null ? null : 'Marleen Fictief',
    vastgelegd_rol: uitkomst === null ? null : 'secretaris',
    versie: 1,
  }))
}

/** A week later, so that what was due is late in the example. */
const ACTIES = [
  {
    code: 'inhuur',
    punt: 1,
    tekst: 'Voorstel maken voor tijdelijke inhuur',
    partij: 'sdl',
    naam: 'SDL',
    uiterlijk: '2026-12-07',
    soort: 'actie' as const,
  },
  {
    code: 'openingstijden',
    punt: 2,
    tekst: 'De nieuwe openingstijden aan alle medewerkers melden',
    partij: 'duiven',
    naam: 'Duiven',
    uiterlijk: '2026-11-20',
    soort: 'actie' as const,
  },
  {
    code: 'raad',
    punt: 1,
    tekst: 'De raad hoort in januari hoe ver de werving is',
    partij: 'duiven',
    naam: 'Duiven',
    uiterlijk: '2027-01-25',
    soort: 'toezegging' as const,
  },
]

/** The meeting of the board: held with its list of decisions adopted, and the next with its agenda sent. */
async function fillBestuur(db: Db): Promise<void> {
  const op = new Date(`${BESTUUR_JULI.dag}T16:00:00Z`)
  const id = ids.in('vergadering', BESTUUR_JULI.code)
  const agenda = { regeling_id: ids.regeling, tafel_id: ids.in('tafel', 'ab'), einde: '17:30', versie: 1 }
  const verzonden = new Date('2026-11-10T09:00:00Z')
  await insertAgendaSeed(db, {
    'agenda.agenda': [
      {
        ...agenda,
        id,
        status: 'vastgesteld',
        verzonden_op: new Date('2026-06-17T09:00:00Z'),
        begonnen_op: op,
        gesloten_op: op,
        vastgesteld_op: op,
        vastgesteld_door: 'Youssef Fictief',
        bijgewerkt_op: op,
      },
      {
        ...agenda,
        id: ids.in('vergadering', BESTUUR_NOVEMBER.code),
        status: 'verzonden',
        verzonden_op: verzonden,
        bijgewerkt_op: verzonden,
      },
    ],
    'agenda.agendapunt': [...puntRows(BESTUUR_JULI.code, PUNTEN_JULI, op), ...puntRows(BESTUUR_NOVEMBER.code, PUNTEN_NOVEMBER, null)],
    'agenda.besluitenlijst': [{ id, kop: { aanwezig: LEDEN, afwezig: [], vervangen: [] } as unknown as string }],
    'agenda.besluitregel': lijstRows(id, PUNTEN_JULI, []),
  })
  await markSeedGehouden(db, [id])
}

/** Meetings that were held, with their lists of decisions and what was agreed, and meetings that are prepared. */
export async function fillAgenda(db: Db): Promise<void> {
  const gehouden = new Date(`${VORIGE.dag}T11:00:00Z`)
  const vorige = ids.in('vergadering', VORIGE.code)
  const agenda = { regeling_id: ids.regeling, tafel_id: ids.in('tafel', 'ogo'), einde: '11:30', bijgewerkt_op: gehouden, versie: 1 }
  await insertAgendaSeed(db, {
    'agenda.agenda': [
      {
        ...agenda,
        id: vorige,
        status: 'vastgesteld',
        verzonden_op: new Date('2026-11-09T09:00:00Z'),
        begonnen_op: gehouden,
        gesloten_op: gehouden,
        vastgesteld_op: gehouden,
        vastgesteld_door: 'Marleen Fictief',
      },
      { ...agenda, id: ids.in('vergadering', VOLGENDE.code), status: 'voorbereiding' },
    ],
    'agenda.agendapunt': [...puntRows(VORIGE.code, PUNTEN_VORIGE, gehouden), ...puntRows(VOLGENDE.code, PUNTEN_VOLGENDE, null)],
    'agenda.actie': actieRows(gehouden),
    'agenda.besluitenlijst': [
      {
        id: vorige,
        kop: {
          aanwezig: ['Marleen Fictief (Zevenaar, voorzitter)', 'Ruben Fictief (Duiven)', 'Henk Fictief (Westervoort)'],
          afwezig: [],
          vervangen: [],
        } as unknown as string,
      },
    ],
    'agenda.besluitregel': lijstRows(vorige, PUNTEN_VORIGE, ACTIES),
  })
  await markSeedGehouden(db, [vorige])
  await fillBestuur(db)
}

function actieRows(op: Date) {
  return ACTIES.map(({ code, punt, tekst, partij, uiterlijk, soort }) => ({
    id: ids.in('actie', code),
    regeling_id: ids.regeling,
    soort,
    tekst: `${tekst} (fictief)`,
    tafel_id: ids.in('tafel', 'ogo'),
    agendapunt_id: puntId(VORIGE.code, punt),
    is_vertrouwelijk: false,
    organisatie_id: ids.organisatie(partij),
    aan_tafel_id: soort === 'toezegging' ? ids.in('tafel', 'raad-duiven') : null,
    uiterlijk,
    status: 'open',
    reactie: '',
    gemaakt_op: op,
    gemaakt_door: 'Marleen Fictief',
    versie: 1,
  }))
}

function lijstRows(lijst: string, punten: readonly Punt[], afspraken: typeof ACTIES) {
  const nummer = nummers(punten.map(({ openbaarheid = 'openbaar' }) => ({ openbaarheid })))
  const regels = regelsVan(
    punten.map(({ titel, openbaarheid = 'openbaar', conclusie = '', uitkomst = null }, index) => ({
      nummer: nummer[index]!,
      titel,
      openbaarheid,
      conclusie,
      uitkomst,
      stemming: uitkomst === 'aangenomen' ? { tekst: 'Zonder stemming.' } : null,
      besluitId: null,
      acties: afspraken
        .filter(({ punt }) => punt === index)
        .map(({ soort, tekst, naam, uiterlijk }) => ({
          soort,
          tekst: `${tekst} (fictief)`,
          organisatieNaam: naam,
          persoonNaam: null,
          uiterlijk,
        })),
    })),
  )
  return regels.map((inhoud, index) => ({
    besluitenlijst_id: lijst,
    volgorde: index + 1,
    openbaarheid: inhoud.openbaarheid,
    inhoud: inhoud as unknown as string,
  }))
}
