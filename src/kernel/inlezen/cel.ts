import { unguard } from '#kernel/formulewacht.ts'
import { toDecimaal, parseJsonGetal } from '#kernel/breuk.ts'
import { datumOf, addDays, datum, isSchrikkeljaar } from '#kernel/datum.ts'
import { ok, refuse } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'

/** A cell as the file holds it: text, yes or no, a number by its digits, a date, or nothing. */
export type Cel = string | boolean | null | { readonly getal: string } | { readonly datum: string }

/** A cell as people see it in their spreadsheet: for messages and samples. */
export function toonCel(cel: Cel): string {
  if (cel === null) return ''
  if (typeof cel === 'boolean') return cel ? 'WAAR' : 'ONWAAR'
  if (typeof cel === 'string') return cel
  return 'getal' in cel ? toonGetal(cel.getal) : toonDatum(cel.datum)
}

/** An ISO date as `21-11-2026`. */
export function toonDatum(iso: string): string {
  return `${iso.slice(8, 10)}-${iso.slice(5, 7)}-${iso.slice(0, 4)}`
}

/** A decimal as `1234,5`; of a spreadsheet's number no more digits than the spreadsheet shows. */
export function toonGetal(decimaal: string): string {
  const read = getalUitExcel(decimaal)
  return (read.ok ? read.value : decimaal).replace('.', ',')
}

/** Whether nothing was filled in. */
export function isLeeg(cel: Cel | undefined): cel is null | undefined {
  return cel === null || cel === undefined || (typeof cel === 'string' && plat(cel) === '')
}

const VREEMD = /[\u00a0\u202f\u2007\u200b\ufeff\r]/

/** Text without the spaces that spreadsheets and web pages leave in it. */
export function plat(tekst: string): string {
  // Nearly every cell is plain, and a ledger has a million of them.
  if (!VREEMD.test(tekst)) return tekst.trim()
  return tekst
    .replaceAll(/[\u00a0\u202f\u2007]/g, ' ')
    .replaceAll(/[\u200b\ufeff]/g, '')
    .replaceAll(/\r\n?/g, '\n')
    .trim()
}

/** What Excel and LibreOffice show where a formula went wrong, in English and in Dutch. */
const FORMULEFOUT =
  /^#(N\/A|N\/B|REF!|VERW!|VALUE!|WAARDE!|DIV\/0!|DEEL\/0!|NAME\?|NAAM\?|NUM!|GETAL!|NULL!|LEEG!|SPILL!|OVERLOOP!|CALC!|####*)$/i

/** A cell that shows a formula that went wrong holds no value at all. */
export function formulefout(cel: Cel): Result<null> {
  if (typeof cel !== 'string' || !FORMULEFOUT.test(plat(cel))) return ok(null)
  return refuse('formulefout', `De formule in deze cel geeft de fout ${plat(cel)}. Herstel de formule of typ de waarde.`)
}

/** Text of at most so many characters. A number or date is taken as it is shown. */
export function leesTekst(cel: Cel, max: number): Result<string> {
  const tekst = plat(typeof cel === 'string' ? unguard(cel) : toonCel(cel))
  return tekst.length <= max ? ok(tekst) : refuse('te-lang', `Dit zijn ${tekst.length} tekens. Houd het bij ten hoogste ${max}.`)
}

/** How precise a number may be, and whether it may lie below nil. */
export interface GetalRegels {
  decimalen: number
  cijfers: number
  negatief?: boolean
}

