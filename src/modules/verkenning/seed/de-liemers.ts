import type { Db } from '#platform/database/database.ts'
import { doelIdOf } from '#modules/doelen/index.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'
import { rij, type SjabloonCode } from '#modules/verkenning/domain/sjabloon.ts'
import { figuur2, sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import type { Oordeel } from '#modules/verkenning/domain/uitkomst.ts'
import { SCENARIO_OORDELEN, SCENARIOS_RID } from '#modules/verkenning/seed/scenarios.ts'
import { insertVerkenningSeed, type SeedInzending, type VerkenningSeed } from '#modules/verkenning/store/seed.ts'

const PARTIJEN = ['zevenaar', 'duiven', 'westervoort', 'sdl']

/** The id of an exploration of the example by its code, for the examples of higher rooms. */
export const verkenningIdOf = (code: string) => DE_LIEMERS_IDS.in('verkenning', code)

const van = (code: string, sjabloon: SjabloonCode, partij: string) => ({
  id: verkenningIdOf(code),
  regeling_id: DE_LIEMERS_IDS.regeling,
  eigen_organisatie_id: DE_LIEMERS_IDS.organisatie(partij),
  gevraagd: PARTIJEN.map((each) => DE_LIEMERS_IDS.organisatie(each)),
  sjabloon,
  bron: sjablonen[sjabloon].bron,
  fictief: true,
})

const partijVan: Record<string, string> = { rid: 'sdl' }
const rolVan = (aanmeldnaam: string) => aanmeldnaam.split('.')[0]!

/** What one of the people said; `null` for an exploration that waits on his own side. */
function inzending(code: string, aanmeldnaam: string, gegeven: { oordelen: readonly Oordeel[]; op: string | null }): SeedInzending {
  const naam = aanmeldnaam.split('.')[1]!
  return {
    id: DE_LIEMERS_IDS.in('inzending', `${code}/${aanmeldnaam}`),
    regelingId: DE_LIEMERS_IDS.regeling,
    verkenningId: verkenningIdOf(code),
    organisatieId: DE_LIEMERS_IDS.organisatie(partijVan[naam] ?? naam),
    aanmeldnaam,
    rol: rolVan(aanmeldnaam),
    oordelen: gegeven.oordelen,
    ingediendOp: gegeven.op === null ? null : new Date(gegeven.op),
  }
}

/** Values per row, in the order of the columns, as judgements. */
function oordelenVan(sjabloon: SjabloonCode, waarden: Readonly<Record<string, readonly (number | null)[]>>, bron: string): Oordeel[] {
  return Object.entries(waarden).flatMap(([id, values]) =>
    values.map((waarde, at) => ({
      rij: id,
      kolom: sjablonen[sjabloon].kolommen[at]!.id,
      waarde,
      alternatief: null,
      toelichting: '',
      bron,
    })),
  )
}

/** Value and attention as the source gives them, with a capacity of one's own. */
function naarFiguur2(capaciteit: readonly number[]): Oordeel[] {
  const bron = sjablonen.publieke_waarde.bron
  return figuur2.flatMap(({ rij: id, waarde, legitimiteit, of }, at) => {
    const anders = (tweede: number | undefined) =>
      tweede === undefined ? null : { waarde: tweede, wanneer: 'de sector waar het over gaat' }
    return [
      { rij: id, kolom: 'waarde', waarde, alternatief: anders(of?.waarde), toelichting: '', bron },
      { rij: id, kolom: 'legitimiteit', waarde: legitimiteit, alternatief: anders(of?.legitimiteit), toelichting: '', bron },
      { rij: id, kolom: 'capaciteit', waarde: capaciteit[at]!, alternatief: null, toelichting: '', bron: 'Fictief' },
    ]
  })
}

const VRAAGSTUKKEN = [
  rij('beveiliging', 'Beveiliging hangt aan twee mensen', { toelichting: 'Fictief. Valt een van hen uit, dan blijft een melding liggen.' }),
  rij('data', 'Gegevens zijn niet op orde', { toelichting: 'Fictief. Niemand weet precies welke gegevens er zijn en wie ze bijhoudt.' }),
  rij('werving', 'Vacatures blijven open', { toelichting: 'Fictief. Inhuur vangt het op, en kost elk jaar meer.' }),
  rij('wetten', 'Nieuwe wetten worden drie keer uitgezocht', { toelichting: 'Fictief. Elke gemeente doet hetzelfde werk.' }),
]

const URGENTIE: Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>> = {
  'demandmanager.zevenaar': { beveiliging: [5, 4, 4], data: [4, 2, 4], werving: [4, 4, 3], wetten: [2, 3, 2] },
  'controller.zevenaar': { beveiliging: [4, 3, 3], data: [4, 1, 5], werving: [5, 4, 4], wetten: [2, 2, 2] },
  'demandmanager.duiven': { beveiliging: [5, 5, 4], data: [4, 2, 4], werving: [2, 2, 3], wetten: [3, 3, 3] },
}

const VERKENNINGEN: VerkenningSeed['verkenningen'] = [
  {
    ...van('toekomst', 'scenarios', 'zevenaar'),
    titel: 'Hoe verder met onze ICT?',
    vraag: 'Welke manieren zijn er om de ICT-dienstverlening te regelen die de gemeenten nodig hebben, en welke heeft de voorkeur?',
    status: 'afgerond',
    ingediend_op: new Date('2023-01-23T09:00:00Z'),
    sluit_op: '2023-02-03',
    rijen: JSON.stringify(SCENARIOS_RID),
    conclusie:
      'Overstappen pakt niet vanzelf beter uit: elke manier heeft voor en tegen, en stoppen kost veel. De samenwerking is groot genoeg, als de gemeenten erin investeren. (De strekking komt uit het rapport; de oordelen zijn fictief.)',
    voorkeur: 'rid',
    voorkeur_waarom:
      'De gemeenten zijn nog niet klaar om een andere leverancier te sturen. Verbeteren wat er is, kan nu en op deze schaal, als aan de voorwaarden wordt voldaan.',
    afgerond_op: new Date('2023-02-06T15:00:00Z'),
    afgerond_door: 'Sanne Fictief',
  },
  {
    ...van('waarde', 'publieke_waarde', 'duiven'),
    titel: 'Waar loont het om samen op te trekken?',
    vraag: 'Welke onderwerpen leveren samen de meeste publieke waarde op, en wat vragen zij van de legitimiteit?',
    doel_id: doelIdOf('data'),
    status: 'afgerond',
    ingediend_op: new Date('2026-09-07T09:00:00Z'),
    sluit_op: '2026-09-25',
    rijen: JSON.stringify(sjablonen.publieke_waarde.rijen),
    conclusie:
      'Fictief: wij beginnen met schaarse specialisten en met samen inkopen. Dat levert minder op, maar vraagt ook weinig uitleg aan de raden. Over samen ontwikkelen praten wij eerst met de colleges.',
    voorkeur: null,
    afgerond_op: new Date('2026-09-28T13:00:00Z'),
    afgerond_door: 'Joris Fictief',
  },
  {
    ...van('urgentie', 'urgentie', 'zevenaar'),
    titel: 'Wat moet eerst?',
    vraag: 'Welke vraagstukken pakken wij in 2027 als eerste samen op?',
    status: 'voorgelegd',
    ingediend_op: new Date('2026-11-16T09:00:00Z'),
    sluit_op: '2026-12-11',
    rijen: JSON.stringify(VRAAGSTUKKEN),
  },
]

const INZENDINGEN: SeedInzending[] = [
  ...Object.entries(SCENARIO_OORDELEN).map(([naam, waarden]) =>
    inzending('toekomst', naam, { oordelen: oordelenVan('scenarios', waarden, 'Fictief'), op: '2023-02-01T10:00:00Z' }),
  ),
  ...Object.entries({
    'demandmanager.zevenaar': [3, 3, 2, 2, 3, 2, 2, 1, 4, 1, 3],
    'demandmanager.duiven': [2, 3, 1, 2, 3, 3, 1, 2, 4, 2, 3],
    'secretaris.westervoort': [3, 2, 2, 1, 2, 2, 2, 2, 3, 1, 4],
  }).map(([naam, capaciteit]) => inzending('waarde', naam, { oordelen: naarFiguur2(capaciteit), op: '2026-09-21T10:00:00Z' })),
  ...Object.entries(URGENTIE).map(([naam, waarden]) =>
    inzending('urgentie', naam, { oordelen: oordelenVan('urgentie', waarden, 'Fictief'), op: '2026-11-19T10:00:00Z' }),
  ),
  inzending('urgentie', 'demandmanager.westervoort', {
    oordelen: oordelenVan('urgentie', { beveiliging: [3, 2, null] }, 'Fictief'),
    op: null,
  }),
]

const TEGENGELUIDEN: VerkenningSeed['tegengeluiden'] = [
  {
    id: DE_LIEMERS_IDS.in('tegengeluid', 'toekomst/westervoort'),
    regeling_id: DE_LIEMERS_IDS.regeling,
    verkenning_id: verkenningIdOf('toekomst'),
    organisatie_id: DE_LIEMERS_IDS.organisatie('westervoort'),
    tekst: 'Fictief: Westervoort vindt dat ook een andere samenwerking serieus moet worden gevraagd wat zij kan bieden.',
    persoon_naam: 'Nadia Fictief',
    gegeven_op: new Date('2023-02-08T10:00:00Z'),
  },
]

/** The scenarios of the report and the worked example of public value, both closed, and issues that are being judged. Who judged what is made up. */
export async function fillVerkenning(db: Db): Promise<void> {
  await insertVerkenningSeed(db, { verkenningen: VERKENNINGEN, inzendingen: INZENDINGEN, tegengeluiden: TEGENGELUIDEN })
}
