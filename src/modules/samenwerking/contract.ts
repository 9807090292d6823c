import { organisatiesApi } from '#modules/samenwerking/contract/organisaties.ts'
import { regelingApi } from '#modules/samenwerking/contract/regeling.ts'
import { sporenApi } from '#modules/samenwerking/contract/sporen.ts'
import { tafelsApi } from '#modules/samenwerking/contract/tafels.ts'
import { uitwisselingApi } from '#modules/samenwerking/contract/uitwisseling.ts'
import { verdeelsleutelsApi } from '#modules/samenwerking/contract/verdeelsleutels.ts'

/** Who works together, in which form and role, since when, and by which key. */
export const kernApi = { ...organisatiesApi, ...regelingApi, ...tafelsApi, ...verdeelsleutelsApi, ...sporenApi }

/** Every operation of this room: its core, and the same as tables in and out. */
export const samenwerkingApi = { ...kernApi, ...uitwisselingApi }

export type { Kenmerk, Kenmerkwaarde, Organisatie, OrganisatieDetail } from '#modules/samenwerking/contract/organisaties.ts'
export type {
  Aanstelling,
  Contact,
  Deelname,
  Dienstonderdeel,
  Mandaat,
  Rechtsvorm,
  Regeling,
} from '#modules/samenwerking/contract/regeling.ts'
export type {
  Journaalregel,
  OpenPunt,
  Opmerking,
  RegisterBevinding,
  RegisterRegel,
  Stuk,
  Taak,
  Termijn,
  Zoekresultaat,
} from '#modules/samenwerking/contract/sporen.ts'
export { mandaatKlassen, ritmes, zetelRollen, type Stemregel, type Tafel, type Zetel } from '#modules/samenwerking/contract/tafels.ts'
export type { Inleesfout, Inleesregel, Inlezing, InlezingInLijst } from '#modules/samenwerking/contract/uitwisseling.ts'
export type { Opbouw, Sleutelvergelijking, Verdeelsleutel, Verdeling } from '#modules/samenwerking/contract/verdeelsleutels.ts'
export {
  deelnameRollen,
  mandaatOnderwerpen,
  niveaus,
  rechtsvormen,
  rollen,
  tafelSoorten,
  type Rol,
} from '#modules/samenwerking/contract/velden.ts'
