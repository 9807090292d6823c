import { describe, expect, test } from 'vitest'
import { datum } from '#kernel/datum.ts'
import { answer } from '#platform/rekenkern/berekening.ts'
import { pckalender } from '../berekeningen.ts'
import { buildPckalender } from './pckalender.ts'
import { judgeVerzending, laatsteVerzending, vroegsteAnker } from './verzending.ts'

type Uitkomst = {
  stappen: { code: string; omschrijving: string; van: string; aan: string; uiterlijk: string; grondslag: string }[]
  waarschuwingen: { code: string; melding: string; raad?: string }[]
}

function calculate(input: Record<string, unknown>): Uitkomst {
  const result = answer(pckalender, JSON.stringify({ begrotingsjaar: 2027, ...input }))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.invalidParams))
  return result.value as Uitkomst
}

const dagen = (input: Record<string, unknown>) =>
  Object.fromEntries(calculate(input).stappen.map(({ code, uiterlijk }) => [code, uiterlijk]))
const faults = (input: Record<string, unknown>) => {
  const result = answer(pckalender, JSON.stringify({ begrotingsjaar: 2027, ...input }))
  return result.ok ? [] : result.refusal.invalidParams.map(({ name, code }) => `${name} ${code}`)
}

const BVO = 'bedrijfsvoeringsorganisatie'
const OL = 'openbaarLichaam'
const NAAR_CENTRUM = { rechtsvorm: BVO, vormwijzigingen: [{ vanaf: '2026-01-01', rechtsvorm: 'centrumgemeente' }] }

describe('AC-1.1 to AC-1.7', () => {
  test('AC-1.1 a bedrijfsvoeringsorganisatie adopts on 8 July 2026', () => {
    expect(calculate({ rechtsvorm: BVO, vaststelling: '2026-07-08' }).waarschuwingen).toEqual([])
    expect(dagen({ rechtsvorm: BVO, vaststelling: '2026-07-08' })).toEqual({
      kaders: '2026-04-29',
      voorlopigeJaarrekening: '2026-04-29',
      ontwerpbegrotingNaarRaden: '2026-04-15',
      zienswijzen: '2026-07-07',
      vaststellingBegroting: '2026-07-08',
      begrotingNaarGs: '2026-07-22',
      vaststellingJaarrekening: '2026-07-14',
      jaarrekeningNaarGs: '2026-07-14',
    })
  })

  test('AC-1.2 an openbaar lichaam counts from the day of offering', () => {
    expect(dagen({ rechtsvorm: OL, vaststelling: '2026-07-08', aanbieding: '2026-06-17' })).toMatchObject({
      ontwerpbegrotingNaarRaden: '2026-03-25',
      zienswijzen: '2026-06-16',
      vaststellingBegroting: '2026-07-08',
    })
  })

  test('AC-1.3 the limit of 14 September goes before the two weeks', () => {
    expect(dagen({ rechtsvorm: BVO, vaststelling: '2026-09-02' })['begrotingNaarGs']).toBe('2026-09-14')
    expect(dagen({ rechtsvorm: BVO, vaststelling: '2026-08-31' })['begrotingNaarGs']).toBe('2026-09-14')
    expect(dagen({ rechtsvorm: BVO, vaststelling: '2026-08-30' })['begrotingNaarGs']).toBe('2026-09-13')
  })

  test('AC-1.4 sent on 30 April: adoption from 23 July', () => {
    expect(vroegsteAnker(datum('2026-04-30'))).toBe('2026-07-23')
    expect(vroegsteAnker(datum('2022-04-30'))).toBe('2022-06-25')
  })

  test('AC-1.5 the last day to send the draft', () => {
    expect(laatsteVerzending(2027, 0)).toBe('2026-06-22')
    expect(laatsteVerzending(2027, 21)).toBe('2026-06-01')
  })

  test('AC-1.6 kaders sent on 30 April are late by law, and in time in practice', () => {
    const kaders = buildPckalender({ rechtsvorm: BVO, begrotingsjaar: 2027 }).stappen[0]!
    expect(kaders).toMatchObject({ uiterlijk: '2026-04-29', praktijk: '2026-04-30' })
    expect(judgeVerzending(kaders, datum('2026-04-29')).oordeel).toBe('op_tijd')
    expect(judgeVerzending(kaders, datum('2026-04-30'))).toMatchObject({ oordeel: 'wettelijk_te_laat', inPraktijkOpTijd: true })
    expect(judgeVerzending(kaders, datum('2026-05-01'))).toMatchObject({ oordeel: 'wettelijk_te_laat', inPraktijkOpTijd: false })
  })

  test('AC-1.7 a centrumgemeente since 2026 only still has the accounts of 2025', () => {
    expect(calculate(NAAR_CENTRUM)).toMatchObject({
      stappen: [
        { code: 'vaststellingJaarrekening', omschrijving: 'Jaarrekening 2025 vaststellen', uiterlijk: '2026-07-14' },
        { code: 'jaarrekeningNaarGs', omschrijving: 'Jaarrekening 2025 naar gedeputeerde staten', uiterlijk: '2026-07-14' },
      ],
      waarschuwingen: [],
    })
    expect(Object.keys(dagen({ ...NAAR_CENTRUM, begrotingsjaar: 2026 }))).toHaveLength(8)
    expect(dagen({ ...NAAR_CENTRUM, begrotingsjaar: 2028 })).toEqual({})
  })
})

