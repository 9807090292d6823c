import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { eenPdf, geefPlaatsvervanger, geefStemmen, planVergadering, punt, tafelwerk } from '../src/test-vergadering.ts'
import { type RunningHouse, startHouse, type Visit } from './house.ts'

const OGO = 'Opdrachtgeversoverleg'

let house: RunningHouse
let id: string

beforeAll(async () => {
  house = await startHouse()
  await geefPlaatsvervanger(house, OGO, ['demandmanager.duiven', 'secretaris.duiven'])
  await geefStemmen(house, OGO, { 'secretaris.zevenaar': 3, 'secretaris.duiven': 2, 'secretaris.westervoort': 2 })
  id = await planVergadering(house, OGO)
})
afterAll(() => house.close())

const dialog = (page: Page) => page.getByRole('dialog')

async function addPunt(page: Page, titel: string, { soort = 'besluit', minuten = '15' } = {}): Promise<void> {
  await page.getByRole('button', { name: 'Voeg een punt toe' }).first().press('Enter')
  await dialog(page).getByLabel('Onderwerp').fill(titel)
  await dialog(page).getByLabel('Wat vraagt u van de tafel?').selectOption(soort)
  await dialog(page).getByLabel('Tijd').fill(minuten)
  await dialog(page).getByLabel('Openbaar', { exact: true }).check()
  await dialog(page).getByRole('button', { name: 'Zet op de agenda' }).press('Enter')
  await dialog(page).waitFor({ state: 'detached' })
}

const koppen = async (page: Page) => (await page.locator('.rk-agenda__punt h3').allTextContents()).map((text) => text.trim())

