import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AanbodStatus, expectConcept as expectAanbodConcept, expectImpact, move, nextAanbodStatuses } from './aanbod.ts'
import { merge, separate } from './samenvoegen.ts'
import { confirm, expectConcept, join, type Kiezer, mark, nextStatuses, submit, type WensStatus, withdraw } from './wens.ts'

const statussen = Object.keys(nextStatuses) as WensStatus[]

const aansluiting = fc.record({
  organisatieId: fc.uuid(),
  keuze: fc.constantFrom('nu' as const, 'later' as const, 'meeliften' as const, 'niet' as const),
  sinds: fc.integer({ min: 0, max: 999 }).map((ms) => `2026-01-01T00:00:00.${String(ms).padStart(3, '0')}Z`),
})

describe('a wish', () => {
  test.each(statussen)('from %s only what the table says', (status) => {
    const wens = { status, aansluitingen: [], proces: 'onbekend', waaromAnders: '', eigenOrganisatieId: 'a' }
    const kiezer = { organisatieId: 'b', keuze: 'nu' as const, vanafJaar: null, ditJaar: 2027 }
    expect(submit(wens).ok).toBe(status === 'concept')
    expect(expectConcept(wens).ok).toBe(status === 'concept')
    expect(confirm(wens).ok).toBe(status === 'overgedragen')
    expect(withdraw(wens).ok).toBe(nextStatuses[status].includes('ingetrokken'))
    for (const next of ['in_voorstel', 'besloten'] as const) expect(mark(wens, next).ok).toBe(nextStatuses[status].includes(next))
    expect(mark(wens, 'ingediend').ok).toBe(status === 'in_voorstel')
    expect(join(wens, kiezer).ok).toBe(['ingediend', 'overgedragen', 'in_voorstel'].includes(status))
    expect(join(wens, { ...kiezer, organisatieId: 'a' }).ok).toBe(false)
    expect(separate(wens, { titel: 'Het geheel', status: 'ingediend' }).ok).toBe(status === 'samengevoegd')
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

  test.each([
    ['niet', 'later', 2027, true],
    ['meeliften', 'later', 2030, true],
    ['later', 'later', 2027, true],
    [null, 'later', 2028, true],
    ['niet', 'later', 2026, false],
    ['niet', 'nu', null, false],
    ['later', 'niet', null, false],
    ['nu', 'later', 2029, false],
  ] as const)('after the decision, for who said %s: %s from %s', (was, keuze, vanafJaar, isAllowed) => {
    const aansluitingen = was === null ? [] : [{ organisatieId: 'b', keuze: was, sinds: '2026-01-01' }]
    const kiezer: Kiezer = { organisatieId: 'b', keuze, vanafJaar, ditJaar: 2027 }
    expect(join({ status: 'besloten', eigenOrganisatieId: 'a', aansluitingen }, kiezer).ok).toBe(isAllowed)
  })

  test('that deviates from the shared process says why before it is handed in', () => {
    const afwijking = { status: 'concept' as const, proces: 'afwijking' }
    expect(submit({ ...afwijking, waaromAnders: ' ' }).ok).toBe(false)
    expect(submit({ ...afwijking, waaromAnders: 'Wij hebben een kleine balie.' }).ok).toBe(true)
  })

  test('says in words why not', () => {
    const refused = withdraw({ status: 'in_voorstel', aansluitingen: [] })
    expect(refused.ok ? '' : refused.refusal.detail).toBe('Deze wens is onderdeel van een voorstel. Trek eerst dat voorstel in.')
  })
})

describe('two wishes become one', () => {
  const een = {
    id: 'b',
    titel: 'Een',
    status: 'ingediend' as WensStatus,
    steun: [] as { ingetrokken: unknown }[],
    zijde: { eigenOrganisatieId: 'd', zichtbaarheid: 'partners', tafelId: null },
  }
  const ander = { ...een, id: 'a', titel: 'Ander' }
  const tafel = (tafelId: string) => ({ eigenOrganisatieId: 'z', zichtbaarheid: 'tafel', tafelId })
  const why = (...pair: Parameters<typeof merge>) => {
    const said = merge(...pair)
    return said.ok ? null : said.refusal.detail
  }

  test.each(statussen)('only where both are handed in: %s', (status) => {
    expect(merge({ ...een, status }, ander).ok).toBe(status === 'ingediend')
    expect(merge(een, { ...ander, status }).ok).toBe(status === 'ingediend')
  })

  test('and only where the same people see both', () => {
    expect(why(een, een)).toContain('dezelfde wens')
    expect(why({ ...een, steun: [{ ingetrokken: null }] }, ander)).toContain('steun')
    expect(why({ ...een, steun: [{ ingetrokken: {} }] }, ander)).toBeNull()
    expect(why({ ...een, zijde: tafel('t') }, ander)).toContain('verklappen')
    expect(why(een, { ...ander, zijde: tafel('t') })).toContain('kwijt')
    expect(why({ ...een, zijde: tafel('t') }, { ...ander, zijde: tafel('u') })).toContain('verklappen')
    expect(why({ ...een, zijde: tafel('t') }, { ...ander, zijde: tafel('t') })).toBeNull()
  })

  test.each(statussen)('and can be taken apart until the whole is in a proposal: %s', (status) => {
    expect(separate({ status: 'samengevoegd' }, { titel: 'Ander', status }).ok).toBe(!['in_voorstel', 'besloten'].includes(status))
  })
})

describe('an offer', () => {
  test.each(Object.keys(nextAanbodStatuses) as AanbodStatus[])('from %s only what the table says', (status) => {
    for (const next of ['ingediend', 'overgenomen', 'ingetrokken'] as const)
      expect(move(status, next).ok).toBe(nextAanbodStatuses[status].includes(next))
    expect(expectAanbodConcept(status).ok).toBe(status === 'concept')
  })

  test.each([
    ['wet', '', false],
    ['wet', 'Elk besluit krijgt een kenmerk dat ook een machine leest.', true],
    ['trend', '', true],
    ['voorstel', '', true],
  ])('of the kind %s with impact "%s"', (soort, digitaleImpact, isAllowed) => {
    expect(expectImpact({ soort, digitaleImpact }).ok).toBe(isAllowed)
  })
})
