import type { RegisterBevinding, RegisterRegel } from '#modules/samenwerking/contract.ts'
import { ernstWoorden } from '#modules/samenwerking/web/register-woorden.ts'

/** A finding about more rows than this says something of the list as a whole, not of one row. */
const LARGEST_ABOUT_A_ROW = 10

const severities = Object.keys(ernstWoorden)

/** The findings about one row, most urgent first. */
export function bevindingenVan(nummer: number, bevindingen: readonly RegisterBevinding[]): RegisterBevinding[] {
  return bevindingen
    .filter(({ nummers }) => nummers.includes(nummer) && nummers.length <= LARGEST_ABOUT_A_ROW)
    .toSorted((a, b) => severities.indexOf(a.ernst) - severities.indexOf(b.ernst))
}

/** What the whole register comes to: rows, members brought back to a municipality, rows that wait for someone. */
export function telling(regels: readonly RegisterRegel[], bevindingen: readonly RegisterBevinding[]) {
  const leden = regels.flatMap((regel) => regel.leden)
  const rowsWith = (ernst: string) =>
    new Set(bevindingen.filter((bevinding) => bevinding.ernst === ernst).flatMap(({ nummers }) => nummers)).size
  return {
    regels: regels.length,
    leden: leden.length,
    herkend: leden.filter(({ organisatieId }) => organisatieId !== null).length,
    aanvullen: rowsWith('fout'),
    controleren: rowsWith('controleren'),
  }
}

/** Rows per type, most first. */
export function perSoort(regels: readonly RegisterRegel[]): { soort: string; aantal: number }[] {
  const counts = new Map<string, number>()
  for (const { soort } of regels) counts.set(soort, (counts.get(soort) ?? 0) + 1)
  return [...counts].map(([soort, aantal]) => ({ soort, aantal })).toSorted((a, b) => b.aantal - a.aantal)
}

/** The findings of one urgency, per kind, in the order in which they came. */
export function perCode(bevindingen: readonly RegisterBevinding[]): { code: string; bevindingen: RegisterBevinding[] }[] {
  const groups = new Map<string, RegisterBevinding[]>()
  for (const bevinding of bevindingen) groups.set(bevinding.code, [...(groups.get(bevinding.code) ?? []), bevinding])
  return [...groups].map(([code, found]) => ({ code, bevindingen: found }))
}

/** The finding that the list is shorter or longer than the text says, in its sentences: the first is the news. */
export function afwijkendAantal(bevindingen: readonly RegisterBevinding[]): { kop: string; rest: string } | null {
  const found = bevindingen.find(({ code }) => code === 'aantal_wijkt_af')
  if (!found) return null
  const [kop = '', ...rest] = found.melding.split(/(?<=\.) /)
  return { kop: kop.replace(/\.$/, ''), rest: rest.join(' ') }
}
