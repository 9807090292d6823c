import { strFromU8, unzipSync } from 'fflate'
import { contracts } from './app.ts'
import type { TestPerson } from './test-house.ts'
import type { Operation } from '#platform/http/contract.ts'

/** An answer that was asked for: its operation, its address, and all its text, also what is inside a file. */
export interface Antwoord {
  naam: string
  pad: string
  status: number
  tekst: string
}

/** Ids of rows by the path of their list. */
export type Rijen = ReadonlyMap<string, string[]>

/** How often a path with an id is asked: the first rows of a list, more where amounts stand, and of files one. */
const AANTAL = 2
const AANTAL_GELD = 12
const GELD = ['/kwartalen', '/meerwerk', '/grootboekbestanden', '/kostenmodellen', '/toerekeningen', '/verrekenscenarios']
/** Years that the examples and the tests fill. */
const JAREN = [2025, 2026, 2027]
/** What operations need that cannot be guessed from their contract. */
const NODIG: Record<string, string> = {
  readZienswijzetermijn: 'soort=ontwerpregeling',
  listZoekresultaten: 'search=geheim',
}

const lezen = contracts
  .flatMap((contract) => Object.entries(contract))
  .filter(([, operation]) => operation.method === 'GET' && operation.permission !== 'openbaar')

const vraagvelden = (operation: Operation) => new Set(Object.keys((operation.query as { shape?: Record<string, unknown> }).shape ?? {}))

/**
 * Every read of the API as `who`, each row of each list that was found, in each year: a new operation is in it by itself. For tests that
 * look for what must not be in any answer.
 */
export async function leesAlles(who: TestPerson, ids: Rijen): Promise<Antwoord[]> {
  const found: Antwoord[] = []
  for (const [naam, operation] of lezen)
    for (const pad of padenVan(operation, ids))
      for (const vraag of vragenVan(naam, operation, ids)) {
        const answer = await who.get(`${pad}${vraag}`)
        found.push({ naam, pad: `${pad}${vraag}`, status: answer.statusCode, tekst: leesbaar(answer.rawPayload) })
      }
  return found
}

/** The rows of every list that anyone of these people sees, by its path: what was seen once, may be asked for later. */
export async function vindRijen(people: readonly TestPerson[]): Promise<Rijen> {
  const ids = new Map<string, string[]>()
  for (const who of people)
    for (const [path, found] of await rijenVan(who)) ids.set(path, [...new Set([...found, ...(ids.get(path) ?? [])])])
  return ids
}

async function rijenVan(gids: TestPerson): Promise<Rijen> {
  const ids = new Map<string, string[]>()
  for (const [naam, operation] of lezen) {
    if (operation.path.includes('{') || operation.produces !== null) continue
    const rijen: { id?: string; organisatieId?: string }[] = []
    for (const vraag of vragenVan(naam, operation, ids)) {
      const answer = await gids.get(operation.path + vraag)
      if (answer.statusCode === 200) rijen.push(...(answer.json<{ resultaten?: typeof rijen }>().resultaten ?? []))
    }
    ids.set(operation.path, [...new Set(rijen.flatMap(({ id }) => id ?? []))])
    if (naam === 'listDeelnames') ids.set('deelnemers', [...new Set(rijen.flatMap(({ organisatieId }) => organisatieId ?? []))])
  }
  return ids
}

/** A path with each of its parameters filled in; none when there is no row to fill it with. */
function padenVan({ path, produces }: Operation, ids: Rijen): string[] {
  const [basis] = path.split('/{')
  const waarden: Record<string, readonly (string | number)[]> = {
    id: (ids.get(basis!) ?? []).slice(0, produces !== null ? 1 : GELD.includes(basis!) ? AANTAL_GELD : AANTAL),
    organisatieId: ids.get('deelnemers') ?? [],
    jaar: JAREN,
    tabel: ['organisaties', 'verdeelsleutels', 'historie'],
    soort: [],
    stapId: [],
  }
  return [...path.matchAll(/\{(\w+)\}/g)].reduce<string[]>(
    (paths, [gat, naam]) => paths.flatMap((each) => (waarden[naam!] ?? []).map((waarde) => each.replace(gat, String(waarde)))),
    [path],
  )
}

/** Queries that make an operation answer with as much as it can. */
function vragenVan(naam: string, operation: Operation, ids: Rijen): string[] {
  const velden = vraagvelden(operation)
  const vast = [
    NODIG[naam],
    velden.has('pageSize') && 'pageSize=100',
    velden.has('vorm') && `vorm=${operation.produces?.includes('text/csv') ? 'csv' : 'docx'}`,
    velden.has('bedrag') && 'bedrag=1000.00',
    velden.has('metId') && `metId=${ids.get('/verdeelsleutels')?.[1]}`,
    velden.has('onderwerpId') && `onderwerpId=${ids.get('/kwartalen')?.[0]}`,
    velden.has('productId') && `productId=${ids.get('/producten')?.[0]}`,
    velden.has('wensId') && `wensId=${ids.get('/wensen')?.[0]}`,
  ].filter((each) => typeof each === 'string')
  const jaren = velden.has('jaar') ? JAREN.map((jaar) => `jaar=${jaar}`) : [null]
  return jaren.map((jaar) => `?${[...vast, ...(jaar ? [jaar] : [])].join('&')}`)
}

/** The text of an answer; of a file that is an archive, that of all its parts. */
function leesbaar(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('utf8')
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
}
