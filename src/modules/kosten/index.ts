import { explainConstraints } from '#platform/http/problems.ts'
import { kostenApi } from '#modules/kosten/contract.ts'
import { grants } from '#modules/kosten/policy.ts'
import { registerKosten } from '#modules/kosten/routes.ts'

export { readToerekeningstand } from '#modules/kosten/commands/veranderingen.ts'
export type { Verandering } from '#modules/kosten/domain/verandering.ts'
export { listGrootboekregels, readSaldi } from '#modules/kosten/store/grootboek.ts'
export { findKostprijzen, type Kostprijs, listHerkomst } from '#modules/kosten/store/toerekeningen.ts'

/** What the constraints of the database mean to a person who runs into one. */
explainConstraints({
  een_kostenmodel_tegelijk: 'In deze periode geldt al een kostenmodel dat later begint. Kies een latere dag.',
  vastgesteld_model_blijft: 'Een vastgesteld kostenmodel wijzigt niet meer. Maak een kopie en stel die vast vanaf een dag.',
  een_grootboek_per_nummer: 'Iemand anders legde op hetzelfde moment een versie van dit jaar vast. Doe de proef opnieuw.',
})

/** The room kosten, as app.ts puts it in the house. */
export const kosten = { contract: kostenApi, grants, register: registerKosten }
