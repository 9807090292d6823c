import { ok, refuse, type Result } from '#kernel/refusal.ts'

/** How a number is shown. `metTeken` writes the plus as well: for differences. */
export interface GetalOpties {
  decimalen?: number
  metTeken?: boolean
}

const whole = new Intl.NumberFormat('nl-NL')
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/**
 * A number in Dutch: `95.330`, `12,5`. Takes a decimal string, a bigint or a whole number; nothing is ever rounded through a float.
 * Without `decimalen` all decimals of the string are shown.
 */
export function showGetal(waarde: string | number | bigint, { decimalen, metTeken = false }: GetalOpties = {}): string {
  const text = typeof waarde === 'string' ? waarde.trim() : plain(waarde)
  const match = DECIMAL.exec(text)
  if (!match) return text
  const [, sign = '', digits = '0', fraction = ''] = match
  const scale = decimalen ?? fraction.length
  const units = roundHalfUp(BigInt(digits + fraction), fraction.length, scale)
  const padded = units.toString().padStart(scale + 1, '0')
  const head = whole.format(BigInt(padded.slice(0, padded.length - scale)))
  const tail = scale === 0 ? '' : `,${padded.slice(padded.length - scale)}`
  return `${signOf(sign === '-' && units > 0n, units === 0n, metTeken)}${head}${tail}`
}

/** A percentage that is already one: `"12.3"` gives `12,3%`. */
export function showPercentage(waarde: string | number, { decimalen = 1, metTeken = false }: GetalOpties = {}): string {
  return `${showGetal(waarde, { decimalen, metTeken })}%`
}

/** A share of one as a percentage: `"0.52"` gives `52,0%`. Half a unit is rounded up, away from nil. */
export function showAandeel(aandeel: string | number, opties: GetalOpties = {}): string {
  const match = DECIMAL.exec(typeof aandeel === 'string' ? aandeel.trim() : plain(aandeel))
  if (!match) return String(aandeel)
  const [, sign = '', digits = '0', fraction = ''] = match
  const moved = fraction.padEnd(2, '0')
  return showPercentage(`${sign}${digits}${moved.slice(0, 2)}${moved.length > 2 ? `.${moved.slice(2)}` : ''}`, opties)
}

/** A count with its noun: `1 gemeente`, `12 gemeenten`, `0 gemeenten`. */
export function showAantal(aantal: number | bigint, enkelvoud: string, meervoud: string): string {
  return `${showGetal(aantal)} ${BigInt(aantal) === 1n ? enkelvoud : meervoud}`
}

/** Reads a Dutch number (`1.234,5`) as a decimal string (`"1234.5"`). `decimalen` is how many are allowed after the comma. */
export function readGetal(tekst: string, decimalen = 0): Result<string> {
  const text = tekst.replace(/[\s\u00a0\u202f]/g, '').replace(/^[−–]/, '-')
  if (text === '') return refuse('getalOnleesbaar', 'Vul een getal in.')
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) && (text.includes('.') || text.split(',').length > 2)) {
    return refuse('getalOnleesbaar', 'Gebruik een punt voor duizendtallen en een komma voor decimalen, bijvoorbeeld 1.234,5.')
  }
  if (/^-?(\d*\.(\d{1,2}|\d{4,})|0+\.\d+)$/.test(text))
    return refuse('getalOnleesbaar', `Gebruik een komma voor decimalen: ${text.replace('.', ',')}.`)
  const match = /^(-?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(text)
  if (!match) return refuse('getalOnleesbaar', 'Vul alleen cijfers in, bijvoorbeeld 1.234.')
  const [, sign = '', head = '', tail = ''] = match
  if (tail.length > decimalen) {
    return refuse(
      'getalOnleesbaar',
      decimalen === 0 ? 'Vul een heel getal in, zonder komma.' : `Gebruik hooguit ${decimalen} cijfers na de komma.`,
    )
  }
  const digits = head.replaceAll('.', '').replace(/^0+(?=\d)/, '')
  const wire = `${digits}${tail ? `.${tail}` : ''}`
  return ok(/^[0.]+$/.test(wire) ? wire : `${sign}${wire}`)
}

/** Moves an integer of `from` decimals to `to` decimals, half away from nil. */
function roundHalfUp(units: bigint, from: number, to: number): bigint {
  if (from <= to) return units * 10n ** BigInt(to - from)
  const digits = units.toString().padStart(from - to + 1, '0')
  const kept = BigInt(digits.slice(0, to - from))
  return (digits.at(to - from) ?? '0') >= '5' ? kept + 1n : kept
}

function signOf(negative: boolean, nil: boolean, metTeken: boolean): string {
  if (negative) return '-'
  return metTeken && !nil ? '+' : ''
}

/** A JavaScript number as plain digits; counts and scores only, never money. */
function plain(waarde: number | bigint): string {
  return typeof waarde === 'bigint' ? waarde.toString() : waarde.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 12 })
}
