import { explainConstraints } from '#platform/http/problems.ts'
import { portfolioApi } from '#modules/portfolio/contract.ts'
import { grants } from '#modules/portfolio/policy.ts'
import { registerPortfolio } from '#modules/portfolio/routes.ts'
import { portfolioWork } from '#modules/portfolio/work.ts'

export { PROGRAMMA_ID } from '#modules/portfolio/seed/de-liemers.ts'
export { findProgramma, listProgrammas } from '#modules/portfolio/store/programmas.ts'

/** What the constraints of the database mean to a person who runs into one. */
explainConstraints({
  een_opdracht_per_besluit: 'Voor dit besluit is intussen al een opdracht gegeven. Bekijk die opdracht.',
  geaccepteerde_opdracht_blijft: 'Een geaccepteerde opdracht wijzigt niet meer. Geef zo nodig een nieuwe, op grond van een nieuw besluit.',
  meerwerk_nummer_is_uniek: 'Iemand anders legde tegelijk meerwerk vast. Probeer het opnieuw.',
  programma_naam_is_uniek: 'Er is al een programma met deze naam. Kies een andere naam.',
  maatregel_nummer_is_uniek: 'Er is al een maatregel met dit nummer. Kies een ander nummer.',
})

/** The room portfolio, as app.ts puts it in the house. */
export const portfolio = { contract: portfolioApi, grants, register: registerPortfolio, work: portfolioWork }
