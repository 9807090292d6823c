import { afterAll, beforeAll, expect, test } from 'vitest'
import { datumVan, showDatum } from '#kernel/format/datum.ts'
import type { Besluit } from '#modules/governance/contract.ts'
import { besluitWeg } from '../src/test-besluit.ts'
import { type RunningHouse, startHouse } from './house.ts'

let house: RunningHouse
let besluit: Besluit

beforeAll(async () => {
  house = await startHouse()
  besluit = await besluitWeg({ db: house.db, signIn: house.api.signIn }).slotbesluit('Glasvezel voor alle scholen')
})
afterAll(() => house.close())

test('a decision goes from the board to the public and back: determined, published, found by anybody, withdrawn', async () => {
  const { page } = await house.signIn('secretaris.zevenaar')
  const { page: buiten, complaints } = await house.visit({ width: 375 })
  const adres = `/openbaar/de-liemers/besluiten/${besluit.nummer}`

  await page.goto('/publicaties?stand=te_bepalen')
  await page.getByRole('link', { name: besluit.nummer }).click()
  await page.getByRole('button', { name: 'Bepaal de openbaarheid' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Leg vast' }).click()
  await dialog.getByRole('link', { name: /Kies openbaar, besloten of geheim/ }).waitFor()
  expect(await dialog.getByLabel('Geheim', { exact: true }).count()).toBe(0)
  await dialog.getByLabel('Openbaar', { exact: true }).check()
  await dialog.getByRole('button', { name: 'Leg vast' }).click()
  await page.getByText('De openbaarheid is vastgelegd.').waitFor()
  expect((await buiten.goto(adres))!.status()).toBe(404)

  await page.getByRole('button', { name: 'Maak openbaar' }).click()
  await page.getByRole('button', { name: 'Ja, maak openbaar' }).click()
  await page.getByText('Het besluit is openbaar').waitFor()
  await page.getByText('Inspanningsverplichting').waitFor()
  await page.getByText('Blijvend bewaren').waitFor()

  complaints.length = 0
  await buiten.goto('/openbaar')
  await buiten.getByRole('link', { name: 'Samenwerking De Liemers' }).click()
  await buiten.getByLabel('Zoek in besluiten').fill('school')
  await buiten.getByRole('button', { name: 'Zoek' }).click()
  await buiten.getByText('1 stuk gevonden').waitFor()
  await buiten.getByRole('link', { name: besluit.titel }).click()
  await buiten.getByText(besluit.tekst).waitFor()
  expect(complaints).toEqual([])

  await page.getByRole('button', { name: 'Trek de publicatie in' }).click()
  await page.getByRole('dialog').getByLabel('Reden').fill('De naam van een inwoner stond erin.')
  await page.getByRole('button', { name: 'Ja, trek in' }).click()
  await page.getByText('De publicatie is ingetrokken.').waitFor()
  expect((await buiten.goto(adres))!.status()).toBe(410)
  await buiten.getByText('De naam van een inwoner stond erin.').waitFor()
})

test('secrecy: who sits at the table imposes it, and the secretary no longer finds the decision', async () => {
  const { page } = await house.signIn('wethouder.zevenaar')
  await page.goto(`/publicaties/${besluit.id}`)
  await page.getByRole('button', { name: 'Bepaal de openbaarheid' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Geheim', { exact: true }).check()
  await dialog.getByLabel('Grond', { exact: true }).selectOption('5.1.2b')
  await dialog.getByLabel('De voorzitter', { exact: true }).check()
  await dialog.getByLabel('Wanneer', { exact: true }).fill(showDatum(datumVan(new Date())))
  await dialog.getByRole('button', { name: 'Leg vast' }).click()
  await page.getByText(/Zij vervalt als het bestuur haar/).waitFor()
  const { page: anders } = await house.signIn('secretaris.zevenaar')
  await anders.goto('/publicaties')
  await anders.getByRole('heading', { level: 1, name: 'Publicaties' }).waitFor()
  expect(await anders.getByText(besluit.nummer).count()).toBe(0)
})

test('a calendar address is made on the page, works without a session, and ends there', async () => {
  const { page } = await house.signIn('griffier.duiven')
  await page.goto('/vergaderingen?beeld=agenda')
  await page.getByRole('button', { name: 'Maak adres' }).click()
  const adres = (await page.locator('.rk-agenda-adres').textContent())!
  expect((await fetch(adres)).status).toBe(200)
  await page.getByRole('button', { name: 'Trek in' }).click()
  await page.getByRole('button', { name: 'Ja, trek in' }).click()
  await page.getByText('Het adres werkt niet meer.').waitFor()
  expect((await fetch(adres)).status).toBe(404)
})

test('the agenda of the board goes to the public from its own page', async () => {
  const { page } = await house.signIn('secretaris.zevenaar')
  await page.goto('/publicaties?soort=vergadering&stand=te_publiceren')
  await page
    .getByRole('link', { name: /^Agenda Algemeen bestuur/ })
    .first()
    .click()
  await page.getByText('Kaders voor de begroting 2028').waitFor()
  expect(await page.getByText('Opvolging van de directeur').count()).toBe(0)
  await page.getByRole('button', { name: 'Maak openbaar' }).click()
  await page.getByRole('button', { name: 'Ja, maak openbaar' }).click()
  await page.getByText('De open punten zijn openbaar').waitFor()
  const { page: buiten } = await house.visit({ width: 375 })
  await buiten.goto('/openbaar/de-liemers/besluiten')
  await buiten.getByLabel('Soort').selectOption('vergadering')
  await buiten.getByRole('button', { name: 'Zoek' }).click()
  await buiten.getByRole('link', { name: /^Agenda Algemeen bestuur/ }).click()
  await buiten.getByText('Kaders voor de begroting 2028').waitFor()
  expect(await buiten.getByText('Opvolging van de directeur').count()).toBe(0)
})
