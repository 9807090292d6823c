import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Datum, datum } from '#kernel/datum.ts'
import { botsingenOf, type Geplandpunt, MEESTE_PUNTEN } from './botsingen.ts'
import { planningZin } from './route-zinnen.ts'
import { makeAgenda, overgenomen, type PlanbareStap, planningOf, type Vergaderdag, wijzigingenOf } from './routeplanning.ts'

const VANDAAG = datum('2026-11-22')
const TERM = 14

const meeting = (tafelId: string, datumTekst: string, of: Partial<Vergaderdag> = {}): Vergaderdag => ({
  id: `${tafelId} ${datumTekst}`,
  tafelId,
  datum: datumTekst,
  aanleverenUiterlijk: addDays(datumTekst as Datum, -TERM),
  status: 'gepland',
  ...of,
})
const stap = (tafelId: string, volgorde: number, of: Partial<PlanbareStap> = {}): PlanbareStap => ({
  id: `stap ${tafelId}`,
  volgorde,
  tafelId,
  tafelNaam: `Tafel ${tafelId}`,
  rol: 'besluit',
  uitkomst: null,
  vergadering: null,
  vergaderingId: null,
  vastgezet: false,
  doorlooptijdDagen: 0,
  aanleverdagen: TERM,
  ...of,
})
const dagen = [
  meeting('a', '2026-12-01'),
  meeting('a', '2026-12-15'),
  meeting('a', '2027-01-12'),
  meeting('b', '2027-01-05'),
  meeting('b', '2027-02-02'),
  meeting('b', '2027-03-02'),
]
const agenda = makeAgenda(dagen, VANDAAG)
const route = (stappen: readonly PlanbareStap[], uiterlijk: string | null = '2027-02-15') => ({
  stappen,
  begonnenOp: '2026-11-20',
  uiterlijk,
})
const vooruit = (stappen: readonly PlanbareStap[], given = agenda) =>
  planningOf(route(stappen), given).stappen.map((each) => each.vooruit?.vergadering ?? null)

describe('where a stop can meet', () => {
  test('a paper that was due yesterday is too late for a stop that is planned now, and in time for one that was planned there', () => {
    expect(vooruit([stap('a', 1)])).toEqual(['2026-12-15'])
    const was = { stappen: [stap('a', 1, { vergaderingId: 'a 2026-12-01' })], begonnenOp: '2026-11-01', uiterlijk: null }
    expect(planningOf(was, agenda).stappen[0]!.vooruit!.vergadering).toBe('2026-12-01')
  })

  test('a meeting that falls out, or of another table, is none', () => {
    const without = makeAgenda(
      dagen.map((each) => (each.id === 'a 2026-12-15' ? { ...each, status: 'vervallen' } : each)),
      VANDAAG,
    )
    expect(vooruit([stap('a', 1, { vergaderingId: 'a 2026-12-15' })], without)).toEqual(['2027-01-12'])
    expect(vooruit([stap('a', 1, { vergaderingId: 'b 2027-01-05' })])).toEqual(['2026-12-15'])
  })

  test('a stop that a person fixed meets there or later, never before', () => {
    const fixed = stap('a', 1, { vergaderingId: 'a 2027-01-12', vastgezet: true })
    expect(vooruit([fixed, stap('b', 2)])).toEqual(['2027-01-12', '2027-02-02'])
    expect(vooruit([{ ...fixed, vastgezet: false }, stap('b', 2)])).toEqual(['2026-12-15', '2027-01-05'])
  })

  test('the day on which a table spoke counts, with the days that its result takes', () => {
    const done = (doorlooptijdDagen: number) => stap('a', 1, { uitkomst: 'positief', vergadering: '2026-12-10', doorlooptijdDagen })
    const after = (doorlooptijdDagen: number) => vooruit([done(doorlooptijdDagen), stap('b', 2)], makeAgenda(dagen, '2026-12-11'))
    expect(after(0)).toEqual(['2027-01-05'])
    expect(after(60)).toEqual(['2027-03-02'])
  })
})

