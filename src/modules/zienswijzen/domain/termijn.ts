import { addDays, datum } from '#kernel/datum.ts'
import type { Datum } from '#kernel/datum.ts'

/** What councils can be asked a view on. */
export const rondesoorten = ['ontwerpbegroting', 'begrotingswijziging', 'ontwerpregeling', 'ander_besluit'] as const
/** See {@link rondesoorten}. */
export type Rondesoort = (typeof rondesoorten)[number]

/** Whether this kind follows the year of a budget. */
export function heeftJaar(soort: Rondesoort): boolean {
  return soort === 'ontwerpbegroting' || soort === 'begrotingswijziging'
}

/** What the law says about a draft regeling: since when, and how many days the councils have. */
const ONTWERPREGELING = { vanaf: datum('2022-07-01'), dagen: 56, grondslag: 'Wgr art. 1 (8 weken, sinds 1 juli 2022)' }

/** What the statutory calendar says about one budget or one change of it. */
export interface Wetstappen {
  readonly naarRaden: { readonly uiterlijk: string; readonly grondslag: string } | null
  readonly zienswijzen: { readonly uiterlijk: string; readonly grondslag: string } | null
  readonly isVrijgesteld: boolean
}

/** The last day for a view as the rules give it. Without an article it is no duty by law, whatever is agreed. */
export interface Termijn {
  /** Null where no rule gives a day: then a person chooses one. */
  readonly dag: string | null
  readonly grondslag: string | null
  readonly uitleg: string
  /** When the councils have it at the latest, by law; null where the law names no such day. */
  readonly naarRaden: { readonly uiterlijk: string; readonly grondslag: string } | null
}

const zonderWet = (uitleg: string): Termijn => ({ dag: null, grondslag: null, uitleg, naarRaden: null })

/** The rule for this kind. `verzending` is the day on which the councils get it; `wet` is only looked at for a budget. */
export function termijnVan(soort: Rondesoort, { verzending, wet }: { verzending: Datum; wet: Wetstappen | null }): Termijn {
  if (soort === 'ander_besluit')
    return zonderWet(
      'De wet noemt voor dit besluit geen termijn. De regeling zegt hoe de raden hun zienswijze geven. Kies de dag die daarbij past.',
    )
  if (soort === 'ontwerpregeling') {
    if (verzending < ONTWERPREGELING.vanaf)
      return zonderWet('Voor 1 juli 2022 gaf de wet de raden hiervoor geen termijn. Kies zelf een dag.')
    return {
      dag: addDays(verzending, ONTWERPREGELING.dagen),
      grondslag: ONTWERPREGELING.grondslag,
      uitleg: 'De raden hebben acht weken vanaf de dag van verzending.',
      naarRaden: null,
    }
  }
  if (wet?.isVrijgesteld)
    return zonderWet(
      'De regeling stelt deze categorie wijzigingen vrij van zienswijzen. Vraagt u de raden toch iets, kies dan zelf een dag.',
    )
  if (!wet?.zienswijzen) return zonderWet('Bij deze rechtsvorm noemt de wet geen termijn. Kies zelf een dag.')
  return {
    dag: wet.zienswijzen.uiterlijk,
    grondslag: wet.zienswijzen.grondslag,
    uitleg: 'De dag voor het bestuur de ontwerpbegroting krijgt of vaststelt, volgens de P&C-kalender.',
    naarRaden: wet.naarRaden,
  }
}

/** Where the law itself says that every view gets an answer with reasons. Everywhere else it is an agreement of this house. */
export function antwoordplicht(soort: Rondesoort): string | null {
  return soort === 'ontwerpregeling' ? 'Wgr art. 1 (schriftelijk, met redenen)' : null
}
