import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bewaringVan } from '#modules/publicatie/domain/bewaren.ts'
import { categorieVan, isVerplicht } from '#modules/publicatie/domain/categorie.ts'
import { alsVergadering, geheimStand, isVoltallig } from '#modules/publicatie/domain/geheimhouding.ts'
import { gronden, grondZin, openbaarheden } from '#modules/governance/contract.ts'
import { standVan } from '#modules/publicatie/domain/stand.ts'
import { uitgeverVan } from '#modules/publicatie/domain/uitgever.ts'

describe('the category follows from the table and the legal form', () => {
  test.each([
    ['bestuur', 'openbaar_lichaam', 1080],
    ['bestuur', 'bedrijfsvoeringsorganisatie', 1080],
    ['bestuur', 'gemeenschappelijk_orgaan', 1080],
    ['dagelijks_bestuur', 'openbaar_lichaam', 1090],
    // A bedrijfsvoeringsorganisatie has one board: whatever calls itself a dagelijks bestuur there is no bestuurscollege.
    ['dagelijks_bestuur', 'bedrijfsvoeringsorganisatie', null],
    ['bestuur', 'centrumgemeente', null],
    ['bestuur', null, null],
    ['college', 'netwerk', 1090],
    ['raad', null, 1080],
    ['ogo', 'openbaar_lichaam', null],
    ['secretarissen', 'openbaar_lichaam', null],
    ['controllers', 'bedrijfsvoeringsorganisatie', null],
  ])('%s, %s: %s', (tafelSoort, vorm, code) => {
    expect(categorieVan({ ding: 'besluit', tafelSoort, vorm }).code).toBe(code)
  })

  test('a document of the budget cycle is 1120 wherever it was adopted', () => {
    for (const tafelSoort of ['bestuur', 'college', 'raad', 'ogo'])
      expect(categorieVan({ ding: 'begrotingsstuk', tafelSoort, vorm: 'openbaar_lichaam' }).code).toBe(1120)
  })

  test('the form on the day of the decision counts: De Connectie changed hers', () => {
    expect(categorieVan({ ding: 'besluit', tafelSoort: 'bestuur', vorm: 'bedrijfsvoeringsorganisatie' }).code).toBe(1080)
    expect(categorieVan({ ding: 'besluit', tafelSoort: 'bestuur', vorm: 'centrumgemeente' }).code).toBeNull()
  })

  test('no date means no duty; a duty holds for what was made from its day on', () => {
    expect(isVerplicht(1080, '2027-01-01', {})).toBe(false)
    expect(isVerplicht(1080, '2026-12-31', { 1080: '2027-01-01' })).toBe(false)
    expect(isVerplicht(1080, '2027-01-01', { 1080: '2027-01-01' })).toBe(true)
    expect(isVerplicht(null, '2027-01-01', { 1080: '2027-01-01' })).toBe(false)
  })
})

describe('secrecy of the chair holds until the board has met (AC-10.1)', () => {
  const opgelegd = { opgelegdDoor: 'voorzitter', opgelegdOp: '2026-11-01', bekrachtigdOp: null } as const
  const op = (datum: string, voltallig = true) => ({ datum, voltallig })

  test('not confirmed in the next meeting: it lapses the day after', () => {
    const vergaderingen = [op('2026-12-10'), op('2026-10-01')]
    expect(geheimStand(opgelegd, vergaderingen, '2026-11-20')).toEqual({ soort: 'voorlopig', uiterlijk: '2026-12-10' })
    expect(geheimStand(opgelegd, vergaderingen, '2026-12-10').soort).toBe('voorlopig')
    expect(geheimStand(opgelegd, vergaderingen, '2026-12-11')).toEqual({ soort: 'vervallen', per: '2026-12-10' })
  })

  test('a meeting with too few members does not count: the next one does', () => {
    const vergaderingen = [op('2026-12-10', false), op('2027-02-11')]
    expect(geheimStand(opgelegd, vergaderingen, '2027-01-05')).toEqual({ soort: 'voorlopig', uiterlijk: '2027-02-11' })
  })

  test('confirmed in time holds; confirmed in a later meeting does not bring it back', () => {
    const vergaderingen = [op('2026-12-10'), op('2027-02-11')]
    expect(geheimStand({ ...opgelegd, bekrachtigdOp: '2026-12-10' }, vergaderingen, '2028-01-01').soort).toBe('geldt')
    expect(geheimStand({ ...opgelegd, bekrachtigdOp: '2027-02-11' }, vergaderingen, '2028-01-01')).toEqual({
      soort: 'vervallen',
      per: '2026-12-10',
    })
  })

  test('what the board imposes itself needs nobody; without a meeting nothing lapses', () => {
    expect(geheimStand({ ...opgelegd, opgelegdDoor: 'bestuur' }, [op('2026-12-10')], '2030-01-01').soort).toBe('geldt')
    expect(geheimStand(opgelegd, [], '2030-01-01')).toEqual({ soort: 'voorlopig', uiterlijk: null })
  })

  test('once lapsed it stays lapsed, whatever day it is looked at', () => {
    const dag = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2026, 10, 2) + n * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.array(fc.record({ datum: dag, voltallig: fc.boolean() })), dag, dag, (vergaderingen, een, ander) => {
        const [eerder, later] = [een, ander].toSorted() as [string, string]
        if (geheimStand(opgelegd, vergaderingen, eerder).soort === 'vervallen')
          expect(geheimStand(opgelegd, vergaderingen, later)).toEqual(geheimStand(opgelegd, vergaderingen, eerder))
      }),
    )
  })
})

