import { expect, test } from 'vitest'
import { keepStandOp, standOpOf } from './stand-op.ts'

test.each([
  ['/organisaties', 'op=2017-06-01', '/organisaties?op=2017-06-01'],
  ['/organisaties?soort=gemeente', 'op=2017-06-01', '/organisaties?soort=gemeente&op=2017-06-01'],
  ['/organisaties?op=2019-01-01', 'op=2017-06-01', '/organisaties?op=2019-01-01'],
  ['/organisaties#kaart', 'op=2017-06-01', '/organisaties?op=2017-06-01#kaart'],
  ['/organisaties', '', '/organisaties'],
  ['/organisaties', 'op=gisteren', '/organisaties'],
  ['?', 'op=2017-06-01', '?'],
  ['?page=2', 'op=2017-06-01', '?page=2'],
])('%s while looking at "%s" leads to %s', (to, search, expected) => expect(keepStandOp(to, new URLSearchParams(search))).toBe(expected))

test('nonsense counts as today', () => {
  const { op, dag, today } = standOpOf(new URLSearchParams('op=2017-02-31x'))
  expect(op).toBeNull()
  expect(dag).toBe(today)
})
