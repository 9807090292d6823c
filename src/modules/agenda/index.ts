import { agendaApi } from '#modules/agenda/contract.ts'
import { grants } from '#modules/agenda/policy.ts'
import { registerAgenda } from '#modules/agenda/routes.ts'

/** The room agenda, as app.ts puts it in the house. */
export const agenda = { contract: agendaApi, grants, register: registerAgenda }
