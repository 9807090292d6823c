import { showAantal } from '#kernel/format/getal.ts'
import type { Grootboekbestand, Grootboekinlezing } from '#modules/kosten/contract/grootboek.ts'
import type { Grootboeksoort, Weglaatreden } from '#modules/kosten/domain/grootboek-velden.ts'
import type { Tone } from '#web/design/badge.tsx'

/** Kinds of files. */
export const grootboeksoortNamen: Record<Grootboeksoort, string> = { mutaties: 'Mutaties', saldibalans: 'Saldibalans' }

/** Whether a version is in force, in words with a colour. */
export const bestandStatussen: Record<Grootboekbestand['status'], { naam: string; tone: Tone }> = {
  geldt: { naam: 'Geldt', tone: 'positive' },
  geldt_deels: { naam: 'Geldt deels', tone: 'info' },
  vervangen: { naam: 'Vervangen', tone: 'neutral' },
}

/** Where reading in stands, in words with a colour. */
export const inleesStatussen: Record<Grootboekinlezing['status'], { naam: string; tone: Tone }> = {
  gelezen: { naam: 'Gelezen', tone: 'neutral' },
  proef_bezig: { naam: 'Proef bezig', tone: 'info' },
  proef_klaar: { naam: 'Proef klaar', tone: 'info' },
  vastleggen_bezig: { naam: 'Wordt vastgelegd', tone: 'info' },
  vastgelegd: { naam: 'Vastgelegd', tone: 'positive' },
  mislukt: { naam: 'Mislukt', tone: 'negative' },
}

/** Rows that were no lines, by why. */
export const weglaatTeksten: Record<Weglaatreden, readonly [een: string, meer: string]> = {
  totaal: ['totaalregel', 'totaalregels'],
  kop: ['herhaalde kopregel', 'herhaalde kopregels'],
  zonder_bedrag: ['regel zonder bedrag', 'regels zonder bedrag'],
  tekst: ['regel met alleen tekst', 'regels met alleen tekst'],
}

/** "kwartaal 2", or "kwartaal 1 tot en met 4". */
export function tijdvakVan({ kwartaalVan, kwartaalTot }: { kwartaalVan: number; kwartaalTot: number }): string {
  return kwartaalVan === kwartaalTot ? `kwartaal ${kwartaalVan}` : `kwartaal ${kwartaalVan} tot en met ${kwartaalTot}`
}

/** Quarters as people say them: "1, 2 en 4". */
export function kwartalenLijst(kwartalen: readonly number[]): string {
  return kwartalen.length < 2 ? kwartalen.join('') : `${kwartalen.slice(0, -1).join(', ')} en ${kwartalen.at(-1)}`
}

/** What was left out, in a sentence; empty when nothing was. */
export function weggelatenZin(weggelaten: readonly { reden: Weglaatreden; aantal: number; rijen: readonly number[] }[]): string {
  const delen = weggelaten.map(({ reden, aantal, rijen }) => {
    const waar = rijen.length === 1 ? `rij ${rijen[0]}` : `rij ${kwartalenLijst(rijen)}${aantal > rijen.length ? ' en verder' : ''}`
    return `${showAantal(aantal, ...weglaatTeksten[reden])} (${waar})`
  })
  return delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`
}
