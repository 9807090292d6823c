import { yearOf } from '#kernel/datum.ts'
import type { Datum } from '#kernel/datum.ts'
import type { WorkSource } from '#platform/http/work.ts'
import { readBegrotingsjaar } from '#modules/kalender/commands/begrotingsjaren.ts'
import { termijnen } from '#modules/kalender/domain/termijnen.ts'

/** What the law asks next: of this calendar year and of the next one. */
export const kalenderWork: WorkSource = {
  listTermijnen: async ({ db, hoed, permissies, op }) => {
    if (!permissies.has('vergadering.plannen')) return []
    const next = yearOf(op as Datum) + 1
    const jaren = [await readBegrotingsjaar(db, next), await readBegrotingsjaar(db, next + 1)]
    return termijnen(jaren, { organisatieId: hoed.organisatieId, permissies }, op)
  },
}
