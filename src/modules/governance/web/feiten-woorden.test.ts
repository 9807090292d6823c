import { describe, expect, test } from 'vitest'
import { alsZin, waaromZin } from './feiten-woorden.ts'

describe('the decision table in words', () => {
  test('every condition reads as a sentence after "Als"', () => {
    expect(alsZin({ als: { geld: true, betalers: 'meer', binnenBegroting: true, binnenMandaat: false } })).toBe(
      'het geld kost, en twee of meer organisaties betalen, en het geld al is toegekend, en het buiten het mandaat van het OGO valt',
    )
    expect(alsZin({ als: { raakt: 'sleutel', geld: false } })).toBe('een verdeelsleutel verandert, en het geen geld kost')
    expect(alsZin({ als: { raakt: 'toetreding' } })).toBe('verandert wie er meedoet')
    expect(alsZin({ als: { raakt: 'niets' } })).toBe('er niets verandert behalve geld')
    expect(alsZin({ als: {} })).toBeNull()
  })
  test('a reason names what its rule is about, at the beginning of a sentence too', () => {
    expect(waaromZin({ als: { raakt: 'regeling' } }, 'Het OGO adviseert over {wat}.')).toBe(
      'Het OGO adviseert over de gemeenschappelijke regeling.',
    )
    expect(waaromZin({ als: { raakt: 'sleutel' } }, '{wat} wijzigen maakt winnaars.')).toBe('Een verdeelsleutel wijzigen maakt winnaars.')
    expect(waaromZin({ als: { geld: true } }, 'Het bestuur stelt {wat} vast.')).toBe('Het bestuur stelt dit vast.')
  })
})
