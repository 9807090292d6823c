import { verkenningApi } from '#modules/verkenning/contract.ts'
import { grants } from '#modules/verkenning/policy.ts'
import { registerVerkenning } from '#modules/verkenning/routes.ts'

/** The room verkenning, as app.ts puts it in the house. */
export const verkenning = { contract: verkenningApi, grants, register: registerVerkenning }
