import { describe, expect, test } from 'vitest'
import { geldtOp, type Meedoen, wendedagen } from '#modules/samenwerking/web/wendedagen.ts'

const meedoen = (
  organisatieNaam: string,
  rol: string,
  van: string | null,
  totEnMet: string | null = null,
  viaNaam: string | null = null,
): Meedoen => ({
  organisatieNaam,
  rol,
  viaNaam,
  geldig: { van, totEnMet },
})

describe('wendedagen', () => {
  const liemers = [
    meedoen('Duiven', 'afnemer', '2010-11-30', '2017-12-31'),
    meedoen('Westervoort', 'afnemer', '2010-11-30', '2017-12-31'),
    meedoen('Rijnwaarden', 'eigenaar', '2010-11-30', '2017-12-31'),
    meedoen('Rijnwaarden', 'afnemer', '2010-11-30', '2017-12-31'),
    meedoen('1Stroom', 'afnemer', '2018-01-01'),
    meedoen('Duiven', 'afnemer', '2018-01-01', null, '1Stroom'),
    meedoen('Westervoort', 'afnemer', '2018-01-01', null, '1Stroom'),
  ]

  test('a merger shows as one day: who left, who came, and who goes on along another way', () => {
    const [begin, fusie, ...rest] = wendedagen([], liemers)
    expect(rest).toEqual([])
    expect(begin!.dag).toBe('2010-11-30')
    expect(fusie).toEqual({
      dag: '2018-01-01',
      dagErvoor: '2017-12-31',
      veranderingen: ['Erbij: 1Stroom (afnemer)', 'Eraf: Rijnwaarden', 'Andere rol: Duiven en Westervoort (afnemer via 1Stroom)'],
    })
  })

  test('a role that only goes on under a new record is no change; one that ends is', () => {
    const arnhem = [
      meedoen('Arnhem', 'opdrachtgever', '2016-03-01', '2025-12-31'),
      meedoen('Arnhem', 'opdrachtgever', '2026-01-01'),
      meedoen('Arnhem', 'eigenaar', '2016-03-01', '2025-12-31'),
    ]
    expect(wendedagen([], arnhem).at(-1)).toMatchObject({ dag: '2026-01-01', veranderingen: ['Rol vervalt: Arnhem (eigenaar)'] })
    expect(wendedagen([], arnhem.slice(0, 2)).map(({ dag }) => dag)).toEqual(['2016-03-01'])
  })

  test('a form that follows another, and one that ends without a successor', () => {
    const vormen = [
      { vorm: 'bedrijfsvoeringsorganisatie', geldig: { van: '2016-03-01', totEnMet: '2025-12-31' } },
      { vorm: 'centrumgemeente', geldig: { van: '2026-01-01', totEnMet: '2028-02-28' } },
    ]
    expect(wendedagen(vormen, []).map(({ dag, veranderingen }) => [dag, ...veranderingen])).toEqual([
      ['2016-03-01', 'Bedrijfsvoeringsorganisatie begint'],
      ['2026-01-01', 'Bedrijfsvoeringsorganisatie wordt centrumgemeente'],
      ['2028-02-29', 'Centrumgemeente eindigt'],
    ])
  })

  test('what always was and never ends changes nothing', () => {
    expect(wendedagen([], [meedoen('Duiven', 'eigenaar', null)])).toEqual([])
  })
})

test('both ends of a validity count', () => {
  const jaar = { geldig: { van: '2017-01-01', totEnMet: '2017-12-31' } }
  expect([geldtOp(jaar, '2016-12-31'), geldtOp(jaar, '2017-01-01'), geldtOp(jaar, '2017-12-31'), geldtOp(jaar, '2018-01-01')]).toEqual([
    false,
    true,
    true,
    false,
  ])
})
