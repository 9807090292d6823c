import { explainConstraints } from '#platform/http/problems.ts'
import { wettenApi } from '#modules/wetten/contract.ts'
import { grants } from '#modules/wetten/policy.ts'
import { registerWetten } from '#modules/wetten/routes.ts'
import { wettenWork } from '#modules/wetten/work.ts'

/** What the constraints of the database mean to a person who runs into one. */
explainConstraints({
  een_conceptanalyse_per_partij: 'Een collega begon net ook aan deze analyse. Bekijk de pagina opnieuw.',
  wet_sleutel_id_fkey: 'Een wet op de wettenagenda verdeelt haar uren naar deze sleutel. Kies daar eerst een andere verdeling.',
  een_conceptafwijking_per_partij: 'Een collega schreef net ook op hoe het bij u is. Bekijk de pagina opnieuw.',
})

/** The room wetten, as app.ts puts it in the house. */
export const wetten = { contract: wettenApi, grants, work: wettenWork, register: registerWetten }
