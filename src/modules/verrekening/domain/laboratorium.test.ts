import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bedrag, formatBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { toProcent } from '#kernel/breuk.ts'
import { answer } from '#platform/rekenkern/berekening.ts'
import { ingroei } from '../berekeningen.ts'
import { adresVan, vanAdres } from './laboratorium-adres.ts'
import { effectenVan, ingroeiVan, totalenVan, wegVan } from './laboratorium-effect.ts'
import { bandbreedtesVan } from './laboratorium-gevoelig.ts'
import { ingroeiInvoer, verdelingInvoer } from './laboratorium-invoer.ts'
import { metGetallen, METHODEN, type Opzet } from './laboratorium-opzet.ts'
import { bijdragenVolgens, kostenVan, labVan } from './laboratorium.ts'

const opzet: Opzet = {
  jaar: 2027,
  deelnemers: [
    { code: 'org-00000001', naam: 'Zevenaar', inwoners: '44900', nu: '520000.00' },
    { code: 'org-00000002', naam: 'Duiven', inwoners: '25100', nu: '300000.00' },
    { code: 'org-00000003', naam: 'Westervoort', inwoners: '15200', nu: '180000.00' },
  ],
  producten: [
    {
      code: 'pro-0000000a',
      naam: 'Werkplek',
      eenheid: 'werkplek',
      pakket: 'basis',
      tarief: '1310.00',
      aantallen: [500, 275, 155].map((aantal, index) => ({ deelnemer: `org-0000000${index + 1}`, aantal: String(aantal) })),
    },
    {
      code: 'pro-0000000b',
      naam: 'Servicedesk',
      eenheid: 'account',
      pakket: 'plus',
      tarief: '36.05',
      aantallen: [620.5, 0, 40].map((aantal, index) => ({ deelnemer: `org-0000000${index + 1}`, aantal: String(aantal) })),
    },
  ],
  sleutels: [
    {
      code: 'key-00000009',
      naam: '52/48',
      delen: [
        { code: 'org-00000001', gewicht: '52' },
        { code: 'org-00000002', gewicht: '30' },
        { code: 'org-00000003', gewicht: '18' },
      ],
    },
  ],
  keuzes: {
    methode: 'pxq',
    basissleutel: 'key-00000009',
    mix: [
      { sleutel: 'inwoners', gewicht: '1' },
      { sleutel: 'key-00000009', gewicht: '3' },
    ],
    ingroei: 'lineair',
    groei: '2',
    grens: '1.00',
  },
}
const lab = labVan(opzet)
const methoden = [...METHODEN, 'inwoners', 'key-00000009']
const euros = (methode: string, given = lab) => {
  const uitkomst = bijdragenVolgens(given, methode)
  return uitkomst.ok ? uitkomst.bijdragen.map(formatBedrag) : uitkomst.reden
}

test('every method divides the same costs, to the cent', () => {
  // 930 × 1,310 and 660.5 × 36.05, the latter in lines: 22,369.03 (620.5 × 36.05 = 22,369.025) and 1,442.00.
  expect(formatBedrag(kostenVan(lab))).toBe('1242111.03')
  expect(euros('pxq')).toEqual(['677369.03', '360250.00', '204492.00'])
  expect(euros('key-00000009')).toEqual(['645897.74', '372633.31', '223579.98'])
  expect(euros('inwoners')).toEqual(['654586.68', '365927.08', '221597.27'])
  // 1,218,300 over 52/30/18, and the plus product by what was taken.
  expect(euros('basisplus')).toEqual(['655885.03', '365490.00', '220736.00'])
  expect(euros('lumpsum')).toEqual(['645897.74', '372633.31', '223579.98'])
  for (const methode of methoden) {
    const uitkomst = bijdragenVolgens(lab, methode)
    expect(uitkomst.ok && sumBedragen(uitkomst.bijdragen)).toBe(kostenVan(lab))
  }
})

