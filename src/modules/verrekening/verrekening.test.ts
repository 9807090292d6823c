import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatBedrag, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Hoeveelheden } from '#modules/catalogus/contract.ts'
import type { Bijdragen, Jaarprognose, Kwartaal, KwartaalKort } from '#modules/verrekening/contract.ts'
import { type BesluitWeg, besluitWeg } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'

/** Who pays what, at the edges: negative amounts, nothing but PM, a key without its figures; and what a quarter may not do in silence. */
let house: TestHouse
let weg: BesluitWeg

beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
  await weg.slotbesluit('Bijdragen <b>', ['300000.00', '110000.01'])
  await weg.slotbesluit('Geld terug', ['-99999.99'])
  await weg.slotbesluit('Alleen PM', ['PM', 'PM'])
})
afterAll(() => house.close())

const lees = async () => (await weg.who('raadslid.duiven')).get('/bijdragen?jaar=2027')
const som = (bedragen: readonly string[]) => formatBedrag(sumBedragen(bedragen.map((each) => expectOk(parseBedrag(each)))))

test('totals close to the cent: each line over its participants, and all participants over the years', async () => {
  const { regels, deelnemers, totalen, nietVerdeeld } = (await lees()).json() as Bijdragen
  expect(regels.map(({ omschrijving, totaal }) => [omschrijving, totaal])).toEqual([
    ['Bijdragen <b>', '410000.01'],
    ['Geld terug', '-99999.99'],
    ['Alleen PM', '0.00 + PM'],
  ])
  for (const { delen, totaal } of regels) expect(som(delen.map((deel) => deel.bedrag))).toBe(totaal.replace(' + PM', ''))
  expect(totalen![0]).toEqual({ jaar: 2027, bedrag: '310000.02' })
  for (const [index, { bedrag: totaal }] of totalen!.entries())
    expect(som(deelnemers.map(({ perJaar }) => perJaar[index]!.bedrag))).toBe(totaal)
  expect(nietVerdeeld.map(({ totaal }) => totaal)).toEqual(['0.00 + PM', '0.00', '0.00', '0.00'])
})

test('a key that lost its figures: its lines say so and stay undivided, and nothing that was known is lost', async () => {
  await house.db.owner.query(
    `create temporary table cijfers as select * from samenwerking.kenmerkwaarde where kenmerk = 'inwoners' and peildatum = '2023-01-01'`,
  )
  await house.db.owner.query(`delete from samenwerking.kenmerkwaarde where kenmerk = 'inwoners' and peildatum = '2023-01-01'`)
  const answer = await lees()
  expect(answer.statusCode, answer.body).toBe(200)
  const { regels, deelnemers, nietVerdeeld } = answer.json() as Bijdragen
  expect(regels.map((regel) => regel.nietVerdeeld)).toEqual(['cijfers_ontbreken', 'cijfers_ontbreken', 'cijfers_ontbreken'])
  expect(deelnemers).toEqual([])
  expect(nietVerdeeld[0]).toEqual({ jaar: 2027, totaal: '310000.02 + PM' })
})

interface Fout {
  name: string
  code: string
  reason: string
  pad?: string
}

