import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Besluit } from '#modules/governance/contract.ts'
import type { Publicatie, PublicatieInstelling } from '#modules/publicatie/contract.ts'
import { standVan } from '#modules/publicatie/domain/stand.ts'
import { type BesluitWeg, besluitWeg, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

let house: TestHouse
let weg: BesluitWeg
/** The decision of the board, and that of the college of Duiven about the same proposal. */
let bestuur: Besluit
let college: Besluit

beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
  bestuur = await weg.slotbesluit('Glasvezel voor alle scholen')
  const { resultaten } = (await (await weg.who('secretaris.duiven')).get(`/besluiten?voorstelId=${bestuur.voorstelId}`)).json() as {
    resultaten: Besluit[]
  }
  college = resultaten.find(({ gremium }) => gremium.includes('Duiven'))!
})
afterAll(() => house.close())

const read = async (wie: string, id: string) => (await (await weg.who(wie)).get(`/publicaties/${id}`)).json<Publicatie>()
const send = async (wie: string, method: 'PUT' | 'POST', path: string, { body = {}, seen }: { body?: object; seen: { versie: number } }) =>
  (await weg.who(wie)).send(method, path, body, match(seen))
const bepaal = async (wie: string, id: string, body: object) =>
  send(wie, 'PUT', `/publicaties/${id}/openbaarheid`, { body, seen: await read(wie, id) })
const publiceer = async (wie: string, id: string) => send(wie, 'POST', `/publicaties/${id}/openbaarmakingen`, { seen: await read(wie, id) })
const open = (path: string, headers: Record<string, string> = {}) => house.app.inject({ method: 'GET', url: path, headers })
const code = (answer: { json: () => { type: string } }) => answer.json().type.split('/').at(-1)

