import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, startHouse, type Visit } from './house.ts'

/** A weighing of the example, by three municipalities at their own screens: own weights, own colour, a score that changes, and once more. */
let house: RunningHouse
let ids: { zes: string; balie: string }
const visits: Visit[] = []

beforeAll(async () => {
  house = await startHouse()
  const one = async (titel: string) =>
    (await house.db.owner.query<{ id: string }>(`select id from afweging.voorstel where titel like $1`, [`${titel}%`])).rows[0]!.id
  ids = { zes: await one('Zes maatregelen'), balie: await one('Eén servicedesk') }
})
afterAll(() => house.close())

async function at(naam: string, id: string): Promise<Page> {
  const visit = await house.signIn(naam)
  visits.push(visit)
  await visit.page.goto(`/voorstellen/${id}?tab=weging`)
  await visit.page.getByRole('heading', { name: 'Waarop en wat wordt gewogen' }).waitFor()
  return visit.page
}

test('Duiven weighs with a colour of its own: nothing of it shows elsewhere before it hands in, and no score shows to it', async () => {
  const duiven = await at('demandmanager.duiven', ids.zes)
  await duiven.getByRole('heading', { name: 'U ziet de scores nog niet' }).waitFor()
  await duiven.getByRole('button', { name: 'Voeg een eigen criterium toe' }).click()
  const eigen = duiven.getByRole('group', { name: 'Eigen criterium 1' })
  await expect.poll(() => duiven.evaluate<string>('document.activeElement.id')).toBe('eigenCriteria.0.naam')
  await eigen.getByLabel('Naam').fill('Werkgelegenheid')
  await eigen.getByLabel('Op zijn best').fill('de banen blijven in de streek')
  await eigen.getByLabel('Punten voor eigen criterium 1').fill('60')
  await duiven.reload()
  await duiven.getByRole('heading', { name: 'Wij bewaarden wat u eerder invulde' }).waitFor()
  expect(await eigen.getByLabel('Naam').inputValue()).toBe('Werkgelegenheid')
  // The largest jump has to be 100: what is typed stays.
  await duiven.getByLabel('Punten voor Kwetsbaarheid').fill('90')
  await duiven.getByRole('button', { name: 'Bewaar aan onze kant' }).click()
  await duiven.getByRole('link', { name: /voor u het meest telt 100 punten/ }).waitFor()
  await duiven.getByLabel('Punten voor Kwetsbaarheid').fill('100')
  await duiven.getByRole('button', { name: 'Bewaar aan onze kant' }).click()
  await duiven.getByRole('button', { name: 'Dien gewichten in', disabled: false }).waitFor()
  await duiven.getByText('Bewaard aan uw eigen kant. Alleen uw organisatie ziet dit.').waitFor()

  const zevenaar = await at('demandmanager.zevenaar', ids.zes)
  expect(await zevenaar.getByText('Werkgelegenheid').count()).toBe(0)

  await duiven.getByRole('button', { name: 'Dien gewichten in' }).click()
  await duiven.getByRole('button', { name: 'Ja, dien in' }).click()
  await duiven.getByRole('img', { name: 'Score per variant, samen en per partij' }).waitFor()
  await duiven.getByRole('heading', { name: 'Hier moet u het nog over hebben' }).waitFor()
  await zevenaar.reload()
  await zevenaar.getByText('lokale kleur van Duiven').waitFor()
})

test('Westervoort changes a score after the outcome was known: not without a reason, and everybody who sees scores reads it', async () => {
  const westervoort = await at('demandmanager.westervoort', ids.zes)
  await westervoort.getByRole('link', { name: 'Geef scores' }).click()
  const score = westervoort
    .getByRole('region', { name: 'Kwetsbaarheid', exact: true })
    .getByRole('group', { name: 'Commerciële dienstverleners' })
    .getByLabel('Score', { exact: true })
  await score.fill('7')
  await westervoort.getByRole('button', { name: 'Onderteken de scores' }).click()
  await westervoort.getByRole('link', { name: /Schrijf waarom u een score wijzigt/ }).waitFor()
  expect(await score.inputValue()).toBe('7')
  await westervoort.getByLabel('Waarom wijzigt u een score?').fill('Wij spraken twee leveranciers.')
  await westervoort.getByRole('button', { name: 'Onderteken de scores' }).click()
  await westervoort.getByRole('heading', { name: 'Scores die zijn gewijzigd' }).waitFor()
  const zevenaar = await at('demandmanager.zevenaar', ids.zes)
  const row = zevenaar.getByRole('row').filter({ hasText: 'Wij spraken twee leveranciers.' })
  await row.getByText('Na de uitkomst').waitFor()
})

test('a decided choice is weighed once more: a new round from the start, the old one stays to look at', async () => {
  const duiven = await at('demandmanager.duiven', ids.balie)
  await duiven.getByRole('heading', { name: 'Wat verschoof sinds ronde 1' }).waitFor()
  await duiven.getByRole('button', { name: 'Weeg opnieuw' }).click()
  await duiven.getByLabel('Waarom nu?').fill('Er kwam een derde aanbod.')
  await duiven.getByRole('button', { name: 'Ja, open een nieuwe ronde' }).click()
  await duiven.getByText('Er kwam een derde aanbod.').waitFor()
  await duiven.getByRole('heading', { name: 'U ziet de scores nog niet' }).waitFor()
  await duiven.getByRole('link', { name: 'Ronde 2' }).click()
  await duiven.getByRole('heading', { name: /^Eén servicedesk bij de RID staat vooraan/ }).waitFor()
  for (const { complaints } of visits) expect(complaints.filter((complaint) => !complaint.includes('400'))).toEqual([])
})
