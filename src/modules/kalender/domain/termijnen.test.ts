import { expect, test } from 'vitest'
import { datum } from '#kernel/datum.ts'
import { type Jaarstand, laatsteVergadering, taken, termijnen } from './termijnen.ts'

const jaar: Jaarstand = {
  jaar: 2028,
  rechtsvorm: 'bedrijfsvoeringsorganisatie',
  vormwijzigingen: [],
  vaststelling: { datum: datum('2027-07-07'), isVervallen: false },
  aanbieding: null,
  raden: [
    { organisatieId: 'duiven', organisatieNaam: 'Duiven', vergaderingen: [{ datum: '2027-05-24' }, { datum: '2027-06-28' }] },
    { organisatieId: 'westervoort', organisatieNaam: 'Westervoort', vergaderingen: [] },
  ],
  verzendingen: [],
}
const titels = (organisatieId: string, permissies: string[], vandaag = '2027-03-01', given = jaar) =>
  termijnen([given], { organisatieId, permissies: new Set(permissies) }, vandaag).map(({ datum: dag, titel }) => `${dag} ${titel}`)

test('the steps of the board of the coming half year, for who writes the year down', () => {
  expect(titels('sdl', ['begrotingsjaar.vastleggen'])).toEqual([
    '2027-04-29 Financiële en beleidsmatige kaders 2028 naar de raden',
    '2027-04-29 Voorlopige jaarrekening 2026 naar de raden',
    '2027-04-14 Ontwerpbegroting 2028 naar de raden',
    '2027-07-07 Begroting 2028 vaststellen',
    '2027-07-21 Begroting 2028 naar gedeputeerde staten',
    '2027-07-14 Jaarrekening 2026 vaststellen',
    '2027-07-14 Jaarrekening 2026 naar gedeputeerde staten',
  ])
  expect(titels('sdl', ['begrotingsjaar.vastleggen'], '2026-11-01')).toHaveLength(3)
  expect(titels('sdl', ['vergadering.lezen'])).toEqual([])
})

test('what was done asks nothing any more, nor what is over', () => {
  const done: Jaarstand = { ...jaar, verzendingen: [{ stap: 'kaders' }] }
  expect(titels('sdl', ['begrotingsjaar.vastleggen'], '2027-04-29', done).map((each) => each.slice(0, 10))).not.toContain('2027-04-14')
  expect(titels('sdl', ['begrotingsjaar.vastleggen'], '2027-04-29', done)[0]).toContain('Voorlopige jaarrekening')
})

test('the own council: the last meeting that counts, or the task to plan one before the draft arrives', () => {
  const griffier = (organisatieId: string) => ({ organisatieId, permissies: new Set(['vergadering.plannen']) })
  expect(termijnen([jaar], griffier('duiven'), '2027-03-01')).toEqual([
    {
      datum: '2027-06-28',
      titel: 'Laatste raad van Duiven voor de zienswijze op de begroting 2028',
      toelichting: 'De zienswijze moet er uiterlijk 06-07-2027 zijn (Wgr art. 35).',
      pad: '/pc-kalender?jaar=2028',
    },
  ])
  expect(taken([jaar], griffier('duiven'), '2027-03-01')).toEqual([])
  expect(termijnen([jaar], griffier('westervoort'), '2027-03-01')).toEqual([])
  expect(taken([jaar], griffier('westervoort'), '2027-03-01')).toMatchObject([
    { titel: 'Plan een raad voor de zienswijze op de begroting 2028', uiterlijk: '2027-04-14' },
  ])
  expect(taken([jaar], { organisatieId: 'westervoort', permissies: new Set(['vergadering.lezen']) }, '2027-03-01')).toEqual([])
  expect([taken([jaar], griffier('westervoort'), '2026-10-01'), taken([jaar], griffier('westervoort'), '2027-07-07')]).toEqual([[], []])
  expect(taken([{ ...jaar, verzendingen: [{ stap: 'zienswijzen' }] }], griffier('westervoort'), '2027-03-01')).toEqual([])
  expect([termijnen([jaar], griffier('sdl'), '2027-03-01'), taken([jaar], griffier('sdl'), '2027-03-01')]).toEqual([[], []])
})

test('the last meeting that counts lies between receipt and the due date, both included', () => {
  const days = ['2027-04-01', '2027-05-01', '2027-06-01'].map((dag) => ({ datum: dag }))
  expect(laatsteVergadering(days, { van: '2027-04-01', totEnMet: '2027-05-01' })).toBe('2027-05-01')
  expect(laatsteVergadering(days, { van: '2027-05-02', totEnMet: '2027-05-31' })).toBeNull()
})
