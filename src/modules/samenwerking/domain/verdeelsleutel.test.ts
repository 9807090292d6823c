import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatBedrag, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { BREUK_EEN, breuk } from '#kernel/breuk.ts'
import { addDays, datum } from '#kernel/datum.ts'
import { expectOk } from '#kernel/refusal.ts'
import {
  adopt,
  amend,
  compareKeys,
  divide,
  draft,
  faultsOf,
  giveBack,
  isInForce,
  kenmerkenOf,
  MAX_LAGEN,
  nextStatuses,
  submit,
  supersede,
  withdraw,
} from './verdeelsleutel.ts'
import type { Bekend, Kenmerkwaarde, Maatstaf, Opbouw, OpbouwDeel, Status, Verdeelsleutel } from './verdeelsleutel.ts'

const euros = (text: string) => expectOk(parseBedrag(text))
const vast: Maatstaf = { soort: 'vast' }
const gelijk: Maatstaf = { soort: 'gelijk' }
const inwoners: Maatstaf = { soort: 'kenmerk', kenmerk: 'inwoners', peildatum: '2023-01-01' }
const by = (maatstaf: Maatstaf, delen: readonly OpbouwDeel[]): Opbouw => ({ maatstaven: [{ weging: '1', maatstaf }], delen })
const mix = (wegingen: readonly (readonly [string, Maatstaf])[], delen: readonly OpbouwDeel[]): Opbouw => ({
  maatstaven: wegingen.map(([weging, maatstaf]) => ({ weging, maatstaf })),
  delen,
})
const counted = (kenmerk: string, values: Readonly<Record<string, string>>): Kenmerkwaarde[] =>
  Object.entries(values).map(([organisatieId, waarde]) => ({ organisatieId, kenmerk, peildatum: '2023-01-01', waarde }))
const amounts = (amount: string, opbouw: Opbouw, kenmerken: readonly Kenmerkwaarde[] = []) =>
  Object.fromEntries(divide(euros(amount), opbouw, kenmerken).map((blad) => [blad.organisatieId, formatBedrag(blad.bedrag)]))

const namen = new Map([
  ['zevenaar', 'Zevenaar'],
  ['1stroom', '1Stroom'],
  ['duiven', 'Duiven'],
  ['westervoort', 'Westervoort'],
])
const liemersInwoners = counted('inwoners', { duiven: '24937', westervoort: '15114', zevenaar: '45042' })
const bekend: Bekend = { organisaties: namen, kenmerken: liemersInwoners }
const stroom = by(inwoners, [{ organisatieId: 'duiven' }, { organisatieId: 'westervoort' }])
const liemers = by(vast, [
  { organisatieId: 'zevenaar', gewicht: '52' },
  { organisatieId: '1stroom', gewicht: '48', onderverdeling: stroom },
])

