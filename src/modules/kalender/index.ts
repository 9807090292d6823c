import { explainConstraints } from '#platform/http/problems.ts'
import { kalenderApi } from '#modules/kalender/contract.ts'
import { grants } from '#modules/kalender/policy.ts'
import { registerKalender } from '#modules/kalender/routes.ts'
import { kalenderWork } from '#modules/kalender/work.ts'

export { noteVerzending } from '#modules/kalender/commands/begrotingsjaren.ts'
export { markGehouden, moveVergadering } from '#modules/kalender/commands/vergaderingen.ts'
export { vergaderingGewijzigd, type VergaderingGewijzigd } from '#modules/kalender/events.ts'
export { findZienswijzestappen, type Zienswijzestappen } from '#modules/kalender/commands/zienswijzestappen.ts'
export { listRaadskalenders } from '#modules/kalender/store/begrotingsjaren.ts'
export { listRecessen } from '#modules/kalender/store/recessen.ts'
export { findVergadering, listVergaderingen } from '#modules/kalender/store/vergaderingen.ts'

/** What the constraints of the database mean to a person who runs into one. */
explainConstraints({
  een_vergadering_per_dag: 'Deze tafel vergadert al op die dag. Kies een andere dag.',
  een_begrotingsjaar:
    'Iemand anders begon op hetzelfde moment met dit begrotingsjaar. Bekijk de pagina opnieuw en doe uw wijziging nog eens.',
  een_vrijstelling_per_categorie: 'Deze categorie is al vrijgesteld.',
  een_reces_tegelijk: 'Er is al een reces in (een deel van) deze periode. Wijzig dat, of kies andere dagen.',
})

/** The room kalender, as app.ts puts it in the house. */
export const kalender = { contract: kalenderApi, grants, register: registerKalender, work: kalenderWork }