describe('from decision to the public', () => {
  test('nothing is public before somebody says it is open and publishes it', async () => {
    expect(await read('secretaris.zevenaar', bestuur.id)).toMatchObject({
      stand: 'te_bepalen',
      categorie: { code: 1080, verplicht: false },
      bewaring: { waardering: 'blijvend_bewaren' },
      adres: null,
    })
    expect(code(await publiceer('secretaris.zevenaar', bestuur.id))).toBe('niet-openbaar')
    expect((await open('/openbaar/de-liemers/besluiten')).body).not.toContain('Glasvezel')
    expect((await open(`/openbaar/de-liemers/besluiten/${bestuur.nummer}`)).statusCode).toBe(404)
  })

  test('who waits for it hears of it; who has no part in it does not', async () => {
    const taken = async (wie: string) =>
      (await (await weg.who(wie)).get('/taken')).json<{ resultaten: { titel: string }[] }>().resultaten.map(({ titel }) => titel)
    expect(await taken('secretaris.zevenaar')).toContain(`Bepaal of besluit ${bestuur.nummer} openbaar is`)
    expect(await taken('secretaris.zevenaar')).not.toContain(`Bepaal of besluit ${college.nummer} openbaar is`)
    expect(await taken('secretaris.duiven')).toContain(`Bepaal of besluit ${college.nummer} openbaar is`)
    expect((await taken('raadslid.duiven')).filter((titel) => titel.includes('openbaar'))).toEqual([])
  })

  test('open, published: everybody finds it, without names of people and votes', async () => {
    expect((await bepaal('secretaris.zevenaar', bestuur.id, { soort: 'openbaar' })).statusCode).toBe(200)
    const made = await publiceer('secretaris.zevenaar', bestuur.id)
    expect(made.statusCode, made.body).toBe(201)
    const { adres, stand, buitenSitemap } = made.json<Publicatie>()
    expect([stand, buitenSitemap]).toEqual(['gepubliceerd', []])
    const path = new URL(adres!).pathname
    const page = await open(path)
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.body).toContain(bestuur.tekst)
    expect(page.body).not.toContain(bestuur.persoonNaam)
    expect(page.body).not.toContain(bestuur.stemming)
    expect(code(await publiceer('secretaris.zevenaar', bestuur.id))).toBe('al-gepubliceerd')
  })

  test('the register is searched in Dutch, by table and by year, and keeps strange questions out', async () => {
    const found = async (query: string) => (await open(`/openbaar/de-liemers/besluiten?${query}`)).body.includes(bestuur.nummer)
    expect(await found('zoek=school')).toBe(true)
    expect(await found('zoek=zwembad')).toBe(false)
    expect(await found(`tafel=${encodeURIComponent(bestuur.gremium)}&jaar=${bestuur.datum.slice(0, 4)}`)).toBe(true)
    expect(await found('jaar=1999')).toBe(false)
    for (const query of ['pagina=-1', 'pagina=x', 'jaar=DROP', 'zoek=%00%22%27', 'zoek=a&zoek=b', 'zoek=%3Cscript%3E'])
      expect((await open(`/openbaar/de-liemers/besluiten?${query}`)).statusCode, query).toBe(200)
    expect((await open('/openbaar/de-liemers/besluiten?zoek=%3Cscript%3E')).body).not.toContain('<script>')
    expect((await open('/openbaar/bestaat-niet/besluiten')).statusCode).toBe(404)
    expect((await open('/openbaar/de-connectie/besluiten')).body).not.toContain(bestuur.nummer)
  })

  test('robots lead to an index per category, that leads to the decision', async () => {
    const robots = (await open('/robots.txt')).body
    const index = /Sitemap: (\S*de-liemers\S*infocat008.xml)/.exec(robots)![1]!
    const sitemap = /<loc>(.*)<\/loc>/.exec((await open(new URL(index).pathname)).body)![1]!
    const urls = await open(new URL(sitemap).pathname)
    expect(urls.headers['content-type']).toBe('application/xml; charset=utf-8')
    expect(urls.body).toContain(`/openbaar/de-liemers/besluiten/${bestuur.nummer}</loc>`)
    expect((await open('/openbaar/de-liemers/sitemap-diwoo-infocat009-1.xml')).body).not.toContain('<loc>')
    expect((await open('/openbaar/de-liemers/sitemap-diwoo-infocat008-2.xml')).statusCode).toBe(404)
    expect((await open('/openbaar/de-liemers/iets.xml')).statusCode).toBe(404)
  })

  test('what is public cannot be closed before it is withdrawn; withdrawn it answers 410 with the reason and without itself', async () => {
    expect(code(await bepaal('secretaris.zevenaar', bestuur.id, { soort: 'besloten', grond: '5.1.2e' }))).toBe('nog-gepubliceerd')
    const reden = 'Er stond een naam van een inwoner in.'
    const seen = await read('secretaris.zevenaar', bestuur.id)
    expect(
      (await send('secretaris.zevenaar', 'POST', `/publicaties/${bestuur.id}/intrekkingen`, { body: { reden }, seen })).statusCode,
    ).toBe(201)
    const gone = await open(`/openbaar/de-liemers/besluiten/${bestuur.nummer}`)
    expect(gone.statusCode).toBe(410)
    expect(gone.body).toContain(reden)
    expect(gone.body).not.toContain(bestuur.titel)
    expect((await open('/openbaar/de-liemers/besluiten?zoek=glasvezel')).body).not.toContain(bestuur.nummer)
    expect((await open('/openbaar/de-liemers/sitemap-diwoo-infocat008-1.xml')).body).not.toContain(bestuur.nummer)
    expect(await read('secretaris.zevenaar', bestuur.id)).toMatchObject({ stand: 'ingetrokken', intrekReden: reden })
    expect((await publiceer('secretaris.zevenaar', bestuur.id)).statusCode).toBe(201)
    expect((await open(`/openbaar/de-liemers/besluiten/${bestuur.nummer}`)).statusCode).toBe(200)
  })

  test('of a college only its own organisation says anything; it publishes as its municipality', async () => {
    expect(code(await bepaal('secretaris.zevenaar', college.id, { soort: 'openbaar' }))).toBe('andere-organisatie')
    expect((await bepaal('secretaris.duiven', college.id, { soort: 'openbaar' })).statusCode).toBe(200)
    expect(
      (await (await weg.who('controller.duiven')).send('POST', `/publicaties/${college.id}/openbaarmakingen`, {}, { 'if-match': '"1"' }))
        .statusCode,
    ).toBe(403)
    expect((await publiceer('secretaris.duiven', college.id)).json<Publicatie>().categorie.code).toBe(1090)
    expect((await open('/openbaar/de-liemers/sitemap-diwoo-infocat009-1.xml')).body).toContain('>gemeente Duiven<')
  })

  test('what is seen first counts: two at the same time, one of them reads again', async () => {
    const seen = await read('secretaris.duiven', college.id)
    const answers = await Promise.all(
      ['a', 'b'].map((reden) => send('secretaris.duiven', 'POST', `/publicaties/${college.id}/intrekkingen`, { body: { reden }, seen })),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 412])
  })

  test('a closed decision needs a ground of the Woo; secrecy who imposed it and when', async () => {
    const faults = async (body: object) => {
      const answer = await bepaal('secretaris.duiven', college.id, body)
      return [answer.statusCode, answer.json<{ invalidParams?: { name: string }[] }>().invalidParams?.map(({ name }) => name)]
    }
    expect(await faults({ soort: 'besloten' })).toEqual([400, ['grond']])
    expect(await faults({ soort: 'openbaar', grond: '5.1.2e' })).toEqual([400, ['grond']])
    expect(await faults({ soort: 'besloten', grond: '10.2' })).toEqual([400, ['grond']])
    expect(await faults({ soort: 'geheim', grond: '5.1.2b' })).toEqual([400, ['opgelegdDoor']])
  })
})

