import { bedrag, formatBedrag } from '#kernel/bedrag.ts'
import { ok, refuse, type Result } from '#kernel/refusal.ts'
import { parseTotaal } from '#kernel/totaal.ts'
import { showGetal } from './getal.ts'

/** How an amount is shown. `heleEuros` rounds for reading only; `metTeken` writes the plus as well: for differences. */
export interface BedragOpties {
  heleEuros?: boolean
  metTeken?: boolean
}

/** Whole eurocents as they go over the wire. */
function wire(centen: bigint): string {
  return formatBedrag(bedrag(centen))
}

/** The no-break space between the sign of the euro and the amount. */
const NBSP = '\u00a0'

/** Twelve digits: a thousand billion euros. More is a slip of the finger, and stays far inside a bigint column. */
const MAX_DIGITS = 12

/** What a wire string or a number of eurocents stands for: the known part, and whether PM travels along; null when it is no amount. */
function known(amount: string | bigint): { centen: bigint; pm: string } | null {
  if (typeof amount === 'bigint') return { centen: amount, pm: '' }
  const read = parseTotaal(amount)
  return read.ok ? { centen: read.value.bekend, pm: read.value.pm > 0 ? ' + PM' : '' } : null
}

/**
 * Whole eurocents of a wire amount, for lengths and for sorting; of a total with PM the known part. PM alone is null: it has no
 * place among amounts.
 */
export function centenOf(amount: string): bigint | null {
  return known(amount)?.centen ?? null
}

/**
 * An amount in Dutch: `€ 1.234.567,89`, `€ -1.234,50`, `PM`, `€ 640.000,00 + PM`. Takes the wire string or whole eurocents.
 * A string that is no amount is shown as it came.
 */
export function showBedrag(amount: string | bigint, { heleEuros = false, metTeken = false }: BedragOpties = {}): string {
  const read = known(amount)
  if (!read) return String(amount)
  return `€${NBSP}${showGetal(wire(read.centen), { decimalen: heleEuros ? 0 : 2, metTeken })}${read.pm}`
}

/** An amount for a headline: `€ 18,1 mln`, `€ 2,4 mld`; under a million whole euros. One rounding, on the exact cents. */
export function showBedragKort(amount: string | bigint, { metTeken = false }: Pick<BedragOpties, 'metTeken'> = {}): string {
  const read = known(amount)
  if (!read) return String(amount)
  const size = read.centen < 0n ? -read.centen : read.centen
  // 999.950 euro would be written as 1,0 mln, so the border lies where the rounding goes over.
  if (size < 99_995_000n) return `€${NBSP}${showGetal(wire(read.centen), { decimalen: 0, metTeken })}${read.pm}`
  const [zeros, unit] = size < 99_995_000_000n ? [8, 'mln'] : [11, 'mld']
  const digits = size.toString().padStart(zeros + 1, '0')
  const scaled = `${read.centen < 0n ? '-' : ''}${digits.slice(0, -zeros)}.${digits.slice(-zeros)}`
  return `€${NBSP}${showGetal(scaled, { decimalen: 1, metTeken })}${NBSP}${unit}${read.pm}`
}

/** An amount as it stands in a field that is being edited: `1.234,56`, without the sign of the euro. */
export function showBedragInField(amount: string): string {
  const centen = centenOf(amount)
  return centen === null ? amount : showGetal(wire(centen), { decimalen: 2 })
}

/**
 * Reads what a person typed as an amount: `1.234,56`, `1234,56`, `€ 1.234`, `-12,5`. Gives the wire string `"1234.56"`.
 * The English notation `1,234.56` is refused with an explanation, never guessed at. `PM` counts only with `pmToegestaan`.
 */
export function readBedrag(tekst: string, { pmToegestaan = false }: { pmToegestaan?: boolean } = {}): Result<string> {
  const text = tekst.replace(/[\s\u00a0\u202f]/g, '').replace(/[−–]/g, '-')
  if (text === '' || text === '€') return refuse('bedragOnleesbaar', 'Vul een bedrag in.')
  if (/^(€)?pm$/i.test(text)) {
    return pmToegestaan ? ok('PM') : refuse('bedragOnleesbaar', 'Vul een bedrag in. PM kan hier niet.')
  }
  const match = /^(-?)€?(-?)(?:EUR)?([\d.,]+?)(,-)?$/i.exec(text)
  if (!match) return refuse('bedragOnleesbaar', 'Vul een bedrag in met alleen cijfers, bijvoorbeeld 1.234,56.')
  const [, before = '', after = '', digits = ''] = match
  if (before && after) return refuse('bedragOnleesbaar', 'Schrijf één minteken, bijvoorbeeld -1.234,56.')
  const fault = misreading(digits)
  if (fault) return refuse('bedragOnleesbaar', fault)
  const [head = '', tail = ''] = digits.split(',')
  const euros = head.replaceAll('.', '').replace(/^0+(?=\d)/, '')
  if (euros.length > MAX_DIGITS) return refuse('bedragOnleesbaar', 'Dit bedrag is te groot. Controleer het aantal cijfers.')
  return ok(wire(BigInt(`${before || after}${euros}${tail.padEnd(2, '0')}`)))
}

/** Why these digits, points and commas are not one clear Dutch amount; null when they are. */
function misreading(digits: string): string | null {
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(digits) || /^\d{1,3}(,\d{3}){2,}$/.test(digits)) {
    return 'Gebruik een punt voor duizendtallen en een komma voor centen, bijvoorbeeld 1.234,56.'
  }
  if (/^\d+\.\d{1,2}$/.test(digits)) return `Gebruik een komma voor centen: ${digits.replace('.', ',')}.`
  if (/^[\d.]+,\d{3,}$/.test(digits)) return 'Gebruik hooguit 2 cijfers na de komma. Duizendtallen krijgen een punt, bijvoorbeeld 1.234.'
  if (/^,\d+$/.test(digits)) return `Zet een 0 voor de komma: 0${digits}.`
  if (/^(\d+|\d{1,3}(\.\d{3})+)(,\d{1,2})?$/.test(digits)) return null
  return 'Zet de punten en de komma op hun plaats, bijvoorbeeld 1.234,56.'
}
