import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Beslisregel, type Feiten, geldt, haltesVan, raakvlakken, standaardtabel, tabelFouten } from './beslistabel.ts'
import { routeFouten, type Tafel, type Tafelsoort, wegLangs } from './route.ts'

const tafel = (id: string, soort: Tafelsoort, organisatieId: string | null = null): Tafel => ({ id, naam: id, soort, organisatieId })
const tafels: Tafel[] = [
  tafel('ab', 'bestuur'),
  tafel('controllers', 'controllers'),
  tafel('ogo', 'ogo'),
  tafel('secretarissen', 'secretarissen'),
  tafel('overleg', 'overlegtafel'),
  ...['z', 'd', 'w'].flatMap((partij) => [tafel(`college ${partij}`, 'college', partij), tafel(`raad ${partij}`, 'raad', partij)]),
]
const allen = ['z', 'd', 'w']
const feiten = (given: Partial<Feiten> = {}): Feiten => ({
  geld: false,
  betalers: 3,
  binnenBegroting: false,
  binnenMandaat: false,
  raakt: [],
  ...given,
})
const raakt = (soort: Feiten['raakt'][number]['soort'], wat = 'iets') => [{ soort, wat }]
const weg = (given: Partial<Feiten>, betalers: readonly string[] = allen) =>
  wegLangs(haltesVan(feiten(given), standaardtabel), tafels, new Set(betalers)).stappen.map(
    ({ volgorde, tafelId, rol }) => `${volgorde} ${tafelId}: ${rol}`,
  )

describe('the way follows from facts', () => {
  test('AC-6.1 the budget: controllers advise first, every council gives its view, the bestuur decides', () => {
    expect(weg({ raakt: raakt('pcstuk', 'de begroting 2027') })).toEqual([
      '1 controllers: advies',
      '2 ogo: advies',
      '3 secretarissen: advies',
      '4 raad z: zienswijze',
      '4 raad d: zienswijze',
      '4 raad w: zienswijze',
      '5 ab: besluit',
    ])
  })

  test('AC-6.2 a system for one municipality is between that municipality and the supplier; the OGO is told', () => {
    expect(weg({ geld: true, betalers: 1 }, ['d'])).toEqual(['1 college d: besluit', '2 ogo: kennisname'])
  })

  test('AC-6.3 other service times: the OGO decides, not the bestuur', () => {
    const found = weg({ raakt: raakt('dienstverlening'), binnenMandaat: true })
    expect(found).toEqual(['1 overleg: advies', '2 ogo: besluit'])
    expect(found.join()).not.toContain('ab')
  })

  test('AC-6.4 money of two or more parties goes past the controllers before the OGO; without money, or of one party, nobody waits for them', () => {
    expect(weg({ geld: true }).slice(0, 2)).toEqual(['1 controllers: advies', '2 ogo: advies'])
    expect(weg({ geld: true, betalers: 1 }).join()).not.toContain('controllers')
    expect(weg({ raakt: raakt('dienstverlening'), binnenMandaat: true }).join()).not.toContain('controllers')
  })

  test('new money: the colleges of who pays choose, the bestuur changes the budget', () => {
    expect(weg({ geld: true, betalers: 2 }, ['z', 'd'])).toEqual([
      '1 controllers: advies',
      '2 ogo: advies',
      '3 college z: besluit',
      '3 college d: besluit',
      '4 ab: besluit',
    ])
  })

  test('money that is there already never needs the bestuur: within the mandate the OGO decides, above it the colleges', () => {
    expect(weg({ geld: true, binnenBegroting: true, binnenMandaat: true })).toEqual(['1 controllers: advies', '2 ogo: besluit'])
    expect(weg({ geld: true, binnenBegroting: true }).join()).not.toContain('ab')
    expect(weg({ geld: true, binnenBegroting: true }).at(-1)).toBe('3 college w: besluit')
  })

  test('the supplier does not start growth: all colleges go first', () => {
    expect(weg({ raakt: raakt('toetreding', 'Doesburg') }, ['z'])[0]).toBe('1 college z: besluit')
    expect(weg({ raakt: raakt('toetreding') }, ['z']).filter((stap) => stap.startsWith('1 '))).toHaveLength(3)
  })

  test('changing the regeling: the councils give their view and then leave, before the colleges decide', () => {
    expect(weg({ raakt: raakt('regeling') }).filter((stap) => /raad z|college z/.test(stap))).toEqual([
      '2 raad z: zienswijze',
      '3 raad z: besluit',
      '4 college z: besluit',
    ])
  })

  test('a mixed point: who decides is not asked for advice too, and each stop says every reason', () => {
    const haltes = haltesVan(
      feiten({
        geld: true,
        raakt: [...raakt('dienstverlening', 'de servicedesk'), ...raakt('sleutel', 'de sleutel RID')],
        binnenMandaat: true,
      }),
      standaardtabel,
    )
    const ogo = haltes.filter(({ soort }) => soort === 'ogo')
    expect(ogo.map(({ rol }) => rol)).toEqual(['besluit'])
    expect(haltes.find(({ soort }) => soort === 'controllers')!.redenen).toEqual([
      'Meer dan één partij betaalt: de controllers toetsen het geld samen, voordat het OGO het behandelt.',
      'De sleutel RID wijzigen maakt winnaars en verliezers: de controllers rekenen het voor.',
    ])
  })

  test('a table that the cooperation does not have is said, and left out', () => {
    const zonder = tafels.filter(({ soort }) => soort !== 'secretarissen')
    const found = wegLangs(haltesVan(feiten({ raakt: raakt('pcstuk') }), standaardtabel), zonder, new Set(allen))
    expect(found.ontbreekt).toEqual([{ soort: 'secretarissen', rol: 'advies' }])
    expect(found.stappen.map(({ volgorde }) => volgorde)).toEqual([1, 2, 3, 3, 3, 4])
  })
})