describe('the register itself', () => {
  const put = async (wie: string, body: object) => {
    const seen = (await (await weg.who(wie)).get('/openbaar-register')).json<PublicatieInstelling>()
    return send(wie, 'PUT', '/openbaar-register', { body, seen })
  }
  const liemers = { slug: 'de-liemers', naam: 'Samenwerking De Liemers', organisatieUri: null, verplichtVanaf: {} }

  test('without a code the decision stays readable, is left out of the sitemap, and that is told', async () => {
    expect((await put('beheerder.deliemers', liemers)).statusCode).toBe(200)
    expect((await read('secretaris.zevenaar', bestuur.id)).buitenSitemap).toEqual([
      'De uitgever heeft nog geen code in de landelijke lijst van organisaties (TOOI).',
    ])
    expect((await open('/openbaar/de-liemers/sitemap-diwoo-infocat008-1.xml')).body).not.toContain(bestuur.nummer)
    expect((await open(`/openbaar/de-liemers/besluiten/${bestuur.nummer}`)).statusCode).toBe(200)
    const uri = 'https://identifier.overheid.nl/tooi/id/so/so0682'
    expect((await put('beheerder.deliemers', { ...liemers, organisatieUri: uri, verplichtVanaf: { 1080: '2020-01-01' } })).statusCode).toBe(
      200,
    )
    expect((await open('/openbaar/de-liemers/sitemap-diwoo-infocat008-1.xml')).body).toContain(bestuur.nummer)
    expect((await read('secretaris.zevenaar', bestuur.id)).categorie.verplicht).toBe(true)
  })

  test('an address under which something was published stays; that of another cooperation is taken', async () => {
    expect(code(await put('beheerder.deliemers', { ...liemers, slug: 'liemers' }))).toBe('adres-staat-vast')
    expect(code(await put('secretaris.renkum', { ...liemers, slug: 'de-liemers' }))).toBe('slug-is-uniek')
    expect((await put('controller.zevenaar', liemers)).statusCode).toBe(403)
  })
})

test('the list counts as the rule says, for every stand', async () => {
  const person = await weg.who('secretaris.zevenaar')
  const all = (await person.get('/publicaties?pageSize=100')).json<{ resultaten: Publicatie[] }>().resultaten
  for (const stand of ['te_bepalen', 'te_publiceren', 'gepubliceerd', 'ingetrokken', 'besloten', 'geheim']) {
    const { resultaten } = (await person.get(`/publicaties?pageSize=100&stand=${stand}`)).json<{ resultaten: Publicatie[] }>()
    expect(resultaten.map(({ id }) => id)).toEqual(all.filter((each) => each.stand === stand).map(({ id }) => id))
    for (const { soort, openbaarheid, gepubliceerdOp, ingetrokkenOp } of resultaten)
      expect(
        standVan({
          openbaarheid: soort === 'vergadering' ? 'openbaar' : (openbaarheid?.soort ?? null),
          gepubliceerd: gepubliceerdOp !== null && ingetrokkenOp === null,
          ingetrokken: ingetrokkenOp !== null,
        }),
      ).toBe(stand)
  }
})
