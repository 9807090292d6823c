import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { verricht } from '#platform/jobs/klussen.ts'
import {
  inleesKlussen,
  koppelInlezing,
  listInleesfouten,
  listInleesregels,
  loadInlezing,
  removeInlezing,
  startInlezing,
} from '#modules/samenwerking/commands/inlezen.ts'
import { proefWerk } from '#modules/samenwerking/commands/inlezen-proef.ts'
import { terugdraaiWerk, undoInlezing } from '#modules/samenwerking/commands/inlezen-terugdraaien.ts'
import { commitInlezing, vastlegWerk } from '#modules/samenwerking/commands/inlezen-vastleggen.ts'
import { writeFoutenbestand, writeSjabloon, writeUitvoerbestand, writeVerdelingsbestand } from '#modules/samenwerking/commands/uitvoeren.ts'
import { uitwisselingApi } from '#modules/samenwerking/contract/uitwisseling.ts'
import { listInlezingen } from '#modules/samenwerking/store/inlezingen.ts'

/** Tables in and out, with the work that goes on in the background. */
export function registerUitwisseling(app: FastifyInstance): void {
  verricht(app, { [inleesKlussen.proef]: proefWerk, [inleesKlussen.vastleggen]: vastlegWerk, [inleesKlussen.terugdraaien]: terugdraaiWerk })
  bind(app, uitwisselingApi, {
    listInlezingen: ({ query }, { db }) => listInlezingen(db, query),
    startInlezing: ({ query, bytes }, context) => startInlezing(context, { ...query, bytes: bytes! }),
    readInlezing: ({ params }, { db }) => loadInlezing(db, params.id),
    removeInlezing: async ({ params }, context) => removeInlezing(context, params.id).then(() => ({})),
    koppelInlezing: ({ params, body }, context) => koppelInlezing(context, { ...params, ...body }),
    listInleesregels: ({ params, query }, context) => listInleesregels(context, { ...params, ...query }),
    listInleesfouten: ({ params, query }, context) => listInleesfouten(context, { ...params, ...query }),
    readInleesfoutenbestand: ({ params, query }, context) => writeFoutenbestand(context, params.id, query.vorm),
    commitInlezing: ({ params }, context) => commitInlezing(context, params.id),
    undoInlezing: ({ params }, context) => undoInlezing(context, params.id),
    readInleessjabloon: ({ params, query }, context) => writeSjabloon(context, params.soort, query.vorm),
    readUitvoerbestand: ({ params, query }, context) => writeUitvoerbestand(context, params.tabel, query),
    readVerdelingsbestand: ({ params, query }, context) => writeVerdelingsbestand(context, { ...params, ...query }),
  })
}
