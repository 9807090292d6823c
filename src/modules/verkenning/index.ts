import { explainConstraints } from '#platform/http/problems.ts'
import { verkenningApi } from '#modules/verkenning/contract.ts'
import { grants } from '#modules/verkenning/policy.ts'
import { registerVerkenning } from '#modules/verkenning/routes.ts'
import { verkenningWork } from '#modules/verkenning/work.ts'

export type { Verkenning } from '#modules/verkenning/contract.ts'
export { type Bijlage, bijlageOf } from '#modules/verkenning/document.ts'
export { verkenningIdOf } from '#modules/verkenning/seed/de-liemers.ts'
export { findVerkenning, listHeleVerkenningen as listVerkenningen } from '#modules/verkenning/store/verkenningen.ts'

/** What the constraints of the database mean to a person who runs into one. */
explainConstraints({
  een_inzending_per_persoon: 'U bewaarde uw oordelen net in een ander venster. Bekijk de verkenning opnieuw.',
  een_tegengeluid_per_partij: 'Uw organisatie zei al wat zij anders ziet. Dat blijft staan.',
  wens_in_gebruik_door_verkenning: 'Een verkenning verwijst naar deze wens. Haal die verwijzing eerst weg.',
  doel_in_gebruik_door_verkenning: 'Een verkenning verwijst naar dit doel. Haal die verwijzing eerst weg.',
})

/** The room verkenning, as app.ts puts it in the house. */
export const verkenning = { contract: verkenningApi, grants, work: verkenningWork, register: registerVerkenning }
