import type { InputOf } from '#platform/http/contract.ts'
import type { Zienswijzeronde, zienswijzenApi } from '#modules/zienswijzen/contract.ts'
import { heeftJaar, rondesoorten, type Rondesoort } from '#modules/zienswijzen/domain/termijn.ts'

/** What stands in the form of a round; texts, so that it can be kept half-filled. */
export interface RondeWaarden {
  soort: string
  begrotingsjaar: string
  begrotingswijzigingId: string
  titel: string
  vraag: string
  reactieUiterlijk: string | null
  uiterlijkReden: string
  vergaderingId: string
  behandelingId: string
}

/** An empty form. */
export const LEGE_RONDE: RondeWaarden = {
  soort: '',
  begrotingsjaar: '',
  begrotingswijzigingId: '',
  titel: '',
  vraag: '',
  reactieUiterlijk: null,
  uiterlijkReden: '',
  vergaderingId: '',
  behandelingId: '',
}

/** A round that was not sent, to be changed. */
export function waardenVan(ronde: Zienswijzeronde): RondeWaarden {
  return {
    soort: ronde.soort,
    begrotingsjaar: ronde.begrotingsjaar === null ? '' : String(ronde.begrotingsjaar),
    begrotingswijzigingId: ronde.begrotingswijziging?.id ?? '',
    titel: ronde.titel,
    vraag: ronde.vraag,
    reactieUiterlijk: ronde.gekozenUiterlijk,
    uiterlijkReden: ronde.uiterlijkReden,
    vergaderingId: ronde.vergadering?.id ?? '',
    behandelingId: ronde.behandeling?.id ?? '',
  }
}

/** The kind as far as one was chosen. */
export const soortVan = ({ soort }: RondeWaarden): Rondesoort | null => rondesoorten.find((each) => each === soort) ?? null

/** What goes to the server; what does not belong to the kind stays behind. */
export function invoerVan(waarden: RondeWaarden, soort: Rondesoort): InputOf<typeof zienswijzenApi.prepareZienswijzeronde>['body'] {
  const { titel, vraag, reactieUiterlijk, uiterlijkReden } = waarden
  return {
    soort,
    titel,
    vraag,
    reactieUiterlijk,
    uiterlijkReden: reactieUiterlijk === null ? '' : uiterlijkReden,
    begrotingsjaar: heeftJaar(soort) ? Number(waarden.begrotingsjaar) : null,
    begrotingswijzigingId: soort === 'begrotingswijziging' ? waarden.begrotingswijzigingId : null,
    vergaderingId: waarden.vergaderingId || null,
    behandelingId: waarden.behandelingId || null,
  }
}

/** What has to be filled in for this kind. */
export function verplichtVoor(soort: Rondesoort | null): Partial<Record<keyof RondeWaarden, string>> {
  return {
    soort: 'Kies waarover de raden hun zienswijze geven.',
    ...(soort !== null && heeftJaar(soort) ? { begrotingsjaar: 'Kies het begrotingsjaar.' } : {}),
    ...(soort === 'begrotingswijziging' ? { begrotingswijzigingId: 'Kies welke begrotingswijziging dit is.' } : {}),
    titel: 'Vul een titel in.',
    vraag: 'Schrijf wat u de raden vraagt.',
    ...(soort === 'ander_besluit' ? { reactieUiterlijk: 'Vul in tot en met welke dag de raden kunnen reageren.' } : {}),
  }
}
