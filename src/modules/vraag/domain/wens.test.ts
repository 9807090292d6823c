import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AanbodStatus, expectConcept as expectAanbodConcept, move, nextAanbodStatuses } from './aanbod.ts'
import { confirm, expectConcept, join, mark, nextStatuses, submit, type WensStatus, withdraw } from './wens.ts'

const statussen = Object.keys(nextStatuses) as WensStatus[]

const aansluiting = fc.record({
  organisatieId: fc.uuid(),
  keuze: fc.constantFrom('nu' as const, 'later' as const, 'niet' as const),
  sinds: fc.integer({ min: 0, max: 999 }).map((ms) => `2026-01-01T00:00:00.${String(ms).padStart(3, '0')}Z`),
})

describe('a wish', () => {
  test.each(statussen)('from %s only what the table says', (status) => {
    const wens = { status, aansluitingen: [] }
    expect(submit(wens).ok).toBe(status === 'concept')
    expect(expectConcept(wens).ok).toBe(status === 'concept')
    expect(confirm(wens).ok).toBe(status === 'overgedragen')
    expect(withdraw(wens).ok).toBe(nextStatuses[status].includes('ingetrokken'))
    for (const next of ['in_voorstel', 'besloten'] as const) expect(mark(wens, next).ok).toBe(nextStatuses[status].includes(next))
    expect(mark(wens, 'ingediend').ok).toBe(status === 'in_voorstel')
    expect(join({ status, eigenOrganisatieId: 'a' }, 'b').ok).toBe(['ingediend', 'overgedragen', 'in_voorstel'].includes(status))
    expect(join({ status, eigenOrganisatieId: 'a' }, 'a').ok).toBe(false)
  })

  test('that is withdrawn passes to whoever joined now first, and to nobody when nobody did', () => {
    fc.assert(
      fc.property(fc.array(aansluiting), (aansluitingen) => {
        const outcome = withdraw({ status: 'ingediend', aansluitingen })
        if (!outcome.ok) throw new Error('a wish that was handed in can be withdrawn')
        const now = aansluitingen.filter(({ keuze }) => keuze === 'nu')
        if (now.length === 0) {
          expect(outcome.value).toEqual({ status: 'ingetrokken' })
          return
        }
        const first = now.reduce((a, b) => (b.sinds < a.sinds ? b : a))
        const { naarId } = outcome.value as { naarId: string }
        expect(now.find(({ organisatieId }) => organisatieId === naarId)!.sinds).toBe(first.sinds)
      }),
    )
  })

  test('says in words why not', () => {
    const refused = withdraw({ status: 'in_voorstel', aansluitingen: [] })
    expect(refused.ok ? '' : refused.refusal.detail).toBe('Deze wens is onderdeel van een voorstel. Trek eerst dat voorstel in.')
  })
})

describe('an offer', () => {
  test.each(Object.keys(nextAanbodStatuses) as AanbodStatus[])('from %s only what the table says', (status) => {
    for (const next of ['ingediend', 'overgenomen', 'ingetrokken'] as const)
      expect(move(status, next).ok).toBe(nextAanbodStatuses[status].includes(next))
    expect(expectAanbodConcept(status).ok).toBe(status === 'concept')
  })
})
