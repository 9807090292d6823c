import { bedrag } from '#kernel/bedrag.ts'
import type { Db } from '#platform/database/database.ts'
import { insertWijziging, openBegroting } from '#modules/begroting/store/begrotingen.ts'
import { insertRaming } from '#modules/begroting/store/ramingen.ts'
import { insertIndexatie } from '#modules/begroting/store/indexaties.ts'
import { SERVICEDESK_BESLUIT } from '#modules/governance/index.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'

const { in: idIn, regeling } = DE_LIEMERS_IDS

/** Made up: how wages and prices rise, and which part of the costs is wages. Of 2028 nobody has said so yet. */
const INDEXATIES = [
  { jaar: 2026, nummer: 1, loon: '0.041', prijs: '0.022', gewichtLoon: '0.7', grond: 'Fictief: kadernota 2026', nu: '2025-03-13' },
  { jaar: 2026, nummer: 2, loon: '0.046', prijs: '0.022', gewichtLoon: '0.7', grond: 'Fictief: de nieuwe cao', nu: '2025-06-19' },
  { jaar: 2027, nummer: 1, loon: '0.034', prijs: '0.021', gewichtLoon: '0.7', grond: 'Fictief: kadernota 2027', nu: '2026-03-12' },
] as const

/** Made up, in thousands of euros: income, expenses, out of reserves, and of the last two what is for once. In 2028 it is not in balance. */
const RAMINGEN = [
  { jaar: 2025, baten: 9_840, lasten: 9_912, onttrekkingen: 120, incidenteleLasten: 150 },
  { jaar: 2026, baten: 10_120, lasten: 10_150, onttrekkingen: 60, incidenteleLasten: 90 },
  { jaar: 2027, baten: 10_410, lasten: 10_420, onttrekkingen: 20, incidenteleLasten: 40 },
  { jaar: 2028, baten: 10_700, lasten: 10_735, onttrekkingen: 0, incidenteleLasten: 0 },
] as const

const duizend = (aantal: number) => bedrag(BigInt(aantal) * 100_000n)

/** The budget of the example: the made-up decision of last year as it landed, how prices rise after it, and what it estimates. */
export async function fillBegroting(db: Db): Promise<void> {
  const { id, nummer } = await openBegroting(db, { id: idIn('begroting', '2025'), regelingId: regeling, jaar: 2025 })
  await insertWijziging(db, { begrotingId: id, nummer, besluitId: SERVICEDESK_BESLUIT, op: new Date('2025-04-10T12:00:00Z') }, [
    {
      id: idIn('begrotingsregel', 'servicedesk'),
      jaar: 2025,
      soort: 'incidenteel',
      omschrijving: 'Eén servicedesk voor drie gemeenten',
      totaal: { bekend: bedrag(4_500_000n), pm: 0 },
      verdeelsleutelId: idIn('verdeelsleutel', 'rid-2023'),
    },
  ])
  for (const { nu, ...indexatie } of INDEXATIES)
    await insertIndexatie(db, { ...indexatie, regelingId: regeling, persoonNaam: 'Dirk Fictief', nu: new Date(`${nu}T09:00:00Z`) })
  for (const { jaar, baten, lasten, onttrekkingen, incidenteleLasten } of RAMINGEN)
    await insertRaming(
      db,
      {
        baten: duizend(baten),
        lasten: duizend(lasten),
        onttrekkingen: duizend(onttrekkingen),
        toevoegingen: duizend(0),
        incidenteel: {
          baten: duizend(0),
          lasten: duizend(incidenteleLasten),
          onttrekkingen: duizend(onttrekkingen),
          toevoegingen: duizend(0),
        },
      },
      {
        begrotingId: id,
        jaar,
        nummer: 1,
        grond: 'Fictief: begroting 2025',
        persoonNaam: 'Dirk Fictief',
        nu: new Date('2024-07-11T09:00:00Z'),
      },
    )
}
