import { expect, test } from 'vitest'
import type { Cijfers } from './cijfers.ts'
import { kostenZinnen, restZinnen } from './zinnen.ts'

const z = { organisatieId: 'z', organisatieNaam: 'Zevenaar' }
const bijdrage = (jaar: number, soort: 'incidenteel' | 'structureel', bedrag: string) => ({
  ...z,
  jaar,
  soort,
  bedrag,
  aandeel: '0.520000000000',
})
const cijfers = (bijdragen: Cijfers['bijdragen'], of: Partial<Cijfers> & { totaal?: string } = {}): Cijfers => ({
  peildatum: '2026-11-22',
  besluit: { nummer: 'B-2026-004', titel: 'Zes', gremium: 'Het bestuur', datum: '2026-11-20', totaal: of.totaal ?? '410000.00' },
  verdeelsleutel: { naam: 'Verdeelsleutel RID' },
  programma: null,
  ...of,
  bijdragen,
})
const betaalt = (...bijdragen: Cijfers['bijdragen']) =>
  kostenZinnen(cijfers(bijdragen), z)
    .slice(1)
    .map((zin) => zin.replaceAll('\u00a0', ' '))

test('each year and kind on its own: what is paid every year from 2028 is not paid in 2027', () => {
  expect(
    betaalt(
      bijdrage(2027, 'incidenteel', '213200.00'),
      bijdrage(2027, 'structureel', '52000.00'),
      bijdrage(2028, 'structureel', '26000.00'),
    ),
  ).toEqual([
    'In 2027 betaalt Zevenaar eenmalig naar schatting € 213.000, 52,0% volgens de Verdeelsleutel RID. Precies is dat € 213.200,00.',
    'Vanaf 2027 betaalt Zevenaar elk jaar € 52.000,00.',
    'Vanaf 2028 betaalt Zevenaar elk jaar € 26.000,00.',
  ])
})

test('a negative amount is money back; nothing to pay is not said', () => {
  expect(betaalt(bijdrage(2027, 'incidenteel', '-5200.50'), bijdrage(2028, 'incidenteel', '0.00'))).toEqual([
    'In 2027 krijgt Zevenaar eenmalig € 5.200,50 terug, 52,0% volgens de Verdeelsleutel RID.',
  ])
})

test.each([
  ['410000.00', null, []],
  ['410000.00 + PM', null, [/^In dit besluit staat een bedrag nog niet vast/]],
  ['410000.00', '640000.00 + PM', [/Over € 230.000,00 \+ PM daarvan is nog niet besloten.*PM betekent/]],
  ['410000.00', '410000.00', []],
  ['700000.00', '640000.00', [/gaat daar € 60.000,00 boven/]],
  ['410000.00 + PM', '640000.00', [/Over € 230.000,00/, /^In dit besluit/]],
])('decided %s of a programme of %s', (totaal, programma, verwacht) => {
  const zinnen = restZinnen(cijfers([], { totaal, programma: programma === null ? null : { naam: 'Verbetering', totaal: programma } }))
  expect(zinnen).toHaveLength(verwacht.length)
  for (const [index, zin] of zinnen.entries()) expect(zin.replaceAll('\u00a0', ' ')).toMatch(verwacht[index]!)
})
