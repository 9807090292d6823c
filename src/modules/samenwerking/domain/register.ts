import { buildNaamindex, naamsleutel, naamwoorden } from './register/gemeentenaam.ts'
import type { Gemeentenaam, Naamindex, Wijze } from './register/gemeentenaam.ts'
import { gemeentelijkeLeden, readLedenlijst, readLid } from './register/ledenlijst.ts'
import type { Ledenlijst, Lid } from './register/ledenlijst.ts'
import { opvolgersOp } from './register/opvolging.ts'
import type { Opvolging } from './register/opvolging.ts'

/** One row of the 2016 register, exactly as printed. */
export type RegisterRegel = { nr: number; naam: string; type: string; hoofdgemeente: string; leden: string }

/** The five main types that the report describes, and `onbekend` for a row that gives none. */
export type Samenwerkingstype = 'netwerk' | 'centrum' | 'shared_service_center' | 'project_programma' | 'fusie' | 'onbekend'

/** A municipality that the name of a cooperation mentions. */
export type Naamvermelding = { gedrukt: string; gmCode: string; naam: string; wijze: Wijze }

/** One row of the register, read: what was printed stays beside what it was taken for. */
export type Samenwerking = {
  regel: RegisterRegel
  type: Samenwerkingstype
  hoofdgemeente: Lid | null
  ledenlijst: Ledenlijst
  inNaam: readonly Naamvermelding[]
}

/** A municipality of the register's time, the rows that it sits in, and the municipalities that have its territory on another day. */
export type GemeenteToen = {
  gmCode: string
  naam: string
  nrs: readonly number[]
  hoofdgemeenteIn: readonly number[]
  onzekerIn: readonly number[]
  opvolgers: readonly string[]
}

/**
 * A municipality of the asked day and the rows that it sits in, itself or through a predecessor. `verdeeld` is true when a
 * predecessor's territory went to several municipalities, so that the row may belong to another of them.
 */
export type GemeenteNu = {
  gmCode: string
  naam: string
  nrs: readonly number[]
  via: readonly { gmCode: string; naam: string; nrs: readonly number[]; verdeeld: boolean }[]
}

/** The day whose municipalities the register is read against: the report is of 2016. */
export const REGISTER_PEILDATUM = '2016-01-01'

/** The printed labels of the table with the main types of the report's text. */
const TYPES: Record<string, Samenwerkingstype> = {
  Netwerk: 'netwerk',
  Centrum: 'centrum',
  SSC: 'shared_service_center',
  Project: 'project_programma',
  Fusie: 'fusie',
}

/** A single word in a name is taken for a mistyped municipality only from this length on: short region names look like municipalities. */
const SHORTEST_MISTYPED_WORD = 8

/**
 * Reads the printed rows. Members are looked up among the municipalities that existed on the peildatum or had ended before it
 * (the register has members that were gone already); names of cooperations also among later ones (a merger carries its name early).
 */
export function readRegister(
  regels: readonly RegisterRegel[],
  gemeentenamen: readonly Gemeentenaam[],
  peildatum: string = REGISTER_PEILDATUM,
): Samenwerking[] {
  const ofThatTime = buildNaamindex(gemeentenamen.filter(({ van }) => van === null || van <= peildatum))
  const ofAllTimes = buildNaamindex(gemeentenamen)
  return regels.map((regel) => ({
    regel,
    type: TYPES[regel.type] ?? 'onbekend',
    hoofdgemeente: regel.hoofdgemeente === '' ? null : readLid(regel.hoofdgemeente, ofThatTime),
    ledenlijst: readLedenlijst(regel.leden, ofThatTime),
    inNaam: readNaam(regel.naam, ofAllTimes),
  }))
}

/** How many rows each type has; types without rows are in it with 0. */
export function countPerType(samenwerkingen: readonly Samenwerking[]): Record<Samenwerkingstype, number> {
  const counts = { netwerk: 0, centrum: 0, shared_service_center: 0, project_programma: 0, fusie: 0, onbekend: 0 }
  for (const { type } of samenwerkingen) counts[type] += 1
  return counts
}

/** The codes of the municipalities that a row has as members now, each once, sorted. */
export function ledencodes({ ledenlijst }: Samenwerking): string[] {
  return [...new Set(gemeentelijkeLeden(ledenlijst.leden).flatMap(({ gmCode }) => gmCode ?? []))].toSorted()
}

