import { vraagApi } from '#modules/vraag/contract.ts'
import { grants } from '#modules/vraag/policy.ts'
import { registerVraag } from '#modules/vraag/routes.ts'

/** The room vraag, as app.ts puts it in the house. */
export const vraag = { contract: vraagApi, grants, register: registerVraag }
