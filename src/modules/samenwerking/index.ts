import type { FastifyInstance } from 'fastify'
import { explainConstraints } from '#platform/http/problems.ts'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { grants } from '#modules/samenwerking/policy.ts'
import { registerSamenwerking } from '#modules/samenwerking/routes.ts'
import { samenwerkingWork } from '#modules/samenwerking/work.ts'
import { registerUitwisseling } from '#modules/samenwerking/uitwisseling-routes.ts'

export { divideBedrag } from '#modules/samenwerking/commands/verdeling.ts'
export { DE_CONNECTIE_IDS } from '#modules/samenwerking/seed/de-connectie-ids.ts'
export { DE_LIEMERS_IDS } from '#modules/samenwerking/seed/de-liemers-ids.ts'
export { findHoeden } from '#modules/samenwerking/store/hoeden.ts'
export { listKenmerkwaarden } from '#modules/samenwerking/store/kenmerken.ts'
export { findVerdeelsleutel, listVerdeelsleutels } from '#modules/samenwerking/store/verdeelsleutels.ts'
export {
  listDeelnemers,
  listEigenaren,
  listRechtsvormen,
  listRollen,
  listVragers,
  zietBedragen,
} from '#modules/samenwerking/store/regeling.ts'
export { listOpgegaan, type Opgegaan } from '#modules/samenwerking/store/opvolging.ts'
export { findTafel, listTafels } from '#modules/samenwerking/store/tafels.ts'

/** What the constraints of the database mean to a person who runs into one. */
explainConstraints({
  organisatie_naam_in_regeling_is_uniek:
    'Er is in deze samenwerking al een organisatie met deze naam. Kies een andere naam of gebruik de bestaande.',
  een_rechtsvorm_tegelijk: 'Er is al een rechtsvorm die op of na deze datum begint. Kies een latere datum.',
  een_deelname_per_rol_tegelijk: 'Deze organisatie heeft deze rol al in (een deel van) deze periode. Beëindig eerst de oude deelname.',
  een_aanstelling_tegelijk: 'Deze persoon heeft deze pet al in (een deel van) deze periode.',
  tafel_naam_is_uniek: 'Er is al een tafel met deze naam. Kies een andere naam.',
  een_zetel_tegelijk: 'Deze persoon zit (een deel van) deze periode al aan deze tafel. Beëindig eerst die zetel.',
  een_voorzitter_tegelijk: 'Deze tafel heeft in (een deel van) deze periode al een voorzitter. Beëindig eerst die zetel.',
  aanmeldnaam_is_uniek: 'Er is al een account met dit e-mailadres. Kies een ander adres, of kies de persoon uit de lijst.',
  kenmerkwaarde_is_uniek: 'Er is al een cijfer van dit kenmerk op deze peildatum. Wijzig dat, of kies een andere peildatum.',
  een_geldige_sleutel_tegelijk:
    'In deze periode geldt al een verdeelsleutel met deze naam. Kies een latere begindatum, of vervang die sleutel.',
  vastgestelde_sleutel_blijft: 'Een vastgestelde verdeelsleutel wijzigt niet meer. Stel een nieuwe op die haar vervangt.',
})

/** The room samenwerking, as app.ts puts it in the house. */
export const samenwerking = {
  contract: samenwerkingApi,
  grants,
  work: samenwerkingWork,
  register: (app: FastifyInstance) => {
    registerSamenwerking(app)
    registerUitwisseling(app)
  },
}
