import type { Fault } from '#kernel/fault.ts'
import { ok, refuse, type Result } from '#kernel/refusal.ts'
import type { Maatregel, Rij, Schaal, SjabloonCode } from './sjabloon.ts'
import { sjablonen } from './sjablonen.ts'
import type { Oordeel } from './uitkomst.ts'

/** Where an exploration stands. */
export const verkenningStatussen = ['concept', 'voorgelegd', 'afgerond'] as const
/** See {@link verkenningStatussen}. */
export type VerkenningStatus = (typeof verkenningStatussen)[number]

/** The part of an exploration that a step looks at. */
export interface Stand {
  readonly status: VerkenningStatus
  readonly rijen: readonly Rij[]
  readonly gevraagd: readonly string[]
  readonly eigenOrganisatieId: string
}

/** Rows change only as long as nobody was asked: who judges, judges what stands there. */
export function expectConcept({ status }: Pick<Stand, 'status'>): Result<null> {
  if (status === 'concept') return ok(null)
  return refuse(
    'verkenning-niet-wijzigbaar',
    'Deze verkenning is al voorgelegd. Wat er staat, wijzigt niet meer: anders oordeelt niet iedereen over hetzelfde.',
  )
}

/** From the own side to who is asked: with something to judge, and only to the own organisation when nobody else is asked. */
export function present({ status, rijen, gevraagd, eigenOrganisatieId }: Stand, zichtbaarheid: string): Result<VerkenningStatus> {
  const no = (detail: string) => refuse('verkenning-niet-voor-te-leggen', detail)
  if (status !== 'concept') return no('Deze verkenning is al voorgelegd.')
  if (rijen.length < 1) return no('Er staat nog niets in om over te oordelen. Voeg eerst een rij toe.')
  if (zichtbaarheid === 'eigen_organisatie' && gevraagd.some((id) => id !== eigenOrganisatieId))
    return no('U vraagt ook andere organisaties. Kies dat de partners dit mogen zien, of vraag alleen uw eigen organisatie.')
  return ok('voorgelegd')
}

/** Judgements are given while it lies before who was asked. */
export function expectOpen({ status }: Pick<Stand, 'status'>): Result<null> {
  if (status === 'voorgelegd') return ok(null)
  const why = status === 'concept' ? 'Deze verkenning is nog niet voorgelegd.' : 'Deze verkenning is afgerond. Zij wijzigt niet meer.'
  return refuse('verkenning-niet-open', why)
}

/** The end: by who gave a judgement himself, for only he has seen what the others think. */
export function close(
  { status, rijen }: Pick<Stand, 'status' | 'rijen'>,
  given: { dienderIn: boolean; voorkeur: string | null },
): Result<VerkenningStatus> {
  const open = expectOpen({ status })
  if (!open.ok) return open
  if (!given.dienderIn)
    return refuse(
      'eerst-zelf-oordelen',
      'Dien eerst uw eigen oordeel in. Daarna ziet u wat anderen vinden, en kunt u een conclusie schrijven.',
    )
  if (given.voorkeur !== null && !rijen.some(({ id }) => id === given.voorkeur))
    return refuse('voorkeur-onbekend', 'De voorkeur staat niet in deze verkenning. Kies een rij uit de lijst.')
  return ok('afgerond')
}

/** What is wrong with rows and measures: all of it. */
export function faultsOfRijen(rijen: readonly Rij[]): Fault[] {
  const dubbel = rijen.flatMap(({ id, titel }, at) => {
    const before = rijen.slice(0, at)
    if (before.some((each) => each.id === id)) return [fault(`rijen.${at}.id`, 'dubbel', 'Deze rij staat er twee keer in.')]
    return before.some((each) => each.titel.toLowerCase() === titel.toLowerCase())
      ? [fault(`rijen.${at}.titel`, 'dubbel', `“${titel}” staat er al. Geef deze rij een andere naam.`)]
      : []
  })
  return [...dubbel, ...rijen.flatMap((rij, at) => [...faultsOfJaren(rij, at), ...faultsOfMaatregelen(rij.maatregelen, `rijen.${at}`)])]
}

const fault = (name: string, code: string, reason: string): Fault => ({ name, code, reason })

function faultsOfJaren({ transitieVan, transitieTot }: Rij, at: number): Fault[] {
  if (transitieTot === null || (transitieVan !== null && transitieVan <= transitieTot)) return []
  return [fault(`rijen.${at}.transitieTot`, 'volgorde', 'Het laatste jaar van de overgang ligt niet voor het eerste. Vul beide jaren in.')]
}

