import { actorOf, type Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { may } from '#platform/own-side/policy.ts'
import type { Beslistabel } from '#modules/governance/contract.ts'
import { tabelFouten } from '#modules/governance/domain/beslistabel.ts'
import { findBeslistabel, insertBeslistabel } from '#modules/governance/store/beslistabellen.ts'

/** Another version of the decision table, in force for whatever is brought in from now on; what is on its way keeps its own. */
export async function addBeslistabel(
  context: Context,
  { vorige, regels, grond }: { vorige: number; regels: Beslistabel['regels']; grond: string },
): Promise<Beslistabel> {
  insist(may(wieOf(context), 'beslistabel.vaststellen'))
  const was = await findBeslistabel(context.db)
  if (was.nummer !== vorige) throw changed
  const fouten = tabelFouten(regels)
  if (fouten.length > 0)
    throw new Problem(409, 'beslistabel-klopt-niet', fouten[0]!.reden).at(
      fouten.map(({ regel, code, reden }) => ({ name: `regels.${regel}`, code, reason: reden })),
    )
  const { hoed, naam } = actorOf(context)
  await insertBeslistabel(context.db, {
    regelingId: hoed.regelingId,
    nummer: was.nummer + 1,
    regels,
    grond,
    persoonNaam: naam,
    rol: hoed.rol,
    op: context.clock.now(),
  })
  const now = await findBeslistabel(context.db)
  const state = ({ nummer, regels: rules }: Beslistabel) => ({ nummer, regels: rules.map((regel) => regel.naam) })
  await record(context, [
    { soort: 'beslistabel', id: hoed.regelingId, naam: `Beslistabel ${now.nummer}`, grond, voor: state(was), na: state(now) },
  ])
  return now
}

const changed = new Problem(
  409,
  'beslistabel-gewijzigd',
  'Iemand anders heeft intussen een nieuwe versie vastgesteld. Bekijk die eerst, en wijzig die.',
)
