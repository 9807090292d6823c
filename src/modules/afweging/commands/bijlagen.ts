import { type Vorm, sendDocument } from '#platform/documents/send.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { invalid, type InvalidParam } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { mayEdit } from '#platform/own-side/policy.ts'
import { readBusinesscase } from '#modules/afweging/commands/businesscase.ts'
import { readEffect } from '#modules/afweging/commands/effect.ts'
import { holdVoorstel, loadVoorstel } from '#modules/afweging/commands/voorstellen.ts'
import type { Bijlage } from '#modules/afweging/contract.ts'
import { listVerkenningIds, replaceBijlagen } from '#modules/afweging/store/bijlagen.ts'
import { findRealisatieplan } from '#modules/afweging/store/realisatieplan.ts'
import { voorstelOf } from '#modules/afweging/voorstel.ts'
import { bijlageOf, findVerkenning, type Verkenning } from '#modules/verkenning/index.ts'

/** What goes with a proposal, as far as the hat may see it. */
export async function listBijlagen(context: Context, id: string): Promise<Bijlage[]> {
  await loadVoorstel(context, id)
  return (await loadVerkenningen(context, id)).map(bijlageVan)
}

/** Other explorations with a draft: closed ones, that all partners see. */
export async function changeBijlagen(
  context: Context,
  { id, versie, verkenningIds }: { id: string; versie: number; verkenningIds: readonly string[] },
): Promise<Bijlage[]> {
  const voorstel = await holdVoorstel(context, id)
  insist(mayEdit(wieOf(context), 'voorstel.opstellen', voorstel.zijde))
  expectVersion(voorstel, versie)
  const ids = [...new Set(verkenningIds)]
  const was = await listBijlagen(context, id)
  const faults: InvalidParam[] = []
  for (const [index, verkenningId] of ids.entries()) {
    const reason = whyNot(await findVerkenning(context.db, verkenningId))
    if (reason !== null) faults.push({ name: `verkenningIds.${index}`, code: 'nietBij', reason })
  }
  if (faults.length > 0) throw invalid(faults)
  await replaceBijlagen(context.db, id, ids)
  const now = await listBijlagen(context, id)
  const titels = (bijlagen: readonly Bijlage[]) => ({ bijlagen: bijlagen.map(({ titel }) => titel) })
  await record(context, [
    {
      soort: 'voorstel',
      id,
      naam: voorstel.titel,
      voor: titels(was),
      na: titels(now),
      zichtbaar: ownSide(voorstel.zijde.eigenOrganisatieId),
    },
  ])
  return now
}

/** Why an exploration cannot go with a proposal; `null` when it can. */
function whyNot(verkenning: Verkenning | null): string | null {
  if (!verkenning) return 'Deze verkenning kennen wij niet. Kies een verkenning uit de lijst.'
  if (verkenning.status !== 'afgerond') return `Rond de verkenning ${verkenning.titel} eerst af: een bijlage wijzigt niet meer.`
  if (verkenning.zijde.zichtbaarheid !== 'partners')
    return `De verkenning ${verkenning.titel} is niet voor alle partners. Kies een verkenning die iedereen ziet.`
  return null
}

async function loadVerkenningen(context: Context, id: string): Promise<Verkenning[]> {
  const found: Verkenning[] = []
  for (const verkenningId of await listVerkenningIds(context.db, id)) {
    const verkenning = await findVerkenning(context.db, verkenningId)
    if (verkenning) found.push(verkenning)
  }
  return found
}

function bijlageVan(verkenning: Verkenning): Bijlage {
  const { titel, bevinding } = bijlageOf(verkenning)
  return { verkenningId: verkenning.id, titel, bevinding }
}

/** The whole proposal as one file: what is asked, what it costs and whom, what it shows to be believed, and what goes with it. */
export async function sendVoorstel(context: Context, { id, vorm }: { id: string; vorm: Vorm }): Promise<string> {
  const voorstel = await loadVoorstel(context, id)
  const document = voorstelOf({
    voorstel,
    effect: await readEffect(context, id),
    businesscase: await readBusinesscase(context, id),
    plan: await findRealisatieplan(context.db, id),
    bijlagen: (await loadVerkenningen(context, id)).map(bijlageOf),
    naam: actorOf(context).hoed.regelingNaam,
    vandaag: context.clock.today(),
  })
  return sendDocument(context, { document, naam: `voorstel ${voorstel.nummer ?? 'concept'}`, vorm })
}
