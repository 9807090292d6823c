import { event } from '#platform/http/events.ts'

/** A meeting that was moved or cancelled: what was planned on it has to find another day. */
export interface VergaderingGewijzigd {
  vergaderingId: string
  tafelId: string
  tafelNaam: string
  /** The day that it was on. */
  was: string
  /** The day that it is on now; null when it was cancelled. */
  nu: string | null
  reden: string
}

/** Emitted in the transaction that moves or cancels a meeting. */
export const vergaderingGewijzigd = event<VergaderingGewijzigd>('vergadering.gewijzigd')
