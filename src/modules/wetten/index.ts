import { wettenApi } from '#modules/wetten/contract.ts'
import { grants } from '#modules/wetten/policy.ts'
import { registerWetten } from '#modules/wetten/routes.ts'

/** The room wetten, as app.ts puts it in the house. */
export const wetten = { contract: wettenApi, grants, register: registerWetten }
