import type { Tijdvak } from '#modules/samenwerking/reference/cooperation-facts.ts'

/** A daterange as PostgreSQL reads it, both days included; no day is open. */
export function periodText({ van, totEnMet }: Tijdvak): string {
  return `[${van ?? ''},${totEnMet ?? ''}]`
}
