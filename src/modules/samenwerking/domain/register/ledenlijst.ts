import { herken, naamsleutel } from './gemeentenaam.ts'
import type { Naamindex, Wijze } from './gemeentenaam.ts'

/**
 * What a printed member is: a municipality, another organisation (`geen_gemeente`), a description instead of names
 * ("enkele in …") or a name that leads to no municipality.
 */
export type Lidsoort = 'gemeente' | 'geen_gemeente' | 'omschrijving' | 'niet_herkend'

/** One printed member. `zeker` is false when the reading is a guess; `vroeger` when the list says that it was a member before. */
export type Lid = {
  gedrukt: string
  soort: Lidsoort
  gmCode: string | null
  naam: string | null
  wijze: Wijze | null
  zeker: boolean
  vroeger: boolean
}

/** What stands between two members in a printed list; `punt` is a stray full stop. */
export type Scheiding = 'komma' | 'en' | 'komma_en' | 'spaties' | 'plus' | 'punt'

/** A printed list of members, read. Not `bruikbaar` is: empty, or with a description in the place of members. */
export type Ledenlijst = { leden: readonly Lid[]; bruikbaar: boolean; scheidingen: readonly Scheiding[]; voorvoegsel: string | null }

type Atom = { text: string; before: string }

const SEPARATOR = /\s*,\s*en\.?\s+|\s*,\s*|\s+en\.?\s+|\s+\+\s+|\s{2,}/
const DESCRIPTION = /^(enkele|heel|alle|diverse)\b|\d/i
const ORGANISATION = /dienst|regio|stichting|waterschap|provincie|werkbedrijf/i

/** Most words that a municipality's own name has around separators: "Nuenen, Gerwen en Nederwetten" is three parts. */
const LONGEST_NAME_IN_PARTS = 3

/** Reads a printed list of members; every part of the text comes back in a member, so nothing is dropped. */
export function readLedenlijst(tekst: string, index: Naamindex): Ledenlijst {
  const voorvoegsel = /^(Gemeenten?|Nu:)\s+/.exec(tekst)?.[1] ?? null
  const rest = tekst.slice(voorvoegsel?.length ?? 0).trim()
  const [now = '', before = ''] = rest.split(/,?\s*voorheen:\s*/)
  const current = readPart(now, index)
  const former = readPart(before, index)
  const leden = confirmByProvincie([...current.leden, ...former.leden.map((lid) => ({ ...lid, vroeger: true }))], index)
  return {
    leden,
    bruikbaar: gemeentelijkeLeden(leden).length > 0 && !leden.some((lid) => lid.soort === 'omschrijving' && !lid.vroeger),
    scheidingen: [...new Set([...current.scheidingen, ...former.scheidingen])],
    voorvoegsel,
  }
}

/** The members of today's list that are municipalities. */
export function gemeentelijkeLeden(leden: readonly Lid[]): Lid[] {
  return leden.filter((lid) => lid.soort === 'gemeente' && !lid.vroeger)
}

/** Reads one printed name as a member. */
export function readLid(gedrukt: string, index: Naamindex): Lid {
  const unknown = { gedrukt, gmCode: null, naam: null, wijze: null, vroeger: false }
  if (DESCRIPTION.test(gedrukt) || gedrukt === gedrukt.toLowerCase()) return { ...unknown, soort: 'omschrijving', zeker: true }
  const found = herken(gedrukt, index)
  if (found) {
    const { gemeente, wijze } = found
    const zeker = wijze === 'letterlijk' || wijze === 'schrijfwijze'
    return { gedrukt, soort: 'gemeente', gmCode: gemeente.gmCode, naam: gemeente.naam, wijze, zeker, vroeger: false }
  }
  if (ORGANISATION.test(gedrukt)) return { ...unknown, soort: 'geen_gemeente', zeker: true }
  // An abbreviation without small letters is no municipality, but which organisation it is the list does not say.
  if (!/[a-z]/.test(gedrukt)) return { ...unknown, soort: 'geen_gemeente', zeker: false }
  return { ...unknown, soort: 'niet_herkend', zeker: false }
}

function readPart(tekst: string, index: Naamindex): { leden: Lid[]; scheidingen: Scheiding[] } {
  if (tekst === '') return { leden: [], scheidingen: [] }
  if (DESCRIPTION.test(tekst) && !SEPARATOR.test(tekst)) return { leden: [readLid(tekst, index)], scheidingen: [] }
  const strayStop = /[^.]\.$/.test(tekst) && !/c\.\s?a\.$/i.test(tekst)
  const names = joinNames(splitAtoms(strayStop ? tekst.slice(0, -1) : tekst), index).filter(({ text }) => text !== '')
  const scheidingen = names.slice(1).flatMap(({ before }) => kindsOf(before))
  return {
    leden: names.map(({ text }) => readLid(text, index)),
    scheidingen: strayStop ? [...scheidingen, 'punt'] : scheidingen,
  }
}

function splitAtoms(tekst: string): Atom[] {
  const separators = [...tekst.matchAll(new RegExp(SEPARATOR, 'g'))].map(([separator]) => separator)
  return tekst.split(SEPARATOR).map((text, at) => ({ text, before: separators[at - 1] ?? '' }))
}

/** Puts names together again that hold a separator themselves ("Gilze en Rijen"), the longest first. */
function joinNames(atoms: readonly Atom[], index: Naamindex): Atom[] {
  const names: Atom[] = []
  for (let at = 0; at < atoms.length;) {
    const taken = partsOfNameAt(atoms, at, index)
    const [first, ...others] = atoms.slice(at, at + taken)
    if (first) names.push({ before: first.before, text: first.text + others.map(({ before, text }) => before + text).join('') })
    at += taken
  }
  return names
}

function partsOfNameAt(atoms: readonly Atom[], at: number, index: Naamindex): number {
  for (let parts = Math.min(LONGEST_NAME_IN_PARTS, atoms.length - at); parts > 1; parts--) {
    const joined = atoms.slice(at, at + parts).map(({ before, text }, position) => (position === 0 ? text : before + text))
    if (index.byKey.has(naamsleutel(joined.join('')))) return parts
  }
  return 1
}

function kindsOf(separator: string): Scheiding[] {
  const stray: Scheiding[] = separator.includes('.') ? ['punt'] : []
  if (separator.includes('+')) return ['plus']
  if (separator.includes(',')) return [separator.includes('en') ? 'komma_en' : 'komma', ...stray]
  return [separator.includes('en') ? 'en' : 'spaties', ...stray]
}

/** A guess becomes certain when a member that was read without guessing lies in the same province. */
function confirmByProvincie(leden: readonly Lid[], index: Naamindex): Lid[] {
  const provincieOf = (lid: Lid) => index.byKey.get(naamsleutel(lid.naam ?? ''))?.provincie
  const certain = new Set(leden.filter((lid) => lid.zeker && lid.soort === 'gemeente').map(provincieOf))
  return leden.map((lid) => (lid.soort === 'gemeente' && certain.has(provincieOf(lid)) ? { ...lid, zeker: true } : lid))
}
