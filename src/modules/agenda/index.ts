import { explainConstraints } from '#platform/http/problems.ts'
import { agendaApi } from '#modules/agenda/contract.ts'
import { grants } from '#modules/agenda/policy.ts'
import { registerAgenda } from '#modules/agenda/routes.ts'
import { agendaWork } from '#modules/agenda/work.ts'

export { openbareTafels } from '#modules/agenda/domain/agenda.ts'
export { uitkomstWoorden } from '#modules/agenda/domain/besluitenlijst.ts'
export { listOpkomst, type Opkomst } from '#modules/agenda/store/opkomst.ts'

/** What the constraints of the database mean to a person who runs into one. */
explainConstraints({
  een_zetel_per_vervanger: 'Iemand vervangt op hetzelfde moment twee mensen. Kies voor één van hen een ander.',
  een_keer_terug: 'Dit punt staat al op een volgende agenda.',
})

/** The room agenda, as app.ts puts it in the house. */
export const agenda = { contract: agendaApi, grants, register: registerAgenda, work: agendaWork }
