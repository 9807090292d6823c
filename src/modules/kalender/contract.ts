import { agendaAdressenApi } from '#modules/kalender/contract/agenda-adressen.ts'
import { begrotingsjarenApi } from '#modules/kalender/contract/begrotingsjaren.ts'
import { vergaderingenApi } from '#modules/kalender/contract/vergaderingen.ts'

/** Every operation of this room. */
export const kalenderApi = { ...vergaderingenApi, ...begrotingsjarenApi, ...agendaAdressenApi }

export type { AgendaAdres } from '#modules/kalender/contract/agenda-adressen.ts'
export {
  wijzigingCategorieen,
  type Begrotingsjaar,
  type Begrotingswijziging,
  type Raadskalender,
} from '#modules/kalender/contract/begrotingsjaren.ts'
export { vergaderingStatussen, type Reces, type Vergadering } from '#modules/kalender/contract/vergaderingen.ts'