describe('edges', () => {
  test.each(['centrumgemeente', 'regelingZonderMeer'])('a %s has no steps and no warnings', (rechtsvorm) => {
    expect(calculate({ rechtsvorm, raden: [{ code: 'a', vergaderingen: [] }] })).toEqual({ stappen: [], waarschuwingen: [] })
  })

  test('without an adoption day the last one that is in time; without an offering the adoption, with a warning', () => {
    expect(dagen({ rechtsvorm: 'gemeenschappelijkOrgaan' })).toMatchObject({
      ontwerpbegrotingNaarRaden: '2026-06-22',
      zienswijzen: '2026-09-13',
      vaststellingBegroting: '2026-09-14',
      begrotingNaarGs: '2026-09-14',
    })
    const { stappen, waarschuwingen } = calculate({ rechtsvorm: OL, vaststelling: '2026-07-08' })
    expect(stappen.find(({ code }) => code === 'ontwerpbegrotingNaarRaden')?.uiterlijk).toBe('2026-04-15')
    expect(waarschuwingen.map(({ code }) => code)).toEqual(['aanbiedingOnbekend'])
    expect(calculate({ rechtsvorm: BVO, vaststelling: '2026-07-08', aanbieding: '2026-06-17' }).stappen).toEqual(
      calculate({ rechtsvorm: BVO, vaststelling: '2026-07-08' }).stappen,
    )
  })

  test('who does it: an openbaar lichaam has two boards, the others have one', () => {
    const who = (rechtsvorm: string) => calculate({ rechtsvorm }).stappen.map(({ van, aan }) => `${van} > ${aan}`)
    expect(who(OL)).toEqual([
      'dagelijks bestuur > raden',
      'dagelijks bestuur > raden',
      'dagelijks bestuur > raden',
      'raden > dagelijks bestuur',
      'dagelijks bestuur > algemeen bestuur',
      'dagelijks bestuur > gedeputeerde staten',
      'dagelijks bestuur > algemeen bestuur',
      'dagelijks bestuur > gedeputeerde staten',
    ])
    expect(new Set(who(BVO))).toEqual(new Set(['bestuur > raden', 'raden > bestuur', 'bestuur > bestuur', 'bestuur > gedeputeerde staten']))
  })

  test('a council needs a meeting from receipt up to and including the due date', () => {
    const raden = (...vergaderingen: string[]) =>
      calculate({ rechtsvorm: BVO, vaststelling: '2026-07-08', raden: [{ code: 'duiven', vergaderingen }] }).waarschuwingen
    expect(raden('2026-04-15')).toEqual([])
    expect(raden('2026-07-07')).toEqual([])
    expect(raden('2026-04-14', '2026-07-08')).toEqual([
      { code: 'raadZonderVergadering', melding: expect.stringContaining('15-04-2026 tot en met 07-07-2026') as string, raad: 'duiven' },
    ])
  })

  test('the form changes inside the year: each step asks for the form on its own day', () => {
    const from = (vanaf: string, rechtsvorm: string, was = BVO) =>
      dagen({ rechtsvorm: was, vaststelling: '2026-07-08', aanbieding: '2026-06-17', vormwijzigingen: [{ vanaf, rechtsvorm }] })
    expect(Object.keys(from('2026-04-30', 'centrumgemeente'))).toEqual([
      'kaders',
      'voorlopigeJaarrekening',
      'ontwerpbegrotingNaarRaden',
      'vaststellingJaarrekening',
      'jaarrekeningNaarGs',
    ])
    expect(Object.keys(from('2026-07-09', 'centrumgemeente'))).not.toContain('begrotingNaarGs')
    expect(Object.keys(from('2026-01-01', BVO, 'centrumgemeente'))).toEqual([
      'kaders',
      'ontwerpbegrotingNaarRaden',
      'zienswijzen',
      'vaststellingBegroting',
      'begrotingNaarGs',
    ])
    // From one board to two: what was due under the first form stays due as it was.
    expect(from('2026-05-01', OL)).toMatchObject({ ontwerpbegrotingNaarRaden: '2026-04-15', zienswijzen: '2026-06-16' })
    expect(from('2026-03-26', BVO, OL)).toMatchObject({ ontwerpbegrotingNaarRaden: '2026-03-25', zienswijzen: '2026-07-07' })
  })

  test('the order of the changes of form does not matter', () => {
    const wijzigingen = [
      { vanaf: '2026-01-01', rechtsvorm: OL },
      { vanaf: '2026-05-01', rechtsvorm: 'centrumgemeente' },
    ]
    const both = [wijzigingen, wijzigingen.toReversed()].map((vormwijzigingen) => calculate({ rechtsvorm: BVO, vormwijzigingen }))
    expect(both[0]).toEqual(both[1])
  })

  test('before July 2022 other days and eight weeks', () => {
    expect(dagen({ rechtsvorm: BVO, begrotingsjaar: 2020, vaststelling: '2019-07-03' })).toMatchObject({
      kaders: '2019-04-14',
      ontwerpbegrotingNaarRaden: '2019-05-08',
      begrotingNaarGs: '2019-07-17',
      jaarrekeningNaarGs: '2019-07-14',
    })
    expect(dagen({ rechtsvorm: BVO, begrotingsjaar: 2023 })).toMatchObject({ kaders: '2022-04-14', begrotingNaarGs: '2022-09-14' })
    expect(dagen({ rechtsvorm: BVO, begrotingsjaar: 2024 })).toMatchObject({ kaders: '2023-04-29' })
  })

  test('every step names its article', () => {
    for (const { grondslag } of calculate({ rechtsvorm: OL }).stappen) expect(grondslag).toMatch(/^Wgr art\. 3[45]b? .*\)$/)
    expect(calculate({ rechtsvorm: OL }).stappen[0]!.grondslag).toBe('Wgr art. 34b (vóór 30 april)')
  })
})

