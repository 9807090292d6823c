import { expect, test } from 'vitest'
import type { Taak, Termijn } from '#modules/samenwerking/contract.ts'
import { dringendst, hoeLang, perMaand } from '#modules/samenwerking/web/dringendst.ts'

const pet = { aanstellingId: '0', regelingNaam: 'De Liemers', organisatieNaam: 'Zevenaar', rol: 'controller' }
const taak = (titel: string, uiterlijk: string | null): Taak => ({
  soort: 'sleutel_concept',
  titel,
  toelichting: '',
  pad: '/',
  uiterlijk,
  pet,
})
const termijn = (datum: string): Termijn => ({ datum, titel: 'Laatste dag', toelichting: '', pad: '/', pet })
const vandaag = '2026-11-22'

test('the first task, with its date and how long that still is', () => {
  expect(
    dringendst({
      taken: [taak('Dien de verdeelsleutel in', '2027-01-01'), taak('Vul 1 lege stoel', null)],
      termijnen: [termijn('2026-12-01')],
      vandaag,
    }),
  ).toBe('Het dringendst: dien de verdeelsleutel in, uiterlijk 1 januari 2027 (nog 40 dagen).')
  expect(dringendst({ taken: [taak('Vul 1 lege stoel', null)], termijnen: [], vandaag })).toBe('Het dringendst: vul 1 lege stoel.')
})

test('without tasks the first date, without both that nothing waits', () => {
  expect(dringendst({ taken: [], termijnen: [termijn('2026-11-23')], vandaag })).toBe(
    'Er wacht nu niets op u. De eerste datum die telt is 23 november 2026 (morgen).',
  )
  expect(dringendst({ taken: [], termijnen: [], vandaag })).toBe('Er wacht nu niets op u.')
})

test('how long: before, on and after the day', () => {
  expect([hoeLang('2026-11-22', vandaag), hoeLang('2026-11-24', vandaag), hoeLang('2026-11-21', vandaag)]).toEqual([
    'vandaag',
    'nog 2 dagen',
    '1 dag te laat',
  ])
})

test('dates stand under their month, months in order', () => {
  const maanden = perMaand([termijn('2026-12-01'), termijn('2026-12-31'), termijn('2027-12-01')])
  expect(maanden.map(({ maand, termijnen }) => [maand, termijnen.length])).toEqual([
    ['december 2026', 2],
    ['december 2027', 1],
  ])
})
