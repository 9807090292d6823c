import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, startHouse } from './house.ts'

/** Two municipalities explore something in a browser: each judges alone on the keyboard, then they see where they differ, and it ends as a paper. */
let house: RunningHouse
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

const TITEL = 'Wat pakken wij op?'
const GEHEIM = 'Kwartelnest'

test('from a question to a conclusion, with nobody’s judgement in sight before his own', async () => {
  const { page: zevenaar, complaints } = await house.signIn('demandmanager.zevenaar')
  await zevenaar.goto('/verkenningen')
  await zevenaar.getByRole('link', { name: 'Begin een verkenning' }).click()
  await zevenaar.getByRole('link', { name: 'Begin met ernst, urgentie en groei' }).click()
  await zevenaar.getByLabel('Titel').fill(TITEL)
  await zevenaar.getByLabel('Welke vraag wilt u beantwoorden?').fill('Wat moet in 2027 eerst?')
  await zevenaar.getByRole('button', { name: 'Voeg een vraagstuk toe' }).click()
  await zevenaar.getByRole('group', { name: 'Vraagstuk 1' }).getByLabel('Naam').fill('Oude servers')
  // Left half-written it is there again.
  await zevenaar.goto('/verkenningen/nieuw?sjabloon=urgentie')
  await expect.poll(() => zevenaar.getByLabel('Titel').inputValue()).toBe(TITEL)
  await zevenaar.getByRole('button', { name: 'Voeg een vraagstuk toe' }).click()
  await zevenaar.getByRole('button', { name: 'Bewaar concept' }).click()
  await zevenaar.getByText('Geef een naam, of haal deze rij weg.').first().waitFor()
  await zevenaar.getByRole('group', { name: 'Vraagstuk 2' }).getByLabel('Naam').fill('Geen reserve')
  await zevenaar.getByRole('button', { name: 'Bewaar concept' }).click()
  await zevenaar.getByRole('button', { name: 'Leg voor' }).click()
  await zevenaar.getByRole('dialog').getByRole('button', { name: 'Ja, dien in' }).click()
  await zevenaar.getByText('De verkenning ligt voor. U kunt nu uw oordeel geven.').waitFor()

  // On the keyboard: a digit chooses, Tab goes on.
  const open = (naam: string) => house.signIn(naam)
  await zevenaar.getByRole('link', { name: 'Mijn oordeel' }).click()
  const adres = zevenaar.url()
  const oordeel = async (page: typeof zevenaar, toetsen: string) => {
    await page.getByRole('group', { name: 'Ernst' }).first().getByRole('radio').first().focus()
    for (const [at, toets] of toetsen.split('').entries()) {
      if (at === 3) await page.getByText('Waarom en waarop: Oude servers').focus()
      if (at > 0) await page.keyboard.press('Tab')
      await page.keyboard.press(toets)
    }
  }
  await oordeel(zevenaar, '424555')
  await zevenaar.getByText('6 van 6 ingevuld.').waitFor()
  await zevenaar.getByText('Waarom en waarop: Oude servers').click()
  await zevenaar.getByLabel('Waarom: ernst').first().fill(GEHEIM)
  await zevenaar.getByRole('button', { name: 'Bewaar voor later' }).click()
  await zevenaar.getByText('Bewaard. Alleen u ziet dit, tot u het indient.').waitFor()

  const { page: duiven, complaints: bijDuiven } = await open('demandmanager.duiven')
  await duiven.goto(adres)
  await duiven.getByRole('heading', { name: 'Uw eigen oordeel' }).waitFor()
  expect(await duiven.content()).not.toContain(GEHEIM)
  await zevenaar.getByRole('button', { name: 'Dien mijn oordeel in' }).click()
  await zevenaar.getByText('Uw oordeel is ingediend.').first().waitFor()
  await duiven.goto(adres.replace('tab=oordeel', 'tab=uitkomst'))
  await duiven
    .getByRole('heading', { name: 'U ziet de oordelen van anderen na uw eigen oordeel, of als de verkenning is afgerond.' })
    .waitFor()
  await duiven.getByText('1 ingediend').waitFor()
  expect(await duiven.content()).not.toContain(GEHEIM)
  await duiven.getByRole('link', { name: 'Geef uw oordeel' }).click()
  await duiven.getByRole('heading', { name: 'Uw eigen oordeel' }).waitFor()
  await oordeel(duiven, '42454?')
  await duiven.getByRole('button', { name: 'Dien mijn oordeel in' }).click()
  await duiven.getByText('Uw oordeel is ingediend.').first().waitFor()
  await duiven.getByRole('link', { name: 'Uitkomst' }).click()
  await duiven.getByText('Sluipend, want ernstig en groeiend maar nog niet dringend: “Oude servers”.').waitFor()
  await duiven.getByText('Bekijk alle 12 oordelen met hun reden').click()
  await duiven.getByText(GEHEIM).waitFor()
  await duiven.getByRole('button', { name: 'Wij zien het anders' }).click()
  await duiven.getByLabel('Wat ziet u anders, en waarom?').fill('Duiven wil eerst weten wat het kost.')
  await duiven.getByRole('dialog').getByRole('button', { name: 'Leg dit vast' }).click()
  await duiven.getByText('Duiven wil eerst weten wat het kost.').waitFor()

  await zevenaar.goto(adres.replace('tab=oordeel', 'tab=uitkomst'))
  await zevenaar.getByRole('button', { name: 'Rond af' }).click()
  const dialoog = zevenaar.getByRole('dialog')
  await dialoog.getByLabel('Conclusie').fill('Wij beginnen met de reserve.')
  await dialoog.getByLabel('Heeft een vraagstuk de voorkeur?').selectOption({ label: 'Geen reserve' })
  await dialoog.getByRole('button', { name: 'Rond af' }).click()
  await dialoog.getByText('Schrijf waarom dit de voorkeur heeft.').first().waitFor()
  await dialoog.getByLabel('Waarom heeft dit de voorkeur?').fill('Dat is het ernstigst.')
  await dialoog.getByRole('button', { name: 'Rond af' }).click()
  await zevenaar.getByRole('heading', { name: 'Conclusie' }).waitFor()

  const { page: raadslid, complaints: bijRaadslid } = await open('raadslid.duiven')
  await raadslid.goto(adres.replace('?tab=oordeel', ''))
  await raadslid.getByText('Wij beginnen met de reserve.').waitFor()
  const [bestand] = await Promise.all([raadslid.waitForEvent('download'), raadslid.getByRole('link', { name: 'Download PDF' }).click()])
  expect(bestand.suggestedFilename()).toMatch(/\.pdf$/)

  await zevenaar.getByRole('button', { name: 'Verken opnieuw' }).click()
  await zevenaar.getByRole('button', { name: 'Leg voor' }).waitFor()
  expect([...complaints, ...bijDuiven, ...bijRaadslid]).toEqual([])
})
