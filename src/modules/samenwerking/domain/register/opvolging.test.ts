import { describe, expect, test } from 'vitest'
import { OPGEHEVEN_GEMEENTEN } from '../../reference/gemeenten.ts'
import { opvolgersOp } from './opvolging.ts'

const chain = [
  { gmCode: 'A', datum: '2014-01-01', opvolgers: ['B', 'C'] },
  { gmCode: 'B', datum: '2015-07-01', opvolgers: ['D'] },
]

describe('opvolgersOp', () => {
  test.each([
    ['A', '2013-12-31', ['A']],
    ['A', '2014-01-01', ['B', 'C']],
    ['A', '2015-06-30', ['B', 'C']],
    ['A', '2015-07-01', ['C', 'D']],
    ['C', '2020-01-01', ['C']],
  ])('%s on %s is %s', (gmCode, peildatum, expected) => {
    expect(opvolgersOp(gmCode, peildatum, chain)).toEqual(expected)
  })

  test('a successor that is reached along two ways is named once', () => {
    const both = [...chain, { gmCode: 'C', datum: '2015-07-01', opvolgers: ['D'] }]
    expect(opvolgersOp('A', '2016-01-01', both)).toEqual(['D'])
  })

  test('a table that goes round in a circle ends', () => {
    const circle = [
      { gmCode: 'A', datum: '2014-01-01', opvolgers: ['B'] },
      { gmCode: 'B', datum: '2014-01-01', opvolgers: ['A'] },
    ]
    expect(opvolgersOp('A', '2014-01-01', circle)).toEqual([])
  })

  test('Boarnsterhim was divided over four, one of which changed its name later', () => {
    expect(opvolgersOp('GM0055', '2014-01-01', OPGEHEVEN_GEMEENTEN)).toEqual(['GM0074', 'GM0080', 'GM1900', 'GM1921'])
    expect(opvolgersOp('GM0055', '2016-01-01', OPGEHEVEN_GEMEENTEN)).toEqual(['GM0074', 'GM0080', 'GM1900', 'GM1940'])
  })

  test('Ten Boer is Groningen since 2019, Haaren was divided over four', () => {
    expect(opvolgersOp('GM0009', '2019-01-01', OPGEHEVEN_GEMEENTEN)).toEqual(['GM0014'])
    expect(opvolgersOp('GM0788', '2025-01-01', OPGEHEVEN_GEMEENTEN)).toEqual(['GM0757', 'GM0824', 'GM0855', 'GM0865'])
  })
})
