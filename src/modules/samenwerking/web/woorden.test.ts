import { expect, test } from 'vitest'
import { samenwerkingWoorden } from '#modules/samenwerking/web/woorden.ts'
import { leesbaar, leesbareWaarde } from '#web/trail/historie-tekst.ts'
import { learnWords } from '#web/trail/words.ts'

learnWords(samenwerkingWoorden)

test('dates of the journal are shown as people write them, moments on the Dutch clock', () => {
  expect(leesbaar('Accounts van Zevenaar op 2026-01-01')).toBe('Accounts van Zevenaar op 01-01-2026')
  expect(leesbaar('2026-11-21T23:30:00.000Z')).toBe('22-11-2026, 00:30')
})

test('what only looks like a date stays as it is', () => {
  expect(leesbaar('besluit 12026-01-012')).toBe('besluit 12026-01-012')
  expect(leesbaar('GM0299')).toBe('GM0299')
})

test('values in words', () => {
  expect(leesbareWaarde('waarde', '1556.25')).toBe('1.556,25')
  expect(leesbareWaarde('zichtbaarheid', 'eigen_organisatie')).toBe('Alleen de eigen organisatie')
  expect(leesbareWaarde('besluit', JSON.stringify({ gremium: 'AB', datum: '2026-07-08', kenmerk: 'punt 6' }))).toBe(
    'AB, 08-07-2026, punt 6',
  )
  expect(leesbareWaarde('besluit', 'Collegebesluit van 2026-07-08')).toBe('Collegebesluit van 08-07-2026')
  expect(leesbareWaarde('naam', null)).toBe('')
})

test('a key in one line, its levels included', () => {
  const id = (at: number) => `00000000-0000-4000-8000-00000000000${at}`
  const opbouw = {
    maatstaven: [{ weging: '1', maatstaf: { soort: 'vast' } }],
    delen: [
      { organisatieId: id(1), gewicht: '52' },
      {
        organisatieId: id(2),
        gewicht: '48',
        onderverdeling: {
          maatstaven: [{ weging: '1', maatstaf: { soort: 'kenmerk', kenmerk: 'inwoners', peildatum: '2024-01-01' } }],
          delen: [{ organisatieId: id(3) }, { organisatieId: id(4) }],
        },
      },
    ],
  }
  expect(leesbareWaarde('opbouw', JSON.stringify(opbouw))).toBe(
    'vaste gewichten: 52, 48 (deel 2 verder naar inwoners op 01-01-2024, 2 delen)',
  )
  expect(leesbareWaarde('opbouw', '{"anders":1}')).toBe('{"anders":1}')
})
