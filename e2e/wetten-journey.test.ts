import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, startHouse } from './house.ts'

/** Two municipalities and one law, in a browser: one analyses, the other says what differs, and neither sees what the other has not shared. */
let house: RunningHouse
beforeAll(async () => {
  house = await startHouse({ clock: { now: () => new Date('2026-11-23T09:00:00Z'), today: () => '2026-11-23' } })
})
afterAll(() => house.close())

test('a law without a trekker is led, analysed once, looked at elsewhere, and its hours are shared', async () => {
  const zevenaar = await house.signIn('demandmanager.zevenaar')
  const duiven = await house.signIn('demandmanager.duiven')
  const z = zevenaar.page
  const d = duiven.page

  await z.goto('/wetten')
  await z.getByRole('heading', { name: 'Eén van zeven wetten gaat binnen een jaar in, zonder trekker' }).waitFor()
  await z.getByRole('link', { name: 'Zet een wet op de agenda' }).click()
  await z.getByLabel('Naam', { exact: true }).fill('Besluit proefballon')
  await z.getByRole('button', { name: 'Zet op de agenda' }).click()
  await z.getByText('Vul in waar de wet staat.').first().waitFor()
  await z.getByLabel('Vindplaats').fill('Staatsblad 2027, 1')
  await z.getByLabel('Wat verandert er?').fill('Ballonnen krijgen een nummer.')
  await z.getByLabel('Gaat in op').fill('1-3-2027')
  await z.getByRole('button', { name: 'Zet op de agenda' }).click()
  await z.getByText('Niemand trekt deze wet, en zij gaat in op 01-03-2027').waitFor()
  const adres = new URL(z.url()).pathname

  await z.getByRole('button', { name: 'Wij trekken deze wet' }).click()
  await z.getByRole('dialog').getByRole('button', { name: 'Wij trekken deze wet' }).click()
  await z.getByRole('button', { name: 'Schrijf de analyse' }).click()
  await z.getByLabel('Processen', { exact: true }).selectOption('groot')
  await z.getByLabel('Wat verandert er: processen').fill('Elke ballon komt in het register.')
  // Left half-written it is there again.
  await z.goto(adres)
  await z.getByRole('button', { name: 'Schrijf de analyse' }).click()
  await expect.poll(() => z.getByLabel('Wat verandert er: processen').inputValue()).toBe('Elke ballon komt in het register.')
  await z.getByRole('button', { name: 'Bewaar concept' }).click()

  await d.goto(adres)
  await d.getByRole('heading', { name: 'Nog geen gedeelde analyse' }).waitFor()
  expect(await d.getByText('Elke ballon komt in het register.').count()).toBe(0)

  await z.getByRole('button', { name: 'Deel deze analyse' }).click()
  const vraag = z.getByRole('dialog')
  await vraag.getByRole('button', { name: 'Ja, deel' }).click()
  await vraag.getByText('Schrijf op wat er op de datum ten minste klaar moet zijn.').waitFor()
  await vraag.getByRole('button', { name: 'Ga terug' }).click()
  await z.getByRole('button', { name: 'Wijzig', exact: true }).click()
  await z.getByLabel('Wat moet op de datum ten minste klaar zijn?').fill('Het register werkt.')
  await z.getByRole('button', { name: 'Bewaar concept' }).click()
  await z.getByRole('button', { name: 'Deel deze analyse' }).click()
  await vraag.getByRole('button', { name: 'Ja, deel' }).click()
  await z.getByRole('heading', { name: 'De analyse, versie 1' }).waitFor()

  await d.goto(`${adres}?tab=bij-ons`)
  await d.getByRole('button', { name: 'Zeg hoe het bij ons is' }).click()
  await d.getByLabel('Bij ons is iets anders').check()
  await d.getByLabel('Processen').fill('Duiven heeft geen ballonnen.')
  await d.getByRole('button', { name: 'Bewaar concept' }).click()
  await d.getByText('Alleen uw organisatie ziet dit, tot u het indient.').waitFor()
  await z.goto(`${adres}?tab=bij-ons`)
  await z.getByRole('heading', { name: 'Bij de andere gemeenten: 2 nog niet bekeken' }).waitFor()
  expect(await z.getByText('Duiven heeft geen ballonnen.').count()).toBe(0)
  await d.getByRole('button', { name: 'Dien in' }).click()
  await d.getByRole('dialog').getByRole('button', { name: 'Ja, dien in' }).click()
  await d.getByRole('heading', { name: 'Bij de andere gemeenten: 1 anders en 1 nog niet bekeken' }).waitFor()
  await z.goto(`${adres}?tab=bij-ons`)
  await z.getByText('Duiven heeft geen ballonnen.').waitFor()

  await z.goto(`${adres}?tab=uren`)
  await z.getByRole('button', { name: 'Schrijf uren op' }).click()
  await z.getByLabel('Wat is er gedaan?').fill('Analyse schrijven')
  await z.getByLabel('Eerste dag').fill('20-11-2026')
  await z.getByLabel('Aantal uren').fill('7,5')
  await z.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click()
  await z.getByRole('heading', { name: 'Samen 7,5 uur' }).waitFor()
  await z.getByText('−2,5 uur', { exact: true }).first().waitFor()

  await z.goto(adres)
  await z.getByRole('button', { name: 'Maak hier een wens van' }).click()
  await expect.poll(() => z.getByLabel('Wat moeten mensen dan kunnen, en waarom?').inputValue()).toBe('Het register werkt.')
  await z.getByRole('button', { name: 'Bewaar als concept' }).click()
  await z.getByRole('heading', { level: 1, name: 'Klaar zijn voor: Besluit proefballon' }).waitFor()
  await d.goto(adres)
  await d.getByRole('heading', { name: 'Wensen uit deze wet' }).waitFor()
  expect(await d.getByText('Klaar zijn voor').count()).toBe(0)
  await z.goto(adres)
  await z.getByRole('link', { name: 'Klaar zijn voor: Besluit proefballon' }).waitFor()
  expect([...zevenaar.complaints, ...duiven.complaints]).toEqual([])
})
