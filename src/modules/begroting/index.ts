import { on } from '#platform/http/events.ts'
import { landBesluit } from '#modules/begroting/commands/land-besluit.ts'
import { begrotingApi } from '#modules/begroting/contract.ts'
import { grants } from '#modules/begroting/policy.ts'
import { registerBegroting } from '#modules/begroting/routes.ts'
import { besluitGenomen } from '#modules/governance/index.ts'

export { inJaar, jarenVan } from '#modules/begroting/domain/meerjarenbegroting.ts'
export { findBegrotingsregels, type RegelRow as Begrotingsregel } from '#modules/begroting/store/begrotingen.ts'

/** The room begroting, as app.ts puts it in the house. */
export const begroting = {
  contract: begrotingApi,
  grants,
  register: registerBegroting,
  reactions: [on(besluitGenomen, landBesluit)],
}
