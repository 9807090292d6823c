import type { Db } from '#platform/database/database.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'
import type { Oordeel, Strekking } from '#modules/zienswijzen/domain/stand.ts'
import { insertZienswijzenSeed } from '#modules/zienswijzen/store/seed.ts'

const { in: idIn, organisatie, regeling } = DE_LIEMERS_IDS

interface Voorbeeldraad {
  strekking: Strekking
  raadsbesluit: string | null
  /** Null: still on the own side of this council. */
  ingediend: string | null
  griffier: string
  punten: readonly { tekst: string; reactie?: { oordeel: Oordeel; toelichting: string } }[]
}

interface Voorbeeldronde {
  code: string
  soort: 'ontwerpbegroting' | 'ander_besluit'
  titel: string
  vraag: string
  begrotingsjaar: number | null
  vergadering: string
  verzonden: string
  uiterlijk: string
  nota: { vastgesteld: string; verzonden: string } | null
  raden: Readonly<Record<string, Voorbeeldraad>>
}

const GRIFFIERS = { duiven: 'Anneke Fictief', zevenaar: 'Tineke Fictief', westervoort: 'Freek Fictief' }

/** A round that is done: one council in time, one late, one without a view. */
const BEGROTING: Voorbeeldronde = {
  code: 'begroting-2027',
  soort: 'ontwerpbegroting',
  titel: 'Ontwerpbegroting 2027',
  vraag: 'Fictief: wat vindt uw raad van de ontwerpbegroting 2027, en van de bijdrage die daarin van uw gemeente wordt gevraagd?',
  begrotingsjaar: 2027,
  vergadering: 'ab/2026-07-08',
  verzonden: '2026-03-24',
  uiterlijk: '2026-06-16',
  nota: { vastgesteld: '2026-06-25', verzonden: '2026-06-29' },
  raden: {
    duiven: {
      strekking: 'kritisch',
      raadsbesluit: '2026-05-26',
      ingediend: '2026-06-01',
      griffier: GRIFFIERS.duiven,
      punten: [
        {
          tekst: 'Fictief: laat per dienst zien waarom de bijdrage stijgt.',
          reactie: { oordeel: 'deels', toelichting: 'Per pakket staat de stijging nu in de begroting. Per dienst kan vanaf 2028.' },
        },
        {
          tekst: 'Fictief: vang de stijging van 2027 op uit de reserve.',
          reactie: { oordeel: 'niet', toelichting: 'De reserve is nodig om tegenvallers op te vangen; daarna is zij leeg.' },
        },
      ],
    },
    westervoort: {
      strekking: 'positief',
      raadsbesluit: '2026-06-15',
      ingediend: '2026-06-18',
      griffier: GRIFFIERS.westervoort,
      punten: [
        {
          tekst: 'Fictief: stuur de raden elk halfjaar een korte stand van zaken.',
          reactie: { oordeel: 'overgenomen', toelichting: '' },
        },
      ],
    },
    zevenaar: { strekking: 'geen', raadsbesluit: '2026-05-27', ingediend: '2026-05-28', griffier: GRIFFIERS.zevenaar, punten: [] },
  },
}

/** A round that runs: one council handed in, one gives no view, one still writes. */
const VISIE: Voorbeeldronde = {
  code: 'visie-2030',
  soort: 'ander_besluit',
  titel: 'Visie op dienstverlening 2027 tot en met 2030',
  vraag:
    'Fictief: de visie zegt welke diensten de gemeenten tot en met 2030 samen doen. Wat vindt uw raad van deze keuze?\n\nMist uw raad een dienst, of wil hij er een zelf blijven doen?',
  begrotingsjaar: null,
  vergadering: 'ab/2027-03-10',
  verzonden: '2026-10-12',
  uiterlijk: '2026-12-14',
  nota: null,
  raden: {
    duiven: {
      strekking: 'kritisch',
      raadsbesluit: '2026-10-26',
      ingediend: '2026-10-29',
      griffier: GRIFFIERS.duiven,
      punten: [
        {
          tekst: 'Fictief: houd de balie voor inwoners in elke gemeente open.',
          reactie: { oordeel: 'overgenomen', toelichting: 'De balies blijven. De visie gaat over wat daarachter gebeurt.' },
        },
        { tekst: 'Fictief: leg elk jaar aan de raden voor of de visie nog past.' },
      ],
    },
    zevenaar: { strekking: 'geen', raadsbesluit: '2026-10-28', ingediend: '2026-10-30', griffier: GRIFFIERS.zevenaar, punten: [] },
    westervoort: {
      strekking: 'positief',
      raadsbesluit: null,
      ingediend: null,
      griffier: GRIFFIERS.westervoort,
      punten: [{ tekst: 'Fictief: begin met de diensten die inwoners merken.' }],
    },
  },
}

