import { explainConstraints } from '#platform/http/problems.ts'
import { catalogusApi } from '#modules/catalogus/contract.ts'
import { grants } from '#modules/catalogus/policy.ts'
import { catalogusWork } from '#modules/catalogus/work.ts'
import { registerCatalogus } from '#modules/catalogus/routes.ts'

export {
  type AfspraakRow as Afrekenafspraak,
  findBlad,
  type AfnemerRow as Afnemer,
  type HoeveelheidRow as Hoeveelheid,
  listAfnemers,
  listAfrekenafspraken,
  listHoeveelheden,
  listProductNamen,
  listTarieven,
} from '#modules/catalogus/store/hoeveelheden.ts'

/** What the constraints of the database mean to a person who runs into one. */
explainConstraints({
  product_naam_is_uniek: 'Er is al een product met deze naam. Kies een andere naam, of wijzig dat product.',
  een_tarief_tegelijk: 'Er is al een tarief dat op of na deze dag begint. Kies een latere dag.',
})

/** The room catalogus, as app.ts puts it in the house. */
export const catalogus = { contract: catalogusApi, grants, register: registerCatalogus, work: catalogusWork }