describe('a quarter does nothing in silence', () => {
  let controller: TestPerson
  let rid: string
  beforeAll(async () => {
    controller = await weg.who('controller.sdl')
    const { rows } = await house.db.owner.query<{ id: string }>(
      `select id from samenwerking.verdeelsleutel where status = 'vastgesteld' and naam = 'Verdeelsleutel RID De Liemers'`,
    )
    rid = rows[0]!.id
    // The figures of the key that another test took.
    await house.db.owner.query(`insert into samenwerking.kenmerkwaarde select * from pg_temp.cijfers`)
  })

  const on = ({ versie }: { versie: number }) => ({ 'if-match': `"${versie}"` })
  const open = (kwartaal: number, verdeelsleutelId = rid) =>
    controller.send('POST', '/kwartalen', { jaar: 2027, kwartaal, verdeelsleutelId })
  const fouten = (answer: { json: () => { invalidParams?: Fout[] } }) => answer.json().invalidParams ?? []
  const codeVan = (answer: { json: () => { type: string } }) => answer.json().type.split('/').at(-1)
  const blad = async () => (await controller.get('/hoeveelheden/2027')).json() as Hoeveelheden
  const zet = async (regels: (blad: Hoeveelheden) => Hoeveelheden['regels']) => {
    const stand = await blad()
    const answer = await controller.send('PUT', '/hoeveelheden/2027', { regels: regels(stand) }, on(stand))
    expect(answer.statusCode, answer.body).toBe(200)
  }
  const product = async (naam: string) => (await blad()).producten.find((each) => each.naam === naam)!.id
  const lees = async (id: string) => (await controller.get(`/kwartalen/${id}`)).json() as Kwartaal

  test('it opens only over a key that was adopted and holds on its days, at the database too', async () => {
    const { rows } = await house.db.owner.query<{ id: string; status: string }>(
      `select distinct on (status) id, status from samenwerking.verdeelsleutel where status <> 'vastgesteld' order by status`,
    )
    expect(rows.map(({ status }) => status)).toEqual(expect.arrayContaining(['concept', 'vervallen']))
    for (const { id, status } of rows) {
      const answer = await open(1, id)
      expect([answer.statusCode, codeVan(answer)], status).toEqual([409, 'sleutel-geldt-niet'])
    }
    const voor = (
      sleutel: string,
    ) => `insert into verrekening.kwartaal (id, regeling_id, jaar, kwartaal, verdeelsleutel_id, geopend_op, geopend_door)
      select '00000000-0000-7000-8000-00000000b0e2', s.regeling_id, 2027, 1, s.id, now(), 'test' from samenwerking.verdeelsleutel s where ${sleutel}`
    expect(await onderHoed(house, 'controller.sdl', voor(`s.id = '${rid}'`))).toBe(1)
    expect(await onderHoed(house, 'controller.sdl', voor(`s.status = 'vervallen' limit 1`))).toBe('geweigerd')
  })

  test('a planned product without a price, and a taker without a plan, keep it from opening; the forecast says it is not complete', async () => {
    const [videobellen, werkplek] = [await product('Videobellen in vergaderzalen'), await product('Werkplek')]
    const { rows } = await house.db.owner.query<{ id: string }>(`select id from samenwerking.organisatie where naam = 'Duiven'`)
    const duiven = rows[0]!.id
    await zet(() => [
      { productId: videobellen, organisatieId: duiven, kwartaal: 1, begroot: '2', werkelijk: null, bron: '', peildatum: null },
    ])
    await house.db.owner.query(
      `with weg as (delete from catalogus.hoeveelheid h using catalogus.hoeveelhedenblad b where b.id = h.blad_id and b.jaar = 2027 and h.kwartaal = 1
         and h.product_id = $1 and h.organisatie_id = $2 returning h.*) select * from weg`,
      [werkplek, duiven],
    )
    const answer = await open(1)
    expect([answer.statusCode, codeVan(answer)]).toEqual([409, 'plan-onvolledig'])
    expect(fouten(answer).map(({ code, reason, pad }) => [code, reason, pad])).toEqual([
      [
        'tarief',
        'Videobellen in vergaderzalen heeft op 01-01-2027 geen tarief, of het is PM.',
        '/catalogus?search=Videobellen%20in%20vergaderzalen',
      ],
      [
        'plan',
        'Werkplek, Duiven: er is geen aantal begroot voor kwartaal 1 van 2027. Vul het in, ook als het nul is.',
        '/hoeveelheden?jaar=2027&kwartaal=1',
      ],
    ])
    const { ontbreekt } = (await controller.get('/jaarprognoses?jaar=2027')).json() as Jaarprognose
    expect(ontbreekt.map(({ pad }) => pad)).toEqual(fouten(answer).map(({ pad }) => pad))
    await zet(() => [
      { productId: videobellen, organisatieId: duiven, kwartaal: 1, begroot: '0', werkelijk: '0', bron: '', peildatum: null },
      { productId: werkplek, organisatieId: duiven, kwartaal: 1, begroot: '0', werkelijk: null, bron: '', peildatum: null },
    ])
    expect(((await controller.get('/jaarprognoses?jaar=2027')).json() as Jaarprognose).ontbreekt).toEqual([])
  })

  test('who is expected but not on the sheet is named, all of it with its place, also who said to take a product from this year on', async () => {
    const made = await open(1)
    expect(made.statusCode, made.body).toBe(201)
    const { id, versie } = made.json() as Kwartaal
    await zet((stand) => stand.regels.filter(({ kwartaal }) => kwartaal === 1).map((regel) => ({ ...regel, werkelijk: regel.begroot })))
    await house.db.owner.query(
      `delete from catalogus.hoeveelheid h using catalogus.hoeveelhedenblad b, catalogus.product p, samenwerking.organisatie o
       where b.id = h.blad_id and p.id = h.product_id and o.id = h.organisatie_id and b.jaar = 2027 and h.kwartaal = 1
         and ((p.naam = 'Telefonie' and o.naam = 'Westervoort') or (p.naam = 'Servicedesk buiten kantoortijd' and o.naam = 'Duiven'))`,
    )
    await house.db.owner.query(`update catalogus.afname set vanaf_jaar = 2027 where keuze = 'later'`)
    await house.db.owner.query(
      `delete from catalogus.hoeveelheid h using catalogus.hoeveelhedenblad b, catalogus.product p where b.id = h.blad_id and p.id = h.product_id
         and b.jaar = 2027 and p.naam = 'Servicedesk buiten kantoortijd' and h.organisatie_id = (select id from samenwerking.organisatie where naam = 'Duiven')`,
    )
    const tellingen = (await lees(id)).mankementen.filter(({ code }) => code === 'telling')
    expect(tellingen.map(({ zin }) => zin)).toEqual([
      'Telefonie, Westervoort: er is niet geteld in kwartaal 1 van 2027.',
      'Servicedesk buiten kantoortijd, Duiven: er is niet geteld in kwartaal 1 van 2027.',
    ])
    const closed = await controller.send('POST', `/kwartalen/${id}/afsluitingen`, {}, on({ versie }))
    // Every one of them, not the first five, each with where it is mended.
    expect(fouten(closed).map(({ pad }) => pad)).toEqual((await lees(id)).mankementen.map(({ pad }) => pad))
    expect(fouten(closed).length).toBeGreaterThan(5)
    expect(fouten(closed)[0]).toMatchObject({ code: 'telling', pad: '/hoeveelheden?jaar=2027&kwartaal=1' })
  })

  test('it is not settled with cost prices from before other counts, until it was worked through again and those were taken over', async () => {
    const { resultaten } = (await controller.get('/kwartalen')).json() as { resultaten: KwartaalKort[] }
    const { id } = resultaten.find(({ jaar, kwartaal }) => jaar === 2026 && kwartaal === 3)!
    const verouderd = async () => (await lees(id)).mankementen.filter(({ code }) => code === 'toerekening-verouderd')
    const before = await lees(id)
    expect(await verouderd()).toEqual([])
    const { kosten, werkelijk, verschil, nietVerdeeld } = before.aansluiting!
    expect([werkelijk, verschil]).toEqual([before.uitkomst!.totaal!.werkelijk, som([werkelijk, `-${kosten}`])])
    expect(Number(nietVerdeeld)).toBeGreaterThan(0)
    // Rounding a price to the cent moves no more than half a cent a unit.
    expect(Math.abs(Number(verschil))).toBeLessThan(100)
    const stand = (await controller.get('/hoeveelheden/2026')).json() as Hoeveelheden
    const regel = stand.regels.find((each) => each.kwartaal === 3 && each.productId === before.producten[0]!.productId)!
    const geteld = { ...regel, werkelijk: String(Number(regel.werkelijk) + 1) }
    expect((await controller.send('PUT', '/hoeveelheden/2026', { regels: [geteld] }, on(stand))).statusCode).toBe(200)
    const [mist] = await verouderd()
    expect(mist).toMatchObject({
      pad: '/kostprijzen/doorrekenen?jaar=2026&kwartaal=3',
      zin: expect.stringContaining(`met ${regel.werkelijk} voor`),
    })
    const dicht = await controller.send('POST', `/kwartalen/${id}/afsluitingen`, { grond: 'Toch' }, on(before))
    expect([codeVan(dicht), fouten(dicht).map(({ code }) => code)]).toEqual(['kwartaal-onvolledig', ['toerekening-verouderd']])
    expect((await controller.send('POST', '/toerekeningen', { jaar: 2026, kwartaal: 3 })).statusCode).toBe(201)
    expect((await verouderd()).map(({ pad }) => pad)).toEqual([`/kwartalen/${id}?tab=kostprijzen`])
    const kostprijzen = before.producten.map(({ productId }) => ({ productId, eigen: null }))
    expect((await controller.send('PUT', `/kwartalen/${id}/kostprijzen`, { kostprijzen }, on(before))).statusCode).toBe(200)
    expect(await verouderd()).toEqual([])
    expect((await controller.send('POST', `/kwartalen/${id}/afsluitingen`, { grond: 'Eén meer' }, on(await lees(id)))).statusCode).toBe(201)
  })

  test('a party without an advance is in the list of quarters as well, with what it pays in the end', async () => {
    const { resultaten } = (await controller.get('/kwartalen')).json() as { resultaten: KwartaalKort[] }
    const q3 = resultaten.find(({ jaar, kwartaal }) => jaar === 2026 && kwartaal === 3)!
    const [partij] = q3.deelnemers
    await house.db.owner.query('delete from verrekening.planregel where kwartaal_id = $1 and organisatie_id = $2', [
      q3.id,
      partij!.organisatieId,
    ])
    const now = ((await controller.get('/kwartalen')).json() as { resultaten: KwartaalKort[] }).resultaten.find(({ id }) => id === q3.id)!
    expect(now.deelnemers).toContainEqual({ ...partij!, voorschot: '0.00' })
  })
})