const at = (dag: string) => new Date(`${dag}T10:00:00Z`)
const rondeId = ({ code }: Voorbeeldronde) => idIn('zienswijzeronde', code)
const zienswijzeId = ({ code }: Voorbeeldronde, gemeente: string) => idIn('zienswijze', `${code}/${gemeente}`)
const puntId = ({ code }: Voorbeeldronde, gemeente: string, index: number) => idIn('zienswijzepunt', `${code}/${gemeente}/${index}`)
const radenVan = (ronde: Voorbeeldronde) => Object.entries(ronde.raden)

function rondeRow(ronde: Voorbeeldronde) {
  return {
    id: rondeId(ronde),
    regeling_id: regeling,
    eigen_organisatie_id: organisatie('sdl'),
    soort: ronde.soort,
    titel: `Fictief: ${ronde.titel}`,
    vraag: ronde.vraag,
    begrotingsjaar: ronde.begrotingsjaar,
    vergadering_id: idIn('vergadering', ronde.vergadering),
    verzonden_op: ronde.verzonden,
    reactie_uiterlijk: ronde.uiterlijk,
    uiterlijk_reden: '',
    bijgewerkt_op: at(ronde.nota?.verzonden ?? ronde.verzonden),
    versie: 1,
  }
}

function zienswijzeRows(ronde: Voorbeeldronde) {
  return radenVan(ronde).map(([gemeente, { strekking, raadsbesluit, ingediend, griffier }]) => ({
    id: zienswijzeId(ronde, gemeente),
    regeling_id: regeling,
    ronde_id: rondeId(ronde),
    eigen_organisatie_id: organisatie(gemeente),
    strekking,
    raadsbesluit_op: raadsbesluit,
    raadsbesluit_kenmerk: raadsbesluit === null ? '' : `Fictief-${raadsbesluit.slice(0, 4)}-${gemeente}`,
    correctie_reden: '',
    ingediend_op: ingediend === null ? null : at(ingediend),
    ingediend_dag: ingediend,
    ingediend_door: ingediend && griffier,
    uiterlijk_toen: ingediend && ronde.uiterlijk,
    bijgewerkt_op: at(ingediend ?? ronde.verzonden),
    versie: 1,
  }))
}

const puntenVan = (ronde: Voorbeeldronde) =>
  radenVan(ronde).flatMap(([gemeente, { punten }]) => punten.map((punt, index) => ({ ...punt, gemeente, index })))

const notaId = ({ code }: Voorbeeldronde) => idIn('nota', code)

/** Two made-up rounds in De Liemers: one that is done, and one that runs with three councils in different places. */
export async function fillZienswijzen(db: Db): Promise<void> {
  const rondes = [BEGROTING, VISIE]
  await insertZienswijzenSeed(db, {
    'zienswijzen.ronde': rondes.map(rondeRow),
    'zienswijzen.raad': rondes.flatMap((ronde) =>
      Object.keys(ronde.raden).map((gemeente) => ({ ronde_id: rondeId(ronde), organisatie_id: organisatie(gemeente) })),
    ),
    'zienswijzen.zienswijze': rondes.flatMap(zienswijzeRows),
    'zienswijzen.punt': rondes.flatMap((ronde) =>
      puntenVan(ronde).map(({ tekst, gemeente, index }) => ({
        id: puntId(ronde, gemeente, index),
        zienswijze_id: zienswijzeId(ronde, gemeente),
        volgorde: index + 1,
        tekst,
      })),
    ),
    'zienswijzen.nota': rondes.flatMap((ronde) =>
      ronde.nota
        ? [
            {
              id: notaId(ronde),
              ronde_id: rondeId(ronde),
              nummer: 1,
              vastgesteld_op: ronde.nota.vastgesteld,
              vastgesteld_door: 'Esther Fictief',
              verzonden_op: ronde.nota.verzonden,
              verzonden_door: 'Esther Fictief',
            },
          ]
        : [],
    ),
    'zienswijzen.reactie': rondes.flatMap((ronde) =>
      puntenVan(ronde).flatMap(({ reactie, gemeente, index }) =>
        reactie
          ? [
              {
                punt_id: puntId(ronde, gemeente, index),
                ronde_id: rondeId(ronde),
                ...reactie,
                nota_id: ronde.nota ? notaId(ronde) : null,
                versie: 1,
              },
            ]
          : [],
      ),
    ),
  })
}
