import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrag } from '#kernel/bedrag.ts'
import { addTotaal, formatTotaal, type Post, TOTAAL_NUL, totaalOf } from '#kernel/totaal.ts'
import {
  blockersOf,
  faultsOfPlan,
  isOpen,
  type Knoop,
  type Kwartaal,
  namesOf,
  nextStanden,
  orderOf,
  type Stand,
  statusOf,
  toStand,
  totalenPerJaar,
} from './planning.ts'

const standen: Stand[] = ['gepland', 'in_uitvoering', 'klaar', 'gestopt']

function knopenOf(edges: Record<number, number[]>, stand: Stand = 'gepland'): Knoop[] {
  return Object.entries(edges).map(([nummer, wachtOp]) => ({
    id: `m${nummer}`,
    nummer: Number(nummer),
    titel: `Maatregel ${nummer}`,
    stand,
    wachtOp: wachtOp.map((each) => `m${each}`),
  }))
}

/** Any programme of up to nine measures, circles included. */
const anyKnopen: fc.Arbitrary<Knoop[]> = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc
    .array(
      fc.record({
        stand: fc.constantFrom(...standen),
        wachtOp: fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 4 }),
      }),
      { minLength: size, maxLength: size },
    )
    .map((rows) =>
      rows.map(({ stand, wachtOp }, index) => ({
        id: `m${index}`,
        nummer: index,
        titel: `M${index}`,
        stand,
        wachtOp: wachtOp.map((each) => `m${each}`),
      })),
    ),
)

/** The plain definition: a measure that can be reached from itself. */
function hasCircle(knopen: readonly Knoop[]): boolean {
  const byId = new Map(knopen.map((knoop) => [knoop.id, knoop]))
  return knopen.some(({ id, wachtOp }) => {
    const seen = new Set<string>()
    const todo = [...wachtOp]
    while (todo.length > 0) {
      const at = todo.pop()!
      if (at === id) return true
      if (seen.has(at)) continue
      seen.add(at)
      todo.push(...byId.get(at)!.wachtOp)
    }
    return false
  })
}

describe('an order of doing', () => {
  test('exists exactly when nobody waits in a circle, and then nothing comes before what it waits for', () => {
    fc.assert(
      fc.property(anyKnopen, (knopen) => {
        const order = orderOf(knopen)
        expect(order.ok).toBe(!hasCircle(knopen))
        if (!order.ok) return
        const place = new Map(order.value.map(({ id }, index) => [id, index]))
        expect(place.size).toBe(knopen.length)
        for (const { id, wachtOp } of knopen) for (const before of wachtOp) expect(place.get(before)!).toBeLessThan(place.get(id)!)
      }),
      { numRuns: 400 },
    )
  })

  test('a circle is named by its numbers, not by those who only wait for it', () => {
    const refused = orderOf(knopenOf({ 1: [], 2: [1, 4], 3: [2], 4: [3], 5: [4] }))
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        code: 'maatregelen-wachten-op-elkaar',
        detail: 'Maatregelen wachten zo op elkaar: 2 wacht op 4 wacht op 3 wacht op 2. Haal een van deze stappen weg.',
      },
    })
  })
})

describe('who is held up', () => {
  test('by what is planned or running, not by what is ready or stopped', () => {
    const knopen = knopenOf({ 1: [], 2: [1], 3: [1, 2] })
    const now = (stand: Stand) => blockersOf(knopen.map((each) => (each.nummer === 1 ? { ...each, stand } : each)))
    expect([...now('gepland')].map(([id, open]) => [id, open.map(({ nummer }) => nummer)])).toEqual([
      ['m2', [1]],
      ['m3', [1, 2]],
    ])
    expect(now('in_uitvoering').has('m2')).toBe(true)
    expect(now('klaar').has('m2')).toBe(false)
    expect(now('gestopt').has('m2')).toBe(false)
  })

  test('what becomes ready never holds up more, and another wait never holds up less', () => {
    fc.assert(
      fc.property(anyKnopen, fc.nat(), fc.nat(), (knopen, which, other) => {
        const at = which % knopen.length
        const before = new Set(blockersOf(knopen).keys())
        const done = knopen.map((each, index) => (index === at ? { ...each, stand: 'klaar' as const } : each))
        for (const id of blockersOf(done).keys()) expect(before).toContain(id)
        const added = knopen[other % knopen.length]!.id
        const more = knopen.map((each, index) => (index === at ? { ...each, wachtOp: [...each.wachtOp, added] } : each))
        const after = new Set(blockersOf(more).keys())
        for (const id of before) expect(after).toContain(id)
      }),
    )
  })

  test('without a circle somebody can always go on while anything is planned', () => {
    fc.assert(
      fc.property(anyKnopen, (knopen) => {
        const planned = knopen.filter(({ stand }) => isOpen(stand))
        fc.pre(planned.length > 0 && orderOf(knopen).ok)
        const held = blockersOf(knopen)
        expect(planned.some(({ id }) => !held.has(id))).toBe(true)
      }),
    )
  })

  test('waiting is shown only for what is planned', () => {
    expect(standen.map((stand) => statusOf(stand, true))).toEqual(['wacht', 'in_uitvoering', 'klaar', 'gestopt'])
    expect(standen.map((stand) => statusOf(stand, false))).toEqual(standen)
  })
})

