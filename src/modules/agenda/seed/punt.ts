import type { Openbaarheid, Puntsoort, Puntuitkomst } from '#modules/agenda/domain/agenda.ts'

/** An item of an example meeting. */
export interface Punt {
  titel: string
  soort: Puntsoort
  minuten: number
  openbaarheid?: Openbaarheid
  isVast?: boolean
  conclusie?: string
  uitkomst?: Puntuitkomst
}
