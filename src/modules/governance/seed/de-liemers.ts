import type { Db } from '#platform/database/database.ts'
import { voorstelIdOf } from '#modules/afweging/index.ts'
import type { Staprol } from '#modules/governance/domain/route.ts'
import { fillServicedesk } from '#modules/governance/seed/servicedesk.ts'
import { insertGovernanceSeed } from '#modules/governance/store/seed.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'

const { in: idIn, organisatie, regeling } = DE_LIEMERS_IDS
const BEHANDELING = idIn('behandeling', 'digitaal')
const stapId = (tafel: string) => idIn('stap', `digitaal/${tafel}`)

/** A table that still has to speak, on the first meeting of the example calendar that allows it. */
const open = (volgorde: number, tafel: string, { rol, dag, waarom }: { rol: Staprol; dag: string; waarom: string }) => ({
  id: stapId(tafel),
  behandeling_id: BEHANDELING,
  volgorde,
  tafel_id: idIn('tafel', tafel),
  rol,
  waarom,
  vergadering_id: idIn('vergadering', `${tafel}/${dag}`),
})

const VERGADERD = new Date('2026-11-12T11:00:00Z')

/** One controller of each party; one of them sees it differently. */
const ADVIEZEN = [
  { partij: 'zevenaar', naam: 'Controller van Zevenaar', oordeel: 'akkoord', tekst: '' },
  { partij: 'duiven', naam: 'Controller van Duiven', oordeel: 'akkoord', tekst: '' },
  {
    partij: 'westervoort',
    naam: 'Controller van Westervoort',
    oordeel: 'afwijkend',
    tekst: 'Fictief: eerst de structurele lasten in beeld.',
  },
  { partij: 'sdl', naam: 'Controller van SDL', oordeel: 'akkoord', tekst: '' },
]

/** Two made-up proposals: one halfway its tables, for the controllers advised, the OGO is next and there is a last day; and one decided last year. */
export async function fillGovernance(db: Db): Promise<void> {
  await insertGovernanceSeed(db, {
    behandeling: {
      id: BEHANDELING,
      regeling_id: regeling,
      voorstel_id: voorstelIdOf('digitaal'),
      titel: 'Digitaal vaardig in drie gemeenten',
      voorstel_versie: 1,
      beslispunt_ids: [idIn('beslispunt', 'digitaal')],
      feiten: JSON.stringify({ geld: true, betalers: 3, binnenBegroting: false, binnenMandaat: false, raakt: [] }),
      status: 'lopend',
      eigen_organisatie_id: organisatie('zevenaar'),
      begonnen_op: new Date('2026-10-12T09:00:00Z'),
      bijgewerkt_op: VERGADERD,
      uiterlijk: '2027-03-31',
      uiterlijk_reden: 'Fictief: daarna vervalt het aanbod van de leverancier.',
    },
    stappen: [
      {
        ...open(1, 'controllers', {
          rol: 'advies',
          dag: '2026-11-12',
          waarom: 'Het kost drie gemeenten geld: de controllers adviseren eerst.',
        }),
        uitkomst: 'positief',
        vergaderd_op: '2026-11-12',
        reden: 'Fictief: de kosten zijn gedekt in 2027.',
        vastgelegd_op: VERGADERD,
        vastgelegd_door: 'Controller van Zevenaar',
        vastgelegd_rol: 'controller',
      },
      open(2, 'ogo', { rol: 'advies', dag: '2026-12-17', waarom: 'Het OGO adviseert over de inhoud.' }),
      ...['zevenaar', 'duiven', 'westervoort'].map((partij) =>
        open(3, `college-${partij}`, { rol: 'besluit', dag: '2027-01-05', waarom: 'Het college kiest, omdat zijn gemeente betaalt.' }),
      ),
      open(4, 'ab', { rol: 'besluit', dag: '2027-03-10', waarom: 'Het bestuur besluit over de wijziging van de begroting.' }),
    ],
    adviezen: ADVIEZEN.map(({ partij, naam, oordeel, tekst }) => ({
      id: idIn('advies', `digitaal/${partij}`),
      stap_id: stapId('controllers'),
      organisatie_id: organisatie(partij),
      oordeel,
      tekst,
      persoon_naam: naam,
      rol: 'controller',
      gegeven_op: VERGADERD,
    })),
  })
  await fillServicedesk(db)
}
