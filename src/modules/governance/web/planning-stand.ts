import type { Behandeling, Behandelstap } from '#modules/governance/contract.ts'
import type { Geplandpunt } from '#modules/governance/domain/botsingen.ts'
import type { Planning } from '#modules/governance/domain/routeplanning.ts'
import type { Tone } from '#web/design/badge.tsx'

/** Where the open stops of a proposal are planned. */
export function puntenOf({ id, titel, eigenOrganisatieId }: Behandeling, { stappen }: Planning<Behandelstap>): Geplandpunt[] {
  return stappen.flatMap(({ stap, gepland, vooruit }) => {
    const moment = gepland ?? vooruit
    return moment ? [{ behandelingId: id, titel, organisatieId: eigenOrganisatieId, stap, moment }] : []
  })
}

/** How a planning stands, for its colour. Without a last day there is nothing to be late for. */
export function toonOf({ breekpunt, speling }: Planning, uiterlijk: string | null): Exclude<Tone, 'neutral'> {
  if (breekpunt !== null) return 'negative'
  if (uiterlijk === null) return 'info'
  return speling !== null && speling < 7 ? 'warning' : 'positive'
}
