import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatBedrag, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Bijdragen } from '#modules/verrekening/contract.ts'
import { type BesluitWeg, besluitWeg } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

/** Who pays what, at the edges: negative amounts, nothing but PM, a key without its figures. */
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
  await house.db.owner.query(`delete from samenwerking.kenmerkwaarde where kenmerk = 'inwoners' and peildatum = '2023-01-01'`)
  const answer = await lees()
  expect(answer.statusCode, answer.body).toBe(200)
  const { regels, deelnemers, nietVerdeeld } = answer.json() as Bijdragen
  expect(regels.map((regel) => regel.nietVerdeeld)).toEqual(['cijfers_ontbreken', 'cijfers_ontbreken', 'cijfers_ontbreken'])
  expect(deelnemers).toEqual([])
  expect(nietVerdeeld[0]).toEqual({ jaar: 2027, totaal: '310000.02 + PM' })
})