test('a secretary builds an agenda with the keyboard, runs the meeting and has the list of decisions at its end', async () => {
  const { page, complaints } = await house.signIn('secretaris.zevenaar')
  // What comes first stands first, and its name leads to the agenda.
  await page.goto('/vergaderingen')
  await page.getByLabel('Tafel', { exact: true }).selectOption({ label: 'Opdrachtgeversoverleg De Liemers' })
  await page.getByRole('link', { name: 'Opdrachtgeversoverleg De Liemers' }).first().click()
  await page.waitForURL(new RegExp(id))
  await page.getByText('Nog niets op de agenda').waitFor()
  await addPunt(page, 'Opening', { soort: 'kennisname', minuten: '5' })
  await addPunt(page, 'Contract servicedesk')
  await addPunt(page, 'Begroting 2028')
  await expect.poll(() => koppen(page)).toEqual(['1. Opening', '2. Contract servicedesk', '3. Begroting 2028'])
  // The button moves it, the menu moves it back: the same, without a mouse.
  await page.getByRole('button', { name: 'Zet Begroting 2028 omhoog' }).press('Enter')
  await expect.poll(() => koppen(page)).toEqual(['1. Opening', '2. Begroting 2028', '3. Contract servicedesk'])
  await page.getByRole('button', { name: 'Meer bij Begroting 2028' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Zet onderaan' }).press('Enter')
  await expect.poll(() => koppen(page)).toEqual(['1. Opening', '2. Contract servicedesk', '3. Begroting 2028'])
  // Dragging does it too, for who likes to.
  const rij = (titel: string) => page.locator('.rk-agenda__punt').filter({ hasText: titel })
  await rij('Begroting 2028').dragTo(rij('Opening'))
  await expect.poll(() => koppen(page)).toEqual(['1. Begroting 2028', '2. Opening', '3. Contract servicedesk'])
  await page.getByRole('button', { name: 'Meer bij Begroting 2028' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Zet onderaan' }).press('Enter')
  await expect.poll(() => koppen(page)).toEqual(['1. Opening', '2. Contract servicedesk', '3. Begroting 2028'])
  await page.getByText('Samen 35 minuten').waitFor()
  await page.getByText('10:20').waitFor()

  await page.getByRole('button', { name: 'Voeg een stuk toe' }).nth(1).press('Enter')
  const pdf = { name: 'contract.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await eenPdf('Het contract')) }
  await dialog(page).locator('input[type=file]').setInputFiles(pdf)
  await dialog(page).getByRole('button', { name: 'Voeg het stuk toe' }).press('Enter')
  await page.getByRole('link', { name: 'contract', exact: true }).waitFor()
  // What is pressed while the dialog still closes is lost.
  await dialog(page).waitFor({ state: 'detached' })
  await replacePaper(page, pdf)
  await takeBundel(page)

  await page.getByRole('button', { name: 'Open de vergadering' }).press('Enter')
  await dialog(page).getByRole('button', { name: 'Ja, open de vergadering' }).press('Enter')
  await runMeeting(page)

  await page.getByRole('button', { name: 'Sluit de vergadering' }).press('Enter')
  await dialog(page).getByText('1 punt is niet behandeld').waitFor()
  await dialog(page).getByRole('button', { name: 'Ja, sluit de vergadering' }).press('Enter')
  const regel = page.getByRole('row', { name: /Contract servicedesk/ })
  await regel.getByText('Verlengen met een jaar.').waitFor()
  await regel.getByText(/4 voor/).waitFor()
  await regel.getByText(/De brief sturen/).waitFor()
  await page.getByText('Ruben Fictief (Duiven) door Joris Fictief').waitFor()
  await page.getByRole('button', { name: 'Stel de besluitenlijst vast' }).press('Enter')
  await dialog(page).getByRole('button', { name: 'Ja, stel vast' }).press('Enter')
  await page.getByText('De besluitenlijst is vastgesteld.').waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'PDF', exact: true }).click()
  expect((await download).suggestedFilename()).toMatch(/^besluitenlijst .*\.pdf$/)

  await page.goto('/acties')
  await page
    .getByRole('row', { name: /De brief sturen/ })
    .getByRole('button', { name: 'Meld af' })
    .press('Enter')
  await dialog(page).getByLabel('Wat is ermee gedaan?').fill('Gestuurd op maandag.')
  await dialog(page).getByRole('button', { name: 'Meld af' }).press('Enter')
  await page.getByRole('row', { name: /Gestuurd op maandag/ }).waitFor()
  expect(complaints).toEqual([])
})

/** A paper that was added by mistake goes away; the name follows the file that was chosen last. */
async function replacePaper(page: Page, pdf: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.getByRole('button', { name: 'Haal weg' }).press('Enter')
  await dialog(page).getByRole('button', { name: 'Ja, haal weg' }).press('Enter')
  await page.getByRole('link', { name: 'contract', exact: true }).waitFor({ state: 'detached' })
  await dialog(page).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Voeg een stuk toe' }).nth(1).press('Enter')
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles({ ...pdf, name: 'verkeerd.docx' })
  await dialog(page).locator('input[type=file]').setInputFiles(pdf)
  await expect.poll(() => dialog(page).getByLabel('Titel').inputValue()).toBe('contract')
  await dialog(page).getByRole('button', { name: 'Voeg het stuk toe' }).press('Enter')
  await page.getByRole('link', { name: 'contract', exact: true }).waitFor()
  // What is pressed while the dialog still closes is lost.
  await dialog(page).waitFor({ state: 'detached' })
}

async function takeBundel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Alles in één PDF' }).press('Enter')
  const link = dialog(page).getByRole('link', { name: 'Bewaar de bundel' })
  await link.waitFor({ timeout: 30_000 })
  const download = page.waitForEvent('download')
  await link.click()
  expect((await download).suggestedFilename()).toBe('vergaderbundel.pdf')
  await dialog(page).getByRole('button', { name: 'Sluit', exact: true }).last().click()
  await dialog(page).waitFor({ state: 'detached' })
}

/** Two members and a substitute are there; one item without a vote, one with weighted votes and an action, one is left. */
async function runMeeting(page: Page): Promise<void> {
  await page.getByText('Te weinig leden om te besluiten').waitFor()
  await page.getByLabel('Marleen Fictief', { exact: true }).selectOption('aanwezig')
  await page.getByLabel('Ruben Fictief', { exact: true }).selectOption({ label: 'Vervangen door Joris Fictief' })
  await page.getByLabel('Henk Fictief', { exact: true }).selectOption('aanwezig')
  await page.getByText('Genoeg leden om te besluiten').waitFor()
  await page.getByText('3 leden aanwezig, 2 nodig').waitFor()
  // Who was said to be replaced stays so when the rest is there.
  await page.getByRole('button', { name: 'De anderen zijn aanwezig' }).press('Enter')
  await expect.poll(() => page.getByLabel('Esther Fictief', { exact: true }).inputValue()).toBe('aanwezig')
  await page.getByText('3 leden aanwezig, 2 nodig').waitFor()

  const tekst = page.getByLabel('Wat zegt de tafel van Contract servicedesk?')
  await tekst.fill('Verlengen met een jaar.')
  await page.getByText('Bewaard', { exact: true }).waitFor()
  await page.reload()
  await expect.poll(() => tekst.inputValue()).toBe('Verlengen met een jaar.')

  const kaart = (titel: string) => page.locator('section').filter({ has: page.getByRole('heading', { name: titel }) })
  await kaart('1. Opening').getByRole('button', { name: 'Leg de uitkomst vast' }).press('Enter')
  await dialog(page).getByRole('button', { name: 'Leg de uitkomst vast' }).press('Enter')
  await dialog(page).waitFor({ state: 'detached' })
  await kaart('1. Opening').getByText('Kennisgenomen', { exact: true }).waitFor()

  await kaart('2. Contract servicedesk').getByRole('button', { name: 'Leg de uitkomst vast' }).press('Enter')
  await dialog(page).getByLabel('De tafel stemt', { exact: true }).check()
  await dialog(page).getByRole('button', { name: 'Leg de uitkomst vast' }).press('Enter')
  await dialog(page).getByText('Vul in hoe de leden stemmen.').first().waitFor()
  await dialog(page)
    .getByLabel(/^Marleen Fictief/)
    .selectOption('verdeeld')
  await dialog(page).getByLabel('Voor', { exact: true }).fill('2')
  await dialog(page).getByLabel('Tegen', { exact: true }).fill('1')
  await dialog(page)
    .getByLabel(/^Joris Fictief voor Ruben Fictief/)
    .selectOption('voor')
  await dialog(page)
    .getByLabel(/^Henk Fictief/)
    .selectOption('onthouden')
  await dialog(page).getByText('4 voor, 1 tegen, 2 onthouden.').waitFor()
  await dialog(page).getByRole('button', { name: 'Leg de uitkomst vast' }).press('Enter')
  await dialog(page).waitFor({ state: 'detached' })
  await kaart('2. Contract servicedesk').getByText('Aangenomen', { exact: true }).waitFor()

  await kaart('2. Contract servicedesk').getByRole('button', { name: 'Voeg een actie toe' }).press('Enter')
  await dialog(page).getByLabel('Wat gaat er gebeuren?').fill('De brief sturen')
  await dialog(page).getByLabel('Wie doet het?').selectOption({ label: 'Marleen Fictief' })
  await dialog(page).getByLabel('Uiterlijk klaar op').fill('31-12-2030')
  await dialog(page).getByRole('button', { name: 'Leg de actie vast' }).press('Enter')
  await dialog(page).waitFor({ state: 'detached' })
  await page.getByText('De brief sturen').waitFor()
}

/** Somebody types an item while somebody else adds one. */
async function typeWhileOther({ page }: Visit, other: Visit, vergadering: string): Promise<void> {
  await page.goto(`/vergaderingen/${vergadering}`)
  await page.getByRole('button', { name: 'Voeg een punt toe' }).first().click()
  await dialog(page).getByLabel('Onderwerp').fill('Van de een')
  await other.page.goto(`/vergaderingen/${vergadering}`)
  await addPunt(other.page, 'Van de ander')
  await dialog(page).getByRole('button', { name: 'Zet op de agenda' }).click()
}

test('two secretaries at one agenda: the second hears it, keeps what was typed and goes on', async () => {
  const later = await planVergadering(house, OGO, '2031-01-09')
  const een = await house.signIn('secretaris.zevenaar')
  await typeWhileOther(een, await house.signIn('secretaris.duiven'), later)
  await dialog(een.page)
    .getByText(/Iemand anders heeft dit intussen gewijzigd/)
    .first()
    .waitFor()
  expect(await dialog(een.page).getByLabel('Onderwerp').inputValue()).toBe('Van de een')
  await dialog(een.page).getByRole('button', { name: 'Zet op de agenda' }).click()
  await expect.poll(() => koppen(een.page)).toHaveLength(2)
})

test('two people write the text of one item: neither text is lost', async () => {
  const werk = await planVergadering(house, 'Secretarissen')
  const api = tafelwerk(await house.api.signIn('secretaris.zevenaar'), werk)
  await api.doe('POST', '/agendapunten', punt('Samen schrijven'))
  await api.doe('POST', '/openingen')
  const [een, ander] = [await house.signIn('secretaris.zevenaar'), await house.signIn('secretaris.duiven')]
  const veld = ({ page }: Visit) => page.getByLabel('Wat zegt de tafel van Samen schrijven?')
  for (const visit of [een, ander]) {
    await visit.page.goto(`/vergaderingen/${werk}`)
    await veld(visit).waitFor()
  }
  await veld(een).pressSequentially('Mijn zin', { delay: 5 })
  await veld(ander).pressSequentially('Hun zin', { delay: 5 })
  const wie = await Promise.race(
    [een, ander].map(async (visit) => {
      await visit.page.getByRole('heading', { name: 'Iemand anders schreef intussen' }).waitFor()
      return visit
    }),
  )
  await wie.page.getByRole('button', { name: 'Bewaar mijn tekst' }).click()
  await wie.page.getByText('Bewaard', { exact: true }).waitFor()
  expect((await api.punt('Samen schrijven')).conclusie).toBe(await veld(wie).inputValue())
})

test('a vote about persons: papers are counted round by round, what was typed is kept, and nobody is named', async () => {
  const werk = await planVergadering(house, 'Stuurgroep')
  const api = tafelwerk(await house.api.signIn('demandmanager.zevenaar'), werk)
  await api.doe('POST', '/agendapunten', punt('Voorzitter kiezen'))
  await api.doe('POST', '/openingen')
  const { zitplaatsen } = await api.lees()
  await api.doe('PUT', '/presentie', { standen: zitplaatsen.map(({ zetelId }) => ({ zetelId, stand: 'aanwezig' })) })
  const stemmen = zitplaatsen.reduce((all, { stemgewicht }) => all + stemgewicht, 0)
  const { page, complaints } = await house.signIn('demandmanager.zevenaar', { width: 375 })
  await page.goto(`/vergaderingen/${werk}`)
  await page.getByRole('button', { name: 'Leg de uitkomst vast' }).click()
  await dialog(page).getByLabel('De tafel stemt over personen').check()
  await dialog(page).getByRole('button', { name: 'Leg de uitkomst vast' }).click()
  await dialog(page).getByText('Vul in over wie er wordt gestemd.').first().waitFor()
  await dialog(page).getByLabel('Over wie wordt er gestemd?').fill('Anja\nBart')
  const ronde = dialog(page).getByRole('region', { name: 'Ronde 1' })
  await ronde.getByLabel('Briefjes ingeleverd').fill(String(stemmen))
  await ronde.getByLabel('Anja').fill(String(stemmen))
  // Left half-way it is there when somebody comes back.
  await page.reload()
  await page.getByRole('button', { name: 'Leg de uitkomst vast' }).click()
  await dialog(page).getByText('Wij bewaarden wat u eerder invulde').waitFor()
  await ronde.getByLabel('Bart').fill('1')
  await ronde.getByLabel('Blanco').fill('0')
  await ronde.getByText(`U telde ${stemmen + 1} briefjes, maar er zijn er ${stemmen} ingeleverd. Tel opnieuw.`).waitFor()
  await ronde.getByLabel('Bart').fill('0')
  await dialog(page).getByText('Gekozen: Anja.').waitFor()
  await dialog(page).getByRole('button', { name: 'Leg de uitkomst vast' }).click()
  await dialog(page).waitFor({ state: 'detached' })
  await page.getByText(`Stemming: ${stemmen} ingeleverd; Anja ${stemmen}, Bart 0, blanco 0, ongeldig 0.`).waitFor()
  expect(complaints).toEqual([])
})
