import { kostenApi } from '#modules/kosten/contract.ts'
import { grants } from '#modules/kosten/policy.ts'
import { registerKosten } from '#modules/kosten/routes.ts'

/** The room kosten, as app.ts puts it in the house. */
export const kosten = { contract: kostenApi, grants, register: registerKosten }