describe('the finding', () => {
  const zin = (uiterlijk: string | null, stappen = [stap('a', 1), stap('b', 2)], given = agenda) =>
    planningZin(planningOf(route(stappen, uiterlijk), given), uiterlijk)

  test.each([
    [null, 'Het besluit kan er op 05-01-2027 zijn. Er is geen uiterste datum.'],
    ['2027-01-05', 'Het besluit kan er op 05-01-2027 zijn. Dat is op tijd voor 05-01-2027, er is geen speling.'],
    ['2027-02-15', 'Het besluit kan er op 05-01-2027 zijn. Dat is op tijd voor 15-02-2027, met 28 dagen speling.'],
    ['2027-01-04', 'Dit haalt 04-01-2027 niet. De vergadering die het breekt: Tafel a op 15-12-2026. Het stuk wacht daar 11 dagen op.'],
  ])('uiterlijk %s: %s', (uiterlijk, expected) => expect(zin(uiterlijk)).toBe(expected))

  test('a table without a meeting is what breaks it', () => {
    expect(zin('2027-02-15', [stap('a', 1), stap('c', 2)])).toBe(
      'Dit haalt 15-02-2027 niet. Tafel c heeft geen vergadering meer waarvoor het stuk op tijd is (klaar op 15-12-2026).',
    )
  })

  test('the meeting that breaks it is the one where the paper waits longest on the way to the last result', () => {
    const late = makeAgenda(
      dagen.filter(({ id }) => id !== 'b 2027-01-05' && id !== 'b 2027-02-02'),
      VANDAAG,
    )
    const planning = planningOf(route([stap('a', 1), stap('b', 2)]), late)
    expect(planning.breekpunt).toMatchObject({ stapId: 'stap b', klaarOp: '2026-12-15', wachtDagen: 63 })
  })

  test('nothing is left when every table spoke', () => {
    expect(zin('2027-02-15', [stap('a', 1, { uitkomst: 'aangenomen', vergadering: '2026-12-01' })])).toBe('Alle tafels hebben gesproken.')
  })
})

test('what is taken over stays: planning it again changes nothing', () => {
  const ways = fc.array(
    fc.record({
      tafelId: fc.constantFrom('a', 'b', 'c'),
      volgorde: fc.integer({ min: 1, max: 3 }),
      vergaderingId: fc.constantFrom(null, ...dagen.map(({ id }) => id)),
      vastgezet: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  fc.assert(
    fc.property(ways, (given) => {
      const stappen = given.map(({ tafelId, volgorde, vergaderingId, vastgezet }, index) =>
        stap(tafelId, volgorde, { id: String(index), vergaderingId, vastgezet: vastgezet && vergaderingId !== null }),
      )
      const planned = planningOf(route(stappen), agenda)
      const moved = new Map(wijzigingenOf(planned).map(({ stapId, vergaderingId }) => [stapId, vergaderingId]))
      const saved = stappen.map((each) => (moved.has(each.id) ? { ...each, vergaderingId: moved.get(each.id)!, vastgezet: false } : each))
      expect(wijzigingenOf(planningOf(route(saved), agenda))).toEqual([])
      expect(overgenomen(route(saved), agenda).stappen.map(({ gepland }) => gepland?.id ?? null)).toEqual(
        planned.stappen.map((each) => each.vooruit?.id ?? null),
      )
    }),
    { numRuns: 300 },
  )
})

describe('days that collide', () => {
  const punt = (behandelingId: string, dag: string, of: Partial<Geplandpunt> = {}): Geplandpunt => ({
    behandelingId,
    titel: `Voorstel ${behandelingId}`,
    organisatieId: 'z',
    stap: { id: behandelingId, tafelId: 'a', tafelNaam: 'Tafel a', tafelOrganisatieId: null },
    moment: { id: `a ${dag}`, tafelId: 'a', vergadering: datum(dag), aanleverenUiterlijk: addDays(datum(dag), -TERM) },
    ...of,
  })
  const reces = { organisatieId: 'z', organisatieNaam: 'Zevenaar', naam: 'Kerstreces', van: '2026-12-19', totEnMet: '2027-01-03' }

  test('one proposal more than a table treats well', () => {
    const many = (count: number) =>
      botsingenOf(
        Array.from({ length: count }, (_, index) => punt(String(index), '2026-12-01')),
        [],
      )
    expect(many(MEESTE_PUNTEN)).toEqual([])
    expect(many(MEESTE_PUNTEN + 1)).toMatchObject([{ soort: 'vol', datum: '2026-12-01', behandelingIds: { length: MEESTE_PUNTEN + 1 } }])
  })

  test.each([
    ['2027-01-01', 'feestdag'],
    ['2027-01-02', 'aanleveren_in_reces'],
    ['2027-01-17', 'aanleveren_in_reces'],
  ])('%s: %s', (dag, soort) => expect(botsingenOf([punt('1', dag)], [reces]).map((each) => each.soort)).toContain(soort))

  test('the first and the last day of a recess count, the days around it do not; only of who it concerns', () => {
    const soorten = (dag: string, tafelOrganisatieId: string | null = null) =>
      botsingenOf([punt('1', dag, { stap: { ...punt('1', dag).stap, tafelOrganisatieId } })], [reces]).map(({ soort }) => soort)
    expect(soorten('2027-01-18')).toEqual([])
    expect(soorten('2027-01-17')).toEqual(['aanleveren_in_reces'])
    expect(soorten('2026-12-19', 'z')).toEqual(['vergadering_in_reces'])
    expect(soorten('2026-12-18', 'z')).toEqual([])
    expect(soorten('2026-12-21', 'd')).toEqual([])
  })
})
