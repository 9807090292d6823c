import { afterAll, beforeAll, expect, test } from 'vitest'
import { besluitWeg } from '../src/test-besluit.ts'
import { type RunningHouse, startHouse } from './house.ts'

let house: RunningHouse
let besluitId: string

beforeAll(async () => {
  house = await startHouse()
  const weg = besluitWeg({ db: house.db, signIn: house.api.signIn })
  besluitId = (await weg.slotbesluit('Veilig samenwerken', ['300000.00', 'PM'])).id
}, 180_000)

afterAll(() => house.close())

test('from the start page of the municipality to a measure that begins: nothing starts before the supplier says yes', async () => {
  const gemeente = await house.signIn('demandmanager.zevenaar')
  const { page } = gemeente
  await openTaak(page, /^Geef opdracht voor Veilig samenwerken/)
  await page.getByRole('heading', { level: 1, name: 'Opdracht geven' }).waitFor()
  expect(new URL(page.url()).searchParams.get('besluit')).toBe(besluitId)
  await page
    .getByText(/€\s300\.000,00 \+ PM/)
    .first()
    .waitFor()
  expect(await page.getByLabel('Titel').inputValue()).toBe('Veilig samenwerken')
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByRole('heading', { level: 1, name: 'Veilig samenwerken' }).waitFor()
  await page.getByText('Alleen Zevenaar ziet dit').waitFor()
  const opdracht = new URL(page.url()).pathname

  const directeur = await house.signIn('directeur.rid')
  await directeur.page.goto(opdracht)
  await directeur.page.getByRole('heading', { name: 'Dit bestaat niet, of u mag het niet zien' }).waitFor()

  await page.getByRole('button', { name: 'Geef de opdracht' }).click()
  await page.getByRole('button', { name: 'Ja, geef de opdracht' }).click()
  await page.getByText('Kies welke organisatie het resultaat aanvaardt.').first().waitFor()
  await page.getByRole('button', { name: 'Ga terug' }).click()
  await page.getByRole('link', { name: 'Wijzig' }).click()
  await page.getByLabel('Welke organisatie aanvaardt het resultaat?').selectOption({ label: 'Zevenaar' })
  await page.getByLabel('Wie is dat daar?').fill('Gemeentesecretaris')
  await page.getByLabel('Wanneer begint het werk?').fill('1-1-2027')
  await page.getByLabel('Wanneer is het resultaat er?').fill('31-12-2027')
  await page.getByRole('button', { name: 'Voeg een bijdrage toe' }).click()
  const bijdrage = page.getByRole('group', { name: 'Bijdrage 1' })
  await bijdrage.getByLabel('Welke organisatie?').selectOption({ label: 'Duiven' })
  await bijdrage.getByLabel('Wat levert zij zelf?').fill('Een medewerker, een dag per week')
  await page.reload()
  await page.getByRole('heading', { name: 'Wij bewaarden wat u eerder invulde' }).waitFor()
  expect(await bijdrage.getByLabel('Wat levert zij zelf?').inputValue()).toBe('Een medewerker, een dag per week')
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByRole('button', { name: 'Geef de opdracht' }).click()
  await page.getByRole('button', { name: 'Ja, geef de opdracht' }).click()
  await page.getByText('Alle partners in deze samenwerking zien dit.').waitFor()

  await directeur.page.goto('/')
  await openTaak(directeur.page, /^Accepteer O-\d{4}-001: Veilig samenwerken/)
  await directeur.page.getByRole('button', { name: 'Stel een vraag' }).click()
  await directeur.page.getByLabel('Uw vraag').fill('Hoort beheer hierbij?')
  await directeur.page.getByRole('dialog').getByRole('button', { name: 'Stel de vraag' }).click()
  await directeur.page.getByText('Nog geen antwoord').waitFor()

  await page.reload()
  await page.getByRole('button', { name: 'Beantwoord de vraag' }).click()
  await page.getByLabel('Uw antwoord').fill('Ja, een jaar lang.')
  await page.getByRole('dialog').getByRole('button', { name: 'Geef antwoord' }).click()
  await page.getByText('Ja, een jaar lang.').waitFor()

  const maatregel = await nieuweMaatregel(page)
  await page.getByRole('button', { name: 'Begin' }).waitFor()
  expect(await page.getByText('De opdracht is nog niet geaccepteerd.').count()).toBe(1)

  await directeur.page.goto(opdracht)
  await directeur.page.getByRole('button', { name: 'Accepteer' }).click()
  await directeur.page.getByRole('button', { name: 'Ja, accepteer' }).click()
  await directeur.page.getByText('De inhoud wijzigt niet meer.').waitFor()

  await directeur.page.goto(maatregel)
  await directeur.page.getByRole('button', { name: 'Begin' }).click()
  await directeur.page.getByLabel('Reden').fill('De mensen zijn er')
  await directeur.page.getByRole('button', { name: 'Ja, begin' }).click()
  await directeur.page.getByText('De maatregel is in uitvoering.').waitFor()
  for (const { context } of [gemeente, directeur]) await context.close()
})

type Page = Awaited<ReturnType<RunningHouse['signIn']>>['page']

/** Follows a task of the start page, also when it stands below the first six. */
async function openTaak(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('heading', { name: 'Mijn taken' }).waitFor()
  const all = page.getByRole('button', { name: /^Toon alle \d+ taken$/ })
  if ((await all.count()) > 0) await all.click()
  await page.getByRole('link', { name }).first().click()
}

/** A programme with one measure on the order; gives the address of the measure. */
async function nieuweMaatregel(page: Page): Promise<string> {
  await page.goto('/programmas')
  await page.getByRole('button', { name: 'Nieuw programma' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Naam').fill('Veilig werken')
  await dialog.getByLabel('Eerste jaar').fill('2027')
  await dialog.getByLabel('Laatste jaar').fill('2028')
  await page.getByRole('button', { name: 'Maak het programma' }).click()
  await page.getByRole('heading', { level: 1, name: 'Veilig werken' }).waitFor()
  await page.getByRole('button', { name: 'Voeg maatregel toe' }).click()
  await dialog.getByLabel('Wat gebeurt er?').fill('Sleutels uitdelen')
  await dialog.getByLabel('Bedrag').fill('PM')
  await dialog.getByLabel('Op welke opdracht staat deze maatregel?').selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'Voeg maatregel toe' }).click()
  await page.getByRole('link', { name: 'Sleutels uitdelen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Maatregel 1: Sleutels uitdelen' }).waitFor()
  return new URL(page.url()).pathname
}

test('the programme of the report: ten rows, 640.000 + PM, and what the source lost is said to be unknown', async () => {
  const { page, context } = await house.signIn('raadslid.duiven')
  await page.getByRole('link', { name: 'Programma’s', exact: true }).first().click()
  await page.getByRole('link', { name: 'Verbetering van de ICT-samenwerking 2023-2025' }).click()
  await page.getByText(/10 maatregelen vragen samen €\s640\.000,00 \+ PM/).waitFor()
  const table = page.getByRole('table', { name: /Maatregelen: wanneer, hoeveel/ })
  expect(await table.getByRole('row').count()).toBe(12)
  expect(await table.innerText()).toContain('kwartaal onbekend')
  await page.getByRole('img', { name: /Planning van Verbetering/ }).waitFor()
  await context.close()
})
