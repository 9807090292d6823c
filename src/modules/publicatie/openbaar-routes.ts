import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { datumVan } from '#kernel/format/datum.ts'
import { categorieen } from '#modules/publicatie/domain/categorie.ts'
import { soortPaden, type Stuksoort } from '#modules/publicatie/domain/adres.ts'
import { creatiedatum, type DiwooStuk, diwooFouten, SITEMAP_GROOTTE, sitemapIndex, urlset } from '#modules/publicatie/domain/diwoo.ts'
import { nietGevondenBlad, registerBlad, registersBlad, stukBlad, wegBlad } from '#modules/publicatie/openbaar/bladzijden.ts'
import { adresVan } from '#modules/publicatie/commands/beeld.ts'
import {
  findIngetrokken,
  findOpenbaar,
  listKeuzes,
  listOpenbaar,
  listRegisters,
  type OpenbaarStuk,
  type Register,
} from '#modules/publicatie/store/openbaar.ts'

const web = join(import.meta.dirname, '..', '..', 'web')

/** The theme and the ground of the kit, and what these pages add. */
function stylesheet(): string {
  const kit = ['theme/neutraal.css', 'theme/demodam.css', 'theme/contrast.css', 'design/css/elements.css'].map((file) => join(web, file))
  return [...kit, join(import.meta.dirname, 'openbaar', 'openbaar.css')].map((file) => readFileSync(file, 'utf8')).join('\n')
}

const grootte = 25
type Slug = { Params: { slug: string } }

/** The pages for everybody: no session, no script. All of it is read without a hat, so row-level security lets out only what is public. */
export function serveOpenbaar(app: FastifyInstance): void {
  const css = stylesheet()
  const merk = readFileSync(join(web, 'public', 'merk.svg'), 'utf8')
  app.get('/openbaar/stijl.css', async (_, reply) =>
    reply.header('cache-control', 'public, max-age=3600').type('text/css; charset=utf-8').send(css),
  )
  app.get('/openbaar/merk.svg', async (_, reply) => reply.header('cache-control', 'public, max-age=3600').type('image/svg+xml').send(merk))
  app.get('/openbaar', async (_, reply) => page(reply, 200, registersBlad(await app.house.database.read(null, listRegisters))))
  serveRegister(app)
  serveSitemaps(app)
}

function page(reply: FastifyReply, status: number, text: string) {
  return reply.code(status).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(text)
}

async function findRegister(app: FastifyInstance, slug: string): Promise<Register | null> {
  return (await app.house.database.read(null, listRegisters)).find((each) => each.slug === slug) ?? null
}

function serveRegister(app: FastifyInstance): void {
  const { database } = app.house
  app.get<Slug & { Querystring: Record<string, string | string[] | undefined> }>('/openbaar/:slug/besluiten', async (request, reply) => {
    const register = await findRegister(app, request.params.slug)
    if (!register) return page(reply, 404, nietGevondenBlad(null))
    const vraag = vraagVan(request.query)
    const { regelingId } = register
    const { keuzes, stukken } = await database.read(null, async (db) => ({
      keuzes: await listKeuzes(db, regelingId),
      stukken: await listOpenbaar(db, {
        regelingId,
        zoek: vraag.zoek || undefined,
        tafel: vraag.tafel || undefined,
        jaar: vraag.jaar ? Number(vraag.jaar) : undefined,
        soort: vraag.soort || undefined,
        pagina: vraag.pagina,
        grootte,
      }),
    }))
    return page(reply, 200, registerBlad({ register, vraag, keuzes, stukken: stukken.resultaten, totaal: stukken.totaal, grootte }))
  })
  for (const [soort, pad] of Object.entries(soortPaden) as [Stuksoort, string][])
    app.get<{ Params: { slug: string; nummer: string } }>(`/openbaar/:slug/${pad}/:nummer`, async (request, reply) => {
      const register = await findRegister(app, request.params.slug)
      if (!register) return page(reply, 404, nietGevondenBlad(null))
      const naam = { soort, nummer: request.params.nummer.slice(0, 100) }
      const [stuk, weg] = await database.read(null, async (db) => [
        await findOpenbaar(db, register.regelingId, naam),
        await findIngetrokken(db, register.regelingId, naam),
      ])
      if (stuk) return page(reply, 200, stukBlad(register, stuk))
      return weg ? page(reply, 410, wegBlad(register, naam, weg)) : page(reply, 404, nietGevondenBlad(register))
    })
}

