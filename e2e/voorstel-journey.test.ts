import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, startHouse } from './house.ts'
import { geefGewichten, ondertekenScores } from './weging.ts'

let house: RunningHouse

beforeAll(async () => {
  house = await startHouse()
})

afterAll(() => house.close())

/** A line of the form, by its number. */
async function vulRegel(page: Page, nummer: number, given: { waarvoor: string; klasse: string; bewijs?: string; bedrag: string }) {
  const regel = page.getByRole('group', { name: `Regel ${nummer}`, exact: true })
  await regel.getByLabel('Waarvoor').fill(given.waarvoor)
  await regel.getByRole('radio', { name: given.klasse }).check()
  if (given.bewijs) await regel.getByLabel('Bewijs').fill(given.bewijs)
  await regel.getByLabel('Jaar').fill('2027')
  await regel.getByLabel('Bedrag').fill(given.bedrag)
  await regel.getByLabel('Bedrag').press('Tab')
}

test('a wish becomes a proposal with three lines, is weighed by two parties, and has a business case', async () => {
  const zevenaar = await house.signIn('demandmanager.zevenaar')
  const duiven = await house.signIn('demandmanager.duiven')
  const { page } = zevenaar

  await page.goto('/voorstellen')
  await page.getByRole('link', { name: 'Nieuw voorstel' }).click()
  await page.getByRole('link', { name: 'Nieuwe wetten één keer samen uitzoeken' }).click()
  await page.getByLabel('Titel').fill('Samen wetten uitzoeken')
  await page.getByLabel('Verdeelsleutel').selectOption({ label: 'Verdeelsleutel RID De Liemers (vanaf 2023)' })
  await vulRegel(page, 1, { waarvoor: 'Een jurist', klasse: 'Wenselijk', bedrag: '1,234.56' })
  await page.getByRole('button', { name: 'Voeg een regel toe' }).click()
  await expect.poll(() => page.evaluate<string>('document.activeElement.id')).toBe('regels.1.omschrijving')
  await vulRegel(page, 2, {
    waarvoor: 'Meldplicht',
    klasse: 'Wettelijk noodzakelijk',
    bewijs: 'Cyberbeveiligingswet, per 1 juli 2027',
    bedrag: '25.000',
  })
  await page.getByRole('button', { name: 'Voeg een regel toe' }).click()
  await vulRegel(page, 3, { waarvoor: 'Opleiding', klasse: 'Wenselijk', bedrag: 'pm' })
  // Half-filled, away, and back: the lines stand there as they were left.
  const formulier = page.url()
  await page.getByRole('link', { name: 'Ga terug' }).click()
  await page.goto(formulier)
  await page.getByRole('heading', { name: 'Wij bewaarden wat u eerder invulde' }).waitFor()
  expect(await page.getByLabel('Titel').inputValue()).toBe('Samen wetten uitzoeken')
  expect(await page.getByLabel('Waarvoor').last().inputValue()).toBe('Opleiding')
  await page.getByRole('button', { name: 'Voeg een regel toe' }).click()
  await page.getByRole('button', { name: 'Haal regel 4 weg' }).click()
  await page.getByRole('group', { name: 'Regel 1', exact: true }).getByLabel('Bedrag').fill('1,234.56')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  // An English amount is not guessed at, and nothing that was typed is lost.
  await page.getByRole('link', { name: /punt voor duizendtallen en een komma/ }).waitFor()
  expect(await page.getByLabel('Waarvoor').last().inputValue()).toBe('Opleiding')
  await page.getByRole('group', { name: 'Regel 1', exact: true }).getByLabel('Bedrag').fill('75.000')
  await page.getByRole('button', { name: 'Zet regel 2 hoger' }).click()
  expect(await page.getByLabel('Waarvoor').first().inputValue()).toBe('Meldplicht')
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByRole('heading', { level: 1, name: 'Samen wetten uitzoeken' }).waitFor()
  await expect.poll(() => page.getByRole('table', { name: 'Regels van het voorstel' }).innerText()).toContain('100.000,00 + PM')
  const address = new URL(page.url()).pathname

  await page.getByRole('link', { name: 'Weging', exact: true }).click()
  await page.getByRole('link', { name: 'Kies criteria en varianten' }).click()
  const best = () => page.getByRole('group', { name: 'Criterium 1', exact: true }).getByLabel('Op zijn best')
  await best().fill('het kost niets extra')
  await page.reload()
  await page.getByRole('heading', { name: 'Wij bewaarden wat u eerder invulde' }).waitFor()
  expect(await best().inputValue()).toBe('het kost niets extra')
  await page.getByRole('button', { name: 'Bewaar de weging' }).click()
  await page.getByRole('heading', { name: 'Wegen begint als het voorstel is ingediend' }).waitFor()

  await page.getByRole('link', { name: 'Business case', exact: true }).click()
  await page.getByRole('link', { name: 'Maak de business case' }).click()
  await page.getByLabel('Wat gebeurt er zonder dit voorstel?').fill('Elke gemeente zoekt elke wet zelf uit.')
  const stromen = [
    ['Zevenaar', '2027', '-60.000'],
    ['Zevenaar', '2028', '90.000'],
    ['Duiven', '2027', '-10.000'],
  ] as const
  for (const [index, [wie, jaar, bedrag]] of stromen.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Voeg een kasstroom toe' }).click()
    const stroom = page.getByRole('group', { name: `Kasstroom ${index + 1}`, exact: true })
    await stroom.getByLabel('Deelnemer').selectOption({ label: wie })
    await stroom.getByLabel('Jaar').fill(jaar)
    await stroom.getByLabel('Bedrag').fill(bedrag)
  }
  await page.reload()
  await page.getByRole('heading', { name: 'Wij bewaarden wat u eerder invulde' }).waitFor()
  expect(await page.getByLabel('Deelnemer').last().locator('option:checked').innerText()).toBe('Duiven')
  await page.getByRole('button', { name: 'Bewaar de business case' }).click()
  await page.getByRole('heading', { name: 'Samen gaat u erop vooruit, maar Duiven gaat erop achteruit' }).waitFor()

  // Out to a spreadsheet and in again: the same case.
  const [werkblad] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Haal het werkblad op (Excel)' }).click(),
  ])
  expect(werkblad.suggestedFilename()).toBe('business-case-concept.xlsx')
  await page.getByRole('button', { name: 'Lees een werkblad in' }).click()
  const inlezen = page.getByRole('dialog', { name: 'Werkblad inlezen?' })
  await inlezen.locator('input[type=file]').setInputFiles(await werkblad.path())
  await inlezen.getByRole('button', { name: 'Lees het werkblad in' }).click()
  await inlezen.waitFor({ state: 'hidden' })
  await page.getByRole('heading', { name: 'Samen gaat u erop vooruit, maar Duiven gaat erop achteruit' }).waitFor()
  await page.getByRole('heading', { name: /^De uitkomst (kan omslaan|hangt het meest af)/ }).waitFor()

  await duiven.page.goto(address)
  await duiven.page.getByRole('heading', { name: 'Dit bestaat niet, of u mag het niet zien' }).waitFor()
  await page.getByRole('button', { name: 'Dien in' }).click()
  await page.getByRole('button', { name: 'Ja, dien in' }).click()
  await page.getByText('Alle partners in deze samenwerking zien dit.').waitFor()

  await page.goto(`${address}?tab=weging`)
  await page.getByRole('heading', { name: 'U ziet de scores nog niet' }).waitFor()
  await geefGewichten(page, { Kosten: '100', Kwaliteit: '25', Kwetsbaarheid: '25' })
  await ondertekenScores(page, ['Kosten', 'Kwaliteit', 'Kwetsbaarheid'], {
    'Niets doen': ['8', '3', '2'],
    'Samen wetten uitzoeken': ['4', '8', '7'],
  })
  await page.getByRole('heading', { name: 'Niets doen staat vooraan, met 1 punt voorsprong' }).waitFor()
  await duiven.page.goto('/')
  await duiven.page.getByRole('button', { name: /^Toon alle \d+ taken$/ }).click()
  await duiven.page.getByRole('link', { name: 'Geef gewichten voor Samen wetten uitzoeken' }).click()
  // Before its own weights Duiven sees no score and no outcome.
  await duiven.page.getByRole('heading', { name: 'U ziet de scores nog niet' }).waitFor()
  for (const gezien of ['Scores van 0 tot 10', 'staat vooraan', 'Reken dit na', 'Gesprek met de betrokkenen'])
    expect(await duiven.page.getByText(gezien).count()).toBe(0)
  await geefGewichten(duiven.page, { Kosten: '50', Kwaliteit: '100', Kwetsbaarheid: '100' })
  await duiven.page.getByRole('heading', { name: /Samen wetten uitzoeken staat vooraan/ }).waitFor()
  await duiven.page.getByText('Reken dit na').first().click()
  await duiven.page.getByRole('region', { name: 'Invoer van de berekening' }).first().getByText('"actoren"').waitFor()

  await duiven.page.goto(`${address}?tab=effect`)
  await duiven.page.getByRole('heading', { name: /Zevenaar betaalt het meest: € 52\.000,00/ }).waitFor()
  await duiven.page.goto(`${address}?tab=business-case`)
  await duiven.page.getByRole('heading', { name: /Samen levert dit/ }).waitFor()
  for (const { context, complaints } of [zevenaar, duiven]) {
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
    await context.close()
  }
})