describe('refused, all faults at once', () => {
  test('of shape and of meaning', () => {
    expect(
      faults({
        rechtsvorm: 'bv',
        vaststelling: '2026-02-30',
        foo: 1,
        vormwijzigingen: [{ vanaf: '2026-01-01', rechtsvorm: OL }, { vanaf: '2026-01-01' }],
        raden: [
          { code: 'a', vergaderingen: [] },
          { code: 'a', vergaderingen: ['x'] },
        ],
      }),
    ).toEqual([
      '/rechtsvorm keuzeOnbekend',
      '/vaststelling datumBestaatNiet',
      '/vormwijzigingen/1/rechtsvorm veldOntbreekt',
      '/raden/1/vergaderingen/0 datumVorm',
      '/foo veldOnbekend',
      '/vormwijzigingen/1/vanaf datumDubbel',
      '/raden/1/code codeDubbel',
    ])
  })

  test.each([
    [{}, '/rechtsvorm veldOntbreekt'],
    [{ rechtsvorm: OL, begrotingsjaar: '2027' }, '/begrotingsjaar geenGeheelGetal'],
    [{ rechtsvorm: OL, begrotingsjaar: 2015 }, '/begrotingsjaar buitenBereik'],
    [{ rechtsvorm: OL, begrotingsjaar: 1e300 }, '/begrotingsjaar geenGeheelGetal'],
    [{ rechtsvorm: OL, vaststelling: '2027-01-01' }, '/vaststelling jaarKloptNiet'],
    [{ rechtsvorm: OL, vaststelling: '2026-07-08', aanbieding: '2026-07-09' }, '/aanbieding aanbiedingNaVaststelling'],
    [{ rechtsvorm: OL, aanbieding: '2026-09-15' }, '/aanbieding aanbiedingNaVaststelling'],
    [{ rechtsvorm: OL, aanbieding: '0001-01-01' }, '/aanbieding jaarKloptNiet'],
    [{ rechtsvorm: OL, vaststelling: null }, '/vaststelling verkeerdeSoort'],
  ])('%j', (input, fault) => {
    expect(faults(input)).toEqual([fault])
  })
})
