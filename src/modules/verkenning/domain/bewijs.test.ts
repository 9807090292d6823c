import { expect, test } from 'vitest'
import { verkenningbewijs } from './bewijs.ts'

test.each([
  ['none was closed', [], false, 'Er is het afgelopen jaar geen verkenning afgerond.'],
  ['somebody was silent', [{ eigenaren: 3, oordeelden: 2 }], false, 'Bij 0 van 1 afgeronde verkenningen oordeelde elke eigenaar.'],
  [
    'in one of two all spoke',
    [
      { eigenaren: 3, oordeelden: 3 },
      { eigenaren: 3, oordeelden: 1 },
    ],
    true,
    'Bij 1 van 2 afgeronde verkenningen oordeelde elke eigenaar.',
  ],
  ['there are no owners', [{ eigenaren: 0, oordeelden: 0 }], false, 'Bij 0 van 1 afgeronde verkenningen oordeelde elke eigenaar.'],
])('%s', (_, verkenningen, isAf, zin) =>
  expect(verkenningbewijs(verkenningen)).toEqual([{ stap: 'sourcing', isAf, zin, pad: '/verkenningen' }]),
)