function faultsOfMaatregelen(maatregelen: readonly Maatregel[], pad: string): Fault[] {
  const ids = maatregelen.map(({ id }) => id)
  return maatregelen.flatMap(({ id, eerst, jaar, totJaar }, at) => [
    ...(ids.indexOf(id) === at ? [] : [fault(`${pad}.maatregelen.${at}.id`, 'dubbel', 'Deze maatregel staat er twee keer in.')]),
    ...(totJaar !== null && totJaar < jaar
      ? [fault(`${pad}.maatregelen.${at}.totJaar`, 'volgorde', 'Het laatste jaar ligt niet voor het eerste.')]
      : []),
    ...(eerst !== null && !ids.includes(eerst)
      ? [fault(`${pad}.maatregelen.${at}.eerst`, 'onbekend', 'De maatregel die eerst moet, staat er niet bij. Kies een andere.')]
      : []),
    ...(isRondje(maatregelen, id)
      ? [
          fault(
            `${pad}.maatregelen.${at}.eerst`,
            'rondje',
            'Deze maatregel wacht op zichzelf, misschien langs een andere. Kies wat echt eerst moet.',
          ),
        ]
      : []),
  ])
}

function isRondje(maatregelen: readonly Maatregel[], begin: string): boolean {
  const eerst = new Map(maatregelen.map((each) => [each.id, each.eerst]))
  let at = eerst.get(begin) ?? null
  for (let step = 0; at !== null && step < maatregelen.length; step++) {
    if (at === begin) return true
    at = eerst.get(at) ?? null
  }
  return false
}

/** What is wrong with judgements: an unknown place, a value off the scale, the same place twice. */
export function faultsOfOordelen(
  oordelen: readonly Oordeel[],
  { sjabloon, rijen }: { sjabloon: SjabloonCode; rijen: readonly Rij[] },
): Fault[] {
  const { kolommen, schaal } = sjablonen[sjabloon]
  const seen = new Set<string>()
  return oordelen.flatMap(({ rij, kolom, waarde, alternatief }, at) => {
    const place = JSON.stringify([rij, kolom])
    const found: Fault[] = []
    if (!rijen.some(({ id }) => id === rij)) found.push(fault(`oordelen.${at}.rij`, 'onbekend', 'Deze rij staat niet in de verkenning.'))
    if (!kolommen.some(({ id }) => id === kolom))
      found.push(fault(`oordelen.${at}.kolom`, 'onbekend', 'Hierover wordt geen oordeel gevraagd.'))
    if (seen.has(place)) found.push(fault(`oordelen.${at}`, 'dubbel', 'Op deze plek staat al een oordeel.'))
    seen.add(place)
    if (waarde !== null && !isOpSchaal(schaal, waarde)) found.push(fault(`oordelen.${at}.waarde`, 'schaal', opSchaal(schaal)))
    if (alternatief !== null && !isOpSchaal(schaal, alternatief.waarde))
      found.push(fault(`oordelen.${at}.alternatief.waarde`, 'schaal', opSchaal(schaal)))
    if (alternatief !== null && waarde === null)
      found.push(fault(`oordelen.${at}.waarde`, 'ontbreekt', 'Geef eerst uw oordeel, en daarna het tweede.'))
    return found
  })
}

const isOpSchaal = ({ van, tot }: Schaal, waarde: number) => Number.isInteger(waarde) && waarde >= van && waarde <= tot
const opSchaal = ({ van, tot }: Schaal) => `Kies een geheel getal van ${van} tot en met ${tot}.`

/** A judgement that changed after it was handed in: what it was and what it became. */
export interface Sprong {
  readonly rij: string
  readonly kolom: string
  readonly van: number | null
  readonly naar: number | null
}

/** The places of which the value is another one, also when it came or went. */
export function sprongen(was: readonly Oordeel[], nu: readonly Oordeel[]): Sprong[] {
  const key = ({ rij, kolom }: { rij: string; kolom: string }) => JSON.stringify([rij, kolom])
  const voor = new Map(was.map((each) => [key(each), each.waarde]))
  const na = new Map(nu.map((each) => [key(each), each.waarde]))
  const places = new Map([...was, ...nu].map(({ rij, kolom }) => [key({ rij, kolom }), { rij, kolom }]))
  return [...places].flatMap(([at, { rij, kolom }]) => {
    const [van, naar] = [voor.get(at) ?? null, na.get(at) ?? null]
    return van === naar ? [] : [{ rij, kolom, van, naar }]
  })
}
