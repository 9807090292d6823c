import { actorOf, type Context } from '#platform/http/context.ts'
import type { Doel } from '#modules/doelen/contract.ts'
import { bediend, type Bediend, type Verband } from '#modules/doelen/domain/verbanden.ts'
import { listAllDoelen } from '#modules/doelen/store/doelen.ts'

/** Every goal that counts for the hat, with what of every room serves it. */
export async function listBediendeDoelen(context: Context): Promise<Bediend<Doel>[]> {
  const { house } = context.request.server
  const { hoed } = actorOf(context)
  const { visitor, db, clock } = context
  const request = { db, hoed, persoonId: visitor.persoonId, permissies: house.permissionsOf(hoed.rol), op: clock.today() }
  const verbanden: Verband[] = []
  for (const { listDoelverbanden } of house.workSources) verbanden.push(...((await listDoelverbanden?.(request)) ?? []))
  return bediend(await listAllDoelen(db), verbanden)
}
