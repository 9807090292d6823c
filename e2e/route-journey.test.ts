import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, datum } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { besluitWeg } from '../src/test-besluit.ts'
import { type RunningHouse, startHouse, type Visit } from './house.ts'

/** A proposal is planned on meetings of its tables; a meeting that falls out moves it, and somebody tries out another day and takes it over. */
let house: RunningHouse
let zij: Visit
let titel: string
const vandaag = datum(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date()))
const over = (days: number) => addDays(vandaag, days)

/** Days from today on which each table meets, and how many days before the paper is due. */
const AGENDA = [
  ['Controllers', 7, [14, 28, 42]],
  ['Opdrachtgevers', 7, [-21, 35, 77, 105]],
  ['College van', 7, [49, 77, 105]],
  ['Algemeen bestuur', 14, [98, 140]],
] as const

beforeAll(async () => {
  house = await startHouse()
  const { owner } = house.db
  await owner.query(`update kalender.vergadering set status = 'vervallen', vervallen_reden = 'Voor de proef' where status = 'gepland'`)
  for (const [tafel, term, dagen] of AGENDA)
    await owner.query(
      `insert into kalender.vergadering (id, regeling_id, tafel_id, datum, aanleveren_uiterlijk)
       select gen_random_uuid(), t.regeling_id, t.id, $2::date + d, $2::date + d - $3::int from samenwerking.tafel t join samenwerking.regeling r on r.id = t.regeling_id, unnest($4::int[]) d
       where r.korte_naam = 'De Liemers' and t.naam like $1 || '%'`,
      [tafel, vandaag, term, dagen],
    )
  titel = 'Nieuwe werkplek voor iedereen'
  zij = await house.signIn('demandmanager.zevenaar', { width: 1440 })
})
afterAll(() => house.close())

const rij = (tafel: string) => zij.page.getByRole('row', { name: new RegExp(tafel) }).first()

test('a proposal that was brought in is planned by itself; she says when the decision has to be there, and why', async () => {
  const weg = besluitWeg({ db: house.db, signIn: house.api.signIn })
  const { id } = await weg.inBehandeling(await weg.ingediendVoorstel(titel))
  const { page } = zij
  await page.goto(`/behandelingen/${id}`)
  await page.getByRole('link', { name: 'Planning', exact: true }).click()
  await page.getByText('Er is geen uiterste datum.').first().waitFor()
  await page.getByRole('button', { name: 'Zet een uiterste datum' }).click()
  await page.getByLabel('Wanneer moet het besluit er zijn?').fill(showDatum(over(120)))
  await page.getByRole('button', { name: 'Bewaar de uiterste datum' }).click()
  await page.getByText('Schrijf waarom het besluit er dan moet zijn.').first().waitFor()
  await page.getByLabel('Waarom dan?').fill('Het contract loopt dan af.')
  await page.getByRole('button', { name: 'Bewaar de uiterste datum' }).click()
  await page
    .getByText(`Het besluit kan er op ${showDatum(over(98))} zijn. Dat is op tijd voor ${showDatum(over(120))}`)
    .first()
    .waitFor()
  expect(await rij('Controllersoverleg').innerText()).toContain(showDatum(over(14)))
  expect(await rij('Controllersoverleg').innerText()).toContain(showDatum(over(7)))
  expect(await rij('Opdrachtgeversoverleg').innerText()).toContain(showDatum(over(35)))
})

test('a meeting falls out: she first sees what that does, and nothing is saved', async () => {
  const { page } = zij
  await page.getByLabel('Tafel', { exact: true }).selectOption({ label: 'Opdrachtgeversoverleg De Liemers' })
  // A meeting that is over cannot be chosen any more.
  const keuzes = (await page.getByLabel('In welke vergadering?').locator('option').allTextContents()).join(' ')
  expect(keuzes).toContain(showDatum(over(77)))
  expect(keuzes).not.toContain(showDatum(over(-21)))
  await page.getByRole('button', { name: 'Laat zien dat deze vergadering vervalt' }).click()
  await page.getByRole('heading', { name: 'Als dit zou gebeuren' }).waitFor()
  await page.getByText('Dit haalt').first().waitFor()
  expect(await rij('Opdrachtgeversoverleg').innerText()).toContain(`was ${showDatum(over(35))}`)
  expect(await page.getByText('De vergadering die het breekt: Opdrachtgeversoverleg').count()).toBeGreaterThan(0)
  await page.reload()
  await page.getByRole('heading', { name: 'Als dit zou gebeuren' }).waitFor()
  await page.getByRole('button', { name: 'Zet terug' }).click()
  await page.getByRole('heading', { name: 'Zo staat het gepland' }).waitFor()
  expect(await rij('Opdrachtgeversoverleg').innerText()).toContain(showDatum(over(35)))
})