const anyFeiten = fc.record({
  geld: fc.boolean(),
  betalers: fc.integer({ min: 1, max: 6 }),
  binnenBegroting: fc.boolean(),
  binnenMandaat: fc.boolean(),
  raakt: fc.array(fc.record({ soort: fc.constantFrom(...raakvlakken), wat: fc.constant('iets') }), { maxLength: 4 }),
})

describe('whatever the facts are', () => {
  test('a point that costs or changes something has a way that can be walked, that decides, and of which every stop says why', () => {
    fc.assert(
      fc.property(anyFeiten, (given) => {
        fc.pre(given.geld || given.raakt.length > 0)
        const { stappen } = wegLangs(haltesVan(given, standaardtabel), tafels, new Set(allen.slice(0, given.betalers)))
        expect(routeFouten(stappen, tafels, given.geld && given.betalers > 1)).toEqual([])
        for (const { waarom } of stappen) expect(waarom).toMatch(/^[A-Z].*\.$/)
        for (const { waarom } of stappen) expect(waarom).not.toContain('{')
      }),
    )
  })

  test('the order in which rules and facts are written down changes nothing', () => {
    const plain = (given: Feiten, tabel: readonly Beslisregel[]) =>
      haltesVan(given, tabel)
        .map(({ soort, rol, fase, wie }) => `${fase} ${soort} ${rol} ${wie}`)
        .toSorted()
    fc.assert(
      fc.property(anyFeiten, (given) => {
        expect(plain({ ...given, raakt: given.raakt.toReversed() }, standaardtabel.toReversed())).toEqual(plain(given, standaardtabel))
      }),
    )
  })

  test('a rule applies exactly when each fact that it names is so', () => {
    const regel = (als: Beslisregel['als']): Beslisregel => ({ code: 'x', naam: 'x', als, dan: [] })
    fc.assert(
      fc.property(anyFeiten, (given) => {
        expect(geldt(regel({}), given)).toBe(true)
        expect(geldt(regel({ geld: true }), given)).toBe(given.geld)
        expect(geldt(regel({ betalers: 'een' }), given)).toBe(given.betalers <= 1)
        expect(geldt(regel({ raakt: 'niets' }), given)).toBe(given.raakt.length === 0)
        expect(geldt(regel({ raakt: 'sleutel', binnenMandaat: false }), given)).toBe(
          !given.binnenMandaat && given.raakt.some(({ soort }) => soort === 'sleutel'),
        )
      }),
    )
  })
})

test('a table that somebody changed: all faults at once, with the rule where each is', () => {
  const [first] = standaardtabel
  expect(tabelFouten(standaardtabel)).toEqual([])
  expect(tabelFouten([first!, first!, { ...first!, code: 'leeg', dan: [] }]).map(({ regel, code }) => `${regel} ${code}`)).toEqual([
    '1 dubbel',
    '2 leeg',
  ])
})
