import type { WorkSource } from '#platform/http/work.ts'
import { loadBeeld, publicatieOf } from '#modules/publicatie/commands/beeld.ts'
import { taken } from '#modules/publicatie/domain/wachtrij.ts'
import { listPublicaties } from '#modules/publicatie/store/publicaties.ts'

const all = { page: 1, pageSize: 1000 }

/** What waits before the public can read it. A cooperation without a register publishes nothing, so nothing waits. */
export const publicatieWork: WorkSource = {
  listTaken: async ({ db, hoed, permissies, op }) => {
    if (!permissies.has('openbaarheid.bepalen')) return []
    const beeld = await loadBeeld(db, { publicUrl: '' }, op)
    if (!beeld.instelling) return []
    const { resultaten } = await listPublicaties(db, all)
    const stukken = resultaten.map((row) => {
      const { stand, openbaarheid } = publicatieOf(row, beeld)
      return { ...row, stand, geheim: openbaarheid?.geheim ?? null }
    })
    return taken(stukken, { organisatieId: hoed.organisatieId, permissies })
  },
}
