import { explainConstraints } from '#platform/http/problems.ts'
import { zienswijzenApi } from '#modules/zienswijzen/contract.ts'
import { grants } from '#modules/zienswijzen/policy.ts'
import { registerZienswijzen } from '#modules/zienswijzen/routes.ts'
import { zienswijzenWork } from '#modules/zienswijzen/work.ts'

/** What the constraints of the database mean to a person who runs into one. */
explainConstraints({
  een_zienswijze_per_raad:
    'Iemand van uw organisatie is al aan deze zienswijze begonnen. Bekijk de pagina opnieuw en schrijf daarin verder.',
  een_correctie_per_zienswijze:
    'Iemand van uw organisatie is al aan een correctie begonnen. Bekijk de pagina opnieuw en schrijf daarin verder.',
  nota_nummer_is_uniek: 'Iemand anders stelde de nota op hetzelfde moment vast. Bekijk de pagina opnieuw.',
  een_reactie_per_punt: 'Iemand anders schreef op hetzelfde moment een reactie op dit punt. Bekijk de pagina opnieuw.',
})

/** The room zienswijzen, as app.ts puts it in the house. */
export const zienswijzen = { contract: zienswijzenApi, grants, register: registerZienswijzen, work: zienswijzenWork }
