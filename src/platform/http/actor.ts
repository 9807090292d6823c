import type { Scope } from '#platform/database/database.ts'

/** A hat ("pet"): somebody acts for an organisation, in a role, in one cooperation. */
export interface Hoed {
  aanstellingId: string
  organisatieId: string
  organisatieNaam: string
  regelingId: string
  regelingNaam: string
  rol: string
  tafelIds: readonly string[]
  /** Subjects that this person may hand in for the organisation today. */
  mandaten: readonly string[]
}

/** Who is asking, with the hat that is on. */
export interface Actor {
  persoonId: string
  naam: string
  hoed: Hoed
  permissions: ReadonlySet<string>
  /** Machines may be limited to reading. */
  alleenLezen: boolean
}

/** The part of an actor that row-level security needs. */
export function scopeOf({ persoonId, hoed }: Pick<Actor, 'persoonId' | 'hoed'>): Scope {
  return { persoonId, organisatieId: hoed.organisatieId, regelingId: hoed.regelingId, tafelIds: hoed.tafelIds }
}
