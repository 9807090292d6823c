import { on } from '#platform/http/events.ts'
import { explainConstraints } from '#platform/http/problems.ts'
import { openbaarheidBepaald } from '#modules/governance/index.ts'
import { keepOpenbaarheid } from '#modules/publicatie/commands/publicaties.ts'
import { publicatieApi } from '#modules/publicatie/contract.ts'
import { grants } from '#modules/publicatie/policy.ts'
import { registerPublicatie } from '#modules/publicatie/routes.ts'
import { publicatieWork } from '#modules/publicatie/work.ts'

/** What the constraints of the database mean to a person who runs into one. */
explainConstraints({
  slug_is_uniek: 'Een andere samenwerking gebruikt dit adres al. Kies een ander adres.',
  bekrachtigd_na_opgelegd: 'Het bestuur bekrachtigt op of na de dag waarop de voorzitter geheimhouding oplegde.',
})

/** The room publicatie, as app.ts puts it in the house. */
export const publicatie = {
  contract: publicatieApi,
  grants,
  register: registerPublicatie,
  work: publicatieWork,
  reactions: [on(openbaarheidBepaald, keepOpenbaarheid)],
}
