import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse } from './test-house.ts'

/** The mirror reads every room: what it says follows from what really stands there, and from nothing else. */
const day = { value: '2026-11-22' }
let house: TestHouse

beforeAll(async () => {
  house = await buildTestHouse({ clock: { now: () => new Date(`${day.value}T10:00:00Z`), today: () => day.value } })
})
afterAll(() => house.close())

interface Stap {
  code: string
  stand: string
  bewijzen: { zin: string; pad: string }[]
}
const read = async (naam: string): Promise<Stap[]> => {
  const { stappen, factoren } = (await (await house.signIn(naam)).get('/spiegel')).json() as { stappen: Stap[]; factoren: Stap[] }
  return [...stappen, ...factoren]
}
const van = (stappen: Stap[], code: string) => stappen.find((stap) => stap.code === code)!

test('of De Liemers: what is there, what is not, with the sentence and the place', async () => {
  const stappen = await read('secretaris.zevenaar')
  expect(stappen).toHaveLength(15)
  expect(stappen.filter(({ stand }) => stand === 'niet_te_zien')).toEqual([])
  expect(van(stappen, 'visie')).toMatchObject({
    stand: 'niet_af',
    bewijzen: [{ zin: '3 van 9 antwoorden zijn het afgelopen jaar vastgesteld.', pad: '/i-visie' }],
  })
  expect(van(stappen, 'veranderkracht').bewijzen[0]!.zin).toMatch(/^Het afgelopen jaar geen besluit van het college van /)
})

test('what one municipality keeps on its own side shows in nobody’s mirror', async () => {
  const wens = { titel: 'Stille wens', waarvoor: 'Iets dat nog niemand hoeft te weten.' }
  const before = await read('secretaris.duiven')
  expect((await (await house.signIn('demandmanager.zevenaar')).send('POST', '/wensen', wens)).statusCode).toBe(201)
  expect(await read('secretaris.duiven')).toEqual(before)
  expect(van(await read('demandmanager.zevenaar'), 'deelname')).toEqual(van(before, 'deelname'))
})

test('a step opens again when what showed it has become too old', async () => {
  day.value = '2028-01-03'
  const stappen = await read('secretaris.zevenaar')
  expect(van(stappen, 'kennen').stand).toBe('niet_af')
  expect(van(stappen, 'visie').bewijzen[0]!.zin).toMatch(/^0 van 9/)
  day.value = '2026-11-22'
})
