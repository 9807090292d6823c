/** A variant that was weighed: its name and what is said of it. */
export interface Alternatief {
  readonly naam: string
  readonly toelichting: string
}

/** An alternative with what the weighing made of it, where there was one. */
export interface GewogenAlternatief extends Alternatief {
  /** From 0 to 10, with equal weights for every party; null when it was not weighed or fell to a veto. */
  readonly totaal: string | null
  readonly rang: number | null
}

/** How long the name of an alternative may be. */
export const NAAM_LENGTE = 200

/** Alternatives as people type them: one on a line, what is said of it behind a colon. A name that is there twice counts once. */
export function readAlternatieven(tekst: string): Alternatief[] {
  const found = new Map<string, Alternatief>()
  for (const regel of tekst.split('\n')) {
    const colon = regel.indexOf(':')
    const naam = (colon < 0 ? regel : regel.slice(0, colon)).trim().slice(0, NAAM_LENGTE)
    if (naam !== '' && !found.has(naam)) found.set(naam, { naam, toelichting: colon < 0 ? '' : regel.slice(colon + 1).trim() })
  }
  return [...found.values()]
}

/** The other way round. */
export function showAlternatieven(alternatieven: readonly Alternatief[]): string {
  return alternatieven.map(({ naam, toelichting }) => (toelichting === '' ? naam : `${naam}: ${toelichting}`)).join('\n')
}

/** What was said, with the outcome of the weighing behind each variant of the same name; said nothing, the weighing itself. */
export function metWeging(gezegd: readonly Alternatief[] | null, gewogen: readonly GewogenAlternatief[]): GewogenAlternatief[] {
  if (gezegd === null) return [...gewogen]
  return gezegd.map(({ naam, toelichting }) => {
    const found = gewogen.find((each) => each.naam.trim().toLowerCase() === naam.trim().toLowerCase())
    return { naam, toelichting, totaal: found?.totaal ?? null, rang: found?.rang ?? null }
  })
}

/** Whether this is doing nothing: what everything else is held against. */
export function isNulalternatief(naam: string): boolean {
  return /^(het )?nul(alternatief|variant|optie|scenario)?\b|^(niets|niet) (doen|wijzigen|veranderen)|^alles blijft/i.test(naam.trim())
}
