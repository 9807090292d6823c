import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import type { Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { sendDocument, type Vorm } from '#platform/documents/send.ts'
import { changeBrief, finishBrief, loadBrief, refuseBrief, releaseBrief, reopenBrief } from '#modules/verslag/commands/brieven.ts'
import { freezeMomentopname, loadMomentopname } from '#modules/verslag/commands/momentopnamen.ts'
import { changeRonde, correctRonde, loadRonde, offerRonde, prepareRonde, readRondes } from '#modules/verslag/commands/rondes.ts'
import { verslagApi } from '#modules/verslag/contract.ts'
import { letterOf } from '#modules/verslag/letter.ts'
import { listMomentopnamen } from '#modules/verslag/store/momentopnamen.ts'

/** Each operation of the room with its handler. */
export function registerVerslag(app: FastifyInstance): void {
  bind(app, verslagApi, {
    listMomentopnamen: async (_, { db }) => {
      const resultaten = await listMomentopnamen(db)
      return { resultaten, totaal: resultaten.length }
    },
    readMomentopname: ({ params }, context) => loadMomentopname(context, params.id),
    freezeMomentopname: ({ body }, context) => freezeMomentopname(context, body),
    listBriefrondes: (_, context) => readRondes(context),
    readBriefronde: ({ params }, context) => loadRonde(context, params.id),
    prepareBriefronde: ({ body }, context) => prepareRonde(context, body),
    changeBriefronde: ({ params, body, versie }, context) => changeRonde(context, { ...params, ...body, versie }),
    offerBriefronde: ({ params, versie }, context) => offerRonde(context, { ...params, versie }),
    correctBriefronde: ({ params, body, versie }, context) => correctRonde(context, { ...params, ...body, versie }),
    readBrief: ({ params }, context) => loadBrief(context, params.id),
    changeBrief: ({ params, body, versie }, context) => changeBrief(context, { ...params, ...body, versie }),
    finishBrief: ({ params, versie }, context) => finishBrief(context, { ...params, versie }),
    reopenBrief: ({ params, versie }, context) => reopenBrief(context, { ...params, versie }),
    releaseBrief: ({ params, body, versie }, context) => releaseBrief(context, { ...params, ...body, versie }),
    refuseBrief: ({ params, body, versie }, context) => refuseBrief(context, { ...params, ...body, versie }),
    readBriefbestand: ({ params, query }, context) => sendLetter(context, { ...params, ...query }),
  })
}

/** The letter as a file; absent for who may not read its words yet. */
async function sendLetter(context: Context, { id, vorm }: { id: string; vorm: Vorm }): Promise<string> {
  const brief = await loadBrief(context, id)
  if (!brief.tekst) throw notFound()
  const letter = letterOf(brief, context.clock.today())
  return sendDocument(context, { document: letter, naam: `brief ${brief.organisatieNaam} ${letter.date}`, vorm })
}
