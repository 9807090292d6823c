import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import type { Context } from '#platform/http/context.ts'
import { sendDocument, type Vorm } from '#platform/documents/send.ts'
import { addTegengeluid, keepOordelen, submitOordelen } from '#modules/verkenning/commands/oordelen.ts'
import {
  changeVerkenning,
  closeVerkenning,
  draftVerkenning,
  loadVerkenning,
  removeVerkenning,
  repeatVerkenning,
  submitVerkenning,
} from '#modules/verkenning/commands/verkenningen.ts'
import { verkenningApi } from '#modules/verkenning/contract.ts'
import { documentOf } from '#modules/verkenning/document.ts'
import { listVerkenningen } from '#modules/verkenning/store/verkenningen.ts'

/** Each operation of the room with its handler. */
export function registerVerkenning(app: FastifyInstance): void {
  bind(app, verkenningApi, {
    listVerkenningen: ({ query }, { db }) => listVerkenningen(db, query),
    readVerkenning: ({ params }, context) => loadVerkenning(context, params.id),
    readVerkenningsbestand: ({ params, query }, context) => sendVerkenning(context, { ...params, ...query }),
    draftVerkenning: ({ body }, context) => draftVerkenning(context, body),
    changeVerkenning: ({ params, body, versie }, context) => changeVerkenning(context, { ...params, ...body, versie }),
    removeVerkenning: async ({ params, versie }, context) => removeVerkenning(context, { ...params, versie }).then(() => ({})),
    submitVerkenning: ({ params, body, versie }, context) => submitVerkenning(context, { ...params, ...body, versie }),
    closeVerkenning: ({ params, body, versie }, context) => closeVerkenning(context, { ...params, ...body, versie }),
    repeatVerkenning: ({ params }, context) => repeatVerkenning(context, params.id),
    saveOordelen: ({ params, body, versie }, context) => keepOordelen(context, { ...params, ...body, versie }),
    submitOordelen: ({ params, versie }, context) => submitOordelen(context, { ...params, versie }),
    addTegengeluid: ({ params, body }, context) => addTegengeluid(context, { ...params, ...body }),
  })
}

/** The exploration as a file, with what this hat may see of it. */
async function sendVerkenning(context: Context, { id, vorm }: { id: string; vorm: Vorm }): Promise<string> {
  const found = await loadVerkenning(context, id)
  return sendDocument(context, { document: documentOf(found, context.clock.today()), naam: found.titel, vorm })
}
