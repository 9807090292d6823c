import { actorOf, type Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { instellingOf } from '#modules/publicatie/commands/beeld.ts'
import type { PublicatieInstelling } from '#modules/publicatie/contract.ts'
import { findInstelling, hasPublicaties, type InstellingRow, renameUitgever, saveInstelling } from '#modules/publicatie/store/instelling.ts'
import { lockPublicatie } from '#modules/publicatie/store/publicaties.ts'

/** Opens the public register, or changes who publishes. An address at which something was published stays. */
export async function setInstelling(
  context: Context,
  { versie, ...invoer }: Omit<InstellingRow, 'versie'> & { versie: number },
): Promise<PublicatieInstelling> {
  const { db, request } = context
  const { regelingId } = actorOf(context).hoed
  await lockPublicatie(db, regelingId)
  const was = await findInstelling(db)
  expectVersion({ versie: was?.versie ?? 0 }, versie)
  if (was && was.slug !== invoer.slug && (await hasPublicaties(db)))
    throw new Problem(409, 'adres-staat-vast', 'Onder dit adres is al gepubliceerd: anderen verwijzen ernaar. Houd het adres zoals het is.')
  await saveInstelling(db, regelingId, invoer)
  await renameUitgever(db, invoer)
  const now = await findInstelling(db)
  await record(context, [{ soort: 'publicatie_instelling', id: regelingId, naam: invoer.naam, voor: was, na: now }])
  return instellingOf(now, request.server.house.publicUrl)
}
