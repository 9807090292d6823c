import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { sendDocument, type Vorm } from '#platform/documents/send.ts'
import { adoptNota, reageerOpPunt, sendNota } from '#modules/zienswijzen/commands/beantwoording.ts'
import {
  changeRonde,
  loadRonde,
  planRonde,
  prepareRonde,
  readRondes,
  readTermijn,
  removeRonde,
  sendRonde,
} from '#modules/zienswijzen/commands/rondes.ts'
import { beginZienswijze, changeZienswijze, removeZienswijze, submitZienswijze } from '#modules/zienswijzen/commands/zienswijzen.ts'
import { zienswijzenApi } from '#modules/zienswijzen/contract.ts'
import { notaOf } from '#modules/zienswijzen/nota.ts'

/** Each operation of the room with its handler. */
export function registerZienswijzen(app: FastifyInstance): void {
  bind(app, zienswijzenApi, {
    readZienswijzetermijn: ({ query }, context) => readTermijn(context, query),
    listZienswijzerondes: async (_, context) => {
      const resultaten = await readRondes({ db: context.db, vandaag: context.clock.today() })
      return { resultaten, totaal: resultaten.length }
    },
    readZienswijzeronde: ({ params }, context) => loadRonde(context, params.id),
    prepareZienswijzeronde: ({ body }, context) => prepareRonde(context, body),
    changeZienswijzeronde: ({ params, body, versie }, context) => changeRonde(context, { ...params, ...body, versie }),
    removeZienswijzeronde: ({ params, versie }, context) => removeRonde(context, { ...params, versie }),
    sendZienswijzeronde: ({ params, versie }, context) => sendRonde(context, { ...params, versie }),
    planZienswijzeronde: ({ params, body, versie }, context) => planRonde(context, { ...params, ...body, versie }),
    beginZienswijze: ({ params, body }, context) => beginZienswijze(context, { ...params, ...body }),
    changeZienswijze: ({ params, body, versie }, context) => changeZienswijze(context, { ...params, ...body, versie }),
    removeZienswijze: ({ params, versie }, context) => removeZienswijze(context, { ...params, versie }),
    submitZienswijze: ({ params, versie }, context) => submitZienswijze(context, { ...params, versie }),
    reageerOpPunt: ({ params, body, versie }, context) => reageerOpPunt(context, { ...params, ...body, versie }),
    adoptNota: ({ params, versie }, context) => adoptNota(context, { ...params, versie }),
    sendNota: ({ params, versie }, context) => sendNota(context, { ...params, versie }),
    readNotabestand: ({ params, query }, context) => sendNotabestand(context, { ...params, ...query }),
  })
}

/** The nota as a file; before it is adopted only for who writes it. */
async function sendNotabestand(context: Context, { id, vorm }: { id: string; vorm: Vorm }): Promise<string> {
  const ronde = await loadRonde(context, id)
  const isOwn = ronde.eigenOrganisatieId === actorOf(context).hoed.organisatieId
  if (ronde.verzondenOp === null || (ronde.notas.length === 0 && !isOwn)) throw notFound()
  return sendDocument(context, {
    document: notaOf(ronde, context.clock.today()),
    naam: `nota van beantwoording ${ronde.titel}`.slice(0, 80),
    vorm,
  })
}
