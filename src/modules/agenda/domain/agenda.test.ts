import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { magNaar, nummers, tijdplan, uitkomstVan, uitkomstZonderStemming, verplaats } from './agenda.ts'
import { kopVan, regelsVan } from './besluitenlijst.ts'
import { codes, quorumNu, steminvoer, stemmingTekst, tel, type Zetel } from './presentie.ts'
import { openPunten, taken } from './wachtrij.ts'

const zetel = (zetelId: string, change: Partial<Zetel> = {}): Zetel => ({
  zetelId,
  persoonId: zetelId,
  persoonNaam: zetelId,
  organisatieNaam: 'Duiven',
  rol: 'lid',
  stemgewicht: 1,
  plaatsvervangerVan: null,
  stand: 'aanwezig',
  vervangerId: null,
  ...change,
})

describe('the agenda', () => {
  test('who does not see what is closed misses no number', () => {
    const openbaarheid = fc.constantFrom('openbaar' as const, 'besloten' as const, 'geheim' as const)
    fc.assert(
      fc.property(fc.array(fc.record({ openbaarheid })), (punten) => {
        const all = nummers(punten)
        const open = all.filter((_, index) => punten[index]!.openbaarheid === 'openbaar')
        expect(open).toEqual(nummers(punten.filter((punt) => punt.openbaarheid === 'openbaar')))
        expect(new Set(all).size).toBe(punten.length)
      }),
    )
  })

  test.each([
    ['10:00', '11:00', [20, 25], ['10:00', '10:20'], '10:45', -15],
    ['10:00', '10:30', [20, 25], ['10:00', '10:20'], '10:45', 15],
    ['23:30', '00:30', [45, 30], ['23:30', '00:15'], '00:45', 15],
    ['10:00', null, [20], ['10:00'], '10:20', null],
    [null, '11:00', [20], [null], null, null],
  ])('from %s to %s with %j: %j, ready %s, %s too long', (aanvang, einde, minuten, begin, klaar, teLang) => {
    const plan = tijdplan(
      minuten.map((each) => ({ minuten: each })),
      { aanvang, einde },
    )
    expect(plan).toEqual({ begin, klaar, teLang, totaal: minuten.reduce((a, b) => a + b, 0) })
  })

  test('moving keeps everything, and there and back is where it was', () => {
    const list = fc.uniqueArray(fc.integer(), { minLength: 1 })
    fc.assert(
      fc.property(list, fc.nat(), fc.nat(), (given, a, b) => {
        const [van, naar] = [a % given.length, b % given.length]
        const moved = verplaats(given, van, naar)
        expect(moved[naar]).toBe(given[van])
        expect(verplaats(moved, naar, van)).toEqual(given)
      }),
    )
    expect(verplaats(['a'], 0, 1)).toEqual(['a'])
  })

  test('a meeting goes forward only', () => {
    expect(magNaar('voorbereiding', 'bezig')).toBe(true)
    expect(magNaar('bezig', 'verzonden')).toBe(false)
    expect(magNaar('vastgesteld', 'gesloten')).toBe(false)
  })

  test.each([
    ['besluit', 'aangenomen', 'aangenomen'],
    ['advies', 'verworpen', 'negatief'],
    ['advies', 'uitgesteld', 'uitgesteld'],
    ['hamerstuk', 'geen quorum', 'geen_quorum'],
  ] as const)('a vote on %s that is %s is %s', (soort, uitslag, uitkomst) => expect(uitkomstVan(soort, uitslag)).toBe(uitkomst))

  test('without a vote each kind has its own outcome', () => {
    expect(
      (['besluit', 'advies', 'bespreking', 'kennisname', 'hamerstuk'] as const).map((soort) => uitkomstZonderStemming(soort, 'negatief')),
    ).toEqual(['aangenomen', 'negatief', 'besproken', 'kennisgenomen', 'aangenomen'])
  })
})

