import { bedrag } from '#kernel/bedrag.ts'
import type { Db } from '#platform/database/database.ts'
import { insertWijziging, openBegroting } from '#modules/begroting/store/begrotingen.ts'
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

/** The budget of the example: the made-up decision of last year as it landed, and how prices rise after it. */
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
}
