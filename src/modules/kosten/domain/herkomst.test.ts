import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bedrag, sumBedragen } from '#kernel/bedrag.ts'
import { breuk } from '#kernel/breuk.ts'
import { herkomstVan } from './herkomst.ts'

const deel = (deelnemer: string, cent: bigint) => ({ deelnemer, volume: breuk(1n), bedrag: bedrag(cent) })
const van = (soort: 'kostensoort' | 'hulp', code: string, cent: bigint) => ({ soort, code, bedrag: bedrag(cent) })

test('a participant carries the mix of the product, to the cent', () => {
  const product = {
    id: 'werkplek',
    kosten: bedrag(1000n),
    opbouw: [van('kostensoort', 'personeel', 667n), van('hulp', 'huisvesting', 333n)],
    deelnemers: [deel('duiven', 100n), deel('westervoort', 900n)],
  }
  expect(herkomstVan([product]).filter(({ deelnemer }) => deelnemer === 'duiven')).toEqual([
    { productId: 'werkplek', deelnemer: 'duiven', ...van('kostensoort', 'personeel', 67n) },
    { productId: 'werkplek', deelnemer: 'duiven', ...van('hulp', 'huisvesting', 33n) },
  ])
})

test('a product whose costs and revenues cancel out carries nothing on', () => {
  const opbouw = [van('kostensoort', 'personeel', 500n), van('kostensoort', 'opbrengst', -500n)]
  expect(herkomstVan([{ id: 'p', kosten: bedrag(0n), opbouw, deelnemers: [deel('duiven', 0n)] }])).toEqual([])
})

test('whatever the mix, revenues too: the parts are the participant’s part', () => {
  const cent = fc.bigInt({ min: -1_000_000n, max: 1_000_000n })
  fc.assert(
    fc.property(fc.array(cent, { minLength: 1, maxLength: 8 }), cent, (mix, part) => {
      const opbouw = mix.map((each, index) => van('kostensoort', String(index), each))
      const kosten = sumBedragen(opbouw.map((each) => each.bedrag))
      fc.pre(kosten !== 0n)
      const parts = herkomstVan([{ id: 'p', kosten, opbouw, deelnemers: [deel('a', part)] }])
      expect(sumBedragen(parts.map((each) => each.bedrag))).toBe(part)
    }),
  )
})