/** What people typed in an address is read as far as it means something. */
function vraagVan(query: Record<string, string | string[] | undefined>) {
  const text = (name: string) => ([query[name] ?? ''].flat()[0] ?? '').slice(0, 200).replaceAll('\0', '')
  const pagina = Number(text('pagina'))
  return {
    zoek: text('zoek').trim(),
    tafel: text('tafel'),
    soort: text('soort') in soortPaden ? text('soort') : '',
    jaar: /^\d{4}$/.test(text('jaar')) ? text('jaar') : '',
    pagina: Number.isInteger(pagina) && pagina >= 1 && pagina <= 10_000 ? pagina : 1,
  }
}

const infocat = (volgnummer: number) => `infocat${String(volgnummer).padStart(3, '0')}`

function serveSitemaps(app: FastifyInstance): void {
  const { house } = app
  app.get('/robots.txt', async (_, reply) => {
    const registers = await house.database.read(null, listRegisters)
    const sitemaps = registers.flatMap(({ slug }) =>
      categorieen.map(({ volgnummer }) => `Sitemap: ${house.publicUrl}/openbaar/${slug}/sitemapindex-diwoo-${infocat(volgnummer)}.xml`),
    )
    return reply
      .type('text/plain; charset=utf-8')
      .send(['User-agent: *', 'Disallow: /api/', 'Disallow: /agenda/', 'Allow: /openbaar/', ...sitemaps, ''].join('\n'))
  })
  app.get<{ Params: { slug: string; naam: string } }>('/openbaar/:slug/:naam.xml', async (request, reply) => {
    const register = await findRegister(app, request.params.slug)
    const [, soort, cat, deel] = /^(sitemapindex|sitemap)-diwoo-(infocat\d{3})(?:-(\d{1,4}))?$/.exec(request.params.naam) ?? []
    const categorie = categorieen.find(({ volgnummer }) => infocat(volgnummer) === cat)
    if (!register || !categorie || (soort === 'sitemap') === (deel === undefined)) return page(reply, 404, nietGevondenBlad(register))
    const pagina = Number(deel ?? 1)
    const { resultaten, totaal } = await house.database.read(null, (db) =>
      listOpenbaar(db, {
        regelingId: register.regelingId,
        categorie: categorie.code,
        pagina,
        grootte: soort === 'sitemap' ? SITEMAP_GROOTTE : 1,
      }),
    )
    if (soort === 'sitemap' && pagina > 1 && resultaten.length === 0) return page(reply, 404, nietGevondenBlad(register))
    reply.header('cache-control', 'no-cache').type('application/xml; charset=utf-8')
    if (soort === 'sitemap')
      return reply.send(
        urlset(resultaten.map((stuk) => diwooOf(house.publicUrl, register, stuk)).filter((stuk) => diwooFouten(stuk).length === 0)),
      )
    const delen = Array.from({ length: Math.max(1, Math.ceil(totaal / SITEMAP_GROOTTE)) }, (_, index) => index + 1)
    return reply.send(
      sitemapIndex(delen.map((nummer) => `${house.publicUrl}/openbaar/${register.slug}/sitemap-diwoo-${cat!}-${nummer}.xml`)),
    )
  })
}

function diwooOf(publicUrl: string, { slug }: Register, stuk: OpenbaarStuk): DiwooStuk {
  return {
    ...stuk,
    adres: adresVan(publicUrl, slug, stuk),
    datum: creatiedatum(stuk.datum, datumVan(stuk.gepubliceerdOp)),
    gewijzigd: datumVan(stuk.gewijzigdOp),
  }
}
