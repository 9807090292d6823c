import type { Inlezing } from '#modules/samenwerking/contract.ts'
import type { Tone } from '#web/design/badge.tsx'

/** Where an import stands, in words with a colour. */
export const inleesStatussen: Record<Inlezing['status'], { naam: string; tone: Tone }> = {
  gelezen: { naam: 'Gelezen', tone: 'neutral' },
  proef_bezig: { naam: 'Proef bezig', tone: 'info' },
  proef_klaar: { naam: 'Proef klaar', tone: 'info' },
  vastleggen_bezig: { naam: 'Wordt vastgelegd', tone: 'info' },
  vastgelegd: { naam: 'Vastgelegd', tone: 'positive' },
  terugdraaien_bezig: { naam: 'Wordt teruggedraaid', tone: 'info' },
  teruggedraaid: { naam: 'Teruggedraaid', tone: 'warning' },
  mislukt: { naam: 'Mislukt', tone: 'negative' },
}

/** Work is going on: look again in a moment. */
export const isBezig = (status: Inlezing['status']) => status.endsWith('_bezig')

/** What a dry run found, as a sentence. */
export function uitkomstVan({ aantallen, aantalFouten }: Pick<Inlezing, 'aantallen' | 'aantalFouten'>): string {
  const delen = `${aantallen.nieuw} nieuw, ${aantallen.gewijzigd} gewijzigd, ${aantallen.ongewijzigd} ongewijzigd`
  return aantalFouten === 0 ? delen : `${delen}, ${aantallen.fout} regels met een fout`
}
