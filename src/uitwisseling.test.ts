import { afterAll, beforeAll, expect, test } from 'vitest'
import { foutenVan, proef, uitvoer } from './test-inlezen.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from './test-house.ts'

let house: TestHouse
let controller: TestPerson
let beheerder: TestPerson

beforeAll(async () => {
  house = await buildTestHouse()
  house.app.addHook('onError', async (_r, _p, e) => console.log(e))
  controller = await house.signIn('controller.zevenaar')
  beheerder = await house.signIn('beheerder.deliemers')
})
afterAll(() => house.close())

const wie = { organisaties: () => beheerder, deelnames: () => beheerder, kenmerken: () => controller, verdeelsleutels: () => controller } as const

for (const soort of ['organisaties', 'kenmerken', 'deelnames', 'verdeelsleutels'] as const) {
  for (const vorm of ['csv', 'xlsx'] as const) {
    test(`round ${soort} ${vorm}`, async () => {
      const person = wie[soort]()
      const bytes = await uitvoer(person, soort, `vorm=${vorm}`)
      const t = performance.now()
      const found = await proef(house, person, { soort, bytes, naam: `x.${vorm}` })
      console.log(soort, vorm, bytes.length, performance.now() - t, found.status, found.melding, found.aantallen, found.aantalRijen)
      if (found.aantallen.fout) console.log((await foutenVan(person, found.id)).resultaten.slice(0, 5))
      if (vorm === 'csv') console.log(bytes.toString().split('\r\n').slice(0, 4).join('\n'))
      expect(found.aantallen).toMatchObject({ nieuw: 0, gewijzigd: 0, fout: 0 })
    })
  }
}
