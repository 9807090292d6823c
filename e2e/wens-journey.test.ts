import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, startHouse } from './house.ts'

let house: RunningHouse

beforeAll(async () => {
  house = await startHouse()
})

afterAll(() => house.close())

/** From the start page to a task, also when it waits behind others. */
async function openTaak(page: Page, name: string | RegExp): Promise<void> {
  await page.goto('/')
  await page.getByRole('heading', { name: 'Mijn taken' }).waitFor()
  const all = page.getByRole('button', { name: /^Toon alle \d+ taken$/ })
  if ((await all.count()) > 0) await all.click()
  await page.getByRole('link', { name }).first().click()
}

test('a wish in five questions: kept when somebody leaves, private until handed in, found as a look-alike, and joined', async () => {
  const zevenaar = await house.signIn('demandmanager.zevenaar')
  const duiven = await house.signIn('demandmanager.duiven')

  await zevenaar.page.goto('/wensen')
  await zevenaar.page.getByRole('link', { name: 'Schrijf een wens' }).first().click()
  await zevenaar.page.getByLabel(/Wat hebt u nodig/).fill('Zaken sneller terugvinden')
  await zevenaar.page.getByLabel(/Wat moeten mensen dan kunnen/).fill('Medewerkers zoeken in SharePoint.')
  await zevenaar.page.getByRole('heading', { name: 'Noem liever het werk dan de techniek' }).waitFor()

  await zevenaar.page.getByRole('link', { name: 'Doelen', exact: true }).first().click()
  await zevenaar.page.getByRole('heading', { level: 1, name: 'Doelen' }).waitFor()
  await zevenaar.page.goBack()
  await zevenaar.page.getByRole('heading', { name: 'Wij bewaarden wat u eerder invulde' }).waitFor()
  expect(await zevenaar.page.getByLabel(/Wat hebt u nodig/).inputValue()).toBe('Zaken sneller terugvinden')

  await zevenaar.page
    .getByLabel(/Wat moeten mensen dan kunnen/)
    .fill('Medewerkers vinden een zaak binnen een minuut, ook als een collega ziek is.')
  await expect.poll(() => zevenaar.page.getByRole('heading', { name: 'Noem liever het werk dan de techniek' }).count()).toBe(0)
  await zevenaar.page.getByLabel(/Voor wie is het/).fill('Medewerkers van het klantcontact')
  await zevenaar.page.getByLabel(/Wanneer is het nodig/).fill('1-9-2027')
  await zevenaar.page.getByLabel(/Bij welk doel hoort het/).selectOption({ label: 'Digitaal net zo volwassen als de gemiddelde gemeente' })
  await zevenaar.page.getByRole('button', { name: 'Bewaar concept' }).click()
  await zevenaar.page.getByRole('heading', { level: 1, name: 'Zaken sneller terugvinden' }).waitFor()
  await zevenaar.page.getByText('Alleen Zevenaar ziet dit').waitFor()
  const address = new URL(zevenaar.page.url()).pathname

  await duiven.page.goto('/wensen')
  await duiven.page.getByRole('heading', { level: 1, name: 'Wensen' }).waitFor()
  expect(await duiven.page.getByRole('link', { name: 'Zaken sneller terugvinden' }).count()).toBe(0)
  await duiven.page.goto(address)
  await duiven.page.getByRole('heading', { name: 'Dit bestaat niet, of u mag het niet zien' }).waitFor()

  await zevenaar.page.getByRole('button', { name: 'Dien in' }).click()
  await zevenaar.page.getByRole('button', { name: 'Ja, dien in' }).click()
  await zevenaar.page.getByText('Alle partners in deze samenwerking zien dit.').waitFor()

  await duiven.page.goto('/wensen/nieuw')
  await duiven.page.getByLabel(/Wat hebt u nodig/).fill('Sneller zaken terug kunnen vinden')
  await duiven.page.getByText('Wens van Zevenaar').waitFor()
  await duiven.page.getByRole('link', { name: 'Zaken sneller terugvinden' }).click()
  await duiven.page.getByRole('button', { name: 'Kies of wij meedoen' }).click()
  await duiven.page.getByRole('button', { name: 'Leg keuze vast' }).click()
  await duiven.page.getByRole('link', { name: 'Kies wat uw gemeente doet: nu meedoen, later, meeliften of niet.' }).waitFor()
  await duiven.page.getByLabel('Wij doen nu mee').check()
  await duiven.page.getByLabel('Reden').fill('Onze balie heeft dit ook nodig.')
  await duiven.page.getByRole('button', { name: 'Leg keuze vast' }).click()
  await duiven.page.getByText('Zevenaar en 1 andere organisatie doen nu mee.').waitFor()
  await duiven.page.getByText('Nog niet gekozen: Westervoort.').waitFor()

  await zevenaar.page.reload()
  await zevenaar.page.getByText('Onze balie heeft dit ook nodig.').waitFor()
  await zevenaar.page.getByRole('button', { name: 'Trek in' }).click()
  await zevenaar.page.getByText('Duiven sloot als eerste aan.').waitFor()
  await zevenaar.page.getByLabel('Reden').fill('Wij hebben geen geld.')
  await zevenaar.page.getByRole('button', { name: 'Ja, trek in' }).click()
  await zevenaar.page.getByRole('heading', { name: 'Zevenaar trok deze wens in; Duiven is nu eigenaar' }).waitFor()

  await openTaak(duiven.page, 'Bevestig dat u deze wens overneemt: Zaken sneller terugvinden')
  await duiven.page.getByRole('button', { name: 'Neem de wens over' }).click()
  await duiven.page.getByRole('button', { name: 'Ja, neem over' }).click()
  await duiven.page.getByText('Uw organisatie is nu eigenaar van de wens.').waitFor()
  await expect.poll(() => duiven.page.getByRole('button', { name: 'Neem de wens over' }).count()).toBe(0)
  expect([...zevenaar.complaints, ...duiven.complaints].filter((each) => !each.includes('404'))).toEqual([])
  for (const { context } of [zevenaar, duiven]) await context.close()
})

