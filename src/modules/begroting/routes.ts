import type { FastifyInstance } from 'fastify'
import { formatBedrag } from '#kernel/bedrag.ts'
import { toKortDecimaal } from '#kernel/breuk.ts'
import { formatTotaal, type Totaal } from '#kernel/totaal.ts'
import { bind } from '#platform/http/bind.ts'
import type { Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { type Begroting, begrotingApi } from '#modules/begroting/contract.ts'
import { setIndexatie } from '#modules/begroting/commands/set-indexatie.ts'
import { setRaming } from '#modules/begroting/commands/set-raming.ts'
import { factoren, geindexeerd, type Jaartotaal, jaartotalen } from '#modules/begroting/domain/indexatie.ts'
import { inJaar, jarenVan } from '#modules/begroting/domain/meerjarenbegroting.ts'
import { indexenOf, listIndexaties } from '#modules/begroting/store/indexaties.ts'
import { listRamingen } from '#modules/begroting/store/ramingen.ts'
import { findBegroting, findBegrotingsregels, listBegrotingen } from '#modules/begroting/store/begrotingen.ts'

/** Each operation of the room with its handler. */
export function registerBegroting(app: FastifyInstance): void {
  bind(app, begrotingApi, {
    listBegrotingen: async (_, { db }) => {
      const resultaten = await listBegrotingen(db)
      return { resultaten, totaal: resultaten.length }
    },
    readBegroting: ({ params, query }, context) => readBegroting(context, { ...params, nummer: query.nummer }),
    setIndexatie: ({ params, body, versie }, context) => setIndexatie(context, { ...params, ...body, versie }),
    setRaming: ({ params, body, versie }, context) => setRaming(context, { ...params, ...body, versie }),
  })
}

/** The budget at a version: the lines that had come by then. */
async function readBegroting({ db }: Context, { id, nummer }: { id: string; nummer: number | undefined }): Promise<Begroting> {
  const found = await findBegroting(db, id)
  const shown = nummer ?? found?.versies.at(-1)?.nummer
  if (!found || shown === undefined || !found.versies.some((versie) => versie.nummer === shown)) throw notFound()
  const regels = await findBegrotingsregels(db, { begrotingId: id, totVersie: shown })
  const jaren = jarenVan(found.jaar)
  const indexaties = await listIndexaties(db, jaren.slice(1))
  const indexen = indexenOf(indexaties)
  const perJaar = factoren(found.jaar, indexen)
  const written = (totaal: Totaal | null) => totaal && formatTotaal(totaal)
  return {
    ...found,
    jaren,
    nummer: shown,
    regels: regels.map((regel) => ({
      ...regel,
      totaal: formatTotaal(regel.totaal),
      perJaar: jaren.map((jaar, plaats) => ({
        jaar,
        totaal: written(inJaar(regel, jaar)),
        geindexeerd: written(geindexeerd(regel, jaar, perJaar[plaats]!)),
      })),
    })),
    totalen: jaartotalen(regels, found.jaar, indexen).map(writtenJaar),
    indexaties,
    ramingen: await listRamingen(db, id, jaren),
  }
}

function writtenJaar({ jaar, incidenteel, structureel, totaal, indexatie }: Jaartotaal): Begroting['totalen'][number] {
  return {
    jaar,
    incidenteel: formatTotaal(incidenteel),
    structureel: formatTotaal(structureel),
    totaal: formatTotaal(totaal),
    indexatie: indexatie && {
      factor: toKortDecimaal(indexatie.factor, 9),
      structureel: formatTotaal(indexatie.structureel),
      totaal: formatTotaal(indexatie.totaal),
      verschil: formatBedrag(indexatie.verschil),
    },
  }
}
