import { expect, test } from 'vitest'
import { bedrag } from '#kernel/bedrag.ts'
import { type Klantstroom, meerkostenPerKlant } from './klant.ts'

const stroom = (organisatieId: string, given: Partial<Klantstroom> = {}): Klantstroom => ({
  organisatieId,
  organisatieNaam: `Gemeente ${organisatieId}`,
  soort: 'klant',
  alternatief: 'voorstel',
  post: bedrag(-100n),
  ...given,
})

test('what a client asks extra is added up per client, with PM, and nothing else is', () => {
  const stromen = [
    stroom('b'),
    stroom('a', { post: 'PM' }),
    stroom('b', { post: bedrag(-250n) }),
    stroom('a', { soort: 'structureel', post: bedrag(-900n) }),
    stroom('c', { alternatief: 'nulalternatief' }),
  ]
  expect(meerkostenPerKlant(stromen)).toEqual([
    { organisatieId: 'b', organisatieNaam: 'Gemeente b', totaal: { bekend: -350n, pm: 0 } },
    { organisatieId: 'a', organisatieNaam: 'Gemeente a', totaal: { bekend: 0n, pm: 1 } },
  ])
  expect(meerkostenPerKlant([])).toEqual([])
})