test('an offer of the supplier becomes a wish when a municipality adopts it', async () => {
  const rid = await house.signIn('directeur.rid')
  const westervoort = await house.signIn('demandmanager.westervoort')

  await rid.page.goto('/aanbiedingen')
  await rid.page.getByRole('link', { name: 'Doe een aanbod' }).first().click()
  await rid.page.getByLabel(/Wat hebt u nodig/).fill('Elke week een <b>vast</b> vragenuur')
  await rid.page
    .getByLabel(/Wat moeten mensen dan kunnen/)
    .fill('Medewerkers krijgen binnen een week antwoord op een vraag over hun werkplek.')
  await rid.page.getByRole('button', { name: 'Bewaar concept' }).click()
  await rid.page.getByRole('heading', { level: 1, name: 'Elke week een <b>vast</b> vragenuur' }).waitFor()
  await rid.page.getByRole('button', { name: 'Dien in' }).click()
  await rid.page.getByRole('button', { name: 'Ja, dien in' }).click()
  await rid.page.getByText('Alle partners in deze samenwerking zien dit.').waitFor()

  await openTaak(westervoort.page, 'Bekijk dit aanbod: Elke week een <b>vast</b> vragenuur')
  await westervoort.page.getByRole('button', { name: 'Neem over als wens' }).click()
  await westervoort.page.getByRole('button', { name: 'Ja, neem over' }).click()
  await westervoort.page.waitForURL(/\/wensen\//)
  await westervoort.page.getByText('Alleen Westervoort heeft dit nu nodig.').waitFor()
  await westervoort.page.getByRole('link', { name: 'een aanbod van de leverancier' }).waitFor()
  expect([...rid.complaints, ...westervoort.complaints]).toEqual([])
  for (const { context } of [rid, westervoort]) await context.close()
})

test('two people make one wish of two, and read who pays what when somebody chooses otherwise', async () => {
  const duiven = await house.signIn('demandmanager.duiven')
  const westervoort = await house.signIn('demandmanager.westervoort')
  const { page } = duiven

  await page.goto('/wensen/nieuw')
  await page.getByLabel(/Wat hebt u nodig/).fill('Oude bouwtekeningen bekijken achter het bureau')
  await page.getByLabel(/Wat moeten mensen dan kunnen/).fill('Medewerkers zien een tekening zonder naar de kelder te lopen.')
  await page.getByLabel('Het wijkt af').check()
  await page.getByLabel('Waarom moet het bij u anders?').fill('Onze tekeningen zijn al gescand.')
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByRole('heading', { level: 1, name: 'Oude bouwtekeningen bekijken achter het bureau' }).waitFor()
  await page.getByText('Het wijkt af: Onze tekeningen zijn al gescand.').waitFor()
  await page.getByRole('button', { name: 'Dien in' }).click()
  await page.getByRole('button', { name: 'Ja, dien in' }).click()
  await page.getByRole('button', { name: 'Laat onze wens hierin opgaan' }).first().click()
  await page.getByLabel('Reden').fill('Wij zoeken hetzelfde.')
  await page.getByRole('button', { name: 'Stel voor' }).click()
  await page.getByRole('heading', { name: 'Wacht op Westervoort: samenvoegen' }).waitFor()

  await openTaak(westervoort.page, /Antwoord op het voorstel om samen te voegen: Oude bouwtekeningen bekijken/)
  const asked = westervoort.page.getByRole('region', { name: 'Duiven wil een wens laten opgaan in deze' })
  await asked.getByRole('button', { name: 'Voeg samen' }).click()
  await westervoort.page.getByLabel('Reden').fill('Dat zien wij ook zo.')
  await westervoort.page.getByRole('button', { name: 'Ja, voeg samen' }).click()
  await westervoort.page.getByRole('heading', { name: 'Samengevoegd uit' }).waitFor()
  // Among the words that went on in it, and no longer among the look-alikes.
  await expect.poll(() => westervoort.page.getByText('Medewerkers zien een tekening zonder naar de kelder te lopen.').count()).toBe(1)
  await westervoort.page.getByText('Westervoort en 1 andere organisatie doen nu mee.').waitFor()

  await page.reload()
  await page.getByRole('heading', { name: 'Deze wens ging op in een andere wens' }).waitFor()
  await page.goto('/wensen?search=achter het bureau')
  await page.getByRole('link', { name: 'Oude bouwtekeningen vinden zonder kelder' }).waitFor()
  await expect.poll(() => page.getByRole('link', { name: 'Oude bouwtekeningen bekijken achter het bureau' }).count()).toBe(0)

  await page.goto('/wensen?search=melding over straat')
  await page.getByRole('link', { name: 'Inwoners volgen hun melding over straat en groen' }).click()
  await page.getByRole('link', { name: 'Wie betaalt wat' }).click()
  await page.getByRole('heading', { name: /^Zevenaar betaalt het meest: € 207.347,82 van € 331.500,00/ }).waitFor()
  await page.getByLabel('Als', { exact: true }).selectOption({ label: 'Westervoort' })
  await page.getByLabel('dit kiest').selectOption({ label: 'nu meedoet' })
  await page.getByText(/^Westervoort betaalt dan €\s47\.142,8\d meer, de anderen samen €\s47\.142,8\d minder\./).waitFor()
  await page.getByRole('link', { name: 'De wens', exact: true }).click()
  await page.getByText('1 gemeente gebruikt het als eerste en 1 gemeente garandeert een eerste afname.').waitFor()
  expect([...duiven.complaints, ...westervoort.complaints]).toEqual([])
  for (const { context } of [duiven, westervoort]) await context.close()
})

test('what a half-filled form kept can be emptied, and is gone after signing out', async () => {
  const { page, context } = await house.signIn('demandmanager.zevenaar')
  await page.goto('/wensen/nieuw')
  await page.getByLabel(/Wat hebt u nodig/).fill('Nog niet af')
  await page.reload()
  await page.getByRole('heading', { name: 'Wij bewaarden wat u eerder invulde' }).waitFor()
  await page.getByRole('button', { name: 'Begin opnieuw' }).click()
  expect(await page.getByLabel(/Wat hebt u nodig/).inputValue()).toBe('')
  await page.getByLabel(/Wat hebt u nodig/).fill('Toch nog niet af')
  expect(await page.evaluate<number>('sessionStorage.length')).toBeGreaterThan(0)
  await page.getByRole('button', { name: /^Account van/ }).click()
  await page.getByRole('button', { name: 'Log uit' }).click()
  await page.getByLabel('Aanmeldnaam').waitFor()
  expect(await page.evaluate<string[]>(`Object.keys(sessionStorage).filter((key) => key.includes('formulier'))`)).toEqual([])
  await context.close()
})

test('what a form kept belongs to the hat under which it was typed', async () => {
  const { page, context } = await house.signIn('adviseur')
  const hat = page.getByRole('button', { name: /wissel van rol/ })
  const switchTo = async (naam: string) => {
    await hat.click()
    await page.getByRole('group', { name: 'Wissel van rol' }).getByRole('button', { name: naam }).click()
    await expect.poll(() => hat.innerText()).toContain(naam)
  }
  if (!(await hat.innerText()).includes('Zevenaar')) await switchTo('Zevenaar')
  await page.goto('/wensen/nieuw')
  await page.getByLabel(/Wat hebt u nodig/).fill('Alleen voor Zevenaar')
  await switchTo('Arnhem')
  await page.goto('/wensen/nieuw')
  await page.getByRole('heading', { level: 1, name: 'Nieuwe wens' }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(await page.locator('main').innerText()).not.toContain('Wij bewaarden')
  await switchTo('Zevenaar')
  await page.goto('/wensen/nieuw')
  await page.getByRole('heading', { name: 'Wij bewaarden wat u eerder invulde' }).waitFor()
  expect(await page.getByLabel(/Wat hebt u nodig/).inputValue()).toBe('Alleen voor Zevenaar')
  await context.close()
})
