import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, startHouse } from './house.ts'

let house: RunningHouse

beforeAll(async () => {
  house = await startHouse()
})

afterAll(() => house.close())

test('a council clerk reads what the own council has to do, and when; another council is not theirs to plan', async () => {
  const { page, context, complaints } = await house.signIn('griffier.duiven')
  await page.goto('/pc-kalender?jaar=2028')
  const own = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Wat de raad van Duiven doet voor de begroting 2028' }) })
  await own.getByText('24-03-2027').waitFor()
  await own.getByText('15-06-2027').waitFor()
  expect(await page.getByRole('link', { name: 'Plan een vergadering van deze raad' }).count()).toBe(0)
  await own.getByRole('link', { name: '24-05-2027' }).click()
  await page.getByRole('heading', { level: 1, name: 'Gemeenteraad van Duiven' }).waitFor()
  await page.getByRole('link', { name: 'Bekijk wie er zitten' }).click()
  await page.getByRole('link', { name: 'Bekijk de vergaderingen' }).waitFor()
  expect(complaints).toEqual([])
  await context.close()
})

test('a council without a day for its view: warned of, planned as a series, and the year is right; a meeting that is cancelled stays to be seen', async () => {
  const { page, context, complaints } = await house.signIn('secretaris.westervoort')

  // The statutory year says which council has no day, and leads to where it is mended.
  await page.goto('/pc-kalender?jaar=2028')
  await page.getByRole('heading', { name: '1 raad vergadert niet op tijd voor een zienswijze: Westervoort' }).waitFor()
  const steps = page.getByRole('table', { name: 'Wettelijke stappen voor de begroting 2028' })
  await expect.poll(() => steps.innerText()).toContain('24-03-2027')
  expect(await steps.innerText()).toContain('praktijk: 30-04-2027')
  await page.getByRole('link', { name: 'Plan een vergadering van deze raad' }).click()

  // Everything that is missing is said at once; then the rhythm of the table gives the days.
  await page.getByRole('button', { name: 'Plan de vergaderingen' }).click()
  await page.getByRole('link', { name: /Vul de eerste dag in/ }).waitFor()
  await page.getByLabel('Eerste vergadering').fill('18-1-2027')
  await page.getByLabel('Aanvang').fill('19:30')
  await page.getByText('maandag; de andere vallen op dezelfde dag van de week').waitFor()
  await page.getByRole('checkbox', { name: '15-02-2027, maandag' }).uncheck()
  // Tweede Pinksterdag gives way to the day after it.
  await page.getByText('in plaats van 17-05-2027 (Tweede Pinksterdag)').waitFor()
  await page.getByRole('button', { name: /Plan \d+ vergaderingen/ }).click()
  await page.waitForURL(/vergaderingen\?tafel=/)
  const list = page.getByRole('table', { name: 'Vergaderingen in 2027' })
  await expect.poll(() => list.innerText()).toContain('18-05-2027')
  await page.getByText(/\d+ vergaderingen staan gepland/).waitFor()
  expect(await list.innerText()).not.toContain('ma 15-02-2027')

  // Now every council can speak.
  await page.goto('/pc-kalender?jaar=2028')
  await page.getByRole('heading', { name: 'Alle 3 raden vergaderen op tijd voor een zienswijze' }).waitFor()

  // Another day of adoption, without keeping it.
  await page.getByText('Wat als het bestuur op een andere dag vaststelt?').click()
  await page.getByLabel('Vaststelling', { exact: true }).fill('15-9-2027')
  await page.getByText(/stappen verschuiven/).waitFor()
  await page.getByRole('button', { name: 'Terug naar de gekozen dagen' }).click()

  // What was sent on 30 April is late by law and in time in practice.
  await page.goto('/pc-kalender?jaar=2027')
  await page.getByText('In de praktijk geldt deze dag als op tijd.').waitFor()

  // The meeting of the board is cancelled: it stays in the list, and the year says that it needs another one.
  await page.goto('/vergaderingen?jaar=2027&maand=7')
  await page.getByRole('button', { name: 'Wijzig Algemeen bestuur Samenwerking De Liemers, 07-07-2027' }).click()
  await page.getByRole('menuitem', { name: 'Laat vervallen' }).click()
  await page.getByRole('button', { name: 'Ja, laat vervallen' }).click()
  await page.getByRole('link', { name: 'Vul de reden in.' }).waitFor()
  await page.getByLabel('Reden').fill('Te weinig leden')
  await page.getByRole('button', { name: 'Ja, laat vervallen' }).click()
  await page.getByText('De vergadering vervalt.').waitFor()
  await expect.poll(() => list.innerText()).toContain('Te weinig leden')
  await page.goto('/pc-kalender?jaar=2028')
  await page.getByText('die de begroting zou vaststellen, is vervallen').waitFor()
  await page.getByRole('button', { name: 'Kies vergadering' }).click()
  await page.getByLabel('Vergadering van het bestuur').selectOption({ label: '10 maart 2027, Algemeen bestuur Samenwerking De Liemers' })
  await page.getByLabel('Aanbieding aan het algemeen bestuur').fill('17-2-2027')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByText('De vaststelling is gekozen.').waitFor()
  await expect.poll(() => steps.innerText()).toContain('25-11-2026')

  expect(complaints.filter((text) => !text.includes('409'))).toEqual([])
  await context.close()
})

test('a centrumgemeente has no statutory year, and the page says why; the accounts of the year before are still due', async () => {
  const { page, context } = await house.signIn('controller.arnhem')
  await page.goto('/pc-kalender?jaar=2027')
  await page.getByRole('heading', { name: 'Voor de begroting 2027 zijn er geen stappen van de gemeenschappelijke regeling' }).waitFor()
  expect(await page.getByRole('table', { name: 'Wettelijke stappen voor de begroting 2027' }).getByRole('row').count()).toBe(3)
  await page.getByLabel('Begrotingsjaar').selectOption('2026')
  await page.getByRole('heading', { level: 1, name: 'P&C-kalender 2026' }).waitFor()
  await expect.poll(() => page.getByRole('table', { name: 'Wettelijke stappen voor de begroting 2026' }).getByRole('row').count()).toBe(9)
  await context.close()
})

test('recess: added by the own organisation, all that is wrong at once, and skipped when planning', async () => {
  const { page, context } = await house.signIn('griffier.duiven')
  await page.goto('/vergaderingen?beeld=reces&jaar=2028')
  await page.getByRole('button', { name: 'Voeg reces van Duiven toe' }).click()
  await page.getByRole('button', { name: 'Bewaar het reces' }).click()
  await page.getByRole('link', { name: /Vul de naam in/ }).waitFor()
  await page.getByRole('link', { name: 'Vul de laatste dag in.' }).waitFor()
  await page.getByLabel('Naam').fill('Carnaval')
  await page.getByLabel('Eerste dag').fill('26-2-2028')
  await page.getByLabel('Laatste dag').fill('5-3-2028')
  await page.getByRole('button', { name: 'Bewaar het reces' }).click()
  await page.getByText('Het reces is bewaard.').waitFor()
  await page.goto('/vergaderingen/plannen?jaar=2028')
  await page.getByLabel('Tafel', { exact: true }).selectOption({ label: 'Gemeenteraad van Duiven' })
  await page.getByLabel('Eerste vergadering').fill('31-1-2028')
  await page.getByText('in plaats van 28-02-2028 (Carnaval)').waitFor()
  await context.close()
})
