import type { Context } from '#platform/http/context.ts'
import { scopeOf } from '#platform/http/actor.ts'
import type { Db } from '#platform/database/database.ts'
import type { Hoed } from '#platform/http/actor.ts'
import type { Stuk, Taak, Termijn } from '#modules/samenwerking/contract.ts'
import { partijen, stoelen } from '#modules/samenwerking/domain/stoelen.ts'
import { taken, termijnen } from '#modules/samenwerking/domain/wachtrij.ts'
import { listContacten } from '#modules/samenwerking/store/mensen.ts'
import { listDeelnames, listDienstonderdelen } from '#modules/samenwerking/store/regeling.ts'
import { listFeiten, listGedeeld } from '#modules/samenwerking/store/start.ts'

const all = { page: 1, pageSize: 1000 }

/** Everything that waits for this person, under each of their hats, most urgent first. */
export async function listTaken(context: Context): Promise<{ resultaten: Taak[]; totaal: number }> {
  const op = context.clock.today()
  const { permissionsOf } = context.request.server.house
  return collect(
    context,
    async (db, hoed) => {
      const deelnames = await listDeelnames(db, { ...all, op })
      const contacten = await listContacten(db, { ...all, op })
      return taken({
        organisatieId: hoed.organisatieId,
        persoonId: context.visitor.persoonId,
        permissies: permissionsOf(hoed.rol),
        mandaten: hoed.mandaten,
        feiten: await listFeiten(db, op),
        stoelen: stoelen(partijen(deelnames.resultaten, await listDienstonderdelen(db, op)), contacten.resultaten) as never,
      })
    },
    (a, b) => ((a.uiterlijk ?? '9999') < (b.uiterlijk ?? '9999') ? -1 : 1),
  )
}

/** The dates of the coming year that count for this person, under each of their hats. */
export async function listTermijnen(context: Context): Promise<{ resultaten: Termijn[]; totaal: number }> {
  const op = context.clock.today()
  return collect(
    context,
    async (db, hoed) =>
      termijnen({ feiten: await listFeiten(db, op), organisatieId: hoed.organisatieId, persoonId: context.visitor.persoonId }, op),
    (a, b) => (a.datum < b.datum ? -1 : 1),
  )
}

const paden: Record<string, (id: string) => string> = {
  verdeelsleutel: (id) => `/verdeelsleutels/${id}`,
  kenmerkwaarde: () => '/kenmerken',
  organisatie: (id) => `/organisaties/${id}`,
  mandaat: () => '/mandaten',
  contact: () => '/vraag-en-aanbod',
  aanstelling: () => '/mensen',
  deelname: () => '/samenwerking/deelnemers',
}

/** What others shared or changed lately in each cooperation of this person. */
export async function listStukken(context: Context): Promise<{ resultaten: Stuk[]; totaal: number }> {
  return collect(
    context,
    async (db) =>
      (await listGedeeld(db, context.visitor.persoonId)).map(({ tijdstip, naam, persoonNaam, organisatieNaam, soort, id, handeling }) => ({
        tijdstip,
        titel: naam,
        handeling,
        toelichting: organisatieNaam ? `${persoonNaam}, ${organisatieNaam}` : persoonNaam,
        pad: paden[soort]?.(id) ?? '/historie',
      })),
    (a, b) => (a.tijdstip > b.tijdstip ? -1 : 1),
  )
}

/** The same question under every hat, each in its own scope; hats of one organisation in one cooperation see the same and are asked once. */
async function collect<T extends object>(context: Context, ask: (db: Db, hoed: Hoed) => Promise<T[]>, order: (a: T, b: T) => number) {
  const { visitor, request } = context
  const resultaten: (T & { pet: Taak['pet'] })[] = []
  const seen = new Set<string>()
  for (const hoed of visitor.hoeden) {
    const pet = { aanstellingId: hoed.aanstellingId, regelingNaam: hoed.regelingNaam, organisatieNaam: hoed.organisatieNaam, rol: hoed.rol }
    const found = await request.server.house.database.read(scopeOf({ persoonId: visitor.persoonId, hoed }), (db) => ask(db, hoed))
    for (const item of found) {
      const label = hoed.regelingId + JSON.stringify(item)
      if (!seen.has(label)) resultaten.push({ ...item, pet })
      seen.add(label)
    }
  }
  resultaten.sort(order)
  return { resultaten, totaal: resultaten.length }
}
