import type { Insertable } from 'kysely'
import { SERVICEDESK_BESLUIT } from '#modules/governance/index.ts'
import type { PortfolioTables } from '#modules/portfolio/tables.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'

type Rij = Insertable<PortfolioTables['portfolio.meerwerk']>
type Uren = Insertable<PortfolioTables['portfolio.meerwerk_uren']>

const { in: idIn, organisatie, regeling } = DE_LIEMERS_IDS
const meerwerkId = (code: string) => idIn('meerwerk', code)
const moment = (dag: string) => new Date(`${dag}T10:00:00Z`)

interface Verhaal {
  code: string
  nummer: string
  vrager: 'zevenaar' | 'duiven' | 'westervoort'
  persoon: string
  dag: string
  titel: string
  vraag: string
  weging?: { uren: string; euro: bigint | null; betaler: 'vrager' | 'samen' | 'opdrachtnemer' }
  verdringt?: Partial<Pick<Rij, 'verdringt_opdracht_id' | 'verdringt_maatregel_id' | 'verdringt'>>
  toegezegd?: { dag: string; door: string; grond: string; besluit?: string }
  uitgevoerd?: string
  afwijzing?: string
  geboekt?: readonly [dag: string, uren: string, toelichting: string][]
}

const VERHALEN: readonly Verhaal[] = [
  {
    code: 'verkiezingen',
    nummer: 'M-2025-001',
    vrager: 'zevenaar',
    persoon: 'Teamleider burgerzaken (fictief)',
    dag: '2025-08-18',
    titel: 'Netwerk en laptops op de stembureaus',
    vraag: 'Fictief: op elf stembureaus een verbinding en een laptop op de verkiezingsdag, met iemand die kan helpen.',
    weging: { uren: '60', euro: 5_400n, betaler: 'vrager' },
    verdringt: {
      verdringt_opdracht_id: idIn('opdracht', 'servicedesk'),
      verdringt: 'Fictief: de inrichting van de balie schoof drie weken op.',
    },
    toegezegd: { dag: '2025-08-28', door: 'Sanne Fictief', grond: 'Fictief: binnen het budget van burgerzaken.' },
    uitgevoerd: '2025-10-30',
    geboekt: [
      ['2025-09-26', '22.5', 'Fictief: opnemen op de locaties'],
      ['2025-10-28', '35', 'Fictief: plaatsen en testen'],
      ['2025-10-30', '16.5', 'Fictief: hulp op de dag zelf'],
    ],
  },
  {
    code: 'raadzaal',
    nummer: 'M-2025-002',
    vrager: 'duiven',
    persoon: 'Raadsgriffie (fictief)',
    dag: '2025-09-08',
    titel: 'Beeld en geluid bij raadsvergaderingen',
    vraag: 'Fictief: bij elke raadsvergadering iemand in de zaal die beeld en geluid verzorgt, tot de zaal is vernieuwd.',
    weging: { uren: '48', euro: 4_320n, betaler: 'opdrachtnemer' },
    verdringt: { verdringt_maatregel_id: idIn('maatregel', 'verbetering/6') },
    toegezegd: { dag: '2025-09-22', door: 'Joris Fictief', grond: 'Fictief: voor drie vergaderingen, daarna zonder hulp.' },
    uitgevoerd: '2025-12-19',
    geboekt: [
      ['2025-10-09', '19', 'Fictief: eerste vergadering met voorbereiding'],
      ['2025-12-18', '33', 'Fictief: tweede en derde vergadering'],
    ],
  },
  {
    code: 'avondbalie',
    nummer: 'M-2025-003',
    vrager: 'zevenaar',
    persoon: 'Sanne Fictief',
    dag: '2025-09-29',
    titel: 'Balie op vrijdagmiddag open voor alle drie',
    vraag: 'Fictief: in de eerste maanden ook op vrijdagmiddag bezetting, zodat niemand een dichte balie treft.',
    weging: { uren: '80', euro: 7_200n, betaler: 'samen' },
    toegezegd: {
      dag: '2025-10-06',
      door: 'Sanne Fictief',
      grond: 'Fictief: hoort bij de start van één servicedesk.',
      besluit: SERVICEDESK_BESLUIT,
    },
    uitgevoerd: '2026-02-27',
    geboekt: [['2026-02-27', '76', 'Fictief: bezetting van november tot en met februari']],
  },
  {
    code: 'incidentrapport',
    nummer: 'M-2026-001',
    vrager: 'zevenaar',
    persoon: 'Chief information security officer (fictief)',
    dag: '2026-06-15',
    titel: 'Elke week een rapport over beveiligingsincidenten',
    vraag: 'Fictief: naast het kwartaalrapport elke week een overzicht per afdeling.',
    geboekt: [
      ['2026-07-03', '9', 'Fictief: eerste opzet, op verzoek'],
      ['2026-09-11', '12.5', 'Fictief: wekelijks gevuld'],
    ],
  },
  {
    code: 'afvalkoppeling',
    nummer: 'M-2026-002',
    vrager: 'westervoort',
    persoon: 'Beleidsmedewerker afval (fictief)',
    dag: '2026-08-24',
    titel: 'Koppeling met het nieuwe afvalsysteem',
    vraag: 'Fictief: de leverancier van het afvalsysteem vraagt een koppeling met de basisregistratie, vóór 1 maart.',
    weging: { uren: '120', euro: null, betaler: 'vrager' },
    verdringt: { verdringt: 'Fictief: de vervanging van twee servers in het najaar.' },
  },
  {
    code: 'omgevingsdienst',
    nummer: 'M-2026-003',
    vrager: 'westervoort',
    persoon: 'Nadia Fictief',
    dag: '2026-09-07',
    titel: 'Werkplekken voor gasten van de omgevingsdienst',
    vraag: 'Fictief: zes werkplekken waar gasten met hun eigen account kunnen werken.',
    weging: { uren: '40', euro: 3_600n, betaler: 'vrager' },
    verdringt: { verdringt_maatregel_id: idIn('maatregel', 'verbetering/9') },
    toegezegd: { dag: '2026-09-21', door: 'Nadia Fictief', grond: 'Fictief: uit het budget huisvesting.' },
    geboekt: [['2026-10-16', '12', 'Fictief: netwerk gescheiden']],
  },
  {
    code: 'zwembad',
    nummer: 'M-2026-004',
    vrager: 'duiven',
    persoon: 'Joris Fictief',
    dag: '2026-10-05',
    titel: 'Wifi voor bezoekers van het zwembad',
    vraag: 'Fictief: gratis wifi voor bezoekers, in beheer bij de RID.',
    afwijzing: 'Fictief: het zwembad is van een andere partij. Zij kan dit beter zelf inkopen.',
  },
]

