import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, startHouse } from './house.ts'
import { geefGewichten, ondertekenScores } from './weging.ts'

/**
 * Two municipalities with different weights take one wish from ambition to a proposal on its way along the tables, each at its own
 * screen. Everything that the server sends to either is kept: what one keeps on its own side never reaches the other.
 */
let house: RunningHouse
const partijen = { zevenaar: 'demandmanager.zevenaar', duiven: 'demandmanager.duiven' } as const
type Partij = keyof typeof partijen
const schermen = new Map<Partij, { page: Page; gelezen: string[]; complaints: string[] }>()

/** Words that each party writes on its own side only. */
const GEHEIM = { zevenaar: 'alleen-voor-zevenaar', duiven: 'alleen-voor-duiven' } as const
const WENS = 'Een melding volgen vanaf de stoep'
const VAN_DUIVEN = 'Zien hoe het met een melding op straat staat'
const VERKENNING = 'Hoe organiseren wij het volgen van meldingen?'
const criteria = ['Kosten', 'Kwaliteit', 'Kwetsbaarheid']
let wens: string
let verkenning: string
let voorstel: string

beforeAll(async () => {
  house = await startHouse()
  for (const [partij, naam] of Object.entries(partijen) as [Partij, string][]) {
    const { page, complaints } = await house.signIn(naam)
    const gelezen: string[] = []
    page.on('response', (response) => {
      if (!response.url().includes('/api/')) return
      // A body that is gone with its page was not read by anybody.
      void response.text().then(
        (text) => gelezen.push(text),
        () => undefined,
      )
    })
    schermen.set(partij, { page, gelezen, complaints })
  }
})
afterAll(() => house.close())