test('a mix of one key is that key; the weights are the user’s', () => {
  const only = (sleutel: string) => labVan({ ...opzet, keuzes: { ...opzet.keuzes, mix: [{ sleutel, gewicht: '0.4' }] } })
  expect(euros('mix', only('inwoners'))).toEqual(euros('inwoners'))
  expect(euros('mix', only('key-00000009'))).toEqual(euros('key-00000009'))
  const zonder = (gewicht: string) =>
    labVan({ ...opzet, keuzes: { ...opzet.keuzes, mix: [...opzet.keuzes.mix, { sleutel: 'weg', gewicht }] } })
  expect(euros('mix', labVan({ ...opzet, keuzes: { ...opzet.keuzes, mix: [] } }))).toBe(
    'Geef minstens één sleutel in de mix een gewicht boven nul.',
  )
  // A key that cannot divide is not left out while the rest is made whole: it is named, unless it has no weight.
  expect(euros('mix', zonder('1'))).toContain('telt mee in de mix en kan niet verdelen')
  expect(euros('mix', zonder('0'))).toEqual(euros('mix'))
  // A quarter of the inhabitants and three quarters of the fixed key, exactly.
  const [zevenaar] = euros('mix') as string[]
  expect(zevenaar).toBe('648069.97')
})

test('what cannot be divided says so', () => {
  expect(euros('bestaat-niet')).toContain('Kies een andere sleutel')
  expect(euros('lumpsum', { ...lab, nu: lab.nu.map(() => bedrag(0n)) })).toContain('Vul in wat ieder nu betaalt')
  expect(ingroeiVan(opzet, { lab: { ...lab, nu: lab.nu.map(() => bedrag(0n)) }, bijdragen: lab.nu })).toMatchObject({
    ok: false,
    reden: expect.stringContaining('wat ieder nu betaalt'),
  })
})

test('what nobody knows is no nil: without a quantity no method has an outcome, without inhabitants none that needs them', () => {
  const [werkplek, desk] = opzet.producten
  const zonderAantal = {
    ...opzet,
    producten: [
      { ...werkplek!, aantallen: werkplek!.aantallen.map((each, index) => (index === 1 ? { ...each, aantal: null } : each)) },
      desk!,
    ],
  }
  for (const methode of methoden) expect(euros(methode, labVan(zonderAantal)), methode).toContain('Werkplek van Duiven')
  // Who types the number over, goes on.
  expect(euros('pxq', labVan(metGetallen(zonderAantal, new Map([['a/pro-0000000a/org-00000002', '275']]))))).toEqual(euros('pxq'))
  const adres = adresVan(zonderAantal, metGetallen(zonderAantal, new Map([['a/pro-0000000a/org-00000002', '9']])))
  expect(vanAdres(zonderAantal, adres).producten[0]!.aantallen[1]!.aantal).toBe('9')
  const zonderInwoners: Opzet = {
    ...opzet,
    deelnemers: opzet.deelnemers.map((each, index) => (index === 2 ? { ...each, inwoners: null } : each)),
  }
  const deels = labVan(zonderInwoners)
  expect(euros('inwoners', deels)).toContain('Westervoort')
  expect(euros('mix', deels)).toContain('Inwoners telt mee in de mix')
  expect(euros('basisplus', labVan({ ...zonderInwoners, keuzes: { ...opzet.keuzes, basissleutel: 'inwoners' } }))).toContain('Westervoort')
  for (const methode of ['pxq', 'lumpsum', 'basisplus', 'key-00000009']) expect(euros(methode, deels)).toEqual(euros(methode))
  const uitkomst = bijdragenVolgens(deels, 'pxq')
  const bijdragen = uitkomst.ok ? uitkomst.bijdragen : []
  const weg = (ingroei: 'lineair' | 'begrensd') =>
    ingroeiVan({ ...zonderInwoners, keuzes: { ...opzet.keuzes, ingroei } }, { lab: deels, bijdragen })
  expect([weg('lineair').ok, weg('begrensd').ok]).toEqual([true, false])
  expect(effectenVan(deels, bijdragen)!.map(({ perInwoner }) => perInwoner === null)).toEqual([false, false, true])
})

test('the effect is against the share of now in these costs: together nil, also when a budget is lower than the costs', () => {
  const uitkomst = bijdragenVolgens(lab, 'pxq')
  const effecten = effectenVan(lab, uitkomst.ok ? uitkomst.bijdragen : [])!
  // 1,242,111.03 over 52, 30 and 18, where a million is paid now.
  expect(
    effecten.map(({ nu, oud, effect, soort, deel }) => [nu, oud, effect].map(formatBedrag).concat(soort, deel ? toProcent(deel, 1) : '')),
  ).toEqual([
    ['520000.00', '645897.74', '31471.29', 'nadeel', '4,9%'],
    ['300000.00', '372633.31', '-12383.31', 'voordeel', '-3,3%'],
    ['180000.00', '223579.98', '-19087.98', 'voordeel', '-8,5%'],
  ])
  for (const methode of methoden) {
    const elk = bijdragenVolgens(lab, methode)
    expect(sumBedragen(effectenVan(lab, elk.ok ? elk.bijdragen : [])!.map(({ effect }) => effect)), methode).toBe(0n)
  }
  expect(effectenVan({ ...lab, nu: lab.nu.map(() => bedrag(0n)) }, lab.nu)).toBeNull()
})

