import { samenwerkingApi, type Verdeelsleutel } from '#modules/samenwerking/contract.ts'
import { ask } from '#web/query.ts'

/** Keys that a proposal can be divided by. */
export const sleutelsQuery = ask(samenwerkingApi.listVerdeelsleutels, { query: { pageSize: 100 } })

/** Who takes part, in any role. */
export const deelnemersQuery = ask(samenwerkingApi.listOrganisaties, { query: { deelnemers: 'ja', pageSize: 100 } })

const woord: Partial<Record<Verdeelsleutel['status'], string>> = {
  concept: ', concept aan onze kant',
  ingediend: ', voorgesteld',
  vervallen: ', vervallen',
  ingetrokken: ', ingetrokken',
}

/** Keys as choices: what holds first; what was withdrawn or ended only when it was chosen before. */
export function sleutelKeuzes(sleutels: readonly Verdeelsleutel[], gekozen: string | null): { value: string; label: string }[] {
  return sleutels
    .filter(({ id, status }) => id === gekozen || !['ingetrokken', 'vervallen'].includes(status))
    .toSorted((a, b) => Number(b.status === 'vastgesteld') - Number(a.status === 'vastgesteld'))
    .map(({ id, naam, geldigVan, status }) => ({ value: id, label: `${naam} (vanaf ${geldigVan.slice(0, 4)}${woord[status] ?? ''})` }))
}
