import { describe, expect, test } from 'vitest'
import { breuk } from '#kernel/breuk.ts'
import { aantalStemmen, bevindingen, celTekst } from './bevinding.ts'
import { rij, type SjabloonCode } from './sjabloon.ts'
import { figuur2, sjablonen } from './sjablonen.ts'
import { celOf, isSluipend, koploper, mediaan, optellen, prioriteiten, rijtotalen, type Stem, toonOpSchaal } from './uitkomst.ts'

type Waarden = Record<string, (number | null)[]>

/** A person of an organisation with values per row, in the order of the columns. */
function stem(code: SjabloonCode, organisatie: string, waarden: Waarden): Stem {
  const { kolommen } = sjablonen[code]
  return {
    organisatieId: organisatie,
    organisatieNaam: organisatie,
    persoonNaam: organisatie,
    oordelen: Object.entries(waarden).flatMap(([id, values]) =>
      values.map((waarde, at) => ({ rij: id, kolom: kolommen[at]!.id, waarde, alternatief: null, toelichting: '', bron: '' })),
    ),
  }
}
const rijen = [rij('a', 'Aap'), rij('b', 'Beer')]
const zeg = (code: SjabloonCode, stemmen: Stem[], ids = rijen) => bevindingen({ sjabloon: sjablonen[code], rijen: ids, stemmen })

describe('a cell', () => {
  test.each([
    [[1, 2, 4], breuk(2n), 'verdeeld'],
    [[1, 2], breuk(3n, 2n), 'eens'],
    [[-2, 1], breuk(-1n, 2n), 'verdeeld'],
    [[0, 2], breuk(1n), 'wisselend'],
    [[3], breuk(3n), null],
  ])('of %j has its middle exact and says how far people differ', (waarden, midden, eensheid) => {
    const stemmen = waarden.map((waarde, at) => stem('urgentie', `org${at}`, { a: [waarde] }))
    expect(celOf(stemmen, 'a', 'ernst')).toMatchObject({ aantal: waarden.length, mediaan: midden, eensheid })
  })

  test('without values is empty, and "weet ik niet" is no value', () => {
    expect(mediaan([])).toBeNull()
    expect(celOf([stem('urgentie', 'x', { a: [null] })], 'a', 'ernst')).toMatchObject({
      aantal: 0,
      mediaan: null,
      laagst: null,
      organisaties: [],
    })
  })

  test('takes two people of one organisation together in its own line', () => {
    const cel = celOf(
      [stem('urgentie', 'z', { a: [1] }), stem('urgentie', 'z', { a: [4] }), stem('urgentie', 'd', { a: [5] })],
      'a',
      'ernst',
    )
    expect(cel.organisaties.map(({ organisatieNaam, aantal, mediaan: midden }) => [organisatieNaam, aantal, midden])).toEqual([
      ['d', 1, breuk(5n)],
      ['z', 2, breuk(5n, 2n)],
    ])
  })

  test('shows its middle on its scale: a sign, or the two signs it lies between', () => {
    const { schaal } = sjablonen.scenarios
    expect([breuk(2n), breuk(0n), breuk(1n, 2n), breuk(-3n, 2n)].map((waarde) => toonOpSchaal(schaal, waarde))).toEqual([
      '++',
      '0',
      '0 of +',
      '−− of −',
    ])
    expect(toonOpSchaal(sjablonen.urgentie.schaal, breuk(5n, 2n))).toBe('2,5')
    const cel = celOf([stem('scenarios', 'a', { a: [-1] }), stem('scenarios', 'b', { a: [2] })], 'a', 'kosten')
    expect(celTekst(sjablonen.scenarios, { cel })).toBe('0 of + (van − tot ++, 2 oordelen)')
  })
})

