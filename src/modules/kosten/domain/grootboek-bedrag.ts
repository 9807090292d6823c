import { unguard } from '#kernel/formulewacht.ts'
import { type Cel, formulefout, kort, leesGetal, toonCel } from '#kernel/inlezen/cel.ts'
import { ok, refuse, type Result } from '#kernel/refusal.ts'

/** What stands before the cents in this file: decides values such as 1.234 that can be read in two ways. */
export type Decimaalteken = 'komma' | 'punt' | 'gemengd'

const SEPARATORS = { komma: ',', punt: '.' } as const
/** Whole euros that an amount may have: more is a mistake. */
const MAX_CIJFERS = 13

interface Deel {
  negatief: boolean
  /** Digits, points and commas. */
  cijfers: string
}

/** An amount out of the ways in which packages write a sign: `-5`, `5-`, `(5)`, `5 C`, `5 CR`. `null`: this is no amount. */
function ontleed(tekst: string): Deel | null {
  const kaal = unguard(tekst)
    .replaceAll(/[\s\u00a0\u202f\u2007'’]/g, '')
    .replaceAll(/[−–]/g, '-')
    .replace(/^([-+(]?)(?:€|EUR)/i, '$1')
    .replace(/(?:€|EUR)([-)]?)$/i, '$1')
  const match = /^(\(?)([-+]?)([\d.,]*\d[\d.,]*?)(-?)(\)?)(CR|C|DR|D|DB)?$/i.exec(kaal)
  if (!match) return null
  const [, open, voor, cijfers = '', achter, dicht, kant = ''] = match
  if ((open === '') !== (dicht === '')) return null
  const minnen = [voor === '-', achter === '-', open !== '', /^c/i.test(kant)].filter(Boolean).length
  return minnen > 1 ? null : { negatief: minnen === 1, cijfers }
}

/** An amount as nearly every ledger writes it: cents, and nothing else that could mean two things. */
const GEWOON = /^(-?)(\d{1,13})([.,])(\d\d)$/

/** Whether a text shows beyond doubt which sign stands before the cents. */
function bewijs(tekst: string): 'komma' | 'punt' | null {
  const gewoon = GEWOON.exec(tekst)
  if (gewoon) return gewoon[3] === ',' ? 'komma' : 'punt'
  const cijfers = ontleed(tekst)?.cijfers
  const match = cijfers === undefined ? null : /([.,])(\d+)$/.exec(cijfers)
  if (!cijfers || !match) return null
  const beide = cijfers.includes('.') && cijfers.includes(',')
  if (!beide && match[2]!.length === 3) return null
  return match[1] === ',' ? 'komma' : 'punt'
}

/** How a file writes its cents, by all its amounts; a comma when nothing tells. */
export function decimaaltekenVan(cellen: Iterable<Cel | undefined>): Decimaalteken {
  const gezien = new Set<'komma' | 'punt'>()
  for (const cel of cellen) {
    if (typeof cel !== 'string') continue
    const teken = bewijs(cel)
    if (teken) gezien.add(teken)
    if (gezien.size === 2) return 'gemengd'
  }
  return gezien.has('punt') ? 'punt' : 'komma'
}

/** An amount in whole cents, with its sign, however the ledger wrote it. */
export function leesBedragcel(cel: Cel, teken: Decimaalteken): Result<bigint> {
  const gewoon = typeof cel === 'string' ? GEWOON.exec(cel) : null
  if (gewoon) return ok(BigInt(`${gewoon[1]}${gewoon[2]}${gewoon[4]}`))
  const formule = formulefout(cel)
  if (!formule.ok) return formule
  if (typeof cel !== 'string') return uitGetal(cel)
  const deel = ontleed(cel)
  if (!deel) return refuse('bedrag', `Dit is geen bedrag: ${kort(cel)}. Schrijf bijvoorbeeld 1234,56 of -1234,56.`)
  const delen = splits(deel.cijfers, teken)
  if (!delen.ok) return delen
  return inCenten(deel.negatief, delen.value)
}

/** A number of a spreadsheet, to the digits that it shows. */
function uitGetal(cel: Exclude<Cel, string>): Result<bigint> {
  if (cel === null || typeof cel !== 'object' || !('getal' in cel))
    return refuse('bedrag', `Hier staat ${toonCel(cel)}. Vul een bedrag in, bijvoorbeeld 1234,56.`)
  // Sums in a spreadsheet carry a trace of binary fractions: what is that small is no money.
  const read = leesGetal({ getal: zonderSpoor(cel.getal) }, { decimalen: 2, cijfers: MAX_CIJFERS, negatief: true })
  if (!read.ok) return read
  const [geheel = '0', cijfers = ''] = read.value.replace('-', '').split('.')
  return inCenten(read.value.startsWith('-'), { geheel, cijfers })
}

function zonderSpoor(getal: string): string {
  const value = Number(getal)
  const rond = value.toFixed(2)
  return Math.abs(value - Number(rond)) < 1e-6 ? rond : getal
}

interface Delen {
  geheel: string
  cijfers: string
}

/** Whole euros and the digits after them. */
function splits(cijfers: string, teken: Decimaalteken): Result<Delen> {
  if (/^\d+$/.test(cijfers)) return ok({ geheel: cijfers, cijfers: '' })
  const laatste = /[.,](?=\d*$)/.exec(cijfers)![0]
  const ander = laatste === ',' ? '.' : ','
  const aantal = cijfers.split(laatste).length - 1
  if (cijfers.includes(ander) && aantal > 1) return geenBedrag(cijfers)
  if (cijfers.includes(ander)) return metDuizendtallen(cijfers, laatste, ander)
  if (aantal > 1)
    return isGegroepeerd(cijfers, laatste) ? ok({ geheel: cijfers.replaceAll(laatste, ''), cijfers: '' }) : geenBedrag(cijfers)
  const [voor = '', na = ''] = cijfers.split(laatste)
  if (na.length !== 3 || voor.length > 3 || /^0*$/.test(voor)) return ok({ geheel: voor || '0', cijfers: na })
  // Three digits after one separator: a thousand in one file, a fraction in another.
  if (teken !== 'gemengd' && SEPARATORS[teken] !== laatste && isGegroepeerd(cijfers, laatste)) return ok({ geheel: voor + na, cijfers: '' })
  return refuse('bedrag-twijfel', `${cijfers} kan op twee manieren worden gelezen. Schrijf ${voor}${na},00 of ${voor},${na.slice(0, 2)}.`)
}

function metDuizendtallen(cijfers: string, decimaal: string, duizend: string): Result<Delen> {
  const [voor = '', na = ''] = cijfers.split(decimaal)
  return isGegroepeerd(voor, duizend) ? ok({ geheel: voor.replaceAll(duizend, ''), cijfers: na }) : geenBedrag(cijfers)
}

const isGegroepeerd = (cijfers: string, teken: string) => {
  const [eerste = '', ...rest] = cijfers.split(teken)
  return eerste.length >= 1 && eerste.length <= 3 && rest.every((groep) => groep.length === 3)
}

function geenBedrag(cijfers: string): Result<Delen> {
  return refuse('bedrag', `De punten en komma's in ${cijfers} kloppen niet. Schrijf bijvoorbeeld 1234,56.`)
}

function inCenten(negatief: boolean, { geheel, cijfers }: Delen): Result<bigint> {
  const centen = cijfers.replace(/0+$/, '')
  if (centen.length > 2)
    return refuse('bedrag-te-precies', `Dit bedrag heeft ${centen.length} cijfers na de komma. Rond af op centen in uw administratie.`)
  if (geheel.replace(/^0+/, '').length > MAX_CIJFERS)
    return refuse('bedrag-te-groot', `Dit bedrag is te groot. Gebruik ten hoogste ${MAX_CIJFERS} cijfers voor de komma.`)
  const cent = BigInt(geheel + centen.padEnd(2, '0'))
  return ok(negatief ? -cent : cent)
}

/** On which side an amount stands: 1 is debit, -1 is credit. Dutch, English and the German of SAP. */
export function leesKant(cel: Cel): Result<1 | -1> {
  const tekst = toonCel(cel).trim().toLowerCase()
  if (['d', 'debet', 'debit', 'deb', 'db', 'dr', 's', 'soll', '+'].includes(tekst)) return ok(1)
  if (['c', 'credit', 'cred', 'cr', 'h', 'haben', '-'].includes(tekst)) return ok(-1)
  return refuse('dc', tekst === '' ? 'Vul D of C in.' : `"${kort(toonCel(cel))}" kennen wij hier niet. Schrijf D of C.`)
}
