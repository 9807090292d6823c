import { niveausVanHoogNaarLaag } from '#modules/samenwerking/domain/stoelen.ts'
import { showAantal, showGetal } from '#kernel/format/getal.ts'

interface Bezetting {
  niveau: string
  partij: { kant: 'vraag' | 'aanbod' }
  zitters: readonly unknown[]
}

/** What the chairs say, in a sentence: how many are empty and where most of them are. */
export function stoelenBevinding(stoelen: readonly Bezetting[]): string {
  const leeg = stoelen.filter(isLeeg)
  if (stoelen.length === 0) return 'Er zijn op deze dag nog geen stoelen'
  if (leeg.length === 0) return `Alle ${showGetal(stoelen.length)} stoelen zijn bezet`
  if (leeg.length === stoelen.length) return `Alle ${showGetal(stoelen.length)} stoelen zijn leeg`
  const perNiveau = niveausVanHoogNaarLaag.map((niveau) => ({ niveau, aantal: leeg.filter((stoel) => stoel.niveau === niveau).length }))
  const most = Math.max(...perNiveau.map(({ aantal }) => aantal))
  const waar = perNiveau.filter(({ aantal }) => aantal === most).map(({ niveau }) => niveau)
  const vooral = waar.length < perNiveau.length ? `, vooral op ${waar.join(' en ')} niveau` : ''
  return `${telling(leeg.length, stoelen.length)}${vooral}`
}

/** What is missing at one level: a side without anybody leaves the other side without a partner. */
export function niveauBevinding(stoelen: readonly Bezetting[]): string {
  const leeg = stoelen.filter(isLeeg)
  if (leeg.length === 0) return 'Alle stoelen zijn bezet.'
  const begin = `${telling(leeg.length, stoelen.length)}.`
  const stil = (['vraag', 'aanbod'] as const).filter(
    (kant) => stoelen.some(({ partij }) => partij.kant === kant) && stoelen.every((stoel) => stoel.partij.kant !== kant || isLeeg(stoel)),
  )
  if (stil.length === 2) return `${begin} Niemand spreekt hier.`
  return stil.length === 1 ? `${begin} Niemand spreekt hier voor ${stil[0] === 'vraag' ? 'de vraag' : 'het aanbod'}.` : begin
}

/** "1 van 5 stoelen is leeg", "3 van 5 stoelen zijn leeg". */
const telling = (leeg: number, alle: number) =>
  `${showGetal(leeg)} van ${showAantal(alle, 'stoel', 'stoelen')} ${leeg === 1 ? 'is' : 'zijn'} leeg`
const isLeeg = ({ zitters }: Bezetting) => zitters.length === 0