describe('a finding', () => {
  test('is not given below two people', () => {
    expect(zeg('scenarios', [])).toEqual(['Er zijn nog geen oordelen.'])
    const een = stem('scenarios', 'a', { a: [2, 2, 2], b: [0, 0, 0] })
    const weetNiet = stem('scenarios', 'b', { a: [null, null, null] })
    expect(aantalStemmen([een, weetNiet])).toBe(1)
    expect(zeg('scenarios', [een, weetNiet])[0]).toMatch(/te weinig oordelen/)
  })

  test('names who is in front only when the lead is larger than people differ', () => {
    const ver = [stem('scenarios', 'x', { a: [2, 2, 1], b: [-1, 0, 0] }), stem('scenarios', 'y', { a: [2, 2, 2], b: [-1, 0, -1] })]
    expect(zeg('scenarios', ver)[0]).toBe('“Aap” komt er het best uit: de voorsprong is groter dan de oordelen verschillen.')
    const dicht = [stem('scenarios', 'x', { a: [2, 1, 0], b: [1, 0, 0] }), stem('scenarios', 'y', { a: [0, 1, 0], b: [1, 0, 0] })]
    expect(zeg('scenarios', dicht)[0]).toMatch(/^Geen scenario steekt er duidelijk bovenuit/)
  })

  test('a lead as large as the difference is no lead, and neither is a tie', () => {
    const totalen = (stemmen: Stem[]) => rijtotalen({ kolommen: sjablonen.scenarios.kolommen, rijen, stemmen }, optellen)
    // Middle 3 against 1, people differ by 2.
    const gelijk = totalen([
      stem('scenarios', 'x', { a: [2, 1, -1], b: [1, 0, 0] }),
      stem('scenarios', 'y', { a: [2, 2, 0], b: [1, 0, 0] }),
    ])
    expect(koploper(gelijk)).toMatchObject({ isDuidelijk: false })
    const gelijkspel = totalen([
      stem('scenarios', 'x', { a: [1, 1, 1], b: [1, 1, 1] }),
      stem('scenarios', 'y', { a: [1, 1, 1], b: [1, 1, 1] }),
    ])
    expect(koploper(gelijkspel)).toMatchObject({ isDuidelijk: false })
  })

  test('somebody who left a column open does not count in what a row comes to', () => {
    const stemmen = [stem('scenarios', 'x', { a: [2, 2, null] }), stem('scenarios', 'y', { a: [1, 1, 1] })]
    expect(rijtotalen({ kolommen: sjablonen.scenarios.kolommen, rijen, stemmen }, optellen)).toMatchObject([
      { aantal: 1, mediaan: breuk(3n) },
    ])
  })

  test('says where people differ most, and on how many places', () => {
    const stemmen = [stem('scenarios', 'x', { a: [-2, 0, 0], b: [0, 0, -1] }), stem('scenarios', 'y', { a: [2, 0, 0], b: [0, 0, 2] })]
    expect(zeg('scenarios', stemmen)).toContain(
      'Over kosten bij “Aap” verschilt u het meest: van −− tot ++. Dat is een van 2 plekken waar de oordelen ver uiteenlopen.',
    )
  })

  test('says on how many places people agree, of those that two of them judged', () => {
    const stemmen = [stem('scenarios', 'x', { a: [2, 0, 0], b: [1, null, 0] }), stem('scenarios', 'y', { a: [0, 1, 0], b: [1, 1, -2] })]
    expect(zeg('scenarios', stemmen).at(-1)).toBe('Op 3 van de 5 plekken liggen de oordelen ten hoogste één stap uit elkaar.')
  })

  test('where doing it together promises most, and the cells of which nobody said much', () => {
    const lagen = sjablonen.levenscyclus.rijen
    const een = { toepassing: [4, 2, 3, 1, 1], infra: [1, 3, 0, 0, 2] }
    const zinnen = zeg('levenscyclus', [stem('levenscyclus', 'x', een), stem('levenscyclus', 'y', een)], [...lagen])
    expect(zinnen.slice(0, 3)).toEqual([
      'De meeste kans om het samen te doen ligt bij kennis opbouwen bij toepassingen (4 van 4).',
      'De minste kans ligt bij invoeren bij technische infrastructuur.',
      'Over 5 vakken zeiden nog geen twee mensen iets.',
    ])
  })
})

