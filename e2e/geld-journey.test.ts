import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { showBedrag } from '#kernel/format/bedrag.ts'
import type { Hoeveelheden } from '../src/modules/catalogus/contract.ts'
import { type RunningHouse, startHouse } from './house.ts'

/** From a ledger to a bill per municipality that explains itself, in one sitting; and both municipalities can redo it. */
let house: RunningHouse
const folder = mkdtempSync(join(tmpdir(), 'regiekamer-geld-'))
const regiekamer = (...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, '..', 'bin', 'regiekamer.mjs'), ...args], { encoding: 'utf8', cwd: folder })

beforeAll(async () => {
  house = await startHouse({ clock: { now: () => new Date('2027-01-12T10:00:00Z'), today: () => '2027-01-12' } })
}, 180_000)

afterAll(() => house.close())

test('a controller gets from a ledger of 40,000 lines to bills; each municipality follows its own down to the lines and redoes it', async () => {
  const { page, complaints } = await house.signIn('controller.sdl')
  await readLedger(page)
  await fillCounts(page)
  await runQuarter(page)
  await settle(page)
  expect(complaints).toEqual([])

  for (const gemeente of ['Zevenaar', 'Duiven']) {
    const visit = await house.signIn(`controller.${gemeente.toLowerCase()}`)
    await follow(visit.page, gemeente)
    await redo(visit.page, gemeente)
    expect(visit.complaints).toEqual([])
  }
}, 180_000)

/** Reads in what the command line writes for who wants to try. */
async function readLedger(page: Page): Promise<void> {
  expect(regiekamer('voorbeeld-grootboek', 'grootboek.csv')).toMatchObject({ status: 0 })
  await page.goto('/grootboek/inlezen')
  await page.locator('input[type=file]').setInputFiles(join(folder, 'grootboek.csv'))
  await page.getByRole('button', { name: 'Lees bestand' }).click()
  await page.getByRole('button', { name: 'Controleer het bestand' }).click()
  await page.getByText('40.000').first().waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Leg vast' }).click()
  await page.getByRole('button', { name: 'Ja, leg vast' }).click()
  await page.getByRole('heading', { name: 'Het grootboek van 2026 is vastgelegd' }).waitFor({ timeout: 60_000 })
}

