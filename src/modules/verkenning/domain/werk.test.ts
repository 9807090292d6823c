import { describe, expect, test } from 'vitest'
import { openPunten, taken, termijnen, type WerkVerkenning } from './werk.ts'

const verkenning = (meer: Partial<WerkVerkenning> = {}): WerkVerkenning => ({
  id: 'v',
  titel: 'T',
  status: 'voorgelegd',
  sluitOp: '2026-12-01',
  diendeIn: false,
  gevraagd: [
    { organisatieId: 'wij', organisatieNaam: 'Wij', aantal: 0 },
    { organisatieId: 'zij', organisatieNaam: 'Zij', aantal: 1 },
  ],
  organisatieId: 'zij',
  organisatieNaam: 'Zij',
  sinds: '2026-11-01',
  ...meer,
})
const wij = { organisatieId: 'wij', permissies: new Set(['verkenning.oordelen', 'verkenning.indienen']) }
const VANDAAG = '2026-11-22'
const soorten = (given: WerkVerkenning, vandaag = VANDAAG, wie = wij) => taken([given], wie, vandaag).map(({ soort }) => soort)

describe('what waits', () => {
  test.each([
    ['asked and nobody of us judged', verkenning(), VANDAAG, ['verkenning_oordeel']],
    ['a colleague did', verkenning({ gevraagd: [{ organisatieId: 'wij', organisatieNaam: 'Wij', aantal: 1 }] }), VANDAAG, []],
    ['not asked', verkenning({ gevraagd: [] }), VANDAAG, []],
    ['closed', verkenning({ status: 'afgerond' }), VANDAAG, []],
    ['our draft', verkenning({ status: 'concept', organisatieId: 'wij' }), VANDAAG, ['verkenning_concept']],
    ['ours and its day has passed', verkenning({ organisatieId: 'wij', gevraagd: [] }), '2026-12-02', ['verkenning_afronden']],
    ['ours on its last day', verkenning({ organisatieId: 'wij', gevraagd: [] }), '2026-12-01', []],
    ['ours without a day', verkenning({ organisatieId: 'wij', gevraagd: [], sluitOp: null }), '2030-01-01', []],
  ])('%s', (_, given, vandaag, expected) => expect(soorten(given, vandaag)).toEqual(expected))

  test('who only reads, has nothing to do', () => {
    expect(soorten(verkenning(), VANDAAG, { organisatieId: 'wij', permissies: new Set() })).toEqual([])
  })
})

test('the last day to judge is a date that counts for who is asked, as long as it lies ahead', () => {
  expect(termijnen([verkenning()], 'wij', VANDAAG)).toMatchObject([{ datum: '2026-12-01' }])
  expect([termijnen([verkenning()], 'ander', VANDAAG), termijnen([verkenning()], 'wij', '2026-12-02')]).toEqual([[], []])
})

test('an open matter waits for who is silent, and after its day for its owner', () => {
  expect(openPunten([verkenning()], VANDAAG)).toMatchObject([{ stand: 'Wacht op oordelen', eigenaar: 'Wij', blokkade: null }])
  expect(openPunten([verkenning()], '2026-12-02')).toMatchObject([
    { stand: 'Wacht op een conclusie', eigenaar: 'Zij', blokkade: 'De dag om te oordelen is voorbij' },
  ])
  expect(openPunten([verkenning({ status: 'afgerond' })], VANDAAG)).toEqual([])
})
