import { afterAll, beforeAll, expect, test } from 'vitest'
import { datumVan, showDatum } from '#kernel/format/datum.ts'
import type { Behandeling } from '#modules/governance/contract.ts'
import { besluitWeg, made, madeWeg, stapVan } from '../src/test-besluit.ts'
import { planVergadering, tafelwerk } from '../src/test-vergadering.ts'
import { type RunningHouse, startHouse, type Visit } from './house.ts'

/** The OGO decides above its mandate, against the word of one controller; the decision keeps all of that, whatever changes later. */
let house: RunningHouse
let hij: Visit
let behandeling: Behandeling

beforeAll(async () => {
  house = await startHouse()
  const weg = besluitWeg({ db: house.db, signIn: house.api.signIn })
  behandeling = madeWeg(
    await weg.eigenWeg('demandmanager.zevenaar', 'Nieuwe telefooncentrale', [
      [1, 'Controllersoverleg', 'advies'],
      [2, 'Opdrachtgeversoverleg', 'besluit'],
    ]),
  )
  for (const naam of ['controller.zevenaar', 'controller.duiven', 'controller.sdl'])
    behandeling = made<Behandeling>(await weg.advies(naam, behandeling, { oordeel: 'akkoord' }))
  const tekst = 'De dekking na 2027 ontbreekt.'
  behandeling = made<Behandeling>(await weg.advies('controller.westervoort', behandeling, { oordeel: 'afwijkend', tekst }))
  behandeling = made<Behandeling>(await weg.leg('controller.zevenaar', behandeling, { tafel: 'Controllers', uitkomst: 'positief' }))
  hij = await house.signIn('directeur.rid')
})
afterAll(() => house.close())

test('who is in a hurry fills in the text alone; the warning about the mandate stands there by itself', async () => {
  const { page } = hij
  await page.goto(`/behandelingen/${behandeling.id}`)
  await page.getByRole('button', { name: 'Leg uitkomst vast' }).click()
  const dialoog = page.getByRole('dialog')
  await dialoog.getByLabel('Aangenomen').check()
  await dialoog.getByText('Dat is meer dan de grens van deze tafel').waitFor()
  expect(await dialoog.getByLabel('Dag van de vergadering').inputValue()).toBe(showDatum(datumVan(new Date())))
  await dialoog.getByLabel('Reden').fill('De oude centrale valt uit.')
  await dialoog.getByLabel('Besluit', { exact: true }).fill('Wij kopen een nieuwe telefooncentrale.')
  await dialoog.getByText('Motivering, voorwaarden en evaluatie').click()
  await dialoog.getByLabel('Motivering').fill('Inwoners moeten ons kunnen bereiken.')
  await dialoog.getByLabel('Alternatieven').fill('Niets doen: dan valt de telefoon uit\nHuren')
  await dialoog.getByLabel('Besloten', { exact: true }).check()
  await dialoog.getByRole('button', { name: 'Leg vast' }).click()
  await dialoog.getByText('Kies de grond waarop dit niet openbaar is.').first().waitFor()
  await dialoog
    .getByLabel('Grond', { exact: true })
    .selectOption({ label: 'Woo artikel 5.2 lid 1: persoonlijke beleidsopvattingen in een stuk voor intern beraad' })
  await dialoog.getByRole('button', { name: 'Leg vast' }).click()
  await dialoog.waitFor({ state: 'detached' })
})

test('the decision shows what it froze, and what is different now', async () => {
  const { page, complaints } = hij
  const { rows } = await house.db.owner.query<{ id: string; tafel_id: string }>(
    `select id, tafel_id from governance.besluit where stap_id = '${stapVan(behandeling, 'Opdrachtgevers').id}'`,
  )
  await page.goto(`/besluiten/${rows[0]!.id}`)
  await page.getByText('Inwoners moeten ons kunnen bereiken.', { exact: true }).waitFor()
  await page.getByText('Boven de grens van deze tafel').waitFor()
  await page.getByText('Nulalternatief').waitFor()
  await page.getByText('De dekking na 2027 ontbreekt.', { exact: true }).waitFor()
  await page.getByText('Akkoord: Duiven').waitFor()
  await page.getByText('Er is sindsdien niets veranderd').waitFor()
  await house.db.owner.query(`update samenwerking.tafel set mandaat_limiet_cent = 99999900 where id = '${rows[0]!.tafel_id}'`)
  await page.reload()
  await page.getByText('Sindsdien veranderde één ding').waitFor()
  const rij = page.getByRole('row', { name: /Grens van het mandaat/ })
  expect(await rij.innerText()).toContain('999.999,00 per jaar')
  expect(await rij.innerText()).toContain('Anders dan toen')
  expect(complaints).toEqual([])
})

