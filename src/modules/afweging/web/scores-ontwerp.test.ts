import { expect, test } from 'vitest'
import type { Weging } from '#modules/afweging/contract.ts'
import { plek } from '#modules/afweging/domain/weging-opzet.ts'
import { aandelenTekst, faultsOfGewichten, gewichtenBody } from './gewichten-ontwerp.ts'
import { type Cel, faultsOfScoresOntwerp, faultsOnForm, scoresBody, type ScoresOntwerp } from './scores-ontwerp.ts'

const criterium = (naam: string) => ({ naam, richting: 'hoog' as const, slechtst: '', best: '' })
const weging = {
  criteria: ['Kosten', 'Klant'].map((naam) => ({ ...criterium(naam), veto: null })),
  varianten: ['A', 'B'],
  eigenGewichten: { eigenCriteria: [criterium('Nabijheid')] },
} as unknown as Weging
const getal = (waarde: string | null, fout: string | null = null) => ({ waarde, fout })
const cel = (given: Partial<Cel>): Cel => ({ score: getal(null), laag: getal(null), hoog: getal(null), bron: '', ...given })
const ontwerp = (cellen: readonly [variant: string, criterium: string, cel: Cel][], bron = ''): ScoresOntwerp => ({
  cellen: Object.fromEntries(cellen.map(([variant, naam, each]) => [plek({ variant, criterium: naam }), each])),
  bron,
  reden: '',
})

test('only what was filled in is sent; its own source goes before the one for all', () => {
  const form = ontwerp(
    [
      ['B', 'Nabijheid', cel({ score: getal('9'), bron: ' Bezoek ' })],
      ['A', 'Kosten', cel({ score: getal('6'), laag: getal('5'), hoog: getal('7') })],
    ],
    'Offertes',
  )
  expect(faultsOfScoresOntwerp(weging, form)).toEqual([])
  expect(scoresBody(weging, form).scores).toEqual([
    { variant: 'A', criterium: 'Kosten', score: '6', laag: '5', hoog: '7', bron: 'Offertes' },
    { variant: 'B', criterium: 'Nabijheid', score: '9', laag: null, hoog: null, bron: 'Bezoek' },
  ])
})

test('what is missing or cannot be read is said at its own field, and a fault of the server finds the field that was sent', () => {
  expect(faultsOfScoresOntwerp(weging, ontwerp([]))).toMatchObject([{ name: 'scores.0.score' }])
  const form = ontwerp([
    ['B', 'Kosten', cel({ laag: getal('5') })],
    ['A', 'Klant', cel({ score: getal(null, 'Vul een getal in.'), bron: 'x' })],
    ['B', 'Klant', cel({ score: getal('5') })],
  ])
  expect(faultsOfScoresOntwerp(weging, form).map(({ name }) => name)).toEqual([
    'scores.1.score',
    'scores.1.bron',
    'scores.2.score',
    'scores.3.bron',
  ])
  const faults = [
    { name: 'scores.2.score', reason: 'te hoog' },
    { name: 'reden', reason: 'waarom' },
  ]
  expect(faultsOnForm(weging, form, faults).map(({ name }) => name)).toEqual(['scores.3.score', 'reden'])
})

test('points give shares as soon as all are there; own criteria come behind the shared ones', () => {
  const eigen = { ...criterium('Nabijheid '), id: 1, punten: '60', fout: null }
  const punten = (kosten: string | null) => ({
    gedeeld: [
      { criterium: 'Kosten', punten: kosten, fout: null },
      { criterium: 'Klant', punten: '40', fout: null },
    ],
    eigen: [eigen],
  })
  expect([...aandelenTekst(punten('100'))]).toEqual([
    ['Kosten', '50%'],
    ['Klant', '20%'],
    ['Nabijheid', '30%'],
  ])
  expect(aandelenTekst(punten(null)).size).toBe(0)
  expect(faultsOfGewichten(punten(null))).toEqual([{ name: 'gewichten.0.gewicht', reason: 'Geef Kosten punten; 0 mag ook.' }])
  expect(gewichtenBody(punten('100')).gewichten.map(({ criterium: naam }) => naam)).toEqual(['Kosten', 'Klant', 'Nabijheid'])
})