/** Counts the fourth quarter in one paste, as from a spreadsheet: as planned, and three more workplaces everywhere. */
async function fillCounts(page: Page): Promise<void> {
  await page.goto('/hoeveelheden?jaar=2026&kwartaal=4')
  const blad = (await (await page.request.get(`${house.url}/api/v1/hoeveelheden/2026`)).json()) as Hoeveelheden
  // The grid shows who takes anything this year.
  const afnemers = blad.deelnemers.filter(({ organisatieId }) => blad.regels.some((regel) => regel.organisatieId === organisatieId))
  const block = blad.producten.map(({ id, naam }) =>
    afnemers
      .flatMap(({ organisatieId }) => {
        const begroot = blad.regels.find(
          (regel) => regel.productId === id && regel.organisatieId === organisatieId && regel.kwartaal === 4,
        )?.begroot
        if (begroot === undefined || begroot === '0') return [begroot ?? '', begroot ?? '']
        return [begroot, String(Number(begroot) + (naam === 'Werkplek' ? 3 : 0))]
      })
      .join('\t'),
  )
  await page.getByRole('button', { name: 'Vul aantallen in' }).click()
  const first = page.locator('[data-plaats="0-0"]')
  await first.focus()
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ${JSON.stringify(block.join('\n'))})
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })()`)
  await page.getByLabel('Waar komen de aantallen vandaan?').fill('Uitdraai van het beheersysteem')
  await page.getByLabel('Peildatum').fill('31-12-2026')
  await page.getByRole('button', { name: 'Bewaar aantallen' }).click()
  await page.getByRole('button', { name: 'Vul aantallen in' }).waitFor()
}

async function runQuarter(page: Page): Promise<void> {
  await page.goto('/kostprijzen/doorrekenen?jaar=2026&kwartaal=4')
  await page.getByRole('button', { name: 'Bewaar deze toerekening' }).click()
  await page.waitForURL((address) => address.pathname === '/kostprijzen')
  await page.getByRole('heading', { level: 1, name: 'Kostprijzen' }).waitFor()
}

async function settle(page: Page): Promise<void> {
  await page.goto('/kwartalen')
  await page.getByRole('link', { name: 'Kwartaal 4' }).first().click()
  await page.getByRole('link', { name: 'Leg de kostprijzen vast' }).click()
  await page.getByRole('button', { name: 'Neem over uit de toerekening' }).click()
  await page.getByRole('button', { name: 'Reken af' }).click()
  await page.getByRole('button', { name: 'Reken af en boek' }).click()
  await page.getByText('Het kwartaal is afgerekend en geboekt.').waitFor()
}

/** From the bill to the lines of the ledger in three clicks, and back up to the bill. */
async function follow(page: Page, gemeente: string): Promise<void> {
  await page.goto('/nota')
  await page.getByRole('heading', { level: 1, name: `Nota van ${gemeente}, kwartaal 4 van 2026` }).waitFor()
  await page.getByText('Uitdraai van het beheersysteem').first().waitFor()
  await page.getByRole('link', { name: 'Werkplek', exact: true }).click()
  await page.getByText(new RegExp(`${gemeente} nam \\d+ van de`)).waitFor()
  await page.getByRole('link', { name: 'Werkplekbeheer' }).first().click()
  const rekening = page
    .getByRole('table', { name: /Eigen kosten per rekening/ })
    .getByRole('row')
    .nth(1)
  const bedrag = await rekening.getByRole('cell').last().innerText()
  await rekening.getByRole('link').click()
  await page.waitForURL((address) => address.pathname.startsWith('/grootboek/') && address.searchParams.has('rekening'))
  // The lines of that account at that place are together what the place says of it.
  await page.getByText(`samen ${bedrag}`).waitFor()
  // Back up from a line: where the cost of its place went.
  await page
    .getByRole('table', { name: /Regels van het grootboek/ })
    .getByRole('link', { name: 'WP' })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'Werkplekbeheer' }).waitFor()
  await page.getByRole('link', { name: 'Werkplek', exact: true }).first().click()
  await page.getByRole('table', { name: 'Aantal en kosten per deelnemer' }).getByRole('link', { name: gemeente }).click()
  await page.getByRole('heading', { level: 1, name: `Nota van ${gemeente}, kwartaal 4 van 2026` }).waitFor()
}

/** What a municipality downloads gives the same amount without this website. */
async function redo(page: Page, gemeente: string): Promise<void> {
  const organisatieId = new URL(page.url()).pathname.split('/').at(-1)!
  const { deelnemers } = await reken<{ deelnemers: { code: string; definitief: string }[] }>(page, 'kwartaalafrekening', gemeente)
  const { definitief } = deelnemers.find(({ code }) => code === organisatieId)!
  await page
    .getByRole('definition')
    .filter({ hasText: showBedrag(definitief) })
    .first()
    .waitFor()
  // The cost price behind it: from the ledger over the model to the product, and from the product to who took it.
  await page.getByRole('link', { name: 'Werkplek', exact: true }).click()
  const zin = await page.getByText(new RegExp(`${gemeente} nam \\d+ van de`)).innerText()
  const productId = new URL(page.url()).pathname.split('/').at(-1)!
  const kosten = await page.getByRole('definition').first().innerText()
  const { delen } = await reken<{ delen: { code: string; bedrag: string }[] }>(page, 'verdeling', `${gemeente} werkplek`)
  expect(zin).toContain(showBedrag(delen.find(({ code }) => code === organisatieId)!.bedrag))
  await page.goto('/kostprijzen?jaar=2026')
  const { kostendragers } = await reken<{ kostendragers: { code: string; bedrag: string }[] }>(page, 'kostentoerekening', gemeente)
  expect(showBedrag(kostendragers.find(({ code }) => code === productId)!.bedrag)).toBe(kosten)
}

/** Downloads the input of a calculation from the page and does it on the command line. */
async function reken<T>(page: Page, naam: string, bestand: string): Promise<T> {
  await page.getByText('Reken dit na').click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download de invoer' }).click()
  const file = join(folder, `${naam} ${bestand}.json`)
  await (await download).saveAs(file)
  const { status, stdout, stderr } = regiekamer('reken', naam, file)
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as T
}
