import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { verricht } from '#platform/jobs/klussen.ts'
import {
  commitGrootboekinlezing,
  grootboekKlussen,
  koppelGrootboekinlezing,
  loadInlezing,
  magInlezen,
  removeGrootboekinlezing,
  startGrootboekinlezing,
} from '#modules/kosten/commands/grootboek-inlezen.ts'
import { grootboekProefWerk } from '#modules/kosten/commands/grootboek-proef.ts'
import { grootboekVastlegWerk } from '#modules/kosten/commands/grootboek-vastleggen.ts'
import { loadBestand, verschillenVanBestand, verschillenVanInlezing } from '#modules/kosten/commands/grootboek-verschillen.ts'
import { grootboekApi } from '#modules/kosten/contract/grootboek.ts'
import { listBestanden, listRegels, listSaldi } from '#modules/kosten/store/grootboek.ts'
import { listFouten, listInlezingen } from '#modules/kosten/store/grootboekinlezingen.ts'

/** The ledger: versions with their lines, and the way in. */
export function registerGrootboek(app: FastifyInstance): void {
  verricht(app, { [grootboekKlussen.proef]: grootboekProefWerk, [grootboekKlussen.vastleggen]: grootboekVastlegWerk })
  bind(app, grootboekApi, {
    listGrootboekbestanden: async ({ query }, context) => ({
      ...(await listBestanden(context.db, query)),
      inlezen: await magInlezen(context),
    }),
    readGrootboekbestand: ({ params }, { db }) => loadBestand(db, params.id),
    listRekeningsaldi: async ({ params, query }, { db }) => {
      await loadBestand(db, params.id)
      return listSaldi(db, { ...params, ...query })
    },
    listGrootboekregels: async ({ params, query }, { db }) => {
      await loadBestand(db, params.id)
      return listRegels(db, { ...params, ...query })
    },
    listGrootboekverschillen: ({ params }, { db }) => verschillenVanBestand(db, params.id),
    listGrootboekinlezingen: async (_, { db }) => ({ resultaten: await listInlezingen(db) }),
    startGrootboekinlezing: ({ query, bytes }, context) => startGrootboekinlezing(context, { ...query, bytes: bytes! }),
    readGrootboekinlezing: ({ params }, { db }) => loadInlezing(db, params.id),
    removeGrootboekinlezing: async ({ params }, context) => removeGrootboekinlezing(context, params.id).then(() => ({})),
    koppelGrootboekinlezing: ({ params, body }, context) => koppelGrootboekinlezing(context, params.id, body),
    listGrootboekfouten: async ({ params, query }, { db }) => {
      await loadInlezing(db, params.id)
      return listFouten(db, { ...params, ...query })
    },
    listInleesverschillen: ({ params }, { db }) => verschillenVanInlezing(db, params.id),
    commitGrootboekinlezing: ({ params }, context) => commitGrootboekinlezing(context, params.id),
  })
}
