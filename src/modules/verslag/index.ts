import { explainConstraints } from '#platform/http/problems.ts'
import { verslagApi } from '#modules/verslag/contract.ts'
import { grants } from '#modules/verslag/policy.ts'
import { registerVerslag } from '#modules/verslag/routes.ts'
import { verslagWork } from '#modules/verslag/work.ts'

/** What the constraints of the database mean to a person who runs into one. */
explainConstraints({ een_brief_per_raad: 'Deze brief is al aangeboden aan deze gemeente.' })

/** The room verslag, as app.ts puts it in the house. */
export const verslag = { contract: verslagApi, grants, register: registerVerslag, work: verslagWork }
