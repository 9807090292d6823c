import { expect, test } from 'vitest'
import { verschillen } from './verschil.ts'

test.each([
  ['a field that changed', { naam: 'oud', bron: 'x' }, { naam: 'nieuw', bron: 'x' }, [{ veld: 'naam', voor: 'oud', na: 'nieuw' }]],
  ['something new', null, { naam: 'nieuw' }, [{ veld: 'naam', voor: null, na: 'nieuw' }]],
  ['something gone', { naam: 'oud' }, null, [{ veld: 'naam', voor: 'oud', na: null }]],
  [
    'a field that came and one that went',
    { a: 1 },
    { b: 2 },
    [
      { veld: 'b', voor: null, na: '2' },
      { veld: 'a', voor: '1', na: null },
    ],
  ],
  ['nothing is nothing, however it is written', { a: null, b: '' }, { c: undefined }, []],
  [
    'what is inside a thing',
    { besluit: { datum: '2026-01-01' } },
    { besluit: { datum: '2026-01-02' } },
    [{ veld: 'besluit', voor: '{"datum":"2026-01-01"}', na: '{"datum":"2026-01-02"}' }],
  ],
  ['nil is something', { aantal: 0 }, { aantal: 1 }, [{ veld: 'aantal', voor: '0', na: '1' }]],
])('%s', (_, voor, na, expected) => expect(verschillen(voor, na)).toEqual(expected))