describe('a meeting in which the board can confirm (AC-10.1)', () => {
  const opkomst = (over: object = {}) => ({ leden: 3, aanwezig: 2, stemmen: 7, aanwezigeStemmen: 4, isVastgelegd: true, ...over })

  test.each([
    ['more than half of the members with more than half of the votes', {}, true],
    ['half of the members is not more than half', { leden: 4 }, false],
    ['enough members, half of the votes', { stemmen: 8 }, false],
    ['one member with most of the votes', { aanwezig: 1, aanwezigeStemmen: 6 }, false],
    ['nobody wrote down who was there', { isVastgelegd: false }, false],
    ['nobody has a seat', { leden: 0, aanwezig: 0, stemmen: 0, aanwezigeStemmen: 0 }, false],
  ])('%s', (_, over, telt) => {
    expect(isVoltallig(opkomst(over))).toBe(telt)
  })

  test('one that still has to come is expected to count; one that was held counts by its list of presence', () => {
    const op = (datum: string, over: object = {}) => alsVergadering({ ...opkomst(over), datum }, '2026-12-10').voltallig
    expect(op('2026-12-11', { isVastgelegd: false })).toBe(true)
    expect(op('2026-12-10', { isVastgelegd: false })).toBe(true)
    expect(op('2026-12-10', { aanwezig: 1 })).toBe(false)
    expect(op('2026-12-09', { isVastgelegd: false })).toBe(false)
    expect(op('2026-12-09')).toBe(true)
  })
})

test('how long a decision is kept: of a board for ever, of an official table twenty years', () => {
  expect(bewaringVan('bestuur', '2026-12-10')).toMatchObject({ waardering: 'blijvend_bewaren', vernietigenVanaf: null })
  expect(bewaringVan('ogo', '2026-12-10')).toEqual({
    waardering: 'vernietigen',
    jaren: 20,
    start: '2026-12-10',
    vernietigenVanaf: '2046-12-10',
    bron: 'Selectielijst 2020, resultaat 19.1.8',
  })
  expect(bewaringVan('iets nieuws', '2026-12-10').waardering).toBe('blijvend_bewaren')
})

test('what is not open never waits for the public and never is public', () => {
  for (const openbaarheid of [null, ...openbaarheden])
    for (const gepubliceerd of [false, true])
      for (const ingetrokken of [false, true]) {
        const stand = standVan({ openbaarheid, gepubliceerd, ingetrokken })
        if (openbaarheid !== 'openbaar') expect(['te_bepalen', 'besloten', 'geheim']).toContain(stand)
      }
})

test('a council publishes as its municipality, a joint table as the cooperation', () => {
  const samen = { naam: 'Samenwerking De Liemers', uri: 'https://identifier.overheid.nl/tooi/id/so/so0682' }
  expect(uitgeverVan({ naam: null, code: null }, samen)).toEqual(samen)
  expect(uitgeverVan({ naam: 'Zevenaar', code: 'GM0299' }, samen)).toEqual({
    naam: 'gemeente Zevenaar',
    uri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0299',
  })
})

test('the grounds: absolute ones are those of the first paragraph; each reads as a sentence', () => {
  expect(gronden.filter(({ absoluut }) => absoluut).map(({ code }) => code)).toEqual(['5.1.1a', '5.1.1b', '5.1.1c', '5.1.1d', '5.1.1e'])
  expect(new Set(gronden.map(({ code }) => code)).size).toBe(gronden.length)
  expect(grondZin('5.1.2e')).toBe('Woo artikel 5.1 lid 2 onder e: persoonlijke levenssfeer')
  expect(grondZin('5.2.1')).toBe('Woo artikel 5.2 lid 1: persoonlijke beleidsopvattingen in een stuk voor intern beraad')
})

const lijst = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'archief', 'selectielijst_resultaten.json.gz')
test.skipIf(!existsSync(lijst))('the results are those of the Selectielijst 2020 (needs ../shared; skipped when it is absent)', () => {
  const resultaten = JSON.parse(gunzipSync(readFileSync(lijst)).toString()) as {
    volledigNummer: string
    waardering: string
    bewaartermijn?: string
  }[]
  for (const tafelSoort of [
    'bestuur',
    'dagelijks_bestuur',
    'college',
    'raad',
    'stuurgroep',
    'kring',
    'overlegtafel',
    'ogo',
    'secretarissen',
    'controllers',
  ]) {
    const { waardering, jaren, bron } = bewaringVan(tafelSoort, '2026-01-01')
    const found = resultaten.find(({ volledigNummer }) => volledigNummer === /resultaat (.*)/.exec(bron)![1])!
    expect([found.waardering, found.bewaartermijn ?? null]).toEqual([waardering, jaren === null ? null : `P${jaren}Y`])
  }
})
