import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, startHouse } from './house.ts'

/** Excel and mail are the rival: what goes out can be changed and comes in again, and nothing is kept before it is right. */
let house: RunningHouse
const folder = mkdtempSync(join(tmpdir(), 'regiekamer-inlezen-'))

beforeAll(async () => {
  house = await startHouse()
})

afterAll(() => house.close())

async function readIn(page: Page, text: string, naam: string) {
  const file = join(folder, naam)
  writeFileSync(file, text)
  await page.goto('/uitwisseling')
  await page.getByLabel('Wat leest u in?').selectOption('kenmerken')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Lees bestand' }).click()
  await page.getByRole('button', { name: 'Doe een proef' }).click()
}

test('out as CSV, one figure changed, in again: one change, kept, visible, and taken back', async () => {
  const { page, context } = await house.signIn('controller.zevenaar')
  await page.goto('/uitwisseling')
  const download = page.waitForEvent('download')
  await page
    .getByRole('row', { name: /Kenmerken|Cijfers/ })
    .getByRole('link', { name: /CSV/ })
    .click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text).toContain('Zevenaar')

  await readIn(page, text, 'zelfde.csv')
  await page
    .getByText(/Er valt niets vast te leggen/)
    .first()
    .waitFor()

  const lines = text.split('\r\n')
  const own = lines.findIndex((line) => line.includes('Zevenaar') && line.includes('Accounts') && line.includes('540'))
  expect(own, 'the draft figure of Zevenaar is in its own export').toBeGreaterThan(0)
  lines[own] = lines[own]!.replace('540', '541')
  await readIn(page, lines.join('\r\n'), 'een-wijziging.csv')
  await page.getByRole('heading', { name: /0 nieuw, 1 gewijzigd/ }).waitFor()
  await page.getByRole('button', { name: 'Leg vast' }).click()
  await page.getByRole('button', { name: 'Ja, leg vast' }).click()
  await page.getByText('Alles is vastgelegd.').waitFor()
  const value = async () =>
    (
      await house.db.owner.query(
        "select trim_scale(k.waarde)::text as w from samenwerking.kenmerkwaarde k join samenwerking.organisatie o on o.id = k.organisatie_id where o.naam = 'Zevenaar' and k.kenmerk = 'accounts' and k.ingediend_op is null",
      )
    ).rows[0].w
  expect(await value()).toBe('541')
  await page.getByRole('button', { name: 'Draai terug' }).click()
  await page.getByRole('button', { name: 'Ja, draai terug' }).click()
  await page.getByText('Alles is weer zoals het was').waitFor()
  expect(await value()).toBe('540')
  await context.close()
}, 90_000)

test('wrong cells: each with what to do, and nothing kept', async () => {
  const { page, context } = await house.signIn('controller.zevenaar')
  await readIn(
    page,
    'Organisatie;Kenmerk;Peildatum;Waarde;Bron\r\nZevenaar;fte;31-02-2026;veel;telling\r\nZevenaaar;fte;1-1-2026;3;telling\r\n',
    'fout.csv',
  )
  await page.getByRole('heading', { name: /Verbeter eerst \d+ fouten/ }).waitFor()
  const table = page.getByRole('table', { name: /Elke cel die niet klopt/ })
  await expect.poll(() => table.innerText()).toMatch(/31-02-2026/)
  expect(await table.innerText()).toMatch(/Zevenaar\b/)
  await page.getByText('Er zitten nog fouten in het bestand.').waitFor()
  await context.close()
}, 60_000)
