import { bedrag, formatBedrag } from '#kernel/bedrag.ts'
import { VOORBEELD_JAAR, type VoorbeeldRegel } from '#modules/kosten/seed/voorbeeld-grootboek.ts'

/** Name of the file with the made-up ledger. */
export const VOORBEELD_BESTAND = `grootboek-de-liemers-${VOORBEELD_JAAR}-fictief.csv`

const KOPPEN = [
  'Stuknummer',
  'Boekdatum',
  'Periode',
  'Grootboekrekening',
  'Naam rekening',
  'Kostenplaats',
  'Omschrijving',
  'Debet',
  'Credit',
]

/**
 * The made-up ledger as a bookkeeping package writes it: a title above the head, an accounting period, debit and credit apart with decimal
 * commas, and a total below. UTF-8 with a byte order mark, semicolons and CRLF.
 */
export function schrijfVoorbeeldCsv(regels: readonly VoorbeeldRegel[]): string {
  const lines = [`Fictief grootboek RID De Liemers, boekjaar ${VOORBEELD_JAAR}`, '', KOPPEN.join(';')]
  let debet = 0n
  let credit = 0n
  for (const { stuknummer, datum, rekening, rekeningNaam, kostenplaats, omschrijving, bedragCent } of regels) {
    const dag = `${datum.slice(8)}-${datum.slice(5, 7)}-${datum.slice(0, 4)}`
    const cellen = [stuknummer, dag, datum.slice(5, 7), rekening, rekeningNaam, kostenplaats ?? '', omschrijving, ...kolommen(bedragCent)]
    lines.push(cellen.join(';'))
    if (bedragCent < 0n) credit -= bedragCent
    else debet += bedragCent
  }
  lines.push(['Totaal', '', '', '', '', '', '', nederlandsBedrag(debet), nederlandsBedrag(credit)].join(';'))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

const nederlandsBedrag = (cent: bigint) => formatBedrag(bedrag(cent)).replace('.', ',')

/** Debit and credit of a line: one of the two is empty. */
function kolommen(cent: bigint): [string, string] {
  return cent < 0n ? ['', nederlandsBedrag(-cent)] : [nederlandsBedrag(cent), '']
}