/**
 * Per municipality the rows of the register that it sits in, as member or as hoofdgemeente: as it was then (`toen`), and traced
 * to the municipalities that have its territory on `peildatum` (`nu`). Rows are counted as printed, doubles included.
 */
export function cooperationsPerGemeente(
  samenwerkingen: readonly Samenwerking[],
  {
    gemeentenamen,
    opvolgingen,
    peildatum,
  }: { gemeentenamen: readonly Gemeentenaam[]; opvolgingen: readonly Opvolging[]; peildatum: string },
): { toen: GemeenteToen[]; nu: GemeenteNu[] } {
  const naamOf = new Map(gemeentenamen.map(({ gmCode, naam }) => [gmCode, naam]))
  const toen = sortByCode(
    [...groupByGemeente(samenwerkingen)].map(([gmCode, places]) => ({
      gmCode,
      naam: naamOf.get(gmCode) ?? gmCode,
      nrs: distinct(places.map(({ nr }) => nr)),
      hoofdgemeenteIn: distinct(places.filter(({ hoofd }) => hoofd).map(({ nr }) => nr)),
      onzekerIn: distinct(places.filter(({ zeker }) => !zeker).map(({ nr }) => nr)),
      opvolgers: opvolgersOp(gmCode, peildatum, opvolgingen),
    })),
  )
  const nu = new Map<string, GemeenteNu['via'][number][]>()
  for (const { gmCode, naam, nrs, opvolgers } of toen) {
    const via = { gmCode, naam, nrs, verdeeld: opvolgers.length > 1 }
    for (const opvolger of opvolgers) nu.set(opvolger, [...(nu.get(opvolger) ?? []), via])
  }
  const traced = [...nu].map(([gmCode, via]) => ({
    gmCode,
    naam: naamOf.get(gmCode) ?? gmCode,
    nrs: distinct(via.flatMap(({ nrs }) => nrs)),
    via,
  }))
  return { toen, nu: sortByCode(traced) }
}

type Place = { nr: number; hoofd: boolean; zeker: boolean }

function groupByGemeente(samenwerkingen: readonly Samenwerking[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>()
  const add = (lid: Lid, place: Place) => {
    if (lid.gmCode !== null) places.set(lid.gmCode, [...(places.get(lid.gmCode) ?? []), place])
  }
  for (const { regel, hoofdgemeente, ledenlijst } of samenwerkingen) {
    for (const lid of gemeentelijkeLeden(ledenlijst.leden))
      add(lid, { nr: regel.nr, hoofd: false, zeker: lid.zeker && ledenlijst.bruikbaar })
    if (hoofdgemeente) add(hoofdgemeente, { nr: regel.nr, hoofd: true, zeker: hoofdgemeente.zeker })
  }
  return places
}

/** Finds municipalities in running text: the longest run of words that is a name, or one long word that is one letter off. */
function readNaam(naam: string, index: Naamindex): Naamvermelding[] {
  const words = naam.split(/[^\p{Letter}\p{Number}']+/u).filter((word) => word !== '')
  const found: Naamvermelding[] = []
  for (let at = 0; at < words.length;) {
    const { taken, vermelding } = readNameAt(words, at, index)
    if (vermelding) found.push(vermelding)
    at += taken
  }
  return found
}

function readNameAt(words: readonly string[], at: number, index: Naamindex): { taken: number; vermelding: Naamvermelding | null } {
  for (let taken = Math.min(6, words.length - at); taken > 0; taken--) {
    const gedrukt = words.slice(at, at + taken).join(' ')
    const gemeente = index.byKey.get(naamsleutel(gedrukt))
    if (gemeente) {
      const same = naamwoorden(gemeente.naam).join(' ') === naamwoorden(gedrukt).join(' ')
      return { taken, vermelding: { gedrukt, gmCode: gemeente.gmCode, naam: gemeente.naam, wijze: same ? 'letterlijk' : 'schrijfwijze' } }
    }
  }
  const gedrukt = words[at] ?? ''
  const lid = gedrukt.length >= SHORTEST_MISTYPED_WORD ? readLid(gedrukt, index) : null
  if (lid?.wijze !== 'typefout' || lid.gmCode === null || lid.naam === null) return { taken: 1, vermelding: null }
  return { taken: 1, vermelding: { gedrukt, gmCode: lid.gmCode, naam: lid.naam, wijze: 'typefout' } }
}

function distinct(nrs: readonly number[]): number[] {
  return [...new Set(nrs)].toSorted((a, b) => a - b)
}

function sortByCode<T extends { gmCode: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.gmCode < b.gmCode ? -1 : 1))
}
