import { type Opbouw, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { ask, queryClient } from '#web/query.ts'

/** Names of the organisations in a key, at any depth: for the form, which shows names and keeps ids. */
export async function namenIn(opbouw: Opbouw): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(idsIn(opbouw))]
  const found = await Promise.all(ids.map((id) => queryClient.ensureQueryData(ask(samenwerkingApi.readOrganisatie, { params: { id } }))))
  return new Map(found.map(({ id, naam }) => [id, naam]))
}

function idsIn(opbouw: Opbouw): string[] {
  return opbouw.delen.flatMap(({ organisatieId, onderverdeling }) => [organisatieId, ...(onderverdeling ? idsIn(onderverdeling) : [])])
}
