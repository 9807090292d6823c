import { verrekeningApi } from '#modules/verrekening/contract.ts'
import { grants } from '#modules/verrekening/policy.ts'
import { registerVerrekening } from '#modules/verrekening/routes.ts'

export { divideRegel } from '#modules/verrekening/bijdragen.ts'

/** The room verrekening, as app.ts puts it in the house. */
export const verrekening = { contract: verrekeningApi, grants, register: registerVerrekening }