async function at(partij: Partij, path: string): Promise<Page> {
  const { page } = schermen.get(partij)!
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const padVan = (page: Page) => new URL(page.url()).pathname

async function dienIn(page: Page) {
  await page.getByRole('button', { name: 'Dien in', exact: true }).click()
  await page.getByRole('button', { name: 'Ja, dien in' }).click()
  await page.getByText('Alle partners in deze samenwerking zien dit.').waitFor()
}

test('ambitie: each has a goal; what Duiven will not go beyond stays with Duiven', async () => {
  const page = await at('zevenaar', '/doelen/nieuw')
  await page.getByLabel('Een ambitie').check()
  await page.getByLabel('Doel', { exact: true }).fill('Inwoners weten waar zij aan toe zijn')
  await page.getByLabel('Onderwerp').fill('Meldingen')
  await page.getByLabel('Wat meet u?').fill('Meldingen waarvan de melder de stand kent')
  await page.getByLabel('Ten minste').check()
  await page.getByLabel('Welke waarde?').fill('90')
  await page.getByLabel('Op welke datum?').fill('31-12-2028')
  await page.getByLabel('Waar begint u?').fill('40')
  await page.getByLabel('Op welke dag was dat zo?').fill('1-1-2026')
  await page.getByLabel('Voor welke K doet u dit?').selectOption({ label: 'Klant' })
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByRole('heading', { level: 1, name: 'Inwoners weten waar zij aan toe zijn' }).waitFor()
  await dienIn(page)

  const duiven = await at('duiven', '/doelen/nieuw')
  await duiven.getByLabel('Een grens').check()
  await duiven.getByLabel('Doel', { exact: true }).fill(`Niet duurder: ${GEHEIM.duiven}`)
  await duiven.getByLabel('Onderwerp').fill('Meldingen')
  await duiven.getByLabel('Wat meet u?').fill('Euro per melding')
  await duiven.getByLabel('Ten hoogste').check()
  await duiven.getByLabel('Welke waarde?').fill('2')
  await duiven.getByLabel('Op welke datum?').fill('31-12-2028')
  await duiven.getByRole('button', { name: 'Bewaar concept' }).click()
  await duiven.getByRole('heading', { level: 1, name: /Niet duurder/ }).waitFor()
})

test('vraag: two wishes look alike, and become one with the words of both', async () => {
  const page = await at('zevenaar', '/wensen/nieuw')
  await page.getByLabel(/Wat hebt u nodig/).fill(WENS)
  await page.getByLabel(/Wat moeten mensen dan kunnen/).fill('Inwoners zien zelf hoe het met hun melding over de straat staat.')
  await page.getByLabel(/Bij welk doel hoort het/).selectOption({ label: 'Inwoners weten waar zij aan toe zijn' })
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByRole('heading', { level: 1, name: WENS }).waitFor()
  wens = padVan(page)
  await dienIn(page)

  const duiven = await at('duiven', '/wensen/nieuw')
  await duiven.getByLabel(/Wat hebt u nodig/).fill(VAN_DUIVEN)
  await duiven.getByLabel(/Wat moeten mensen dan kunnen/).fill('Inwoners volgen hun melding over de straat, ook in het weekend.')
  await duiven.getByText('Wens van Zevenaar').first().waitFor()
  await duiven.getByRole('button', { name: 'Bewaar concept' }).click()
  await duiven.getByRole('heading', { level: 1, name: VAN_DUIVEN }).waitFor()
  await dienIn(duiven)
  const gelijkenis = duiven.getByRole('listitem').filter({ hasText: WENS })
  await gelijkenis.getByRole('button', { name: 'Laat onze wens hierin opgaan' }).click()
  await duiven.getByLabel('Reden').fill('Het gaat om dezelfde melding.')
  await duiven.getByRole('button', { name: 'Stel voor', exact: true }).click()
  await duiven.getByText('Wacht op Zevenaar: samenvoegen').waitFor()

  await page.goto(wens)
  await page.getByRole('button', { name: 'Voeg samen', exact: true }).click()
  await page.getByLabel('Reden').fill('Wij bedoelen hetzelfde.')
  await page.getByRole('button', { name: 'Ja, voeg samen' }).click()
  await page.getByRole('heading', { name: 'Samengevoegd uit' }).waitFor()
  await expect.poll(() => page.getByText('Inwoners volgen hun melding over de straat, ook in het weekend.').count()).toBe(1)
  await page.getByText('Zevenaar en 1 andere organisatie doen nu mee.').waitFor()
})

test('deelname: what it costs whom follows from who takes part, and what if tries it without saving', async () => {
  const page = await at('zevenaar', `${wens}?tab=betalen`)
  await page.getByRole('link', { name: 'Vul de cijfers in' }).click()
  await page.getByLabel('Investering').fill('90.000')
  await page.getByLabel('Afgeschreven in hoeveel jaar?').fill('3')
  await page.getByLabel('Vaste kosten per jaar').fill('30.000')
  await page.getByLabel('Wat wordt er geteld?').fill('melding')
  await page.getByLabel('Prijs per eenheid, per jaar').fill('1')
  await page.getByLabel('Waar komen deze bedragen vandaan?').fill('Raming van de leverancier')
  await page.getByLabel('Eerste jaar').fill('2028')
  await page.getByLabel('Voor hoeveel jaar?').fill('3')
  await page.getByLabel('Vul de gewichten in uit').selectOption({ label: 'Ieder even zwaar' })
  await page.getByRole('button', { name: 'Vul in', exact: true }).click()
  for (const gemeente of ['Zevenaar', 'Duiven', 'Westervoort'])
    await page.getByRole('group', { name: gemeente }).getByLabel('Eenheden per jaar').fill('1000')
  const waar = page.getByLabel('Waar komen de gewichten vandaan?')
  if ((await waar.inputValue()) === '') await waar.fill('Afspraak: ieder even zwaar')
  await page.getByRole('button', { name: /^Bewaar/ }).click()
  await page.getByRole('heading', { name: 'Wat als een gemeente anders kiest?' }).waitFor()
  // 90,000 + 3 × 30,000 + 3 × 2,000 over two: 93,000 each.
  await expect.poll(() => page.locator('main').innerText()).toContain('93.000')
  await page.getByLabel('Als', { exact: true }).selectOption({ label: 'Westervoort' })
  await page.getByLabel('dit kiest').selectOption({ label: 'nu meedoet' })
  // With three it is 90,000 + 90,000 + 9,000 over three.
  await expect.poll(() => page.locator('main').innerText()).toContain('63.000')
  const duiven = await at('duiven', `${wens}?tab=betalen`)
  await expect.poll(() => duiven.locator('main').innerText()).toContain('93.000')
  expect(await duiven.locator('main').innerText()).not.toContain('63.000')
})

/** Judges every row alike, by the keyboard, and hands in. */
async function oordeel(page: Page, toetsen: string, waarom: string) {
  await page.getByRole('link', { name: 'Mijn oordeel', exact: true }).click()
  await page.getByLabel('Waarop rust uw oordeel?').fill(waarom)
  const groepen = page.getByRole('group', { name: /^(Kosten|Kwaliteit|Kwetsbaarheid)/ })
  const aantal = await groepen.count()
  expect(aantal).toBe(18)
  for (let at = 0; at < aantal; at++) {
    await groepen.nth(at).getByRole('radio').first().focus()
    await page.keyboard.press(toetsen[at % toetsen.length]!)
  }
}

test('scenario’s: each judges for itself first; then both see the picture, and it is closed with a preference', async () => {
  const page = await at('zevenaar', `/verkenningen/nieuw?sjabloon=scenarios&wens=${wens.split('/').at(-1)}`)
  await page.getByLabel('Titel').fill(VERKENNING)
  await page.getByLabel('Welke vraag wilt u beantwoorden?').fill('Wie levert dit, en wat kost het om daar te komen?')
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByRole('heading', { level: 1, name: VERKENNING }).waitFor()
  verkenning = padVan(page)
  await page.getByRole('button', { name: 'Leg voor' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^Ja/ }).click()
  await page.getByText('De verkenning ligt voor.').waitFor()

  await oordeel(page, '345', GEHEIM.zevenaar)
  await page.getByRole('button', { name: 'Bewaar voor later' }).click()
  await page.getByText('Bewaard. Alleen u ziet dit, tot u het indient.').waitFor()

  const duiven = await at('duiven', verkenning)
  await oordeel(duiven, '234', 'Gesprek met de balie')
  expect(schermen.get('duiven')!.gelezen.join('\n')).not.toContain(GEHEIM.zevenaar)
  await duiven.getByRole('button', { name: 'Dien mijn oordeel in' }).click()
  await duiven.getByText('Uw oordeel is ingediend.').waitFor()

  await page.reload()
  await page.getByLabel('Waarop rust uw oordeel?').fill('Offertes van twee leveranciers')
  await page.getByRole('button', { name: 'Dien mijn oordeel in' }).click()
  await page.getByText('Uw oordeel is ingediend.').waitFor()
  await page.getByRole('button', { name: 'Rond af' }).click()
  await page.getByLabel('Conclusie').fill('Wij gaan door met de RID, als die op tijd kan leveren.')
  await page.getByLabel('Heeft een scenario de voorkeur?').selectOption({ index: 1 })
  await page.getByLabel('Waarom heeft dit de voorkeur?').fill('Wij kennen elkaar, en het kan nu.')
  await page.getByRole('dialog').getByRole('button', { name: 'Rond af' }).click()
  await page.getByText('De verkenning is afgerond.').waitFor()
})

test('voorstel: made of the wish, with what was explored, a weighing and a business case; as long as it is a draft Duiven has none of it', async () => {
  const page = await at('zevenaar', wens)
  await page.getByRole('link', { name: 'Maak een voorstel' }).click()
  await page.getByLabel('Verdeelsleutel').selectOption({ label: 'Verdeelsleutel RID De Liemers (vanaf 2023)' })
  await page.getByLabel('Samenvatting').fill(`Wij laten inwoners hun melding volgen. ${GEHEIM.zevenaar}`)
  const regel = page.getByRole('group', { name: 'Regel 1', exact: true })
  await regel.getByLabel('Waarvoor').fill('Volgen van meldingen')
  await regel.getByRole('radio', { name: 'Wenselijk' }).check()
  await regel.getByLabel('Jaar').fill('2028')
  await regel.getByLabel('Bedrag').fill('90.000')
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByRole('heading', { level: 1, name: WENS }).waitFor()
  await page.waitForURL(/\/voorstellen\/[0-9a-f-]{36}$/)
  voorstel = padVan(page)

  await page.getByRole('button', { name: 'Kies bijlagen' }).click()
  await page.getByLabel(`${VERKENNING} (bij deze wens)`).check()
  await page.getByRole('button', { name: 'Bewaar de bijlagen' }).click()
  await page.getByRole('table', { name: 'Verkenningen bij dit voorstel' }).getByRole('link', { name: VERKENNING }).waitFor()

  await page.getByRole('link', { name: 'Weging', exact: true }).click()
  await page.getByRole('link', { name: 'Kies criteria en varianten' }).click()
  await page.getByRole('button', { name: 'Bewaar de weging' }).click()
  await page.getByRole('heading', { name: 'Wegen begint als het voorstel is ingediend' }).waitFor()

  await page.getByRole('link', { name: 'Business case', exact: true }).click()
  await page.getByRole('link', { name: 'Maak de business case' }).click()
  await page.getByLabel('Wat gebeurt er zonder dit voorstel?').fill('Inwoners blijven bellen.')
  const stromen = [
    ['Zevenaar', '2028', '-60.000', 'Investering'],
    ['Zevenaar', '2029', '90.000', 'Overig'],
    ['Duiven', '2028', '-12.000', 'K van Klant: meerkosten omdat één klant meer vraagt'],
  ] as const
  for (const [index, [wie, jaar, bedrag, soort]] of stromen.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Voeg een kasstroom toe' }).click()
    const stroom = page.getByRole('group', { name: `Kasstroom ${index + 1}`, exact: true })
    await stroom.getByLabel('Deelnemer').selectOption({ label: wie })
    await stroom.getByLabel('Jaar').fill(jaar)
    await stroom.getByLabel('Bedrag').fill(bedrag)
    await stroom.getByLabel('Wat voor geld').selectOption({ label: soort })
  }
  await page.getByRole('button', { name: 'Bewaar de business case' }).click()
  await page.getByRole('heading', { name: 'Samen gaat u erop vooruit, maar Duiven gaat erop achteruit' }).waitFor()

  const duiven = await at('duiven', '/voorstellen')
  expect(await duiven.locator('main').innerText()).not.toContain(WENS)
  await duiven.goto(voorstel)
  await duiven.getByRole('heading', { name: 'Dit bestaat niet, of u mag het niet zien' }).waitFor()
  expect(schermen.get('duiven')!.gelezen.join('\n')).not.toContain(GEHEIM.zevenaar)

  await page.goto(`${voorstel}/wijzigen`)
  await page.getByLabel('Samenvatting').fill('Wij laten inwoners hun melding volgen.')
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByRole('heading', { level: 1, name: WENS }).waitFor()
  await dienIn(page)
})

test('weging: different weights, each on its own side first; the outcome says one line per party', async () => {
  const page = await at('zevenaar', `${voorstel}?tab=weging`)
  await geefGewichten(page, { Kosten: '100', Kwaliteit: '20', Kwetsbaarheid: '20' })
  await ondertekenScores(page, criteria, { 'Niets doen': ['8', '3', '2'], [WENS]: ['4', '8', '7'] })
  const duiven = await at('duiven', `${voorstel}?tab=weging`)
  await duiven.getByRole('heading', { name: 'U ziet de scores nog niet' }).waitFor()
  expect(await duiven.getByText('Gesprek met de betrokkenen').count()).toBe(0)
  await duiven.getByRole('button', { name: 'Voeg een eigen criterium toe' }).click()
  const eigen = duiven.getByRole('group', { name: 'Eigen criterium 1' })
  await eigen.getByLabel('Naam').fill(GEHEIM.duiven)
  await eigen.getByLabel('Op zijn best').fill('de buurt helpt mee')
  await eigen.getByLabel('Punten voor eigen criterium 1').fill('10')
  await duiven.getByLabel('Punten voor Kosten').fill('20')
  await duiven.getByLabel('Punten voor Kwaliteit').fill('100')
  await duiven.getByLabel('Punten voor Kwetsbaarheid').fill('60')
  await duiven.getByRole('button', { name: 'Bewaar aan onze kant' }).click()
  await duiven.getByText('Alleen uw organisatie ziet dit.').first().waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Gewichten die zijn ingediend' }).waitFor()
  expect(schermen.get('zevenaar')!.gelezen.join('\n')).not.toContain(GEHEIM.duiven)
  await duiven.getByRole('button', { name: 'Haal eigen criterium 1 weg' }).click()
  await geefGewichten(duiven, {})
  await duiven.getByRole('img', { name: 'Score per variant, samen en per partij' }).waitFor()
})

test('business case: what Duiven asks extra lies before Duiven, which pays it and chooses', async () => {
  const duiven = await at('duiven', '/')
  const more = duiven.getByRole('button', { name: /^Toon alle \d+ taken$/ })
  if ((await more.count()) > 0) await more.click()
  await duiven.getByRole('link', { name: `Kies of u de meerkosten van ${WENS} betaalt` }).click()
  await duiven.getByRole('heading', { name: 'Duiven moet nog kiezen over de meerkosten van de eigen vraag' }).waitFor()
  await duiven.getByRole('button', { name: 'Kies of u dit betaalt' }).click()
  await duiven.getByLabel('Wij betalen dit').check()
  await duiven.getByLabel('Reden').fill('Onze inwoners melden het meest.')
  await duiven.getByRole('button', { name: 'Leg keuze vast' }).click()
  await duiven.getByRole('heading', { name: 'Wie meer vraagt dan de anderen, betaalt dat ook: Duiven' }).waitFor()
})

test('route: the proposal goes along its tables, and the paper holds everything that lies behind it', async () => {
  const page = await at('zevenaar', voorstel)
  const [bestand] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download PDF' }).click()])
  expect(bestand.suggestedFilename()).toMatch(/^voorstel.*\.pdf$/)
  await page.getByRole('link', { name: 'Breng in behandeling' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Breng in behandeling' }).click()
  await page.waitForURL(/\/behandelingen\/[0-9a-f-]{36}/)
  await page.getByText('Controllersoverleg').first().waitFor()
  const duiven = await at('duiven', padVan(page))
  await duiven.getByText('Controllersoverleg').first().waitFor()
})

test('nothing that stayed on an own side was ever sent to the other, and no page complained', () => {
  const [zevenaar, duiven] = [schermen.get('zevenaar')!, schermen.get('duiven')!]
  expect(zevenaar.gelezen.length).toBeGreaterThan(50)
  expect(duiven.gelezen.length).toBeGreaterThan(50)
  expect(zevenaar.gelezen.join('\n')).not.toContain(GEHEIM.duiven)
  expect(duiven.gelezen.join('\n')).not.toContain(GEHEIM.zevenaar)
  // Each did write it, and read it back.
  expect(zevenaar.gelezen.join('\n')).toContain(GEHEIM.zevenaar)
  expect(duiven.gelezen.join('\n')).toContain(GEHEIM.duiven)
  for (const { complaints } of [zevenaar, duiven]) expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
})