describe('nothing begins', () => {
  const grond = { stand: 'gepland' as const, titel: 'Iets', wachtNog: [] }
  const rid = 'RID'
  test.each([
    ['without an order', null, [], 'opdracht-ontbreekt'],
    ['on an order that was only given', { status: 'gegeven' as const, opdrachtnemerNaam: rid }, [], 'opdracht-niet-geaccepteerd'],
    ['on an order with an open question', { status: 'bevraagd' as const, opdrachtnemerNaam: rid }, [], 'opdracht-niet-geaccepteerd'],
    ['on an order that came back', { status: 'teruggegeven' as const, opdrachtnemerNaam: rid }, [], 'opdracht-niet-geaccepteerd'],
    [
      'before what it waits for',
      { status: 'geaccepteerd' as const, opdrachtnemerNaam: rid },
      [{ nummer: 1, titel: 'Eerst dit' }],
      'maatregel-wacht',
    ],
  ])('%s', (_, opdracht, wachtNog, code) => {
    expect(toStand({ ...grond, opdracht, wachtNog }, 'in_uitvoering')).toMatchObject({ ok: false, refusal: { code } })
  })

  test('and it begins on an accepted order with nothing in the way', () => {
    expect(toStand({ ...grond, opdracht: { status: 'geaccepteerd', opdrachtnemerNaam: rid } }, 'in_uitvoering')).toMatchObject({ ok: true })
  })

  test('every pair of statuses is in the table or refused', () => {
    const opdracht = { status: 'geaccepteerd' as const, opdrachtnemerNaam: rid }
    for (const from of standen)
      for (const to of standen) expect(toStand({ ...grond, stand: from, opdracht }, to).ok).toBe(nextStanden[from].includes(to))
  })
})

describe('a plan', () => {
  const plan = { van: null, tot: null, stand: 'gepland' as const, isNewOpdracht: false, opdracht: null }
  const q = (jaar: number, kwartaal: Kwartaal['kwartaal'] = null) => ({ jaar, kwartaal })
  test.each([
    [q(2023, 2), q(2023, 1), 1],
    [q(2024), q(2023, 4), 1],
    [q(2023, 4), q(2023), 0],
    [q(2023), q(2023, 1), 0],
    [null, q(2023), 0],
    [q(2023, 3), q(2023, 3), 0],
  ])('from %o to %o has %i faults: only what is certain is one', (van, tot, count) => {
    expect(faultsOfPlan({ ...plan, van, tot })).toHaveLength(count)
  })

  test('what runs can only move to an order that is accepted', () => {
    const names = (stand: Stand, status: 'gegeven' | 'geaccepteerd' | null) =>
      faultsOfPlan({ ...plan, stand, isNewOpdracht: true, opdracht: status && { status, opdrachtnemerNaam: 'RID' } }).map(
        ({ name }) => name,
      )
    expect(names('in_uitvoering', 'gegeven')).toEqual(['/opdrachtId'])
    expect(names('in_uitvoering', null)).toEqual(['/opdrachtId'])
    expect(names('in_uitvoering', 'geaccepteerd')).toEqual([])
    expect(names('gepland', 'gegeven')).toEqual([])
  })

  test('names in a sentence', () => {
    const [a, b, c] = [1, 2, 3].map((nummer) => ({ nummer, titel: `T${nummer}` }))
    expect([namesOf([]), namesOf([a!]), namesOf([a!, b!, c!])]).toEqual(['', '1 (T1)', '1 (T1), 2 (T2) en 3 (T3)'])
  })
})

describe('sums per year', () => {
  const anyKwartaal = fc.option(
    fc.record({ jaar: fc.integer({ min: 2023, max: 2026 }), kwartaal: fc.constantFrom(1 as const, 2 as const, null) }),
  )
  const anyPost: fc.Arbitrary<Post | null> = fc.oneof(
    fc.constant(null),
    fc.constant('PM' as const),
    fc.bigInt({ min: 0n, max: 10n ** 12n }).map((cent) => bedrag(cent)),
  )

  test('together they are the whole, PM included', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ van: anyKwartaal, tot: anyKwartaal, bedrag: anyPost })), (maatregelen) => {
        const whole = totaalOf(maatregelen.flatMap(({ bedrag: post }) => post ?? []))
        expect(totalenPerJaar(maatregelen).reduce((sum, { totaal }) => addTotaal(sum, totaal), TOTAAL_NUL)).toEqual(whole)
      }),
    )
  })

  test('what belongs to more years is not divided over them', () => {
    const row = (van: number | null, tot: number | null, bedragOf: bigint | 'PM' | null) => ({
      van: van === null ? null : { jaar: van, kwartaal: null },
      tot: tot === null ? null : { jaar: tot, kwartaal: null },
      bedrag: typeof bedragOf === 'bigint' ? bedrag(bedragOf) : bedragOf,
    })
    const found = totalenPerJaar([
      row(2023, 2023, 100n),
      row(2024, 2025, 'PM'),
      row(2023, 2024, 200n),
      row(null, null, 300n),
      row(2023, null, 1n),
    ])
    expect(found.map(({ jaren, totaal }) => `${jaren.van}-${jaren.totEnMet}: ${formatTotaal(totaal)}`)).toEqual([
      '2023-2023: 1.01',
      '2023-2024: 2.00',
      '2024-2025: 0.00 + PM',
      'null-null: 3.00',
    ])
  })
})
