import { on } from '#platform/http/events.ts'
import { explainConstraints } from '#platform/http/problems.ts'
import { landBesluit } from '#modules/begroting/commands/land-besluit.ts'
import { begrotingApi } from '#modules/begroting/contract.ts'
import { grants } from '#modules/begroting/policy.ts'
import { registerBegroting } from '#modules/begroting/routes.ts'
import { besluitGenomen } from '#modules/governance/index.ts'

export { inJaar, jarenVan } from '#modules/begroting/domain/meerjarenbegroting.ts'
export { findBegrotingsregels, type RegelRow as Begrotingsregel } from '#modules/begroting/store/begrotingen.ts'

const TEGELIJK = 'Iemand anders legde tegelijk iets vast voor dit jaar. Bekijk dat en doe uw wijziging opnieuw.'

/** What the constraints of the database mean to a person who runs into one. */
explainConstraints({ indexatie_een_nummer: TEGELIJK, raming_een_nummer: TEGELIJK })

/** The room begroting, as app.ts puts it in the house. */
export const begroting = {
  contract: begrotingApi,
  grants,
  register: registerBegroting,
  reactions: [on(besluitGenomen, landBesluit)],
}