/** An exact decimal (`"1234.56"`) out of a real number or out of Dutch text: `1.234,56`, `1234,56`. */
export function leesGetal(cel: Cel, regels: GetalRegels): Result<string> {
  if (typeof cel === 'boolean' || (cel !== null && typeof cel === 'object' && 'datum' in cel))
    return refuse('getal', `Hier staat ${toonCel(cel)}. Vul een getal in, bijvoorbeeld 1.234,5.`)
  const read = typeof cel === 'string' ? getalUitTekst(cel) : cel === null ? refuse('getal', 'Vul een getal in.') : getalUitExcel(cel.getal)
  if (!read.ok) return read
  const [, teken = '', geheel = '', deel = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(read.value) ?? []
  if (teken && !regels.negatief) return refuse('negatief', 'Dit getal mag niet lager zijn dan nul. Vul een getal in vanaf 0.')
  if (deel.length > regels.decimalen)
    return refuse(
      'te-precies',
      regels.decimalen === 0
        ? 'Vul een heel getal in, zonder komma.'
        : `Dit getal heeft ${deel.length} cijfers na de komma. Rond af op ten hoogste ${regels.decimalen}.`,
    )
  if (geheel.length > regels.cijfers)
    return refuse('te-groot', `Dit getal is te groot. Gebruik ten hoogste ${regels.cijfers} cijfers voor de komma.`)
  return read
}

/** A number of a spreadsheet, to the fifteen digits that it shows: 0.30000000000000004 is 0.3. */
function getalUitExcel(cijfers: string): Result<string> {
  const value = Number(cijfers)
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return refuse('te-groot', 'Dit getal is te groot. Controleer het aantal cijfers.')
  const exact = parseJsonGetal(String(Number(value.toPrecision(15))))
  return exact.ok ? ok(zonderNullen(toDecimaal(exact.value, 20))) : refuse('getal', 'Vul een getal in, bijvoorbeeld 1.234,5.')
}

function getalUitTekst(cel: string): Result<string> {
  const tekst = unguard(cel)
    .replaceAll(/[\s\u00a0\u202f\u2007]/g, '')
    .replace(/^[−–]/, '-')
    .replace(/^(-?)€/, '$1')
    .replace(/^€/, '')
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(tekst) || /^-?\d{1,3}(,\d{3}){2,}$/.test(tekst))
    return refuse('getal', 'Gebruik een punt voor duizendtallen en een komma voor decimalen, bijvoorbeeld 1.234,5.')
  if (/^-?(\d+\.(\d{1,2}|\d{4,})|0\.\d+)$/.test(tekst))
    return refuse('getal', `Gebruik een komma voor decimalen: ${tekst.replace('.', ',')}.`)
  const match = /^(-?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(tekst)
  if (!match)
    return refuse(
      'getal',
      tekst.endsWith('%')
        ? 'Schrijf een getal in plaats van een percentage: 0,52 in plaats van 52%.'
        : 'Vul een getal in met alleen cijfers, bijvoorbeeld 1.234,5.',
    )
  const [, teken = '', geheel = '', deel = ''] = match
  return ok(zonderNullen(`${teken}${geheel.replaceAll('.', '')}${deel ? `.${deel}` : ''}`))
}

/** One way to write each value: no needless zeros, no `-0`. */
export function zonderNullen(decimaal: string): string {
  const kort = decimaal.replace(/^(-?)0+(?=\d)/, '$1')
  const eind = kort.includes('.') ? kort.replace(/\.?0+$/, '') : kort
  return eind === '-0' ? '0' : eind
}

const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']

/** An ISO date out of a real date, a day number of a spreadsheet, or text: `21-11-2026`, `21-11-26`, `21 november 2026`, `2026-11-21`. */
export function leesDatum(cel: Cel): Result<string> {
  if (typeof cel === 'boolean' || cel === null) return geenDatum()
  if (typeof cel === 'object') return 'datum' in cel ? binnenBereik(cel.datum) : uitDagnummer(cel.getal)
  const tekst = plat(unguard(cel))
    .toLowerCase()
    .replace(/[t ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?z?$/, '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(tekst)
  if (iso) return samen(Number(iso[3]), Number(iso[2]), iso[1]!)
  const woorden = /^(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4}|\d{2})$/.exec(tekst)
  if (woorden) {
    const maand = woorden[2] === 'mrt' ? 2 : MAANDEN.findIndex((naam) => naam.startsWith(woorden[2]!))
    return maand < 0 ? geenDatum() : samen(Number(woorden[1]), maand + 1, woorden[3]!)
  }
  const cijfers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(tekst)
  if (cijfers) return samen(Number(cijfers[1]), Number(cijfers[2]), cijfers[3]!)
  // A day number, as a spreadsheet writes a date whose layout was lost: 46347 is 21-11-2026.
  return /^\d{5}$/.test(tekst) ? uitDagnummer(tekst) : geenDatum()
}

function geenDatum(): Result<string> {
  return refuse('datum', 'Dit is geen datum. Schrijf dag-maand-jaar, bijvoorbeeld 21-11-2026.')
}

/** Days since 30-12-1899; before 1-3-1900 Excel counts a day that never was. */
function uitDagnummer(cijfers: string): Result<string> {
  const dag = Math.floor(Number(cijfers))
  if (!Number.isInteger(dag) || dag < 61 || dag > 109_574) return geenDatum()
  return ok(addDays(datum('1899-12-30'), dag))
}

function samen(dag: number, maand: number, jaarTekst: string): Result<string> {
  const jaar = jaarTekst.length === 4 ? Number(jaarTekst) : Number(jaarTekst) + (Number(jaarTekst) >= 70 ? 1900 : 2000)
  if (maand < 1 || maand > 12)
    return refuse('datum', `Maand ${maand} bestaat niet. Schrijf eerst de dag en dan de maand, bijvoorbeeld 21-11-2026.`)
  const laatste = maand === 2 ? (isSchrikkeljaar(jaar) ? 29 : 28) : [4, 6, 9, 11].includes(maand) ? 30 : 31
  const naam = MAANDEN[maand - 1]!
  if (dag < 1 || dag > laatste) return refuse('datum', `${dag} ${naam} ${jaar} bestaat niet: ${naam} ${jaar} heeft ${laatste} dagen.`)
  return binnenBereik(jaar < 1 ? '0000-00-00' : datumOf(jaar, maand, dag))
}

function binnenBereik(iso: string): Result<string> {
  return iso >= '1800-01-01' && iso <= '2199-12-31'
    ? ok(iso)
    : refuse('datum', 'Controleer het jaar: kies een jaar van 1800 tot en met 2199.')
}

/** One of a few words; spelled as the code or as people say it, capitals do not matter. */
export function leesKeuze(cel: Cel, opties: Readonly<Record<string, readonly string[]>>): Result<string> {
  const gezocht = sleutelVan(toonCel(cel))
  for (const [code, woorden] of Object.entries(opties))
    if ([code, ...woorden].some((woord) => sleutelVan(woord) === gezocht)) return ok(code)
  const keuzes = Object.entries(opties).map(([code, woorden]) => (woorden[0] ?? code).toLowerCase())
  return refuse('keuze', `"${kort(toonCel(cel))}" kennen wij hier niet. Kies uit: ${keuzes.join(', ')}.`)
}

/** Text reduced to letters and digits without accents: to compare names as people mean them. */
export function sleutelVan(tekst: string): string {
  return tekst
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** A value short enough to repeat in a message. */
export function kort(tekst: string): string {
  return tekst.length > 60 ? `${tekst.slice(0, 57)}…` : tekst
}