test('on the agreed day who brought it in finds a task, and writes once what came of it', async () => {
  const { rows } = await house.db.owner.query<{ id: string }>(
    `update governance.besluit set datum = datum - 30, evaluatiedatum = datum where stap_id = '${stapVan(behandeling, 'Opdrachtgevers').id}' returning id`,
  )
  const { page, complaints } = await house.signIn('demandmanager.zevenaar')
  await page.getByRole('link', { name: 'Kijk terug op OGO-2026-001: Nieuwe telefooncentrale' }).click()
  await page.getByRole('button', { name: 'Schrijf de terugblik' }).click()
  await page.getByRole('button', { name: 'Bewaar de terugblik' }).click()
  await page.getByText('Kies of is bereikt wat de tafel wilde.').first().waitFor()
  await page.getByLabel('Deels bereikt').check()
  await page.getByLabel('Wat kwam ervan?').fill('Wij zijn bereikbaar, het overzetten duurde langer.')
  await page.getByRole('button', { name: 'Bewaar de terugblik' }).click()
  await page.getByText('De terugblik staat bij het besluit.').waitFor()
  await hij.page.goto(`/besluiten/${rows[0]!.id}`)
  await hij.page.getByText('Wij zijn bereikbaar, het overzetten duurde langer.', { exact: true }).waitFor()
  expect(complaints).toEqual([])
})

test('a controller advises unasked; the college that decides has it before it, in the meeting and in the dialog', async () => {
  const weg = besluitWeg({ db: house.db, signIn: house.api.signIn })
  const zonder = madeWeg(await weg.eigenWeg('demandmanager.zevenaar', 'Nieuwe vergadertafels', [[1, 'College van Zevenaar', 'besluit']]))
  const controller = await house.signIn('controller.duiven')
  await controller.page.goto(`/behandelingen/${zonder.id}`)
  await controller.page.getByRole('button', { name: 'Adviseer ongevraagd' }).click()
  const dialoog = controller.page.getByRole('dialog')
  await dialoog.getByLabel('Wij denken er anders over').check()
  await dialoog.getByLabel('Toelichting').fill('Duiven betaalt mee en weet van niets.')
  await dialoog.getByRole('button', { name: 'Geef advies' }).click()
  await dialoog.getByText('Schrijf waarom u ongevraagd adviseert.').first().waitFor()
  await dialoog.getByLabel('Waarom adviseert u ongevraagd?').fill('De kosten komen bij drie gemeenten terecht.')
  await dialoog.getByRole('button', { name: 'Geef advies' }).click()
  await controller.page.getByText('De tafels op deze weg zien het.').waitFor()

  const collega = await house.signIn('controller.westervoort')
  await collega.page.getByRole('link', { name: 'Geef uw oordeel over Nieuwe vergadertafels' }).click()
  await collega.page.getByText('De kosten komen bij drie gemeenten terecht.').waitFor()
  await collega.page.getByRole('button', { name: 'Geef advies' }).click()
  await collega.page.getByLabel('Akkoord').check()
  await collega.page.getByRole('dialog').getByRole('button', { name: 'Geef advies' }).click()
  await collega.page.getByRole('button', { name: 'Wijzig ons advies' }).waitFor()

  const secretaris = await house.signIn('secretaris.zevenaar')
  const werk = tafelwerk(await weg.who('secretaris.zevenaar'), await planVergadering(house, 'College van Zevenaar'))
  await werk.doe('POST', '/inbreng', { inbreng: [{ soort: 'stap', id: stapVan(zonder, 'College').id }] })
  await werk.doe('POST', '/openingen')
  const { zitplaatsen } = await werk.lees()
  await werk.doe('PUT', '/presentie', { standen: zitplaatsen.map(({ zetelId }) => ({ zetelId, stand: 'aanwezig' })) })
  await secretaris.page.goto(`/vergaderingen/${werk.id}`)
  await secretaris.page.getByText('(ongevraagd advies): Duiven betaalt mee en weet van niets.').waitFor()
  for (const { complaints } of [controller, collega, secretaris]) expect(complaints).toEqual([])
})
