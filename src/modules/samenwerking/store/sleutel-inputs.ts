import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Opbouw } from '#modules/samenwerking/contract.ts'
import { type Bekend, kenmerkenOf } from '#modules/samenwerking/domain/verdeelsleutel.ts'
import { listWaarden } from '#modules/samenwerking/store/kenmerken.ts'

/** What the domain needs to divide by a key: the names of the organisations in it that this hat knows, and the figures it divides by, with their source. */
export interface SleutelInputs extends Bekend {
  bronnen: ReadonlyMap<string, string>
  kenmerkNamen: ReadonlyMap<string, string>
}

/** Reads them in two queries, however deep the key is. `ookEigenKant` for drafts only: a shared key is the same for every partner. */
export async function bekendFor(db: Db, opbouw: Opbouw, { ookEigenKant }: { ookEigenKant: boolean }): Promise<SleutelInputs> {
  const organisaties = await sql<{
    id: string
    naam: string
  }>`select id, naam from samenwerking.organisatie where id = any (${idsOf(opbouw)}::uuid[])`.execute(db)
  const kenmerken = await listWaarden(db, kenmerkenOf(opbouw), ookEigenKant)
  const namen = await sql<{ code: string; naam: string }>`select code, naam from samenwerking.kenmerk`.execute(db)
  return {
    organisaties: new Map(organisaties.rows.map(({ id, naam }) => [id, naam])),
    kenmerken,
    bronnen: new Map(kenmerken.map(({ organisatieId, kenmerk, peildatum, bron }) => [`${organisatieId} ${kenmerk} ${peildatum}`, bron])),
    kenmerkNamen: new Map(namen.rows.map(({ code, naam }) => [code, naam])),
  }
}

/** Every organisation in the key, at any depth. */
function idsOf(opbouw: Opbouw): string[] {
  return opbouw.delen.flatMap(({ organisatieId, onderverdeling }) => [organisatieId, ...(onderverdeling ? idsOf(onderverdeling) : [])])
}
