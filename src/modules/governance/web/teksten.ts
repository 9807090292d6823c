import type { EvaluatieUitkomst } from '#modules/governance/domain/evaluatie.ts'
import type { Tone } from '#web/design/badge.tsx'

/** Where a way stands. */
export const behandelingStatussen: Record<string, { naam: string; tone: Tone }> = {
  lopend: { naam: 'Loopt', tone: 'info' },
  besloten: { naam: 'Besloten', tone: 'positive' },
  afgewezen: { naam: 'Afgewezen', tone: 'negative' },
  gestopt: { naam: 'Gestopt', tone: 'warning' },
}

/** What a table is asked. */
export const stapRollen: Record<string, string> = {
  advies: 'Advies',
  besluit: 'Besluit',
  zienswijze: 'Zienswijze',
  kennisname: 'Kennisname',
}

/** What a table said. */
export const uitkomstNamen: Record<string, { naam: string; tone: Tone }> = {
  positief: { naam: 'Positief', tone: 'positive' },
  negatief: { naam: 'Negatief', tone: 'negative' },
  aangenomen: { naam: 'Aangenomen', tone: 'positive' },
  verworpen: { naam: 'Verworpen', tone: 'negative' },
  gegeven: { naam: 'Zienswijze gegeven', tone: 'positive' },
  geen: { naam: 'Geen zienswijze', tone: 'neutral' },
  kennisgenomen: { naam: 'Kennisgenomen', tone: 'positive' },
}

/** The class of a line of a proposal. */
export const klasseNamen: Record<string, string> = {
  wettelijk_noodzakelijk: 'Wettelijk noodzakelijk',
  onvermijdelijk: 'Onvermijdelijk',
  wenselijk: 'Wenselijk',
}

/** Once, or every year. */
export const soortNamen: Record<string, string> = { incidenteel: 'Incidenteel', structureel: 'Structureel' }

/** What a table may decide, in running text. */
export const mandaatOnderwerpen: Record<string, string> = {
  dienst: 'diensten',
  prioriteit: 'prioriteiten',
  maatwerk: 'maatwerk',
  investering: 'investeringen',
  strategie: 'visie en strategie',
  organisatie: 'de organisatie',
}

/** Whether what a decision wanted was reached. */
export const evaluatieNamen: Record<EvaluatieUitkomst, { naam: string; tone: Tone }> = {
  bereikt: { naam: 'Bereikt', tone: 'positive' },
  deels: { naam: 'Deels bereikt', tone: 'warning' },
  niet: { naam: 'Niet bereikt', tone: 'negative' },
}
