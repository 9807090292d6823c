import type { Post } from '#kernel/totaal.ts'
import { event } from '#platform/http/events.ts'

/** The last table of a way said yes: what the plan and the budget stand on. Amounts are frozen copies. */
export interface BesluitGenomen {
  besluitId: string
  /** Secret from its beginning: what others read may not name it. */
  geheim: boolean
  nummer: string
  voorstelId: string
  wensId: string
  titel: string
  gremium: string
  datum: string
  verdeelsleutelId: string | null
  /** The earlier decision that already gave the money: then the budget does not change. */
  dekkingBesluitId: string | null
  /** The decision that this one takes the place of or withdraws, and those that it had replaced before: together they are what stood. */
  vervangtIds: readonly string[]
  regels: readonly {
    regelId: string
    omschrijving: string
    klasse: string
    jaar: number
    soort: 'incidenteel' | 'structureel'
    post: Post
  }[]
}

/** Emitted in the transaction of the decision. */
export const besluitGenomen = event<BesluitGenomen>('besluit.genomen')

/** A table said of its decision how open it is, while it was written down. */
export interface OpenbaarheidBepaald {
  besluitId: string
  tafelId: string
  soort: 'openbaar' | 'besloten' | 'geheim'
  grond: string | null
  toelichting: string
  opgelegdDoor: 'bestuur' | 'voorzitter' | null
  /** Day of the meeting. */
  datum: string
}

/** Emitted in the transaction of the decision, when what is secret already stays at its table. */
export const openbaarheidBepaald = event<OpenbaarheidBepaald>('besluit.openbaarheid')
