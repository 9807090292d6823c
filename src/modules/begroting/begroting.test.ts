import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Begroting } from '#modules/begroting/contract.ts'
import { BESLUIT, type BesluitWeg, besluitWeg, madeWeg } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

let house: TestHouse
let weg: BesluitWeg

beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
})
afterAll(() => house.close())

const alleenBestuur = async (titel: string) =>
  madeWeg(await weg.eigenWeg('demandmanager.zevenaar', titel, [[1, 'Algemeen bestuur', 'besluit']]))

test('two decisions land in one budget at once: a version each, both lines, and every version stays readable', async () => {
  const behandelingen = [await alleenBestuur('Eerste in de begroting'), await alleenBestuur('Tweede in de begroting')]
  await weg.who('wethouder.zevenaar')
  const answers = await Promise.all(
    behandelingen.map((behandeling) =>
      weg.leg('wethouder.zevenaar', behandeling, { tafel: 'Algemeen bestuur', uitkomst: 'aangenomen', besluit: BESLUIT }),
    ),
  )
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201])
  const lezer = await weg.who('raadslid.duiven')
  const { resultaten } = (await lezer.get('/begrotingen')).json() as { resultaten: { id: string; jaar: number }[] }
  const path = `/begrotingen/${resultaten.find(({ jaar }) => jaar === 2027)!.id}`
  const begroting = (await lezer.get(path)).json() as Begroting
  expect(begroting.versies.map(({ nummer }) => nummer)).toEqual([1, 2])
  expect(begroting.regels.map(({ omschrijving }) => omschrijving).sort()).toEqual(['Eerste in de begroting', 'Tweede in de begroting'])
  expect(begroting.totalen.map(({ totaal }) => totaal)).toEqual(['820000.00', '0.00', '0.00', '0.00'])
  const eerder = (await lezer.get(`${path}?nummer=1`)).json() as Begroting
  expect(eerder.totalen[0]!.totaal).toBe('410000.00')
  expect((await lezer.get(`${path}?nummer=3`)).statusCode).toBe(404)
})
