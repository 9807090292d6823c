import { expect, test } from 'vitest'
import { bedrag } from '#kernel/bedrag.ts'
import { breuk } from '#kernel/breuk.ts'
import { isAfgerekend, kwartaalVanTekenen, prognosesVan } from './jaarprognose.ts'
import { verrassingenVan } from './verrassing.ts'

const deel = (kwartaal: number, voorschot: bigint, definitief: bigint | null, kwartaalId: string | null = 'k') => ({
  organisatieId: 'a',
  kwartaal,
  kwartaalId,
  voorschot: bedrag(voorschot),
  definitief: definitief === null ? null : bedrag(definitief),
})

test('a forecast takes closed quarters as they are and the rest times the factor', () => {
  const [prognose] = prognosesVan(
    [deel(2, 100n, null), deel(1, 100n, 130n), deel(4, 101n, null, null), deel(3, 100n, null)],
    breuk(11n, 10n),
  )
  expect(prognose).toEqual({
    organisatieId: 'a',
    kwartalen: [
      { kwartaal: 1, kwartaalId: 'k', bron: 'afgerekend', bedrag: 130n },
      { kwartaal: 2, kwartaalId: 'k', bron: 'voorschot', bedrag: 110n },
      { kwartaal: 3, kwartaalId: 'k', bron: 'voorschot', bedrag: 110n },
      { kwartaal: 4, kwartaalId: null, bron: 'plan', bedrag: 111n },
    ],
    bedrag: 461n,
    bijdrage: 401n,
  })
  expect(isAfgerekend(prognose!)).toBe(false)
  expect(
    isAfgerekend(
      prognosesVan(
        [1, 2, 3, 4].map((each) => deel(each, 1n, 2n)),
        breuk(1n),
      )[0]!,
    ),
  ).toBe(true)
})

test('the quarter of signing is that of the day, the last one after the year', () => {
  expect(
    ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01', '2026-11-22', '2027-02-01'].map((dag) => kwartaalVanTekenen(2026, dag)),
  ).toEqual([1, 1, 1, 2, 4, 4])
})

test('the surprise per quarter is measured from the last forecast that was signed by then; nobody who did not sign or pays nothing', () => {
  const getekend = (organisatieId: string, kwartaal: number, cent: bigint) => ({ organisatieId, kwartaal, bedrag: bedrag(cent) })
  const found = verrassingenVan(
    [
      { organisatieId: 'a', afrekening: bedrag(1_100n), bijdrage: bedrag(1_000n) },
      { organisatieId: 'b', afrekening: bedrag(90n), bijdrage: bedrag(0n) },
      { organisatieId: 'c', afrekening: bedrag(90n), bijdrage: bedrag(100n) },
    ],
    [getekend('a', 2, 1_000n), getekend('a', 2, 1_050n), getekend('a', 4, 1_150n), getekend('b', 1, 1n)],
  )
  expect(found.map(({ organisatieId, kwartaal, verschil, deel: share }) => [organisatieId, kwartaal, verschil, share])).toEqual([
    ['a', 2, 50n, breuk(1n, 20n)],
    ['a', 3, 50n, breuk(1n, 20n)],
    ['a', 4, -50n, breuk(1n, 20n)],
  ])
})
