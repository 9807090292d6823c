import { expect, test } from 'vitest'
import { planelementen } from '#modules/afweging/domain/realisatieplan.ts'
import { faultsOfPlanForm, planBody, planVan, readPlanInvoer } from './realisatieplan-ontwerp.ts'

const leeg = planVan({ elementen: [], versie: 0 })

test('an empty plan has a place for every element and sends none', () => {
  expect(Object.keys(leeg)).toEqual([...planelementen])
  expect(planBody(leeg)).toEqual({ elementen: [] })
  expect(faultsOfPlanForm(leeg)).toEqual([])
})

test('what is written goes out and comes back as it was, in the order of the elements', () => {
  const plan = {
    ...leeg,
    raden: { tekst: 'In mei.', isNvt: false, trekkerId: 'a' },
    doelen: { tekst: 'Eén balie.', isNvt: false, trekkerId: '' },
  }
  const { elementen } = planBody(plan)
  expect(elementen.map(({ element }) => element)).toEqual(['doelen', 'raden'])
  expect(planVan({ elementen: elementen.map((each) => ({ ...each, trekkerNaam: null })), versie: 1 })).toEqual(plan)
})

test('an element that was begun asks for its words', () => {
  const plan = { ...leeg, regio: { tekst: ' ', isNvt: true, trekkerId: '' }, rollen: { tekst: '', isNvt: false, trekkerId: 'a' } }
  expect(faultsOfPlanForm(plan).map(({ name }) => name)).toEqual(['elementen.rollen.tekst', 'elementen.regio.tekst'])
})

test('what was kept is this form or nothing', () => {
  expect(readPlanInvoer(JSON.parse(JSON.stringify(leeg)))).toEqual(leeg)
  expect(readPlanInvoer({ doelen: 'x' })).toBeNull()
})
