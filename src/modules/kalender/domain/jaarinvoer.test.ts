import { expect, test } from 'vitest'
import { vormenVoorJaar } from './jaarinvoer.ts'

const CONNECTIE = [
  { vorm: 'bedrijfsvoeringsorganisatie', geldig: { van: '2016-03-01', totEnMet: '2025-12-31' } },
  { vorm: 'centrumgemeente', geldig: { van: '2026-01-01', totEnMet: null } },
]

test('the form on the last day of two years before, with the changes after it', () => {
  const wissel = [{ vanaf: '2026-01-01', rechtsvorm: 'centrumgemeente' }]
  expect(vormenVoorJaar(CONNECTIE, 2025)).toEqual({ rechtsvorm: 'bedrijfsvoeringsorganisatie', vormwijzigingen: [] })
  expect(vormenVoorJaar(CONNECTIE, 2026)).toEqual({ rechtsvorm: 'bedrijfsvoeringsorganisatie', vormwijzigingen: wissel })
  expect(vormenVoorJaar(CONNECTIE, 2027)).toEqual({
    rechtsvorm: 'bedrijfsvoeringsorganisatie',
    vormwijzigingen: wissel,
  })
  expect(vormenVoorJaar(CONNECTIE, 2028)).toEqual({ rechtsvorm: 'centrumgemeente', vormwijzigingen: [] })
})

test('before the first form, after the last one and as a network there is no statutory year', () => {
  expect(vormenVoorJaar(CONNECTIE, 2017)).toEqual({
    rechtsvorm: 'regelingZonderMeer',
    vormwijzigingen: [{ vanaf: '2016-03-01', rechtsvorm: 'bedrijfsvoeringsorganisatie' }],
  })
  expect(vormenVoorJaar([{ vorm: 'openbaar_lichaam', geldig: { van: null, totEnMet: '2026-06-30' } }], 2027)).toEqual({
    rechtsvorm: 'openbaarLichaam',
    vormwijzigingen: [{ vanaf: '2026-07-01', rechtsvorm: 'regelingZonderMeer' }],
  })
  expect(vormenVoorJaar([{ vorm: 'netwerk', geldig: { van: null, totEnMet: null } }], 2027).rechtsvorm).toBe('regelingZonderMeer')
  expect(vormenVoorJaar([], 2027)).toEqual({ rechtsvorm: 'regelingZonderMeer', vormwijzigingen: [] })
})
