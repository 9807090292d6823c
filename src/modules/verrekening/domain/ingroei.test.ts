import { describe, expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import { ingroei } from '../berekeningen.ts'

type Uitkomst = {
  effecten: { code: string; effect: string; perInwoner: string | null; soort: string }[]
  jaren: { jaar: number; totaal: string; bijdragen: { code: string; bedrag: string }[] }[]
}
type Bedragen = Record<string, string>

const posten = (bedragen: Bedragen) => Object.entries(bedragen).map(([code, bedrag]) => ({ code, bedrag }))
const aantallen = (inwoners: Record<string, number | string>) => Object.entries(inwoners).map(([code, aantal]) => ({ code, aantal }))

function grow(input: unknown): Uitkomst {
  const result = answer(ingroei, JSON.stringify(input))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.invalidParams))
  return result.value as Uitkomst
}
const table = (input: unknown) => grow(input).jaren.map(({ bijdragen }) => bijdragen.map(({ bedrag }) => bedrag).join(' '))

const oud = { arnhem: '6200000.00', renkum: '1900000.00', rheden: '1900000.00' }
const nieuw = { arnhem: '6500000.00', renkum: '1650000.00', rheden: '1850000.00' }
const inwoners = { arnhem: 165_000, renkum: 31_000, rheden: 44_000 }
const arnhem = (change: Record<string, unknown>) => ({
  methode: 'begrensd',
  oud: posten(oud),
  nieuw: posten(nieuw),
  jaren: [2027, 2028, 2029].map((jaar) => ({ jaar, totaal: '10000000.00' })),
  inwoners: aantallen(inwoners),
  grensPerInwoner: '1.00',
  ...change,
})

describe('lineair', () => {
  const jaren = ['0.25', '0.5', 0.75, 1].map((stap, index) => ({ jaar: 2027 + index, totaal: '10000000.00', stap }))
  const lineair = { methode: 'lineair', oud: posten(oud), nieuw: posten(nieuw), jaren }

  test('AC-3.7: three municipalities in four steps of a quarter', () => {
    const { effecten } = grow(lineair)
    expect(effecten.map(({ effect, perInwoner, soort }) => [effect, perInwoner, soort])).toEqual([
      ['300000.00', null, 'nadeel'],
      ['-250000.00', null, 'voordeel'],
      ['-50000.00', null, 'voordeel'],
    ])
    expect(table(lineair)).toEqual([
      '6275000.00 1837500.00 1887500.00',
      '6350000.00 1775000.00 1875000.00',
      '6425000.00 1712500.00 1862500.00',
      '6500000.00 1650000.00 1850000.00',
    ])
  })

  test('growth of the budget is not mixed in: shares move, and every year adds up to its own total', () => {
    const groei = jaren.map((jaar, index) => ({ ...jaar, totaal: ['20000000.00', '0.01', '-10000000.00', '0.00'][index] }))
    expect(table({ ...lineair, jaren: groei })).toEqual([
      '12550000.00 3675000.00 3775000.00',
      '0.01 0.00 0.00',
      '-6425000.00 -1712500.00 -1862500.00',
      '0.00 0.00 0.00',
    ])
  })

  test('per inhabitant where there are any, rounded half up; the codes stay in the order of oud', () => {
    const { effecten } = grow({
      ...lineair,
      oud: posten({ a: '1.00', b: '1.00', c: '1.00' }),
      nieuw: posten({ c: '1.00', b: '0.99', a: '1.01' }),
      inwoners: aantallen({ a: 2, b: '0', c: 1 }),
    })
    expect(effecten.map(({ code, effect, perInwoner, soort }) => `${code} ${effect} ${perInwoner} ${soort}`)).toEqual([
      'a 0.01 0.01 nadeel',
      'b -0.01 null voordeel',
      'c 0.00 0.00 neutraal',
    ])
  })

  test('odd cents by largest remainder, of equals the one named first; steps may stand still', () => {
    const three = posten({ a: '1.00', b: '1.00', c: '1.00' })
    const stil = [2027, 2030].map((jaar) => ({ jaar, totaal: '100.00', stap: '0.5' }))
    expect(table({ ...lineair, oud: three, nieuw: three, jaren: stil })).toEqual(['33.34 33.33 33.33', '33.34 33.33 33.33'])
  })
})

