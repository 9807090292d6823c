import { on } from '#platform/http/events.ts'
import { explainConstraints } from '#platform/http/problems.ts'
import { governanceApi } from '#modules/governance/contract.ts'
import { moveRoutes } from '#modules/governance/commands/planning.ts'
import { grants } from '#modules/governance/policy.ts'
import { registerGovernance } from '#modules/governance/routes.ts'
import { governanceWork } from '#modules/governance/work.ts'
import { vergaderingGewijzigd } from '#modules/kalender/index.ts'

export { SERVICEDESK_BESLUIT } from '#modules/governance/seed/servicedesk.ts'
export { loadBehandeling } from '#modules/governance/commands/hold-behandeling.ts'
export { recordStap } from '#modules/governance/commands/uitkomsten.ts'
export { besluitGenomen, type BesluitGenomen, openbaarheidBepaald, type OpenbaarheidBepaald } from '#modules/governance/events.ts'
export { listOpWeg } from '#modules/governance/store/behandelingen.ts'
export { holdAtTable, releaseFromTable } from '#modules/governance/store/geheim.ts'
export { findBesluit, listBesluiten } from '#modules/governance/store/besluiten.ts'

/** What the constraints of the database mean to a person who runs into one. */
explainConstraints({
  een_lopende_behandeling: 'Dit voorstel gaat al langs de tafels. Bekijk die behandeling.',
  stap_per_tafel_is_uniek: 'Een tafel staat er twee keer met dezelfde vraag. Haal er één weg.',
  een_vervanging_per_besluit: 'Een ander besluit vervangt dit al. Vervang dat besluit.',
  een_vervanging_onderweg: 'Een ander voorstel is al onderweg om dit besluit te vervangen. Bekijk dat voorstel.',
  een_evaluatie_per_besluit: 'Op dit besluit is al teruggekeken. Wat er staat, wijzigt niet.',
  een_ongevraagd_advies_per_weg: 'De controllers adviseren hier al ongevraagd. Geef daar het oordeel van uw organisatie.',
  een_besluit_per_stap: 'Deze tafel heeft hier al over besloten. Dat wijzigt niet.',
})

/** The room governance, as app.ts puts it in the house. */
export const governance = {
  contract: governanceApi,
  grants,
  register: registerGovernance,
  work: governanceWork,
  reactions: [on(vergaderingGewijzigd, moveRoutes)],
}
