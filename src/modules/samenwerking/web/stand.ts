import { useSuspenseQueries } from '@tanstack/react-query'
import { regelingApi } from '#modules/samenwerking/contract/regeling.ts'
import { type Verdeelsleutel, verdeelsleutelsApi } from '#modules/samenwerking/contract/verdeelsleutels.ts'
import { legeStoelen, partijen, stoelen } from '#modules/samenwerking/domain/stoelen.ts'
import { askAll } from '#web/ask-all.ts'
import { ask, queryClient } from '#web/query.ts'

/** How the cooperation stands on a day: itself, who takes part, who sits where, and the keys of that day. */
function standQueries(op: string) {
  return {
    regeling: ask(regelingApi.readRegeling, { query: { op } }),
    deelnames: askAll(regelingApi.listDeelnames, { op }),
    contacten: askAll(regelingApi.listContacten, { op }),
    sleutels: askAll(verdeelsleutelsApi.listVerdeelsleutels, { op }),
  }
}

/** Fetches the stand before a page shows. */
export async function loadStand(op: string): Promise<void> {
  const { regeling, deelnames, contacten, sleutels } = standQueries(op)
  await Promise.all([
    queryClient.ensureQueryData(regeling),
    queryClient.ensureQueryData(deelnames),
    queryClient.ensureQueryData(contacten),
    queryClient.ensureQueryData(sleutels),
  ])
}

/** The stand on a page whose loader called {@link loadStand}. */
export function useStand(op: string) {
  const { regeling, deelnames, contacten, sleutels } = standQueries(op)
  const [{ data: nu }, { data: rollen }, { data: zitters }, { data: alle }] = useSuspenseQueries({
    queries: [regeling, deelnames, contacten, sleutels],
  })
  const bord = stoelen(partijen(rollen, nu.dienstonderdelen), zitters)
  return { regeling: nu, deelnames: rollen, contacten: zitters, sleutels: alle.filter(geldt), stoelen: bord, leeg: legeStoelen(bord) }
}

/** A key that was decided on, also when another has followed it: on its own days it held. */
export function geldt({ status }: Pick<Verdeelsleutel, 'status'>): boolean {
  return status === 'vastgesteld' || status === 'vervallen'
}

/** How many organisations take part, each counted once. */
export function aantalOrganisaties(deelnames: readonly { organisatieId: string }[]): number {
  return new Set(deelnames.map(({ organisatieId }) => organisatieId)).size
}