describe('begrensd', () => {
  test('AC-3.8: one euro per inhabitant a year, carried by the winners in proportion to their gain', () => {
    expect(table(arnhem({}))).toEqual([
      '6365000.00 1762500.00 1872500.00',
      '6500000.00 1650000.00 1850000.00',
      '6500000.00 1650000.00 1850000.00',
    ])
    expect(grow(arnhem({})).effecten.map(({ perInwoner }) => perInwoner)).toEqual(['1.82', '-8.06', '-1.14'])
  })

  test('the limit compares with last year’s share of this year’s total, not with last year’s amount', () => {
    const jaren = ['10000000.00', '20000000.00', '20000000.00'].map((totaal, index) => ({ jaar: 2027 + index, totaal }))
    // 2028: 63.65% of 20 million is 12,730,000; one euro more each is 12,895,000.
    expect(table(arnhem({ jaren }))[1]).toBe('12895000.00 3387500.00 3717500.00')
    expect(table(arnhem({ jaren }))[2]).toBe('13000000.00 3300000.00 3700000.00')
  })

  test('each loser has its own limit; one is there while the other still grows', () => {
    const given = arnhem({
      oud: posten({ a: '100.00', b: '100.00', w: '800.00', v: '0.00' }),
      nieuw: posten({ a: '120.00', b: '180.00', w: '700.00', v: '0.00' }),
      inwoners: aantallen({ a: 50, b: 30, w: 10, v: 0 }),
      jaren: [2027, 2028, 2029, 2030].map((jaar) => ({ jaar, totaal: '1000.00' })),
    })
    expect(table(given)).toEqual([
      '120.00 130.00 750.00 0.00',
      '120.00 160.00 720.00 0.00',
      '120.00 180.00 700.00 0.00',
      '120.00 180.00 700.00 0.00',
    ])
  })

  test('a limit of nil: nothing moves; a year without a total moves no share', () => {
    expect(table(arnhem({ grensPerInwoner: '0.00' }))[2]).toBe('6200000.00 1900000.00 1900000.00')
    const jaren = ['0.00', '10000000.00'].map((totaal, index) => ({ jaar: 2027 + index, totaal }))
    expect(table(arnhem({ jaren }))).toEqual(['0.00 0.00 0.00', '6365000.00 1762500.00 1872500.00'])
  })

  test('no loser is rounded up over its limit; the winners carry the cent', () => {
    const given = arnhem({
      oud: posten({ a: '1.00', b: '1.00', w: '1.00' }),
      nieuw: posten({ a: '2.00', b: '2.00', w: '0.50' }),
      inwoners: aantallen({ a: 1, b: 1, w: 1 }),
      grensPerInwoner: '0.01',
      jaren: [{ jaar: 2027, totaal: '0.32' }],
    })
    // A third of 32 cents is 10⅔; with one cent more 11⅔, so each loser pays 11 at most. Largest remainder alone would make one of them 12.
    expect(table(given)).toEqual(['0.11 0.11 0.10'])
  })

  test('what returns money is mirrored: who gets less back is who loses', () => {
    const jaren = [2027, 2028].map((jaar) => ({ jaar, totaal: '-10000000.00' }))
    // Renkum and Rheden get back less; 31,000 and 44,000 at most in a year, and Arnhem waits for what they do not yet pay.
    expect(table(arnhem({ jaren }))).toEqual(['-6275000.00 -1869000.00 -1856000.00', '-6312000.00 -1838000.00 -1850000.00'])
  })
})

const faults = (input: unknown) => {
  const result = answer(ingroei, JSON.stringify(input))
  return result.ok ? [] : result.refusal.invalidParams.map(({ name, code }) => `${name} ${code}`)
}
const without = (key: string) => Object.fromEntries(Object.entries(arnhem({})).filter(([each]) => each !== key))

