import { expect, test } from 'vitest'
import { datum } from '#kernel/datum.ts'
import { wijzigingStappen } from './begrotingswijziging.ts'

const wijziging = {
  rechtsvorm: 'bedrijfsvoeringsorganisatie',
  begrotingsjaar: 2027,
  vaststelling: datum('2027-10-06'),
  aanbieding: null,
} as const
const dagen = (given: Parameters<typeof wijzigingStappen>[0]) =>
  Object.fromEntries(wijzigingStappen(given).map(({ code, uiterlijk }) => [code, uiterlijk]))

test('AC-1.8 an exempted category: no step for the councils, still adopted and to gedeputeerde staten within two weeks', () => {
  expect(dagen({ ...wijziging, vrijgesteld: true })).toEqual({ vaststellingWijziging: '2027-10-06', wijzigingNaarGs: '2027-10-20' })
})

test('any other category goes the way of the budget', () => {
  expect(dagen({ ...wijziging, vrijgesteld: false })).toMatchObject({ ontwerpNaarRaden: '2027-07-14', zienswijzen: '2027-10-05' })
  expect(dagen({ ...wijziging, rechtsvorm: 'openbaarLichaam', aanbieding: datum('2027-09-15'), vrijgesteld: false })).toMatchObject({
    ontwerpNaarRaden: '2027-06-23',
    zienswijzen: '2027-09-14',
    vaststellingWijziging: '2027-10-06',
  })
})

test('without a day of adoption the last day of the year', () => {
  expect(dagen({ ...wijziging, vaststelling: null, vrijgesteld: true })).toEqual({
    vaststellingWijziging: '2027-12-31',
    wijzigingNaarGs: '2028-01-14',
  })
})

test('who has no budget of its own changes none', () => {
  expect(dagen({ ...wijziging, rechtsvorm: 'centrumgemeente', vrijgesteld: false })).toEqual({})
})