describe('dividing: known answers', () => {
  test('AC-3.2: 410.000 over 52/48 is 213.200 and 196.800', () => {
    const key = by(vast, [
      { organisatieId: 'zevenaar', gewicht: '52' },
      { organisatieId: '1stroom', gewicht: '48' },
    ])
    expect(amounts('410000.00', key)).toEqual({ zevenaar: '213200.00', '1stroom': '196800.00' })
  })

  test('AC-3.3: 100.000 in three equal parts', () => {
    const key = by(gelijk, [{ organisatieId: 'a' }, { organisatieId: 'b' }, { organisatieId: 'c' }])
    expect(amounts('100000.00', key)).toEqual({ a: '33333.34', b: '33333.33', c: '33333.33' })
  })

  test('AC-3.4: 1.000.000,01 by inhabitants', () => {
    const key = by(inwoners, [{ organisatieId: 'a' }, { organisatieId: 'b' }, { organisatieId: 'c' }])
    const kenmerken = counted('inwoners', { a: '44900', b: '25100', c: '15200' })
    expect(amounts('1000000.01', key, kenmerken)).toEqual({ a: '526995.31', b: '294600.94', c: '178403.76' })
  })

  test('the 48 of 1Stroom on over Duiven and Westervoort by inhabitants adds up to the cent', () => {
    expect(amounts('410000.00', liemers, liemersInwoners)).toEqual({ zevenaar: '213200.00', duiven: '122533.81', westervoort: '74266.19' })
  })

  const CSV = '../shared/data/gemeenten/gemeenten_inwoners_2023_2025.csv'
  test.skipIf(!existsSync(CSV))(
    'the same with the inhabitants of 1-1-2023 from the CBS (needs ../shared; without it this is skipped)',
    () => {
      const rows = readFileSync(CSV, 'utf8')
        .split('\n')
        .map((line) => line.split(','))
      const kenmerken = ['Duiven', 'Westervoort'].map((naam) => {
        const row = rows.find(([, gemeente, , jaar]) => gemeente === naam && jaar === '2023')!
        return { organisatieId: naam.toLowerCase(), kenmerk: 'inwoners', peildatum: '2023-01-01', waarde: row[4]! }
      })
      const bladen = divide(euros('410000.00'), liemers, kenmerken)
      expect(formatBedrag(sumBedragen(bladen.map((blad) => blad.bedrag)))).toBe('410000.00')
      expect(formatBedrag(sumBedragen(bladen.slice(1).map((blad) => blad.bedrag)))).toBe('196800.00')
      expect(amounts('410000.00', liemers, kenmerken)).toEqual(amounts('410000.00', liemers, liemersInwoners))
    },
  )

  test('a gewogen mix: half fixed, a quarter equal, a quarter by inhabitants', () => {
    const key = mix(
      [
        ['2', vast],
        ['1', gelijk],
        ['1', inwoners],
      ],
      [
        { organisatieId: 'a', gewicht: '3' },
        { organisatieId: 'b', gewicht: '1' },
      ],
    )
    // a: ½·¾ + ¼·½ + ¼·⅕ = 11/20.
    const [a, b] = divide(euros('1000.00'), key, counted('inwoners', { a: '10', b: '40' }))
    expect(a).toMatchObject({ aandeel: { teller: 11n, noemer: 20n }, procent: '55,00%', bedrag: 55000n })
    expect(b).toMatchObject({ aandeel: { teller: 9n, noemer: 20n }, bedrag: 45000n })
  })
})

describe('the explanation', () => {
  test('names every step down: level, measure, own value, total of the level and share', () => {
    const westervoort = divide(euros('410000.00'), liemers, liemersInwoners)[2]!
    expect(westervoort.stappen).toEqual([
      {
        niveau: 1,
        organisatieId: '1stroom',
        aandeel: breuk(12n, 25n),
        procent: '48,00%',
        maatstaven: [{ maatstaf: vast, weging: BREUK_EEN, waarde: breuk(48n), totaal: breuk(100n), aandeel: breuk(12n, 25n) }],
      },
      {
        niveau: 2,
        organisatieId: 'westervoort',
        aandeel: breuk(15114n, 40051n),
        procent: '37,74%',
        maatstaven: [
          { maatstaf: inwoners, weging: BREUK_EEN, waarde: breuk(15114n), totaal: breuk(40051n), aandeel: breuk(15114n, 40051n) },
        ],
      },
    ])
    expect(westervoort.procent).toBe('18,11%')
  })
})

describe('comparing two keys', () => {
  test('from 52/48 to inhabitants: who pays more, who pays less, together nil', () => {
    const nieuw = by(inwoners, [{ organisatieId: 'zevenaar' }, { organisatieId: 'duiven' }, { organisatieId: 'westervoort' }])
    const effecten = compareKeys(euros('410000.00'), { oud: liemers, nieuw }, liemersInwoners)
    expect(
      effecten.map(({ organisatieId, oud, nieuw: after, effect, soort }) => [
        organisatieId,
        ...[oud, after, effect].map(formatBedrag),
        soort,
      ]),
    ).toEqual([
      ['zevenaar', '213200.00', '217023.96', '3823.96', 'nadeel'],
      ['duiven', '122533.81', '120152.89', '-2380.92', 'voordeel'],
      ['westervoort', '74266.19', '72823.15', '-1443.04', 'voordeel'],
    ])
  })

  test('who is only in one of them is there too, old ones first', () => {
    const oud = by(gelijk, [{ organisatieId: 'rijnwaarden' }, { organisatieId: 'zevenaar' }])
    const nieuw = by(gelijk, [{ organisatieId: 'duiven' }, { organisatieId: 'zevenaar' }])
    expect(
      compareKeys(euros('10.00'), { oud, nieuw }, []).map(({ organisatieId, effect, soort }) => `${organisatieId} ${effect} ${soort}`),
    ).toEqual(['rijnwaarden -500 voordeel', 'zevenaar 0 neutraal', 'duiven 500 nadeel'])
  })
})