describe('refused, with all faults', () => {
  const jaar = (change: Record<string, unknown>) => ({ jaar: 2027, totaal: '1.00', ...change })
  test.each<[unknown, string[]]>([
    [arnhem({}), []],
    [arnhem({ jaren: [jaar({ stap: '0.9' }), jaar({ jaar: 2028, stap: '0.1' })] }), []],
    [arnhem({ methode: 'lineair', jaren: [jaar({ stap: 0 })] }), []],
    [without('inwoners'), ['/inwoners veldOntbreekt']],
    [without('grensPerInwoner'), ['/grensPerInwoner veldOntbreekt']],
    [arnhem({ grensPerInwoner: '-0.01' }), ['/grensPerInwoner negatief']],
    [arnhem({ grensPerInwoner: 1 }), ['/grensPerInwoner verkeerdeSoort']],
    [arnhem({ inwoners: aantallen({ arnhem: 1, elst: 2 }) }), ['/inwoners/1/code codeOnbekend', '/inwoners inwonersOntbreken']],
    [arnhem({ inwoners: aantallen({ ...inwoners, arnhem: -1 }) }), ['/inwoners/0/aantal negatief']],
    [arnhem({ oud: posten({ ...oud, elst: '1.00' }) }), ['/oud/3/code codeOnbekend', '/inwoners inwonersOntbreken']],
    [
      arnhem({ nieuw: posten({ arnhem: '1.00', renkum: '1.00', elst: '1.00' }) }),
      ['/oud/2/code codeOnbekend', '/nieuw/2/code codeOnbekend'],
    ],
    [arnhem({ oud: [...posten(oud), ...posten({ arnhem: '1.00' })] }), ['/oud/3/code codeDubbel']],
    [arnhem({ oud: posten({ arnhem: '1.00', renkum: '-1.00', rheden: '0.00' }) }), ['/oud totaalNul']],
    [arnhem({ oud: [], nieuw: [] }), ['/oud lijstTeKort', '/nieuw lijstTeKort']],
    [arnhem({ jaren: [] }), ['/jaren lijstTeKort']],
    [arnhem({ jaren: [jaar({}), jaar({})] }), ['/jaren/1/jaar jaarVolgtNiet']],
    [arnhem({ methode: 'lineair', jaren: [jaar({}), 3] }), ['/jaren/1 verkeerdeSoort', '/jaren/0/stap veldOntbreekt']],
    [arnhem({ methode: 'lineair', jaren: [jaar({ stap: 0.5 }), jaar({ jaar: 2028, stap: '0.4' })] }), ['/jaren/1/stap stapDaalt']],
    [arnhem({ methode: 'lineair', jaren: [jaar({ stap: '1.01' })] }), ['/jaren/0/stap teHoog']],
    [arnhem({ methode: 'stapsgewijs' }), ['/methode keuzeOnbekend']],
    [arnhem({ totaal: '1.00' }), ['/totaal veldOnbekend']],
    [{}, ['/methode veldOntbreekt', '/oud veldOntbreekt', '/nieuw veldOntbreekt', '/jaren veldOntbreekt']],
    [
      arnhem({ methode: 'lineair', oud: posten({ a: 'PM', b: '1.00' }), nieuw: posten({ b: '0.00' }), jaren: [jaar({ totaal: '1' })] }),
      [
        '/oud/0/bedrag bedragVorm',
        '/jaren/0/totaal bedragVorm',
        '/oud/0/code codeOnbekend',
        '/nieuw totaalNul',
        '/jaren/0/stap veldOntbreekt',
        '/inwoners/0/code codeOnbekend',
        '/inwoners/1/code codeOnbekend',
        '/inwoners/2/code codeOnbekend',
      ],
    ],
  ])('%j', (input, expected) => expect(faults(input)).toEqual(expected))

  test('more contributions than one request may ask', () => {
    const many = Array.from({ length: 1001 }, (_, index) => ({ code: `d${index}`, bedrag: '1.00' }))
    const jaren = Array.from({ length: 100 }, (_, index) => ({ jaar: 2027 + index, totaal: '1.00' }))
    expect(faults(arnhem({ oud: many, nieuw: many, jaren }))).toEqual([' teVeelBijdragen'])
  })
})
