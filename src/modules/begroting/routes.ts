import type { FastifyInstance } from 'fastify'
import { formatTotaal } from '#kernel/totaal.ts'
import { bind } from '#platform/http/bind.ts'
import type { Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { type Begroting, begrotingApi } from '#modules/begroting/contract.ts'
import { inJaar, jarenVan, totalenVan } from '#modules/begroting/domain/meerjarenbegroting.ts'
import { findBegroting, findBegrotingsregels, listBegrotingen } from '#modules/begroting/store.ts'

/** Each operation of the room with its handler. */
export function registerBegroting(app: FastifyInstance): void {
  bind(app, begrotingApi, {
    listBegrotingen: async (_, { db }) => {
      const resultaten = await listBegrotingen(db)
      return { resultaten, totaal: resultaten.length }
    },
    readBegroting: ({ params, query }, context) => readBegroting(context, { ...params, nummer: query.nummer }),
  })
}

/** The budget at a version: the lines that had come by then. */
async function readBegroting({ db }: Context, { id, nummer }: { id: string; nummer: number | undefined }): Promise<Begroting> {
  const found = await findBegroting(db, id)
  const shown = nummer ?? found?.versies.at(-1)?.nummer
  if (!found || shown === undefined || !found.versies.some((versie) => versie.nummer === shown)) throw notFound()
  const regels = await findBegrotingsregels(db, { begrotingId: id, totVersie: shown })
  const jaren = jarenVan(found.jaar)
  return {
    ...found,
    jaren,
    nummer: shown,
    regels: regels.map((regel) => ({
      ...regel,
      totaal: formatTotaal(regel.totaal),
      perJaar: jaren.map((jaar) => {
        const asked = inJaar(regel, jaar)
        return { jaar, totaal: asked && formatTotaal(asked) }
      }),
    })),
    totalen: totalenVan(regels, found.jaar).map(({ jaar, totaal }) => ({ jaar, totaal: formatTotaal(totaal) })),
  }
}
