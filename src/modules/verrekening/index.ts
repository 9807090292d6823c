import { explainConstraints } from '#platform/http/problems.ts'
import { verrekeningApi } from '#modules/verrekening/contract.ts'
import { grants } from '#modules/verrekening/policy.ts'
import { registerVerrekening } from '#modules/verrekening/routes.ts'

/** What the constraints of the database mean to a person who runs into one. */
explainConstraints({
  een_kwartaal_per_keer: 'Dit kwartaal is al geopend. Kies een ander kwartaal.',
  zicht_opent_door_besluit: 'Wat gesloten is, gaat alleen open door een besluit van de partijen samen. Kies dat besluit.',
  een_afsluiting_per_nummer: 'Iemand anders sloot dit kwartaal net af. Bekijk de nieuwe afrekening.',
  een_bestemming_per_afsluiting: 'Waar dit resultaat naartoe gaat, is al geboekt.',
  sleutel_in_gebruik_bij_kwartaal: 'Deze verdeelsleutel kennen wij niet. Kies een sleutel uit de lijst.',
})

/** The room verrekening, as app.ts puts it in the house. */
export const verrekening = { contract: verrekeningApi, grants, register: registerVerrekening }
