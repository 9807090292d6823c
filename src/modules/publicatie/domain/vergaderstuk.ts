/** An open item of a meeting, with what was said of the openness of the decision that it became. */
export interface Zittingspunt {
  readonly titel: string
  readonly soort: string
  /** In words; null when the table said nothing of it yet. */
  readonly uitkomst: string | null
  readonly conclusie: string
  readonly besluitId: string | null
  readonly besluitNummer: string | null
  readonly besluitOpenbaarheid: string | null
}

/** A meeting, as far as its open part goes. */
export interface Zitting {
  readonly aanvang: string | null
  readonly plaats: string
  /** Whether its list of decisions was adopted: until then only the agenda is there to read. */
  readonly isVastgesteld: boolean
  readonly punten: readonly Zittingspunt[]
}

/** What everybody may read of it: items whose decision is closed or under secrecy are not there, nor a gap where they were. */
export function openPunten({ punten }: Zitting): Zittingspunt[] {
  return punten.filter(({ besluitId, besluitOpenbaarheid }) => besluitId === null || besluitOpenbaarheid === 'openbaar')
}

/** Decisions in the list of which nobody said yet how open they are, by number. */
export function nogTeBepalen({ punten, isVastgesteld }: Zitting): string[] {
  if (!isVastgesteld) return []
  return punten.flatMap(({ besluitNummer, besluitOpenbaarheid }) =>
    besluitNummer !== null && besluitOpenbaarheid === null ? [besluitNummer] : [],
  )
}

/** The agenda, or once it was adopted the list of decisions: subjects and what came out. No votes, and nobody who has to do something. */
export function vergaderinhoud(zitting: Zitting): string {
  const { aanvang, plaats, isVastgesteld } = zitting
  const waar = [aanvang === null ? '' : `${aanvang} uur`, plaats.trim()].filter((deel) => deel !== '').join(', ')
  const punten = openPunten(zitting).map(({ titel, soort, uitkomst, conclusie }, index) => {
    const kop = `${index + 1}. ${titel}`
    if (!isVastgesteld) return `${kop} (${soort})`
    return [kop, `${uitkomst ?? 'Niet behandeld'}. ${conclusie.trim()}`.trim()].join('\n')
  })
  return [...(waar === '' ? [] : [`${waar}.`]), ...punten].join('\n\n')
}