describe('faults', () => {
  const faults = (opbouw: Opbouw, known = bekend) => faultsOf(opbouw, known).map(({ name, code }) => `${name} ${code}`)

  test('the key of De Liemers has none', () => {
    expect(faults(liemers)).toEqual([])
    expect(kenmerkenOf(liemers)).toEqual([{ kenmerk: 'inwoners', peildatum: '2023-01-01' }])
  })

  test('missing, wrong and superfluous weights are named one by one', () => {
    const delen = [
      { organisatieId: 'zevenaar' },
      { organisatieId: 'duiven', gewicht: '-1' },
      { organisatieId: 'westervoort', gewicht: '1,5' },
    ]
    expect(faults(by(vast, delen))).toEqual([
      '/delen/0/gewicht gewichtOntbreekt',
      '/delen/1/gewicht negatief',
      '/delen/2/gewicht getalVorm',
    ])
    expect(faults(by(gelijk, [{ organisatieId: 'zevenaar', gewicht: '1' }]))).toEqual(['/delen/0/gewicht gewichtNietNodig'])
  })

  test('all nil: weights, wegingen and figures', () => {
    expect(
      faults(
        by(vast, [
          { organisatieId: 'zevenaar', gewicht: '0' },
          { organisatieId: 'duiven', gewicht: '0.0' },
        ]),
      ),
    ).toEqual(['/delen gewichtenNul'])
    expect(faults(mix([['0', gelijk]], [{ organisatieId: 'zevenaar' }]))).toEqual(['/maatstaven wegingenNul'])
    const nil = { organisaties: namen, kenmerken: counted('inwoners', { duiven: '0', westervoort: '0.0000' }) }
    expect(faults(stroom, nil)).toEqual(['/maatstaven/0 waardenNul'])
  })

  test('an organisation that is unknown, or stands in it twice at any depth', () => {
    const key = by(gelijk, [{ organisatieId: 'duiven' }, { organisatieId: '1stroom', onderverdeling: stroom }, { organisatieId: 'elders' }])
    expect(faults(key)).toEqual([
      '/delen/2/organisatieId organisatieOnbekend',
      '/delen/1/onderverdeling/delen/0/organisatieId organisatieDubbel',
    ])
  })

  test('a participant without the figure on the peildatum is named', () => {
    const key = by({ ...inwoners, peildatum: '2024-01-01' }, [{ organisatieId: 'duiven' }, { organisatieId: 'westervoort' }])
    const known = {
      ...bekend,
      kenmerken: [...liemersInwoners, { organisatieId: 'duiven', kenmerk: 'inwoners', peildatum: '2024-01-01', waarde: '24872' }],
    }
    expect(faultsOf(key, known)).toEqual([
      {
        name: '/delen/1/organisatieId',
        code: 'kenmerkOntbreekt',
        reason: 'Westervoort heeft geen waarde voor inwoners op 1-1-2024. Vul die in of kies een andere peildatum.',
      },
    ])
  })

  test('measures: none, double, a peildatum that does not exist, a weging that is no number', () => {
    expect(faults({ maatstaven: [], delen: [] })).toEqual(['/maatstaven leeg', '/delen leeg'])
    const twice = mix(
      [
        ['1', inwoners],
        ['1', { ...inwoners }],
      ],
      [{ organisatieId: 'duiven' }],
    )
    expect(faults(twice)).toEqual(['/maatstaven/1 maatstafDubbel'])
    expect(faults(by({ ...inwoners, peildatum: '2023-02-30' }, [{ organisatieId: 'duiven' }]))).toEqual([
      '/maatstaven/0/maatstaf/peildatum datumBestaatNiet',
    ])
    expect(
      faults(
        mix(
          [
            ['half', gelijk],
            ['-1', inwoners],
          ],
          [{ organisatieId: 'duiven' }],
        ),
      ),
    ).toEqual(['/maatstaven/0/weging getalVorm', '/maatstaven/1/weging negatief'])
  })

  test('all of them come together, from every level', () => {
    const key = mix([['x', vast]], [{ organisatieId: 'elders' }, { organisatieId: '1stroom', gewicht: '0', onderverdeling: by(vast, []) }])
    expect(faults(key)).toEqual([
      '/maatstaven/0/weging getalVorm',
      '/delen/0/organisatieId organisatieOnbekend',
      '/delen/0/gewicht gewichtOntbreekt',
      '/delen/1/onderverdeling/delen leeg',
    ])
  })

  test('too many levels', () => {
    const nest = (depth: number): Opbouw =>
      by(gelijk, [{ organisatieId: `o${depth}`, ...(depth > 1 && { onderverdeling: nest(depth - 1) }) }])
    const known = { organisaties: new Map(Array.from({ length: 20 }, (_, index) => [`o${index}`, 'x'])), kenmerken: [] }
    expect(faults(nest(MAX_LAGEN), known)).toEqual([])
    expect(faults(nest(MAX_LAGEN + 1), known)).toEqual([`${'/delen/0/onderverdeling'.repeat(MAX_LAGEN)} teDiep`])
  })

  test('dividing by a key with a missing figure is a programmer’s mistake', () => {
    expect(() => divide(euros('1.00'), stroom, [])).toThrow('duiven has a value')
  })
})

