import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, startHouse } from './house.ts'

let house: RunningHouse

beforeAll(async () => {
  house = await startHouse()
})

afterAll(() => house.close())

test('from signing in to what De Liemers pays: three clicks', async () => {
  const { page, context } = await house.signIn('raadslid.duiven')
  await page.getByRole('link', { name: 'Samenwerking', exact: true }).first().click()
  await page.getByRole('link', { name: 'Verdeelsleutels', exact: true }).first().click()
  await page.getByRole('link', { name: 'Verdeelsleutel RID De Liemers' }).first().click()
  await page.getByRole('heading', { name: /Zevenaar betaalt het meest: € 213\.200,00/ }).waitFor()
  await page.getByText('Bekijk als tabel').first().click()
  const table = page.getByRole('table', { name: /Wie wat betaalt van € 410\.000,00/ })
  await expect.poll(() => table.innerText()).toContain('410.000,00')
  await context.close()
})

test('a change of the key: drafted on the own side, absent for others, handed in with a mandate, adopted by a decision', async () => {
  const controller = await house.signIn('controller.zevenaar')
  const partner = await house.signIn('demandmanager.duiven')

  await controller.page.goto('/verdeelsleutels')
  await controller.page.getByRole('link', { name: 'Verdeelsleutel RID De Liemers' }).first().click()
  await controller.page.getByRole('link', { name: 'Stel een opvolger op' }).click()
  await controller.page.getByRole('textbox', { name: 'Naam' }).fill('Verdeelsleutel RID 2028')
  await controller.page.getByRole('button', { name: 'Bewaar concept' }).click()
  await controller.page
    .getByRole('link', { name: /begindatum|datum/i })
    .first()
    .waitFor()
  await controller.page.getByLabel('Geldig van').fill('1-1-2028')
  await controller.page.getByRole('group', { name: 'Zevenaar' }).getByLabel('Gewicht').fill('50')
  await controller.page.getByRole('group', { name: '1Stroom' }).getByLabel('Gewicht').fill('50')
  await controller.page.getByRole('button', { name: 'Bewaar concept' }).click()
  await controller.page.getByRole('heading', { level: 1, name: 'Verdeelsleutel RID 2028' }).waitFor()
  await controller.page.getByText('Alleen Zevenaar ziet dit').waitFor()

  await partner.page.goto('/verdeelsleutels')
  await partner.page.getByRole('heading', { level: 1, name: 'Verdeelsleutels' }).waitFor()
  expect(await partner.page.getByRole('link', { name: 'Verdeelsleutel RID 2028' }).count()).toBe(0)
  const address = new URL(controller.page.url()).pathname
  await partner.page.goto(address)
  await partner.page.getByRole('heading', { name: 'Dit bestaat niet, of u mag het niet zien' }).waitFor()

  await controller.page.getByRole('button', { name: 'Dien in' }).click()
  await controller.page.getByRole('button', { name: 'Ja, dien in' }).click()
  await controller.page.getByText('Alle partners in deze samenwerking zien dit.').waitFor()

  await partner.page.goto(address)
  await partner.page.getByRole('heading', { level: 1, name: 'Verdeelsleutel RID 2028' }).waitFor()
  await partner.page.getByRole('heading', { name: /€ 205\.000,00/ }).waitFor()

  const secretaris = await house.signIn('secretaris.zevenaar')
  await secretaris.page.goto(address)
  await secretaris.page.getByRole('button', { name: 'Leg besluit vast' }).click()
  await secretaris.page.getByLabel('Welke tafel besloot?').selectOption({ index: 1 })
  await secretaris.page.getByLabel('Datum van het besluit').fill('8-7-2027')
  await secretaris.page.getByLabel('Nummer of naam van het besluit').fill('Agendapunt 6')
  await secretaris.page.getByRole('dialog').getByRole('button', { name: 'Leg besluit vast' }).click()
  await secretaris.page.getByRole('dialog').waitFor({ state: 'hidden' })

  await secretaris.page.goto('/verdeelsleutels')
  await expect.poll(() => secretaris.page.getByRole('table').innerText()).toContain('31-12-2027')
  await secretaris.page.goto(`${address}?tab=historie`)
  await secretaris.page
    .getByText(/Grond: .*Agendapunt 6/)
    .first()
    .waitFor()
  for (const { context } of [controller, partner, secretaris]) await context.close()
})

test('search with the keyboard alone: Ctrl-K, part of a name, Enter', async () => {
  const { page, context } = await house.signIn('controller.zevenaar')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Zoekterm' }).fill('hertogenbos')
  await page.getByRole('option', { name: /'s-Hertogenbosch/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /'s-Hertogenbosch/ }).waitFor()
  await context.close()
})

test('another hat without signing in again; the hat is in sight', async () => {
  const { page, context } = await house.signIn('adviseur')
  const hat = page.getByRole('button', { name: /wissel van rol/ })
  await expect.poll(() => hat.innerText()).toMatch(/De (Connectie|Liemers)/)
  const before = await hat.innerText()
  await hat.click()
  await page
    .getByRole('group', { name: 'Wissel van rol' })
    .getByRole('button', { name: before.includes('De Liemers') ? 'Arnhem' : 'Zevenaar' })
    .click()
  await expect.poll(() => hat.innerText()).not.toBe(before)
  await page.goto('/samenwerking')
  await page.getByRole('heading', { level: 1, name: before.includes('De Liemers') ? /Connectie/ : /Liemers/ }).waitFor()
  await context.close()
})

test('any day: De Liemers shows Rijnwaarden on 1 June 2017 and not on 1 June 2019', async () => {
  const { page, context } = await house.signIn('controller.zevenaar')
  await page.goto('/samenwerking/deelnemers?op=2017-06-01')
  await page.getByRole('link', { name: 'Rijnwaarden' }).first().waitFor()
  await page.goto('/samenwerking/deelnemers?op=2019-06-01')
  await page.getByRole('link', { name: 'Zevenaar' }).first().waitFor()
  const table = page.getByRole('table').first()
  expect(await table.innerText()).not.toContain('Rijnwaarden')
  await context.close()
})