/** Made-up work that was asked for outside the catalogue, in every state that it can have. */
export const MEERWERK: readonly Rij[] = VERHALEN.map((each) => ({
  id: meerwerkId(each.code),
  regeling_id: regeling,
  nummer: each.nummer,
  vrager_id: organisatie(each.vrager),
  vrager_persoon: each.persoon,
  gevraagd_op: each.dag,
  titel: each.titel,
  vraag: each.vraag,
  status: statusOf(each),
  ...(each.weging && {
    gewogen_op: moment(each.dag),
    uren_geschat: each.weging.uren,
    prijs_cent: each.weging.euro === null ? null : each.weging.euro * 100n,
    betaler: each.weging.betaler,
  }),
  ...each.verdringt,
  ...(each.toegezegd && {
    toegezegd_op: moment(each.toegezegd.dag),
    toegezegd_door: each.toegezegd.door,
    toezegging: each.toegezegd.grond,
    besluit_id: each.toegezegd.besluit ?? null,
  }),
  ...(each.afwijzing && { afwijzing: each.afwijzing, afgewezen_door_id: organisatie('sdl') }),
  uitgevoerd_op: each.uitgevoerd ?? null,
  bijgewerkt_op: moment(each.uitgevoerd ?? each.toegezegd?.dag ?? each.dag),
}))

function statusOf({ weging, toegezegd, uitgevoerd, afwijzing }: Verhaal): string {
  if (afwijzing) return 'afgewezen'
  if (uitgevoerd) return 'uitgevoerd'
  if (toegezegd) return 'toegezegd'
  return weging ? 'gewogen' : 'gevraagd'
}

/** The hours that the supplier booked on it. */
export const MEERWERKUREN: readonly Uren[] = VERHALEN.flatMap(({ code, geboekt = [] }) =>
  geboekt.map(([op, uren, toelichting], index) => ({
    id: idIn('meerwerkuren', `${code}/${index}`),
    meerwerk_id: meerwerkId(code),
    op,
    uren,
    toelichting,
    persoon_naam: 'Esther Fictief',
    geboekt_op: moment(op),
  })),
)
