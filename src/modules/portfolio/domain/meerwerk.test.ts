import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrag } from '#kernel/bedrag.ts'
import { addBreuk, breuk, BREUK_NUL } from '#kernel/breuk.ts'
import { addTotaal, formatTotaal, TOTAAL_NUL } from '#kernel/totaal.ts'
import {
  type Betaler,
  betalers,
  heropend,
  type Meerwerkregel,
  meerwerkStatussen,
  somOf,
  sommen,
  toMeerwerkStatus,
  waaromBesluit,
} from './meerwerk.ts'

const regel = (
  vragerId: string,
  status: Meerwerkregel['status'],
  [geschat, euro, besteed, betaler = 'vrager']: [number | null, bigint | 'PM', number, Betaler?],
): Meerwerkregel => ({
  vragerId,
  status,
  weging: geschat === null ? null : { uren: breuk(BigInt(geschat)), prijs: euro === 'PM' ? 'PM' : bedrag(euro * 100n), betaler },
  besteed: breuk(BigInt(besteed)),
})

test('what was refused counts no money and no estimate, but its hours do, and those without a yes stand apart', () => {
  const som = somOf([
    regel('a', 'uitgevoerd', [60, 5_400n, 74]),
    regel('a', 'toegezegd', [10, 'PM', 4]),
    regel('a', 'toegezegd', [5, 450n, 1, 'opdrachtnemer']),
    regel('a', 'gewogen', [20, 1_800n, 3, 'opdrachtnemer']),
    regel('a', 'gevraagd', [null, 'PM', 5]),
    regel('a', 'afgewezen', [8, 700n, 2]),
  ])
  expect(som).toMatchObject({ aantal: 6, urenGeschat: breuk(95n), urenBesteed: breuk(89n), urenZonderToezegging: breuk(10n) })
  expect([som.toegezegd, som.onbetaald, som.open].map((each) => each && formatTotaal(each))).toEqual(['5850.00 + PM', '450.00', '1800.00'])
})

test('a price that is closed leaves no sum in which it would stand, and the other sums as they are', () => {
  const open = {
    vragerId: 'a',
    status: 'gewogen',
    weging: { uren: breuk(1n), prijs: bedrag(100n), betaler: 'vrager' },
    besteed: breuk(0n),
  } as const
  const dicht = { ...open, status: 'toegezegd', weging: { ...open.weging, prijs: null } } as const
  expect(somOf([open, dicht])).toMatchObject({
    aantal: 2,
    urenGeschat: breuk(2n),
    toegezegd: null,
    onbetaald: { bekend: 0n },
    open: { bekend: 100n },
  })
})

test('whatever the lines: what each asked is together what all asked', () => {
  const regels = fc.array(
    fc.record({
      vragerId: fc.constantFrom('a', 'b', 'c'),
      status: fc.constantFrom(...meerwerkStatussen),
      weging: fc.option(
        fc.record({
          betaler: fc.constantFrom(...betalers),
          uren: fc.nat(9_999).map((n) => breuk(BigInt(n), 100n)),
          prijs: fc.oneof(
            fc.constant('PM' as const),
            fc.nat(10 ** 9).map((n) => bedrag(BigInt(n))),
          ),
        }),
      ),
      besteed: fc.nat(9_999).map((n) => breuk(BigInt(n), 100n)),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(regels, (all) => {
      const each = sommen(all)
      const samen = somOf(all)
      for (const uren of ['urenGeschat', 'urenBesteed', 'urenZonderToezegging'] as const)
        expect(each.reduce((sum, som) => addBreuk(sum, som[uren]), BREUK_NUL)).toEqual(samen[uren])
      for (const geld of ['toegezegd', 'onbetaald', 'open'] as const)
        expect(each.reduce((sum, som) => addTotaal(sum, som[geld]!), TOTAAL_NUL)).toEqual(samen[geld])
    }),
    { numRuns: 50 },
  )
})

describe('when a decision has to bear it', () => {
  const limiet = bedrag(500_000n)
  test.each([
    ['others pay along, whatever the price', 'samen', bedrag(1n), null, true],
    ['nobody pays extra', 'opdrachtnemer', bedrag(900_000n), limiet, false],
    ['a mandate without a limit', 'vrager', bedrag(900_000n), null, false],
    ['up to the limit', 'vrager', limiet, limiet, false],
    ['a cent above it', 'vrager', bedrag(500_001n), limiet, true],
    ['a price that nobody knows is not below a limit', 'vrager', 'PM', limiet, true],
  ] as const)('%s', (_, betaler, prijs, grens, nodig) => {
    expect(waaromBesluit({ betaler, prijs, limiet: grens }) !== null).toBe(nodig)
  })
})

test('each step has one way back, and what is open has none', () => {
  const back = (status: Meerwerkregel['status'], isGewogen = true) => {
    const found = heropend({ status, isGewogen })
    return found.ok ? found.value : found.refusal.code
  }
  expect(meerwerkStatussen.map((status) => back(status))).toEqual(['meerwerk-status', 'meerwerk-status', 'gewogen', 'gewogen', 'toegezegd'])
  expect(back('afgewezen', false)).toBe('gevraagd')
  expect(toMeerwerkStatus('gevraagd', 'toegezegd').ok).toBe(false)
})