test('the way to a new division is what reken ingroei gives from the downloaded input', () => {
  for (const wijze of ['lineair', 'begrensd'] as const) {
    const met: Opzet = { ...opzet, keuzes: { ...opzet.keuzes, ingroei: wijze } }
    const uitkomst = bijdragenVolgens(lab, 'inwoners')
    const gevonden = ingroeiVan(met, { lab, bijdragen: uitkomst.ok ? uitkomst.bijdragen : [] })
    const weg = (gevonden as Extract<typeof gevonden, { ok: true }>).weg
    const outside = answer(ingroei, JSON.stringify(ingroeiInvoer(weg)))
    expect(
      outside.ok &&
        (outside.value as { jaren: { bijdragen: { bedrag: string }[] }[] }).jaren.map((jaar) => jaar.bijdragen.map((each) => each.bedrag)),
    ).toEqual(wegVan(weg).map((jaar) => jaar.bijdragen.map(formatBedrag)))
    expect(wegVan(weg).map(({ jaar, totaal }) => [jaar, sumBedragen([totaal])])).toEqual(
      totalenVan(kostenVan(lab), '2').map((totaal, index) => [2028 + index, totaal]),
    )
  }
  expect(totalenVan(bedrag(100_00n), '-1.5').map(formatBedrag)).toEqual(['98.50', '97.02', '95.56', '94.13'])
  expect(verdelingInvoer(lab, 'key-00000009')).toMatchObject({ bedrag: '1242111.03', sleutel: { delen: [{ gewicht: '52' }, {}, {}] } })
  expect(verdelingInvoer(lab, 'pxq')).toBeNull()
})

test('a tenth more or less of one quantity: with P×Q only one’s own quantities count, over a key everybody’s', () => {
  const [zevenaar, duiven] = bandbreedtesVan(lab, 'pxq')
  expect(
    zevenaar!.bewegingen.map(({ product, deelnemer, omlaag, omhoog }) => [product, deelnemer, formatBedrag(omlaag), formatBedrag(omhoog)]),
  ).toEqual([
    ['pro-0000000a', 'org-00000001', '-65500.00', '65500.00'],
    ['pro-0000000b', 'org-00000001', '-2236.91', '2236.90'],
  ])
  expect([formatBedrag(zevenaar!.laagst), formatBedrag(zevenaar!.hoogst)]).toEqual(['611869.03', '742869.03'])
  expect(duiven!.bewegingen).toHaveLength(1)
  const overSleutel = bandbreedtesVan(lab, 'key-00000009')[2]!
  expect(overSleutel.bewegingen.map(({ deelnemer }) => deelnemer).slice(0, 3)).toEqual(['org-00000001', 'org-00000002', 'org-00000003'])
  expect(bandbreedtesVan(lab, 'weg')).toEqual([])
})

test('what is chosen and typed goes through the address and back; nonsense in an address changes nothing', () => {
  const getal = fc.integer({ min: 0, max: 99_999 })
  fc.assert(
    fc.property(getal, getal, getal, fc.constantFrom(...methoden), (aantal, tarief, inwoners, methode) => {
      const anders: Opzet = {
        ...metGetallen(
          opzet,
          new Map([
            ['a/pro-0000000a/org-00000002', String(aantal)],
            ['t/pro-0000000b', `${tarief}.05`],
            ['i/org-00000003', String(inwoners)],
          ]),
        ),
        keuzes: {
          ...opzet.keuzes,
          methode,
          mix: [{ sleutel: 'inwoners', gewicht: '0.5' }],
          ingroei: 'begrensd',
          groei: '-1.5',
          grens: '0.50',
        },
      }
      expect(vanAdres(opzet, adresVan(opzet, anders))).toEqual(anders)
    }),
    { numRuns: 50 },
  )
  expect(adresVan(opzet, opzet)).toEqual({})
  expect(vanAdres(opzet, {})).toEqual(opzet)
  const vreemd = {
    anders: 't.0000000a=-1.00_x=3_a.0000000a.00000001=veel',
    methode: 'x',
    groei: 'x',
    grens: '-1.00',
    basissleutel: '',
    ingroei: '',
    scenario: '1',
  }
  expect(vanAdres(opzet, vreemd)).toEqual(opzet)
})