test('the meeting is cancelled by who plans it: the route moves, and its owner is warned until they saw it', async () => {
  const { page } = zij
  const rid = await house.signIn('directeur.rid', { width: 1440 })
  await rid.page.goto(new URL(page.url()).pathname + '?tab=planning')
  await rid.page.getByLabel('Tafel', { exact: true }).selectOption({ label: 'Opdrachtgeversoverleg De Liemers' })
  await rid.page.getByRole('button', { name: 'Laat zien dat deze vergadering vervalt' }).click()
  await rid.page.getByRole('button', { name: 'Neem dit over' }).click()
  await rid.page.getByText('Schrijf waarom de vergadering op een andere dag is of vervalt.').first().waitFor()
  await rid.page.getByLabel('Waarom verandert de vergadering?').fill('Te weinig leden aanwezig')
  await rid.page.getByRole('button', { name: 'Neem dit over' }).click()
  await rid.page.getByText('De planning is overgenomen.').waitFor()
  await rid.page.getByRole('heading', { name: 'De planning is veranderd' }).waitFor()
  expect(await rid.page.getByRole('button', { name: 'Gezien' }).count()).toBe(0)
  expect(rid.complaints).toEqual([])
  await page.goto('/')
  await page.getByRole('link', { name: new RegExp(`Bekijk de nieuwe planning van ${titel}`) }).click()
  await page.getByRole('heading', { name: 'Planning per tafel' }).waitFor()
  await page.getByText('Opdrachtgeversoverleg De Liemers behandelt het nu op').first().waitFor()
  expect(await rij('Opdrachtgeversoverleg').innerText()).toContain(showDatum(over(77)))
  await page.getByRole('button', { name: 'Gezien' }).click()
  await page.getByText('De melding is weg.').waitFor()
  expect(await page.getByRole('heading', { name: 'De planning is veranderd' }).count()).toBe(0)
})

test('she chooses another meeting for a table, sees that it still breaks, and takes over what she wants', async () => {
  const { page } = zij
  await page.getByLabel('Tafel', { exact: true }).selectOption({ label: 'Controllersoverleg De Liemers' })
  await page.getByLabel('In welke vergadering?').selectOption({ label: `${showDatum(over(28))} (stuk uiterlijk ${showDatum(over(21))})` })
  await page.getByText('De dag van het besluit blijft gelijk.').waitFor()
  await page.getByRole('button', { name: 'Neem dit over' }).click()
  await page.getByText('De planning is overgenomen.').waitFor()
  await expect.poll(() => rij('Controllersoverleg').innerText()).toContain('door iemand gekozen')
  expect(await rij('Controllersoverleg').innerText()).toContain(showDatum(over(28)))
})

test('it stands on her start page as papers to hand in, and among all routes with what breaks it', async () => {
  const { page } = zij
  await page.goto('/')
  await page.getByText(`Lever ${titel} aan voor Controllersoverleg De Liemers`).first().waitFor()
  await page.goto('/routes')
  const regel = page.getByRole('row', { name: new RegExp(titel) })
  await regel.waitFor()
  expect(await regel.innerText()).toContain('Haalt het niet')
  expect(await regel.innerText()).toContain('Opdrachtgeversoverleg')
  await regel.getByRole('link', { name: titel }).click()
  await page.getByRole('heading', { name: 'Planning per tafel' }).waitFor()
  expect(zij.complaints).toEqual([])
})

test('what stands there can be redone outside: the input is there to copy', async () => {
  const { page } = zij
  await page.getByText('Reken dit na').click()
  const text = await page.getByRole('region', { name: 'Invoer van de berekening' }).innerText()
  expect(JSON.parse(text)).toMatchObject({
    uiterlijk: over(120),
    stappen: expect.arrayContaining([expect.objectContaining({ rol: 'advies' })]),
  })
})

test('the decision table is changed rule by rule: the others stay short, and what is wrong opens its rule', async () => {
  const { page, context, complaints } = await house.signIn('griffier.duiven')
  await page.goto('/beslistabel')
  const sleutel = page.getByRole('row', { name: /een verdeelsleutel verandert/ })
  await sleutel.getByText('Waarom', { exact: true }).click()
  await sleutel.getByText('Een verdeelsleutel wijzigen maakt winnaars en verliezers').waitFor()
  await page.getByRole('link', { name: 'Wijzig de tabel' }).click()
  await page.getByRole('button', { name: 'Wijzig regel 2', exact: true }).press('Enter')
  const naam = page.getByLabel('Naam', { exact: true })
  expect(await naam.count()).toBe(1)
  expect(await page.locator(':focus').getAttribute('id')).toBe(await naam.getAttribute('id'))
  await naam.fill('')
  await page.getByLabel('Reden of besluit').fill('Proef')
  await page.getByRole('button', { name: 'Stel versie 1 vast' }).click()
  await page.getByRole('link', { name: 'Geef regel 2 een naam.' }).click()
  await naam.fill('Hoe de opdrachtnemer is ingericht')
  await page.getByRole('button', { name: 'Stel versie 1 vast' }).click()
  await page.getByRole('row', { name: /Hoe de opdrachtnemer is ingericht/ }).waitFor()
  expect(complaints).toEqual([])
  await context.close()
})
