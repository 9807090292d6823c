import { expect, test } from 'vitest'
import { datum } from '#kernel/datum.ts'
import { type Jaarstand, laatsteVergadering, termijnen } from './termijnen.ts'

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

test('the view of the own council, with the last meeting that counts or the warning that there is none', () => {
  const griffier = (organisatieId: string) =>
    termijnen([jaar], { organisatieId, permissies: new Set(['vergadering.plannen']) }, '2027-03-01')
  expect(griffier('duiven')).toMatchObject([{ datum: '2027-07-06', toelichting: 'Laatste raad die nog telt: 28-06-2027.' }])
  expect(griffier('westervoort')[0]?.toelichting).toContain('Plan een vergadering')
  expect(griffier('sdl')).toEqual([])
})

test('the last meeting that counts lies between receipt and the due date, both included', () => {
  const days = ['2027-04-01', '2027-05-01', '2027-06-01'].map((dag) => ({ datum: dag }))
  expect(laatsteVergadering(days, { van: '2027-04-01', totEnMet: '2027-05-01' })).toBe('2027-05-01')
  expect(laatsteVergadering(days, { van: '2027-05-02', totEnMet: '2027-05-31' })).toBeNull()
})