describe('ernst, urgentie and groei', () => {
  const { kolommen } = sjablonen.urgentie
  test('4, 2 and 4 make 32, and creep (AC-4.2)', () => {
    expect(prioriteiten(rijen, [stem('urgentie', 'x', { a: [4, 2, 4] })], kolommen)).toMatchObject([
      { prioriteit: breuk(32n), isSluipend: true },
    ])
  })

  test.each([
    [5, 3, 4, true],
    [4, 3, 4, false],
    [4, 2, 3, false],
    [3, 1, 5, true],
    [5, 5, 5, false],
  ])('%i, %i, %i creeps: %s', (ernst, urgent, groei, sluipt) => {
    expect(isSluipend([breuk(BigInt(ernst)), breuk(BigInt(urgent)), breuk(BigInt(groei))])).toBe(sluipt)
  })

  test('the spread from person to person stands beside the middle, and the highest comes first', () => {
    const stemmen = [stem('urgentie', 'x', { a: [1, 1, 1], b: [5, 5, 5] }), stem('urgentie', 'y', { a: [5, 2, 2], b: [4, 5, 5] })]
    expect(prioriteiten(rijen, stemmen, kolommen)).toMatchObject([
      { rij: { id: 'b' }, prioriteit: breuk(225n, 2n), uiteen: { laagst: breuk(100n), hoogst: breuk(125n) } },
      { rij: { id: 'a' }, prioriteit: breuk(27n, 4n), uiteen: { laagst: breuk(1n), hoogst: breuk(20n) } },
    ])
    expect(zeg('urgentie', stemmen)[0]).toBe('“Beer” gaat voor, met 112,5 van 125.')
  })

  test('what creeps is named', () => {
    const stemmen = [stem('urgentie', 'x', { a: [4, 2, 4], b: [5, 5, 2] }), stem('urgentie', 'y', { a: [4, 1, 4], b: [5, 1, 2] })]
    const zinnen = zeg('urgentie', stemmen)
    expect(zinnen[0]).toMatch(/^Geen vraagstuk gaat duidelijk voor/)
    expect(zinnen[1]).toBe('Sluipend, want ernstig en groeiend maar nog niet dringend: “Aap”.')
  })
})

describe('the worked example of public value (AC-11.3)', () => {
  test('has a judgement for each of its eleven subjects', () => {
    expect(figuur2.map((each) => each.rij)).toEqual(sjablonen.publieke_waarde.rijen.map(({ id }) => id))
  })

  test('no subject has value 4 with attention 1; each with value 4 has attention 3 or more', () => {
    const top = figuur2.filter(({ waarde }) => waarde === 4)
    expect(top).toHaveLength(3)
    expect(top.every(({ legitimiteit }) => legitimiteit >= 3)).toBe(true)
  })

  test('most value per attention is market direction of infrastructure, and the page does not rank on that', () => {
    const best = figuur2.toSorted((a, b) => b.waarde * a.legitimiteit - a.waarde * b.legitimiteit)[0]!
    expect(best).toEqual({ rij: 'i-inkoop', waarde: 2, legitimiteit: 1 })
    const een = (naam: string) =>
      stem('publieke_waarde', naam, Object.fromEntries(figuur2.map((each) => [each.rij, [each.waarde, each.legitimiteit]])))
    const zinnen = zeg('publieke_waarde', [een('x'), een('y')], [...sjablonen.publieke_waarde.rijen])
    expect(zinnen[0]).toBe('Wat de meeste publieke waarde geeft, vraagt ook veel aandacht voor legitimiteit.')
    expect(zinnen[1]).toBe(
      'De hoogste waarde (4) geven “Algemene dienstverlening verder ontwikkelen”, “Toepassingen per sector verder ontwikkelen” en “Hulp bij invoeren van data en bouwstenen”.',
    )
    expect(zinnen[2]).toBe('Geen onderwerp geeft veel waarde met weinig aandacht.')
    expect(zinnen.join(' ')).not.toContain('infrastructuur')
  })
})
