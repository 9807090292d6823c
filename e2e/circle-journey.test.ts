import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showGetal } from '#kernel/format/getal.ts'
import { type RunningHouse, startHouse } from './house.ts'
import { geefGewichten, ondertekenScores } from './weging.ts'

/** Once round the circle in a browser: the people of De Liemers, each at their own screen, from a wish to a letter to a council. */
let house: RunningHouse
const pages = new Map<string, Page>()
const TITEL = 'Een RID die meegroeit'
const criteria = ['Kosten', 'Kwaliteit', 'Kwetsbaarheid']
let voorstel: string
const today = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'numeric', year: 'numeric' }).format(
  new Date(),
)

beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

async function at(naam: string, path = '/'): Promise<Page> {
  const page = pages.get(naam) ?? (await house.signIn(naam)).page
  pages.set(naam, page)
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** The start page of somebody says what waits; following it leads to where it is done. */
async function follow(naam: string, taak: string): Promise<Page> {
  const page = await at(naam)
  const more = page.getByRole('button', { name: /Toon alle \d+ taken/ })
  if ((await more.count()) > 0) await more.click()
  await page.getByRole('link', { name: taak, exact: true }).first().click()
  await page.waitForURL((address) => address.pathname !== '/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** What the calculations say, as far as the story reads it. */
interface Uitkomsten {
  verdeling: { delen: { code: string; bedrag: string }[] }
  businesscase: { ncw: string; deelnemers: { ncw: string }[] }
  weging: { samen: { variant: string; gelijkGewicht: string }[] }
}

/** The same calculation outside the application: `npx regiekamer reken`. */
function reken<Naam extends keyof Uitkomsten>(naam: Naam, invoer: string): Uitkomsten[Naam] {
  const cli = join(import.meta.dirname, '..', 'bin', 'regiekamer.mjs')
  const { stdout, stderr } = spawnSync(process.execPath, [cli, 'reken', naam], { input: invoer, encoding: 'utf8' })
  if (!stdout) throw new Error(stderr)
  return JSON.parse(stdout) as Uitkomsten[Naam]
}

/** Who pays what of an amount over the key of the RID, as a page would show it. */
function verdeel(bedrag: string): Map<string, string> {
  const eenStroom = ['Duiven', 'Westervoort'].map((code) => ({ code, gewicht: inwoners.get(code)! }))
  const sleutel = {
    delen: [
      { code: 'Zevenaar', gewicht: '52' },
      { code: '1Stroom', gewicht: '48', delen: eenStroom },
    ],
  }
  const { delen } = reken('verdeling', JSON.stringify({ bedrag, sleutel }))
  return new Map(delen.map(({ code, bedrag: deel }) => [code, showBedrag(deel)]))
}

/** What "Reken dit na" of a page says to give to `reken`. */
async function invoerVan(page: Page): Promise<string> {
  await page.getByText('Reken dit na').first().click()
  return page.getByRole('region', { name: 'Invoer van de berekening' }).first().innerText()
}

const textOf = async (page: Page) => (await page.locator('main').textContent())!
const inwoners = new Map<string, string>()

test('doel: Westervoort writes its own limit, nobody sees it until it is handed in, and then it stands beside the joint goal', async () => {
  const page = await at('demandmanager.westervoort', '/doelen/nieuw')
  await page.getByLabel('Een grens').check()
  await page.getByLabel('Doel', { exact: true }).fill('Niemand zoekt langer dan een dag')
  await page.getByLabel('Onderwerp').fill('Digitale volwassenheid')
  await page.getByLabel('Wat meet u?').fill('Dagen tot een melding is opgelost')
  await page.getByLabel('Ten hoogste').check()
  await page.getByLabel('Welke waarde?').fill('1')
  await page.getByLabel('Op welke datum?').fill('31-12-2027')
  const doelen = page.getByLabel('Bij welk gezamenlijk doel hoort dit?')
  await doelen.selectOption((await doelen.locator('option', { hasText: 'Digitaal net zo volwassen' }).getAttribute('value'))!)
  await page.getByLabel('Strijdig').check()
  await page.getByLabel('Waarom?').fill('Wij kiezen voor snelheid.')
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByRole('heading', { level: 1, name: 'Niemand zoekt langer dan een dag' }).waitFor()
  const partner = await at('demandmanager.duiven', '/doelen')
  expect(await partner.getByText('Niemand zoekt langer dan een dag').count()).toBe(0)
  await page.getByRole('button', { name: 'Dien in' }).click()
  await page.getByRole('button', { name: 'Ja, dien in' }).click()
  await page.getByText('Alle partners in deze samenwerking zien dit.').waitFor()
  const row = (await at('demandmanager.duiven', '/doelen')).getByRole('row').filter({ hasText: 'Niemand zoekt langer dan een dag' })
  await row.getByText('Strijdig').waitFor()
})

test('vraag: a wish in five questions, handed in, and joined by another municipality', async () => {
  const { rows } = await house.db.owner.query<{ naam: string; waarde: string }>(
    `select o.naam, trim_scale(k.waarde)::text as waarde from samenwerking.kenmerkwaarde k join samenwerking.organisatie o on o.id = k.organisatie_id
     where o.naam in ('Duiven', 'Westervoort') and k.kenmerk = 'inwoners' and k.peildatum = '2023-01-01'`,
  )
  for (const { naam, waarde } of rows) inwoners.set(naam, waarde)
  const page = await at('demandmanager.zevenaar', '/wensen/nieuw')
  await page.getByLabel(/Wat hebt u nodig/).fill(TITEL)
  await page.getByLabel(/Wat moeten mensen dan kunnen/).fill('Medewerkers kunnen blijven werken, ook als de techniek verandert.')
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByRole('button', { name: 'Dien in' }).click()
  await page.getByRole('button', { name: 'Ja, dien in' }).click()
  await page.getByText('Alle partners in deze samenwerking zien dit.').waitFor()
  const partner = await at('demandmanager.duiven', new URL(page.url()).pathname)
  await partner.getByRole('button', { name: 'Kies of wij meedoen' }).click()
  await partner.getByLabel('Wij doen nu mee').check()
  await partner.getByLabel('Reden').fill('Wij lopen tegen hetzelfde aan.')
  await partner.getByRole('button', { name: 'Leg keuze vast' }).click()
  await partner.getByText('Zevenaar en 1 andere organisatie doen nu mee.').waitFor()
})

test('afweging: the wish becomes a proposal of 410.000 in two lines', async () => {
  const page = await at('demandmanager.zevenaar', '/voorstellen/nieuw')
  await page.getByRole('link', { name: TITEL, exact: true }).click()
  const sleutels = page.getByLabel('Verdeelsleutel')
  await sleutels.selectOption(
    (await sleutels
      .locator('option', { hasText: /^Verdeelsleutel RID De Liemers/ })
      .first()
      .getAttribute('value'))!,
  )
  const regels = [
    ['Tijdelijk extra mensen bij de RID', '300.000'],
    ['Hulp bij de plannen en het eerste jaar van een programmamanager', '110.000'],
  ] as const
  for (const [index, [waarvoor, bedrag]] of regels.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Voeg een regel toe' }).click()
    const regel = page.getByRole('group', { name: `Regel ${index + 1}`, exact: true })
    await regel.getByLabel('Waarvoor').fill(waarvoor)
    await regel.getByLabel('Wenselijk').check()
    await regel.getByLabel('Jaar').fill('2027')
    await regel.getByLabel('Soort').selectOption({ label: 'Incidenteel' })
    await regel.getByLabel('Bedrag').fill(bedrag)
  }
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByRole('heading', { level: 1, name: TITEL }).waitFor()
  voorstel = new URL(page.url()).pathname
})

test('afweging: what is weighed, and a business case that says who wins and who loses, as reken says', async () => {
  const page = await at('demandmanager.zevenaar', `${voorstel}?tab=weging`)
  await page.getByRole('link', { name: 'Kies criteria en varianten' }).click()
  await page.getByRole('button', { name: 'Bewaar de weging' }).click()
  await page.getByRole('heading', { name: 'Wegen begint als het voorstel is ingediend' }).waitFor()

  await page.getByRole('link', { name: 'Business case', exact: true }).click()
  await page.getByRole('link', { name: 'Maak de business case' }).click()
  await page.getByLabel('Wat gebeurt er zonder dit voorstel?').fill('De RID blijft zoals hij is.')
  const stromen = [
    ['Zevenaar', '2027', '-213.200'],
    ['Zevenaar', '2028', '260.000'],
    ['Duiven', '2027', '-117.000'],
    ['Duiven', '2028', '115.000'],
  ] as const
  for (const [index, [wie, jaar, bedrag]] of stromen.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Voeg een kasstroom toe' }).click()
    const stroom = page.getByRole('group', { name: `Kasstroom ${index + 1}`, exact: true })
    await stroom.getByLabel('Deelnemer').selectOption({ label: wie })
    await stroom.getByLabel('Jaar').fill(jaar)
    await stroom.getByLabel('Bedrag').fill(bedrag)
  }
  await page.getByRole('button', { name: 'Bewaar de business case' }).click()
  await page.getByRole('heading', { name: 'Samen gaat u erop vooruit, maar Duiven gaat erop achteruit' }).waitFor()
  const { ncw, deelnemers } = reken('businesscase', await invoerVan(page))
  const text = await textOf(page)
  for (const amount of [ncw, ...deelnemers.map((deelnemer) => deelnemer.ncw)]) expect(text).toContain(showBedrag(amount))
})

test('afweging: handed in, each party weighs by its own weights before it sees a score, and it goes to the tables', async () => {
  const page = await at('demandmanager.zevenaar', voorstel)
  await page.getByRole('button', { name: 'Dien in' }).click()
  await page.getByRole('button', { name: 'Ja, dien in' }).click()
  await page.getByText('Alle partners in deze samenwerking zien dit.').waitFor()
  const zevenaar = await follow('demandmanager.zevenaar', `Geef gewichten voor ${TITEL}`)
  await geefGewichten(zevenaar, { Kosten: '100', Kwaliteit: '30', Kwetsbaarheid: '30' })
  await ondertekenScores(zevenaar, criteria, { 'Niets doen': ['8', '3', '2'], [TITEL]: ['4', '8', '7'] })
  await zevenaar.getByRole('heading', { name: /^Niets doen staat vooraan/ }).waitFor()
  const duiven = await follow('demandmanager.duiven', `Geef gewichten voor ${TITEL}`)
  await duiven.getByRole('heading', { name: 'U ziet de scores nog niet' }).waitFor()
  expect(await textOf(duiven)).not.toContain('staat vooraan')
  await geefGewichten(duiven, { Kosten: '50', Kwaliteit: '100', Kwetsbaarheid: '100' })
  const reader = await at('raadslid.duiven', `${voorstel}?tab=weging`)
  const { samen } = reken('weging', await invoerVan(reader))
  const text = await textOf(reader)
  expect(samen.map(({ variant }) => variant).toSorted()).toEqual([TITEL, 'Niets doen'])
  for (const { gelijkGewicht } of samen) expect(text).toContain(showGetal(gelijkGewicht))

  await page.goto(voorstel)
  await page.getByRole('link', { name: 'Breng in behandeling' }).click()
  await page.getByText('Meer dan één partij betaalt: de controllers toetsen het geld samen').waitFor()
  await page.getByRole('button', { name: 'Breng in behandeling' }).click()
  await page.getByText('Nu aan de beurt: Controllersoverleg De Liemers.').waitFor()
})

test('besluit: everyone finds it on their start page when it is their turn; the controllers dissent under their own name', async () => {
  for (const gemeente of ['zevenaar', 'duiven', 'westervoort', 'sdl']) {
    const page = await follow(`controller.${gemeente}`, `Geef advies over ${TITEL}`)
    await page.getByRole('button', { name: 'Geef advies' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(gemeente === 'westervoort' ? 'Wij denken er anders over' : 'Akkoord').check()
    if (gemeente === 'westervoort') await dialog.getByLabel('Toelichting').fill('Eerst de structurele lasten in beeld.')
    await dialog.getByRole('button', { name: 'Geef advies' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  const tafels = [
    ['controller.zevenaar', 'Controllersoverleg De Liemers', 'Positief'],
    ['directeur.rid', 'Opdrachtgeversoverleg De Liemers', 'Positief'],
    ['secretaris.duiven', 'College van Duiven', 'Aangenomen'],
    ['secretaris.westervoort', 'College van Westervoort', 'Aangenomen'],
    ['secretaris.zevenaar', 'College van Zevenaar', 'Aangenomen'],
    ['wethouder.zevenaar', 'Algemeen bestuur Samenwerking De Liemers', 'Aangenomen'],
  ] as const
  for (const [naam, tafel, uitkomst] of tafels) {
    const page = await follow(naam, `Leg vast wat ${tafel} zei over ${TITEL}`)
    await page.getByRole('button', { name: 'Leg uitkomst vast', disabled: false }).first().click()
    const dialog = page.getByRole('dialog', { name: `Wat zei ${tafel}?` })
    await dialog.getByLabel(uitkomst).check()
    await dialog.getByLabel('Dag van de vergadering').fill(today)
    await dialog.getByLabel('Reden').fill('Nodig om door te kunnen gaan.')
    if (uitkomst === 'Aangenomen') await dialog.getByLabel('Besluit', { exact: true }).fill('De maatregelen worden uitgevoerd.')
    await dialog.getByRole('button', { name: 'Leg vast' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  const page = pages.get('wethouder.zevenaar')!
  await page.getByText('Alle tafels die besluiten, zeiden ja.').waitFor()
  await page.getByText('Denkt er anders over').waitFor()
})

test('geld: the amount is in the budget by itself, and who pays what is what reken says', async () => {
  const page = await at('raadslid.duiven', '/begroting?jaar=2027')
  await page.getByText('In 2027 vragen de besluiten samen € 410.000,00').waitFor()
  await page.getByRole('link', { name: 'Bekijk wie hiervan wat betaalt' }).click()
  await page.getByRole('heading', { level: 1, name: 'Bijdragen' }).waitFor()
  const table = page.getByRole('table', { name: /Bijdragen per deelnemer/ })
  for (const [naam, bedrag] of verdeel('410000.00')) {
    const row = table.getByRole('row').filter({ hasText: naam })
    await row.getByText(bedrag, { exact: true }).first().waitFor()
  }
  expect(verdeel('410000.00').get('Zevenaar')).toBe(showBedrag('213200.00'))
})

test('opdracht: nothing starts before the supplier says yes', async () => {
  const page = await follow('demandmanager.zevenaar', `Geef opdracht voor ${TITEL}`)
  await page.getByLabel('Welke organisatie aanvaardt het resultaat?').selectOption({ label: 'Zevenaar' })
  await page.getByLabel('Wie is dat daar?').fill('Gemeentesecretaris')
  await page.getByLabel('Wanneer begint het werk?').fill('1-1-2027')
  await page.getByLabel('Wanneer is het resultaat er?').fill('31-12-2027')
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByRole('button', { name: 'Geef de opdracht' }).click()
  await page.getByRole('button', { name: 'Ja, geef de opdracht' }).click()
  await page.getByText('Alle partners in deze samenwerking zien dit.').waitFor()
  const director = await at('directeur.rid', new URL(page.url()).pathname)
  await director.getByText(showBedrag('410000.00')).first().waitFor()
  await director.getByRole('button', { name: 'Accepteer' }).click()
  await director.getByRole('button', { name: 'Ja, accepteer' }).click()
  await director.getByText('De inhoud wijzigt niet meer.').waitFor()
})

test('portfolio: the programme reads its ten rows, 640.000 + PM, and what the source lost', async () => {
  const page = await at('raadslid.duiven', '/programmas')
  await page.getByRole('link', { name: 'Verbetering van de ICT-samenwerking 2023-2025' }).click()
  await page.getByText(showBedrag('640000.00 + PM')).first().waitFor()
  await page
    .getByRole('cell', { name: /kwartaal onbekend/ })
    .first()
    .waitFor()
})

test('verantwoording: the director prepares, the secretaris adds, the college releases; nobody else can', async () => {
  const director = await at('directeur.rid', '/briefrondes/nieuw')
  const besluiten = director.getByLabel('Over welk besluit gaat de brief?')
  const onze = await besluiten.locator('option', { hasText: TITEL }).getAttribute('value')
  await besluiten.selectOption(onze)
  await director.getByLabel('Hoort dit bij een programma?').selectOption({ index: 1 })
  await director.getByLabel('Onderwerp').fill('De toekomst van onze ICT')
  await director.getByLabel('Aanleiding').fill('De colleges lieten onderzoeken of de RID sterk genoeg is.')
  await director.getByLabel('Kern').fill('Wij gaan samen door en versterken de samenwerking.')
  await director.getByLabel('Hoe het verder gaat').fill('In het voorjaar is er een avond voor alle raden.')
  await director.getByLabel('Afgesproken dag').fill(today)
  await director.getByRole('button', { name: 'Bevries de cijfers en bewaar' }).click()
  await director.getByRole('button', { name: 'Bied aan de gemeenten aan' }).click()
  await director.getByRole('button', { name: 'Ja, bied aan' }).click()
  await director.getByRole('link', { name: 'Zevenaar', exact: true }).click()
  await director.getByRole('heading', { level: 1, name: 'Brief van Zevenaar aan de raad' }).waitFor()
  expect(await director.getByRole('button', { name: 'Geef vrij' }).count()).toBe(0)
  await director.getByText('Wat Zevenaar zelf schrijft, ziet u als het college de brief heeft vrijgegeven.').waitFor()

  const secretaris = await follow('secretaris.zevenaar', 'Maak de brief over De toekomst van onze ICT af')
  await secretaris.getByLabel('Waar u dit uit betaalt').fill('Wij nemen dit op in de tweede voortgangsrapportage.')
  await secretaris.reload()
  await secretaris.getByRole('heading', { name: 'Wij bewaarden wat u eerder invulde' }).waitFor()
  expect(await secretaris.getByLabel('Waar u dit uit betaalt').inputValue()).toBe('Wij nemen dit op in de tweede voortgangsrapportage.')
  await secretaris.getByLabel('Naam van de secretaris').fill('F. Voorbeeld')
  await secretaris.getByLabel('Naam van de burgemeester').fill('L. Voorbeeld')
  await secretaris.getByRole('button', { name: 'Bewaar aan onze kant' }).click()
  await secretaris.getByText('Uw deel van de brief is bewaard.').waitFor()
  await secretaris.getByText(/In 2027 betaalt Zevenaar eenmalig naar schatting €.213\.000, 52,0%.*Precies is dat €.213\.200,00/).waitFor()
  await secretaris.getByText(/Over €.230\.000,00 \+ PM daarvan is nog niet besloten/).waitFor()
  await secretaris.getByText('Wij nemen dit op in de tweede voortgangsrapportage.', { exact: true }).last().waitFor()
  await secretaris.getByRole('button', { name: 'Meld gereed' }).click()
  await secretaris.getByText('Gereed voor het college').first().waitFor()

  for (const gemeente of ['Duiven', 'Westervoort']) {
    const eigen = await follow(`secretaris.${gemeente.toLowerCase()}`, 'Maak de brief over De toekomst van onze ICT af')
    expect(await textOf(eigen)).toContain(`Precies is dat ${verdeel('410000.00').get(gemeente)!}`)
  }

  const wethouder = await follow('wethouder.zevenaar', 'Geef de brief over De toekomst van onze ICT vrij')
  await wethouder.getByRole('button', { name: 'Geef vrij' }).click()
  await wethouder.getByRole('button', { name: 'Ja, geef vrij namens het college' }).click()
  await wethouder.getByText('Op tijd').first().waitFor()

  const raadslid = await at('raadslid.duiven', '/briefrondes')
  await raadslid.getByText('1 van 3 brieven vrijgegeven').waitFor()
  await raadslid.getByRole('link', { name: 'De toekomst van onze ICT' }).click()
  await raadslid.getByRole('link', { name: 'Zevenaar', exact: true }).click()
  const [download] = await Promise.all([raadslid.waitForEvent('download'), raadslid.getByRole('link', { name: 'PDF' }).click()])
  expect(download.suggestedFilename()).toMatch(/^brief Zevenaar \d{4}-\d{2}-\d{2}\.pdf$/)
})

test('herijking: the measure is filled in, and the promise stands beside the result', async () => {
  const page = await at('demandmanager.westervoort', '/doelen')
  await page.getByRole('link', { name: 'Niemand zoekt langer dan een dag' }).click()
  await page.getByRole('button', { name: 'Leg een meting vast' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Gemeten op').fill(today)
  await dialog.getByLabel('Gemeten waarde').fill('0,5')
  await dialog.getByLabel('Bron').fill('Meldingen van de balie')
  await dialog.getByRole('button', { name: 'Leg vast' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const reader = await at('griffier.duiven', '/herijking')
  const row = reader.getByRole('row').filter({ hasText: 'Niemand zoekt langer dan een dag' })
  await row.getByText('Gehaald', { exact: true }).waitFor()
})