describe('presence', () => {
  const regel = { quorum: 'meerderheid', meerderheid: '2/3' }
  const zetels = [
    zetel('a', { stemgewicht: 3 }),
    zetel('b', { stand: 'vervangen', vervangerId: 'd' }),
    zetel('c', { stand: null }),
    zetel('d', { stemgewicht: 0, plaatsvervangerVan: 'b' }),
  ]

  test('a seat that a substitute took is there; one of which nobody said anything is not', () => {
    expect(quorumNu(regel, zetels, false)).toEqual({ nodig: 2, aanwezig: 2, gehaald: true })
    expect(quorumNu(regel, zetels.slice(0, 1), false)).toEqual({ nodig: 1, aanwezig: 1, gehaald: true })
    expect(quorumNu({ ...regel, quorum: '3/3' }, zetels, false)).toMatchObject({ nodig: 3, gehaald: false })
    expect(quorumNu({ ...regel, quorum: '3/3' }, zetels, true)).toMatchObject({ nodig: 0, gehaald: true })
  })

  test('the vote is counted by the rule of the table and said in a sentence', () => {
    const stemmen = [
      { zetelId: 'a', voor: 2, tegen: 0, onthouden: 1, volmachtVan: null },
      { zetelId: 'b', voor: 0, tegen: 1, onthouden: 0, volmachtVan: null },
    ]
    const invoer = steminvoer({ regel, zetels, stemmen, tweedeVergadering: false })
    expect(invoer.regel).toEqual({ quorum: 'meerderheid', meerderheid: { deel: '2/3' }, stakenBijVoltalligheid: 'verworpen' })
    expect(tel(invoer).uitkomst).toBe('aangenomen')
    expect(stemmingTekst(invoer, tel(invoer))).toBe(
      'In stemming gebracht: 2 voor (a (Duiven) 2); 1 tegen (b (Duiven) 1); 1 onthouden (a (Duiven) 1).',
    )
  })

  test('two of one name are told apart', () => {
    expect([...codes([zetel('1', { persoonNaam: 'Jan' }), zetel('2', { persoonNaam: 'Jan' })]).values()]).toEqual([
      'Jan (Duiven)',
      'Jan (Duiven) 2',
    ])
  })

  test('the head of the list names who was there, who was not and who took whose seat', () => {
    expect(kopVan(zetels)).toEqual({ aanwezig: ['a (Duiven)'], afwezig: ['c (Duiven)'], vervangen: ['b (Duiven) door d'] })
  })
})

test('a line of the list: what was decided, how, and who does what by when', () => {
  const actie = {
    soort: 'toezegging' as const,
    tekst: 'Brief sturen',
    organisatieNaam: 'Duiven',
    persoonNaam: 'Jan',
    uiterlijk: '2027-02-01',
  }
  const base = { nummer: '1', titel: 'Brief', openbaarheid: 'openbaar' as const, besluitId: null }
  const lijst = regelsVan([
    { ...base, conclusie: 'Akkoord.', uitkomst: 'aangenomen', stemming: { tekst: 'Zonder stemming.' }, acties: [actie] },
    { ...base, conclusie: '', uitkomst: null, stemming: null, acties: [] },
  ])
  expect(lijst[0]).toMatchObject({
    besluit: 'Aangenomen.\nAkkoord.\nZonder stemming.',
    wieWanneer: ['Toezegging: Brief sturen (Jan, Duiven, uiterlijk 01-02-2027)'],
  })
  expect(lijst[1]!.besluit).toBe('Niet behandeld.')
})

describe('what waits', () => {
  const pet = { organisatieId: 'o', persoonId: 'p', permissies: new Set(['actie.vastleggen', 'agenda.opstellen']), op: '2027-01-10' }
  const actie = {
    id: '1',
    soort: 'actie' as const,
    tekst: 'Doen',
    tafelNaam: 'OGO',
    organisatieId: 'o',
    organisatieNaam: 'O',
    persoonId: null,
    persoonNaam: null,
    uiterlijk: '2027-01-09',
    isTeLaat: true,
    gemaaktOp: '2027-01-01T00:00:00.000Z',
  }
  const vergadering = {
    id: 'v',
    tafelNaam: 'OGO',
    datum: '2027-01-20',
    status: 'voorbereiding' as const,
  }

  test('actions of the hat, by name or of the whole organisation; late ones say so', () => {
    const mine = taken(
      {
        acties: [
          actie,
          { ...actie, id: '2', persoonId: 'p' },
          { ...actie, id: '3', persoonId: 'q' },
          { ...actie, id: '4', organisatieId: 'x' },
        ],
        vergaderingen: [],
      },
      pet,
    )
    expect(mine.map(({ soort, pad }) => [soort, pad])).toEqual([
      ['actie_te_laat', '/acties#1'],
      ['actie_te_laat', '/acties#2'],
    ])
    expect(openPunten([actie])[0]).toMatchObject({ eigenaar: 'O', stand: 'de afgesproken dag is voorbij' })
  })

  test.each([
    ['voorbereiding', '2027-01-20', 'agenda_verzenden'],
    ['verzonden', '2027-01-20', undefined],
    ['verzonden', '2027-01-10', 'vergadering_vandaag'],
    ['bezig', '2027-01-09', 'vergadering_vandaag'],
    ['gesloten', '2027-01-09', 'besluitenlijst_vaststellen'],
  ] as const)('a meeting that is %s on %s: %s', (status, datum, soort) => {
    expect(taken({ acties: [], vergaderingen: [{ ...vergadering, status, datum }] }, pet)[0]?.soort).toBe(soort)
  })
})