describe('the life of a key', () => {
  const ontwerp = {
    naam: 'Verdeelsleutel ICT',
    omschrijving: '',
    opbouw: liemers,
    geldigVan: datum('2027-01-01'),
    geldigTotEnMet: null,
    vervangtId: null,
  }
  const concept = expectOk(draft({ id: 'k1', regelingId: 'r1', eigenOrganisatieId: 'zevenaar' }, ontwerp))
  const besluit = { gremium: 'Bestuur', datum: datum('2026-11-21'), kenmerk: 'B-12' }
  const as = (status: Status, changes: Partial<Verdeelsleutel> = {}): Verdeelsleutel => ({ ...concept, status, ...changes })
  const adopted = as('vastgesteld', { besluit })
  const opvolger = as('vastgesteld', { id: 'k2', vervangtId: 'k1', geldigVan: datum('2028-01-01'), besluit })

  test('starts as a concept, and a validity that runs backwards is refused', () => {
    expect(concept).toMatchObject({ status: 'concept', versie: 1, besluit: null, naam: 'Verdeelsleutel ICT' })
    expect(draft(concept, { ...ontwerp, geldigTotEnMet: datum('2026-12-31') })).toMatchObject({
      ok: false,
      refusal: { code: 'periodeOmgekeerd' },
    })
  })

  test('goes from concept to ingediend to vastgesteld to vervallen', () => {
    const submitted = expectOk(submit(concept, bekend))
    expect(submitted).toEqual({ ...concept, status: 'ingediend' })
    const decided = expectOk(adopt(submitted, { besluit, geldigVan: datum('2027-07-01') }))
    expect(decided).toEqual({ ...concept, status: 'vastgesteld', besluit, geldigVan: '2027-07-01' })
    expect(expectOk(supersede(decided, opvolger))).toEqual({ ...decided, status: 'vervallen', geldigTotEnMet: '2027-12-31' })
  })

  test('can be withdrawn, or given back as a concept, while it is ingediend', () => {
    expect(expectOk(withdraw(as('ingediend'))).status).toBe('ingetrokken')
    expect(expectOk(giveBack(as('ingediend')))).toEqual(concept)
  })

  test('no other step is allowed from any status', () => {
    const steps: readonly (readonly [Status, Status, (sleutel: Verdeelsleutel) => { ok: boolean }])[] = [
      ['concept', 'ingediend', (sleutel) => submit(sleutel, bekend)],
      ['ingediend', 'ingetrokken', withdraw],
      ['ingediend', 'concept', giveBack],
      ['ingediend', 'vastgesteld', (sleutel) => adopt(sleutel, { besluit, geldigVan: sleutel.geldigVan })],
      ['vastgesteld', 'vervallen', (sleutel) => supersede(sleutel, opvolger)],
    ]
    for (const [from, to, step] of steps) {
      for (const status of Object.keys(nextStatuses) as Status[]) {
        expect([status, to, step(as(status)).ok]).toEqual([status, to, status === from])
        expect(nextStatuses[status].includes(to)).toBe(status === from)
      }
    }
    expect(Object.values(nextStatuses).flat()).toHaveLength(steps.length)
  })

  test('only a concept can be changed', () => {
    expect(expectOk(amend(concept, { ...ontwerp, naam: 'Anders' })).naam).toBe('Anders')
    expect(amend(concept, { ...ontwerp, geldigTotEnMet: datum('2026-12-31') }).ok).toBe(false)
    expect(amend(as('ingediend'), ontwerp)).toMatchObject({ ok: false, refusal: { code: 'verdeelsleutel-niet-wijzigbaar' } })
  })

  test('keeps what else is on the value', () => {
    expect(expectOk(submit({ ...concept, bron: 'CBS' }, bekend)).bron).toBe('CBS')
  })

  test('is not submitted while it cannot divide, and says what is missing', () => {
    const unknown = { ...bekend, kenmerken: [] }
    expect(submit(concept, unknown)).toMatchObject({
      ok: false,
      refusal: { code: 'kenmerk-ontbreekt', faults: [{ code: 'kenmerkOntbreekt' }, { code: 'kenmerkOntbreekt' }] },
    })
    expect(submit({ ...concept, opbouw: by(vast, []) }, bekend)).toMatchObject({
      ok: false,
      refusal: { code: 'verdeelsleutel-niet-indienbaar', faults: [{ code: 'leeg' }] },
    })
  })

  test('is not adopted without table and name of the decision, or with an end before its start', () => {
    expect(adopt(as('ingediend'), { besluit: { ...besluit, gremium: ' ' }, geldigVan: datum('2027-01-01') })).toMatchObject({
      refusal: { code: 'verdeelsleutel-niet-vaststelbaar' },
    })
    const ended = as('ingediend', { geldigTotEnMet: datum('2027-12-31') })
    expect(adopt(ended, { besluit, geldigVan: datum('2028-01-01') })).toMatchObject({ refusal: { code: 'periodeOmgekeerd' } })
  })

  test.each([
    ['not adopted', { ...opvolger, status: 'ingediend' as const }],
    ['no successor of this one', { ...opvolger, vervangtId: null }],
    ['of another regeling', { ...opvolger, regelingId: 'r2' }],
    ['not later', { ...opvolger, geldigVan: adopted.geldigVan }],
  ])('is not followed up by a key that is %s', (_, other) => {
    expect(supersede(adopted, other)).toMatchObject({ ok: false, refusal: { code: 'verdeelsleutel-niet-vervangbaar' } })
  })

  test('property 12: on every day exactly one of a key and its successor is in force, and the past stays as it was', () => {
    const before = expectOk(supersede(adopted, opvolger))
    const days = Array.from({ length: 800 }, (_, index) => addDays(datum('2026-12-01'), index))
    for (const day of days) {
      const inForce = [before, opvolger].filter((sleutel) => isInForce(sleutel, day)).map(({ id }) => id)
      expect(inForce).toEqual(day < '2027-01-01' ? [] : day < '2028-01-01' ? ['k1'] : ['k2'])
    }
    expect((['concept', 'ingediend', 'ingetrokken'] as const).some((status) => isInForce(as(status), datum('2027-06-01')))).toBe(false)
  })
})
