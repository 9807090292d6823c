import { adviezenApi } from '#modules/governance/contract/adviezen.ts'
import { behandelingenApi } from '#modules/governance/contract/behandelingen.ts'
import { planningApi } from '#modules/governance/contract/planning.ts'
import { beslistabellenApi } from '#modules/governance/contract/beslistabellen.ts'
import { besluitenApi } from '#modules/governance/contract/besluiten.ts'
import { groeiApi } from '#modules/governance/contract/groei.ts'
import { geschillenApi } from '#modules/governance/contract/geschillen.ts'
import { doorlooptijdenApi } from '#modules/governance/contract/doorlooptijden.ts'

/** Every operation of this room. */
export const governanceApi = {
  ...behandelingenApi,
  ...planningApi,
  ...adviezenApi,
  ...beslistabellenApi,
  ...besluitenApi,
  ...doorlooptijdenApi,
  ...geschillenApi,
  ...groeiApi,
}

export type { Behandeling, Behandelstap } from '#modules/governance/contract/behandelingen.ts'
export type { Beslistabel } from '#modules/governance/contract/beslistabellen.ts'
export { Besluitdetails } from '#modules/governance/contract/besluiten.ts'
export type { Besluit, Besluitvoorbereiding } from '#modules/governance/contract/besluiten.ts'
export type { Groeifase, Groeivraag } from '#modules/governance/contract/groei.ts'
export type { Geschil } from '#modules/governance/contract/geschillen.ts'
export type { Doorlooptijd } from '#modules/governance/contract/doorlooptijden.ts'
export { grondCodes, gronden, grondZin, openbaarheden, openbaarheidNamen, type Openbaarheid } from '#modules/governance/domain/gronden.ts'
export { readAlternatieven, showAlternatieven } from '#modules/governance/domain/alternatieven.ts'
export { isVanKracht } from '#modules/governance/domain/van-kracht.ts'
export { mandaatZin } from '#modules/governance/domain/mandaat-zin.ts'
