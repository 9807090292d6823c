import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, startHouse } from './house.ts'

/** The joint i-visie in a browser: a question gets an answer, owners say what they think, a table decides, and the document has it. */
let house: RunningHouse
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

const VRAAG = 'Hoe gaan wij om met leveranciers en contracten?'
const open = async (naam: string) => {
  const visit = await house.signIn(naam)
  await visit.page.goto('/i-visie')
  return visit
}
const naarVraag = (page: Awaited<ReturnType<typeof open>>['page'], link: string) =>
  page.getByRole('listitem').filter({ hasText: VRAAG }).getByRole('link', { name: link }).click()

test('from an open question to an answer that holds, with who sees it differently', async () => {
  const duiven = await open('demandmanager.duiven')
  await naarVraag(duiven.page, 'Beantwoord deze vraag')
  await duiven.page.getByLabel('Antwoord', { exact: true }).fill('Wij kiezen leveranciers samen.')
  // Left half-written it is there again.
  await duiven.page.goto('/i-visie')
  await naarVraag(duiven.page, 'Beantwoord deze vraag')
  await expect.poll(() => duiven.page.getByLabel('Antwoord', { exact: true }).inputValue()).toBe('Wij kiezen leveranciers samen.')
  await duiven.page.getByRole('button', { name: 'Leg dit antwoord voor' }).click()
  await duiven.page.getByRole('heading', { name: 'Ligt voor' }).waitFor()
  await duiven.page.getByRole('button', { name: 'Wij zijn het eens' }).click()
  await duiven.page.getByText('Uw organisatie is het eens met dit antwoord.').waitFor()

  const zevenaar = await open('secretaris.zevenaar')
  await naarVraag(zevenaar.page, 'Lees het antwoord en geef uw oordeel')
  await zevenaar.page.getByRole('button', { name: 'Wij denken er anders over' }).click()
  const dialoog = zevenaar.page.getByRole('dialog')
  await dialoog.getByRole('button', { name: 'Geef dit oordeel' }).click()
  await dialoog.getByText('Schrijf waarom uw organisatie er anders over denkt.').first().waitFor()
  await dialoog.getByLabel('Waarom, en wat stelt u voor?').fill('Zevenaar houdt zijn eigen contracten tot 2028.')
  await dialoog.getByRole('button', { name: 'Geef dit oordeel' }).click()
  await zevenaar.page.getByText('Zevenaar houdt zijn eigen contracten tot 2028.').first().waitFor()

  await zevenaar.page.getByRole('button', { name: 'Leg besluit vast' }).click()
  await dialoog.getByText('Denkt er anders over: Zevenaar. Dat blijft bij het antwoord staan.').waitFor()
  await dialoog.getByLabel('Welke tafel besloot?').selectOption({ label: 'Opdrachtgeversoverleg De Liemers' })
  await dialoog.getByLabel('Datum van het besluit').fill('20-11-2026')
  await dialoog.getByLabel('Nummer of naam van het besluit').fill('agendapunt 3')
  await dialoog.getByRole('button', { name: 'Leg besluit vast' }).click()
  await zevenaar.page.getByRole('heading', { name: 'Het antwoord dat geldt' }).waitFor()

  await duiven.page.goto('/i-visie')
  const kaart = duiven.page.getByRole('listitem').filter({ hasText: VRAAG })
  await kaart.getByText('Vastgesteld: Opdrachtgeversoverleg De Liemers, 20-11-2026, agendapunt 3.').waitFor()
  await kaart.getByText('Zevenaar houdt zijn eigen contracten tot 2028.').waitFor()
  expect([...duiven.complaints, ...zevenaar.complaints]).toEqual([])
})

test('where nothing was asked yet, the nine questions stand ready with one button', async () => {
  const arnhem = await open('secretaris.arnhem')
  await arnhem.page.getByRole('button', { name: 'Begin met de negen vragen' }).click()
  await arnhem.page.getByText('Van 9 vragen zijn er 0 vastgesteld; 9 zijn nog open.').waitFor()
  expect(arnhem.complaints).toEqual([])
})
