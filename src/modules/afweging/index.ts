import { afwegingApi } from '#modules/afweging/contract.ts'
import { grants } from '#modules/afweging/policy.ts'
import { registerAfweging } from '#modules/afweging/routes.ts'
import { afwegingWork } from '#modules/afweging/work.ts'

export { readBusinesscase } from '#modules/afweging/commands/businesscase.ts'
export { markVoorstel } from '#modules/afweging/commands/voorstellen.ts'
export { readWeging } from '#modules/afweging/commands/weging-lezen.ts'
export { heeftGeld } from '#modules/afweging/domain/voorstel.ts'
export { voorstelIdOf } from '#modules/afweging/seed/de-liemers.ts'
export { findVoorstelMetRegels as findVoorstel } from '#modules/afweging/store/voorstellen.ts'

/** The room afweging, as app.ts puts it in the house. */
export const afweging = { contract: afwegingApi, grants, work: afwegingWork, register: registerAfweging }
