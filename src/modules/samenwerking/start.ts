import { actorOf, type Context } from '#platform/http/context.ts'
import { type Hoed, scopeOf } from '#platform/http/actor.ts'
import type { WorkRequest, WorkSource } from '#platform/http/work.ts'
import type { OpenPunt, Stuk, Taak, Termijn } from '#modules/samenwerking/contract.ts'
import { factoren, type Gespiegeld, spiegelVan, stappen } from '#modules/samenwerking/domain/spiegel.ts'
import { inVolgorde } from '#modules/samenwerking/domain/wachtrij.ts'
import { listGedeeld, listPartijnamen } from '#modules/samenwerking/store/start.ts'

/** Everything that waits for this person, in every room, under each of their hats, most urgent first. */
export async function listTaken(context: Context): Promise<{ resultaten: Taak[]; totaal: number }> {
  return collect(
    context,
    (request) => askRooms(context, request, ({ listTaken: ask }) => ask),
    (a, b) => ((a.uiterlijk ?? '9999') < (b.uiterlijk ?? '9999') ? -1 : 1),
  )
}

/** The dates of the coming year that count for this person, in every room, under each of their hats. */
export async function listTermijnen(context: Context): Promise<{ resultaten: Termijn[]; totaal: number }> {
  return collect(
    context,
    (request) => askRooms(context, request, ({ listTermijnen: ask }) => ask),
    (a, b) => (a.datum < b.datum ? -1 : 1),
  )
}

/** Everything in this cooperation that is not finished, of every party, as far as the hat may see it. */
export async function listOpenPunten(
  context: Context,
  { organisatieId, stil }: { organisatieId?: string | undefined; stil?: boolean | undefined },
): Promise<{ resultaten: OpenPunt[]; totaal: number }> {
  const { hoed, persoonId, permissions } = actorOf(context)
  const op = context.clock.today()
  const punten = await askRooms(context, { db: context.db, hoed, persoonId, permissies: permissions, op }, ({ listOpenPunten: ask }) => ask)
  const namen = await listPartijnamen(context.db)
  const resultaten = inVolgorde(punten, op)
    .filter((punt) => !organisatieId || punt.organisatieId === organisatieId)
    .filter((punt) => !stil || punt.stil)
    .map((punt) => ({ ...punt, organisatieNaam: namen.get(punt.organisatieId) ?? '' }))
  return { resultaten, totaal: resultaten.length }
}

/** How far the cooperation is, by what really stands in every room: the eight steps and the seven factors, each with what shows it. */
export async function readSpiegel(context: Context): Promise<{ stappen: Gespiegeld[]; factoren: Gespiegeld[] }> {
  const { hoed, persoonId, permissions } = actorOf(context)
  const request = { db: context.db, hoed, persoonId, permissies: permissions, op: context.clock.today() }
  const bewijzen = await askRooms(context, request, ({ listBewijzen: ask }) => ask)
  return { stappen: spiegelVan(stappen, bewijzen), factoren: spiegelVan(factoren, bewijzen) }
}

const paden: Record<string, string> = {
  kenmerkwaarde: '/kenmerken',
  mandaat: '/mandaten',
  contact: '/vraag-en-aanbod',
  aanstelling: '/mensen',
  deelname: '/samenwerking/deelnemers',
}

/** What others shared or changed lately in each cooperation of this person. */
export async function listStukken(context: Context): Promise<{ resultaten: Stuk[]; totaal: number }> {
  return collect(
    context,
    async ({ db, persoonId }) =>
      (await listGedeeld(db, persoonId)).map(({ tijdstip, naam, persoonNaam, organisatieNaam, soort, pad, handeling }) => ({
        tijdstip,
        titel: naam,
        handeling,
        toelichting: organisatieNaam ? `${persoonNaam}, ${organisatieNaam}` : persoonNaam,
        pad: pad ?? paden[soort] ?? '/historie',
      })),
    (a, b) => (a.tijdstip > b.tijdstip ? -1 : 1),
  )
}

type Asked<T> = ((request: WorkRequest) => Promise<T[]>) | undefined

/** The same question to every room that has an answer. */
async function askRooms<T>(context: Context, request: WorkRequest, questionOf: (source: WorkSource) => Asked<T>): Promise<T[]> {
  const found: T[] = []
  for (const source of context.request.server.house.workSources) found.push(...((await questionOf(source)?.(request)) ?? []))
  return found
}

/** The same question under every hat, each in its own scope; hats of one organisation in one cooperation see the same and are asked once. */
async function collect<T extends object>(context: Context, ask: (request: WorkRequest) => Promise<T[]>, order: (a: T, b: T) => number) {
  const { visitor, request } = context
  const { database, permissionsOf } = request.server.house
  const resultaten: (T & { pet: Taak['pet'] })[] = []
  const seen = new Set<string>()
  for (const hoed of visitor.hoeden) {
    const found = await database.read(scopeOf({ persoonId: visitor.persoonId, hoed }), (db) =>
      ask({ db, hoed, persoonId: visitor.persoonId, permissies: permissionsOf(hoed.rol), op: context.clock.today() }),
    )
    for (const item of found) {
      const label = hoed.regelingId + JSON.stringify(item)
      if (!seen.has(label)) resultaten.push({ ...item, pet: petOf(hoed) })
      seen.add(label)
    }
  }
  resultaten.sort(order)
  return { resultaten, totaal: resultaten.length }
}

function petOf({ aanstellingId, regelingNaam, organisatieNaam, rol }: Hoed): Taak['pet'] {
  return { aanstellingId, regelingNaam, organisatieNaam, rol }
}
