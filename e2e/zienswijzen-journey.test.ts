import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '#platform/documents/test-reading.ts'
import { type RunningHouse, startHouse } from './house.ts'
import { dienZienswijzeIn, schrijfZienswijze } from './zienswijze-stappen.ts'

let house: RunningHouse

beforeAll(async () => {
  house = await startHouse()
})

afterAll(() => house.close())

const TITEL = 'Wijziging van de regeling'
const vraag = { ronde: TITEL, raadsbesluit: '2-11-2026' }

test('the councils are asked at once; one answers in time, one late, one gives no view; every point is answered and the nota is there for all', async () => {
  const directeur = await house.signIn('directeur.rid')
  const { page } = directeur
  await page.goto('/zienswijzen')
  await page.getByRole('link', { name: 'Vraag de raden om een zienswijze' }).click()

  // Everything that is missing at once; the day of the law with its article; what was half-filled is kept.
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByRole('link', { name: 'Kies waarover de raden hun zienswijze geven.' }).waitFor()
  await page.getByRole('radio', { name: 'Ontwerpregeling' }).check()
  await page.getByText('Wgr art. 1 (8 weken, sinds 1 juli 2022)').waitFor()
  await page.getByRole('radio', { name: 'Ander besluit' }).check()
  await page.getByText('Geen wettelijke termijn').waitFor()
  await page.getByRole('radio', { name: 'Ontwerpregeling' }).check()
  await page.getByLabel('Titel').fill(TITEL)
  await page.goto('/zienswijzen')
  await page.goto('/zienswijzen/nieuw')
  await page.getByRole('heading', { name: 'Wij bewaarden wat u eerder invulde' }).waitFor()
  await page.getByLabel('Wat vraagt u de raden?').fill('Wat vindt uw raad van de nieuwe regeling?')
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByRole('heading', { level: 1, name: TITEL }).waitFor()

  // Nobody else sees it until it is sent.
  const duiven = await house.signIn('griffier.duiven')
  await duiven.page.goto('/zienswijzen')
  await duiven.page.getByRole('heading', { level: 1, name: 'Zienswijzen' }).waitFor()
  expect(await duiven.page.getByRole('link', { name: TITEL }).count()).toBe(0)
  await page.getByRole('button', { name: 'Verzend naar de raden' }).click()
  await page.getByRole('button', { name: 'Ja, verzend' }).click()
  await page.getByText('De raden hebben uw vraag.').waitFor()

  // Duiven writes on its own side; until it hands in, the director sees nothing of it.
  await schrijfZienswijze(duiven, vraag, { strekking: 'Kritisch', punten: ['Geef ons een evaluatie.', 'Maak uittreden goedkoper.'] })
  await duiven.page.getByText('Geef ons een evaluatie.').waitFor()
  await page.reload()
  await page.getByRole('table', { name: 'Per raad de stand, de strekking en wat is beantwoord' }).waitFor()
  expect(await page.getByRole('main').innerText()).not.toContain('Geef ons een evaluatie.')
  await dienZienswijzeIn(duiven)
  const zevenaar = await house.signIn('griffier.zevenaar')
  await schrijfZienswijze(zevenaar, vraag, { strekking: 'Geen zienswijze', punten: [] })
  await dienZienswijzeIn(zevenaar)

  // The last day passes, and only then Westervoort hands in: accepted, and named as late.
  await house.db.owner.query(`update zienswijzen.ronde set reactie_uiterlijk = current_date - 1 where titel = $1`, [TITEL])
  const westervoort = await house.signIn('griffier.westervoort')
  await schrijfZienswijze(westervoort, vraag, { strekking: 'Positief', punten: ['Stuur ons elk jaar een brief.'] })
  await westervoort.page.getByRole('button', { name: 'Dien in namens de raad' }).click()
  await westervoort.page.getByRole('heading', { name: 'Na de laatste dag' }).waitFor()
  await westervoort.page.getByRole('button', { name: 'Ja, dien in' }).click()
  await westervoort.page.getByText('De zienswijze van uw raad is ingediend.').waitFor()

  // A reaction to every point; why is asked where a point is not taken over. Then the nota can be adopted and sent.
  await page.reload()
  const tabel = page.getByRole('table', { name: 'Per raad de stand, de strekking en wat is beantwoord' })
  await expect.poll(() => tabel.innerText()).toContain('Te laat ingediend')
  expect(await tabel.innerText()).toContain('Geen zienswijze')
  await page.getByText('0 van 3 punten zijn beantwoord. Geef eerst op elk punt een reactie.').waitFor()
  for (const [naam, oordeel, reactie] of [
    ['punt 1 van Duiven', 'Overgenomen', ''],
    ['punt 2 van Duiven', 'Niet overgenomen', 'De kosten blijven bestaan.'],
    ['punt 1 van Westervoort', 'Deels overgenomen', 'Een keer in de twee jaar.'],
  ] as const) {
    await page.getByRole('button', { name: `Reageer op ${naam}` }).click()
    await page.getByRole('radio', { name: oordeel, exact: true }).check()
    if (reactie) {
      await page.getByRole('button', { name: 'Bewaar de reactie' }).click()
      await page.getByRole('link', { name: /Schrijf waarom/ }).waitFor()
      await page.getByLabel('Reactie', { exact: true }).fill(reactie)
    }
    await page.getByRole('button', { name: 'Bewaar de reactie' }).click()
    await page.getByRole('button', { name: `Wijzig de reactie op ${naam}` }).waitFor()
  }
  await page.getByRole('button', { name: 'Stel de nota vast' }).click()
  await page.getByRole('button', { name: 'Ja, stel de nota vast' }).click()
  await page.getByText('De nota is vastgesteld. Verzend haar nu').waitFor()
  await page.getByRole('button', { name: 'Verzend de nota' }).click()
  await page.getByRole('button', { name: 'Ja, de nota is verzonden' }).click()
  await page.getByText('Vastgelegd: de raden hebben de nota.').waitFor()

  // The council reads why, and takes the nota with it.
  await duiven.page.reload()
  await duiven.page.getByText('De kosten blijven bestaan.').waitFor()
  const download = duiven.page.waitForEvent('download')
  await duiven.page.getByRole('link', { name: 'Nota als PDF' }).click()
  const { lines } = await readPdf(readFileSync(await (await download).path()))
  const text = lines.flat().join(' ').replaceAll(/\s+/g, ' ')
  for (const said of [
    'Raad van Zevenaar',
    'geen zienswijze geeft',
    '(te laat)',
    'Niet overgenomen'.toLowerCase(),
    'De kosten blijven bestaan.',
  ])
    expect(text).toContain(said)

  // What was handed in stays; a correction is a new one that says so.
  await duiven.page.getByRole('link', { name: 'Dien een correctie in' }).click()
  await duiven.page.getByRole('button', { name: 'Bewaar aan onze kant' }).click()
  await duiven.page.getByRole('link', { name: 'Schrijf wat u corrigeert, en waarom.' }).waitFor()
  for (const visit of [directeur, duiven, zevenaar, westervoort]) {
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  }
})
