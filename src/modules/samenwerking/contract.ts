import { organisatiesApi } from '#modules/samenwerking/contract/organisaties.ts'
import { regelingApi } from '#modules/samenwerking/contract/regeling.ts'
import { sporenApi } from '#modules/samenwerking/contract/sporen.ts'
import { verdeelsleutelsApi } from '#modules/samenwerking/contract/verdeelsleutels.ts'

/** Every operation of this room: who works together, in which form and role, since when, and by which key. */
export const samenwerkingApi = { ...organisatiesApi, ...regelingApi, ...verdeelsleutelsApi, ...sporenApi }

export type { Kenmerk, Kenmerkwaarde, Organisatie, OrganisatieDetail } from '#modules/samenwerking/contract/organisaties.ts'
export type {
  Aanstelling,
  Contact,
  Deelname,
  Dienstonderdeel,
  Mandaat,
  Rechtsvorm,
  Regeling,
  Tafel,
} from '#modules/samenwerking/contract/regeling.ts'
export type {
  Journaalregel,
  Opmerking,
  RegisterBevinding,
  RegisterRegel,
  Stuk,
  Taak,
  Termijn,
  Zoekresultaat,
} from '#modules/samenwerking/contract/sporen.ts'
export type { Opbouw, Sleutelvergelijking, Verdeelsleutel, Verdeling } from '#modules/samenwerking/contract/verdeelsleutels.ts'
export { deelnameRollen, mandaatOnderwerpen, niveaus, rechtsvormen, rollen, type Rol } from '#modules/samenwerking/contract/velden.ts'
