import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Clock } from '#platform/http/context.ts'
import { type RunningHouse, startHouse, type Visit } from './house.ts'
import { dienZienswijzeIn, schrijfZienswijze } from './zienswijze-stappen.ts'

/** Who carries the year of one cooperation, and on which days it goes as the law and its calendar say. */
interface Jaar {
  samenwerking: string
  jaar: number
  /** In the order of the alphabet: critical and in time, positive and late, without a view. */
  raden: readonly [kritisch: string, laat: string, geen: string]
  demandmanager: string
  controllers: readonly string[]
  controller: string
  directeur: string
  bestuurder: string
  /** Who looks after what is public. */
  secretaris: string
  /** Who writes down what a table said, in the order of the way. */
  tafels: readonly (readonly [naam: string, tafel: string, uitkomst: string])[]
  bestuur: string
  bestuursleden: readonly string[]
  dagen: {
    begin: string
    ontwerp: string
    kaders: string
    zienswijze: string
    uiterlijk: string
    teLaat: string
    vaststelling: string
  }
  /** The day of the law for the draft to the councils, and for the views, as the page shows them. */
  wet: { ontwerp: string; zienswijzen: string }
  /** Only an openbaar lichaam has an algemeen bestuur to which the draft is offered. */
  aanbieding: string | null
  /** How far the difference climbs. */
  treden: readonly string[]
  verschil: readonly [door: string, met: string]
}

const LIEMERS: Jaar = {
  samenwerking: 'Samenwerking De Liemers',
  jaar: 2028,
  raden: ['duiven', 'westervoort', 'zevenaar'],
  demandmanager: 'demandmanager.zevenaar',
  controllers: ['controller.zevenaar', 'controller.duiven', 'controller.westervoort', 'controller.sdl'],
  controller: 'controller.sdl',
  directeur: 'directeur.rid',
  bestuurder: 'wethouder.zevenaar',
  secretaris: 'secretaris.zevenaar',
  tafels: [
    ['controller.zevenaar', 'Controllersoverleg De Liemers', 'Positief'],
    ['secretaris.zevenaar', 'Opdrachtgeversoverleg De Liemers', 'Positief'],
    ['secretaris.zevenaar', 'Secretarissenoverleg De Liemers', 'Positief'],
    ['griffier.duiven', 'Gemeenteraad van Duiven', 'Zienswijze gegeven'],
    ['griffier.westervoort', 'Gemeenteraad van Westervoort', 'Zienswijze gegeven'],
    ['griffier.zevenaar', 'Gemeenteraad van Zevenaar', 'Geen zienswijze'],
  ],
  bestuur: 'Algemeen bestuur Samenwerking De Liemers',
  bestuursleden: ['Youssef Fictief', 'Carla Fictief', 'Irene Fictief'],
  dagen: {
    begin: '2027-03-01',
    ontwerp: '2027-03-10',
    kaders: '2027-04-30',
    zienswijze: '2027-05-20',
    uiterlijk: '2027-06-08',
    teLaat: '2027-06-10',
    vaststelling: '2027-07-07',
  },
  wet: { ontwerp: '17-03-2027', zienswijzen: '08-06-2027' },
  aanbieding: '9-6-2027',
  treden: ['OGO', 'Gemeentesecretarissen'],
  verschil: ['secretaris.duiven', 'Zevenaar'],
}

/** A bedrijfsvoeringsorganisatie in its last year: one board, so the twelve weeks count back from the day of adoption itself. */
const CONNECTIE: Jaar = {
  samenwerking: 'De Connectie',
  jaar: 2026,
  raden: ['arnhem', 'renkum', 'rheden'],
  demandmanager: 'demandmanager.rheden',
  controllers: ['controller.arnhem', 'controller.renkum', 'controller.rheden', 'controller.connectie'],
  controller: 'controller.connectie',
  directeur: 'directeur.connectie',
  bestuurder: 'wethouder.arnhem',
  secretaris: 'secretaris.arnhem',
  tafels: [
    ['controller.arnhem', 'Concerncontrollersoverleg', 'Positief'],
    ['secretaris.arnhem', 'Opdrachtgevers-/opdrachtnemersoverleg', 'Positief'],
    ['secretaris.arnhem', 'Gemeentesecretarissenoverleg', 'Positief'],
    ['griffier.arnhem', 'Gemeenteraad van Arnhem', 'Zienswijze gegeven'],
    ['griffier.renkum', 'Gemeenteraad van Renkum', 'Zienswijze gegeven'],
    ['griffier.rheden', 'Gemeenteraad van Rheden', 'Geen zienswijze'],
  ],
  bestuur: 'Bestuur De Connectie',
  bestuursleden: ['Selma Fictief', 'Rob Fictief', 'Miriam Fictief'],
  dagen: {
    begin: '2025-02-03',
    ontwerp: '2025-04-07',
    kaders: '2025-04-15',
    zienswijze: '2025-05-30',
    uiterlijk: '2025-07-01',
    teLaat: '2025-07-02',
    vaststelling: '2025-07-02',
  },
  wet: { ontwerp: '09-04-2025', zienswijzen: '01-07-2025' },
  aanbieding: null,
  treden: ['OGO', 'Gemeentesecretarissen', 'Bestuur'],
  verschil: ['secretaris.renkum', 'Arnhem'],
}

const hoofdletter = (naam: string) => naam.charAt(0).toUpperCase() + naam.slice(1)
const lang = (dag: string) =>
  new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(dag))
const kort = (dag: string) => dag.split('-').toReversed().join('-')

describe.each([LIEMERS, CONNECTIE])('the year in which $samenwerking adopts the budget of $jaar', (verhaal) => {
  const { jaar, dagen, raden } = verhaal
  const titel = `Begroting ${jaar}`
  const ronde = `Ontwerpbegroting ${jaar}`
  const now = { value: `${dagen.begin}T09:00:00Z` }
  const clock: Clock = {
    now: () => new Date(now.value),
    today: () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(now.value)),
  }
  const visits = new Map<string, Visit>()
  let house: RunningHouse

  beforeAll(async () => {
    house = await startHouse({ clock })
    // The example of De Connectie has this year behind it; here it still has to come.
    await house.db.owner.query(
      'delete from kalender.verzending where begrotingsjaar_id in (select id from kalender.begrotingsjaar where jaar = $1)',
      [jaar],
    )
  })
  afterAll(() => house.close())

  /** Another day begins: a session does not outlive the jumps of this clock. */
  async function op(dag: string): Promise<void> {
    now.value = `${dag}T09:00:00Z`
    for (const { context } of visits.values()) await context.close()
    visits.clear()
  }
  async function visit(naam: string): Promise<Visit> {
    const found = visits.get(naam) ?? (await house.signIn(naam))
    visits.set(naam, found)
    return found
  }
  async function at(naam: string, path: string): Promise<Page> {
    const { page } = await visit(naam)
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }

  test('the day of adoption gives every other day; the draft goes out in time and stands in the calendar by itself', async () => {
    const page = await at(verhaal.controller, `/pc-kalender?jaar=${jaar}`)
    await page.getByRole('button', { name: 'Kies vergadering' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Vergadering van het bestuur').selectOption({ label: `${lang(dagen.vaststelling)}, ${verhaal.bestuur}` })
    if (verhaal.aanbieding) await dialog.getByLabel('Aanbieding aan het algemeen bestuur').fill(verhaal.aanbieding)
    await dialog.getByRole('button', { name: 'Bewaar' }).click()
    await page.getByText('De vaststelling is gekozen.').waitFor()
    const stappen = page.getByRole('table', { name: `Wettelijke stappen voor de begroting ${jaar}` })
    await stappen
      .getByRole('row', { name: /ontwerpbegroting/i })
      .filter({ hasText: verhaal.wet.ontwerp })
      .first()
      .waitFor()
    await stappen
      .getByRole('row', { name: /zienswijze/i })
      .filter({ hasText: verhaal.wet.zienswijzen })
      .first()
      .waitFor()

    await op(dagen.ontwerp)
    const directeur = await at(verhaal.directeur, '/zienswijzen/nieuw')
    await directeur.getByRole('radio', { name: 'Ontwerpbegroting' }).check()
    await directeur.getByLabel('Begrotingsjaar').selectOption(String(jaar))
    await directeur.getByLabel('Titel').fill(ronde)
    await directeur.getByLabel('Wat vraagt u de raden?').fill('Wat vindt uw raad van de ontwerpbegroting?')
    await directeur.getByRole('button', { name: 'Bewaar concept' }).click()
    await directeur.getByRole('heading', { level: 1, name: ronde }).waitFor()
    await directeur.getByRole('button', { name: 'Verzend naar de raden' }).click()
    await directeur.getByRole('button', { name: 'Ja, verzend' }).click()
    await directeur.getByText('De raden hebben uw vraag.').waitFor()
    await directeur.getByText(`hebben nog tot en met ${lang(dagen.uiterlijk)}`).waitFor()

    await op(dagen.kaders)
    const later = await at(verhaal.controller, `/pc-kalender?jaar=${jaar}`)
    const verstuurd = later
      .getByRole('row')
      .filter({ hasText: verhaal.wet.ontwerp })
      .filter({ hasText: /ontwerpbegroting/i })
    await verstuurd.first().getByText('Op tijd').waitFor()
    await verstuurd.first().getByText(kort(dagen.ontwerp)).waitFor()
    const kaders = later
      .getByRole('row')
      .filter({ hasText: /kaders/i })
      .first()
    await kaders.getByRole('button', { name: 'Leg vast' }).click()
    await later.getByRole('dialog').getByLabel('Gedaan op').fill(kort(dagen.kaders))
    await later.getByRole('dialog').getByRole('button', { name: 'Leg vast' }).click()
    await kaders.getByText(kort(dagen.kaders)).first().waitFor()
  })

  test('three councils, each in its own words: one critical and in time, one without a view, one late', async () => {
    const [kritisch, laat, geen] = raden
    const vraag = { ronde, raadsbesluit: kort(dagen.zienswijze) }
    await op(dagen.zienswijze)
    for (const [raad, antwoord] of [
      [kritisch, { strekking: 'Kritisch', punten: ['De bijdrage stijgt te hard.', 'Neem een risicoparagraaf op.'] }],
      [geen, { strekking: 'Geen zienswijze', punten: [] }],
    ] as const) {
      await schrijfZienswijze(await visit(`griffier.${raad}`), vraag, antwoord)
      await dienZienswijzeIn(await visit(`griffier.${raad}`))
    }
    await op(dagen.teLaat)
    const griffier = await visit(`griffier.${laat}`)
    await schrijfZienswijze(griffier, vraag, { strekking: 'Positief', punten: ['Akkoord.'] })
    await griffier.page.getByRole('button', { name: 'Dien in namens de raad' }).click()
    await griffier.page.getByRole('heading', { name: 'Na de laatste dag' }).waitFor()
    await griffier.page.getByRole('button', { name: 'Ja, dien in' }).click()
    await griffier.page.getByText('De zienswijze van uw raad is ingediend.').waitFor()
    const directeur = await at(verhaal.directeur, '/zienswijzen')
    await directeur.getByRole('link', { name: ronde }).click()
    const tabel = directeur.getByRole('table', { name: 'Per raad de stand, de strekking en wat is beantwoord' })
    for (const [raad, stand] of [
      [kritisch, 'Ingediend'],
      [laat, 'Te laat ingediend'],
      [geen, 'Geen zienswijze'],
    ] as const)
      await tabel
        .getByRole('row')
        .filter({ hasText: hoofdletter(raad) })
        .getByText(stand)
        .first()
        .waitFor()
  })

  test('two municipalities differ about the price: it climbs table by table, and is settled', async () => {
    const [door, met] = verhaal.verschil
    const page = await at(door, '/geschillen')
    await page
      .getByRole('button', { name: /^Leg een verschil vast/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Waar gaat het over?').fill('Wie betaalt de stijging?')
    await dialog.getByLabel('De prijs').check()
    await dialog.getByLabel(met, { exact: true }).check()
    await dialog.getByLabel('Wat wil uw organisatie?').fill('Half om half.')
    await dialog.getByRole('button', { name: 'Leg het vast' }).click()
    await page.getByRole('link', { name: 'Wie betaalt de stijging?' }).first().click()
    for (const trede of verhaal.treden) {
      await page.getByRole('button', { name: 'Leg voor aan de volgende tafel' }).click()
      await dialog.getByLabel('Wat is er tot nu toe geprobeerd?').fill('Een gesprek tussen de partijen.')
      await dialog.getByLabel('Wanneer moet deze tafel eruit zijn?').fill(`30-7-${jaar - 1}`)
      await dialog.getByRole('button', { name: 'Leg voor' }).click()
      await page.getByText(`Het verschil ligt nu bij: ${trede}.`).waitFor()
    }
    await page.getByRole('button', { name: 'Rond af' }).click()
    await dialog.getByLabel(/^Opgelost/).check()
    await dialog.getByLabel('Hoe eindigde het?').fill('De stijging gaat in twee stappen.')
    await dialog.getByRole('button', { name: 'Leg de uitkomst vast' }).click()
    await page.getByText('De stijging gaat in twee stappen.').first().waitFor()
  })

  test('every point has its reaction before the board decides, and the councils have the nota', async () => {
    const [kritisch, laat] = raden.map(hoofdletter) as [string, string]
    const page = await at(verhaal.directeur, '/zienswijzen')
    await page.getByRole('link', { name: ronde }).click()
    for (const [punt, oordeel, reactie] of [
      [`punt 1 van ${kritisch}`, 'Deels overgenomen', 'In twee stappen.'],
      [`punt 2 van ${kritisch}`, 'Overgenomen', ''],
      [`punt 1 van ${laat}`, 'Overgenomen', ''],
    ] as const) {
      await page.getByRole('button', { name: `Reageer op ${punt}` }).click()
      await page.getByRole('radio', { name: oordeel, exact: true }).check()
      if (reactie) await page.getByLabel('Reactie', { exact: true }).fill(reactie)
      await page.getByRole('button', { name: 'Bewaar de reactie' }).click()
      await page.getByRole('button', { name: `Wijzig de reactie op ${punt}` }).waitFor()
    }
    await page.getByRole('button', { name: 'Stel de nota vast' }).click()
    await page.getByRole('button', { name: 'Ja, stel de nota vast' }).click()
    await page.getByText('De nota is vastgesteld. Verzend haar nu').waitFor()
    await page.getByRole('button', { name: 'Verzend de nota' }).click()
    await page.getByRole('button', { name: 'Ja, de nota is verzonden' }).click()
    await page.getByText('Vastgelegd: de raden hebben de nota.').waitFor()
  })

  test('the budget takes the way of a budget: advice of all controllers, and every council', async () => {
    const page = await at(verhaal.demandmanager, '/wensen/nieuw')
    await page.getByLabel(/Wat hebt u nodig/).fill(titel)
    await page.getByLabel(/Wat moeten mensen dan kunnen/).fill('Dat er een begroting is.')
    await page
      .getByRole('button', { name: /Bewaar/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Dien in' }).click()
    await page.getByRole('button', { name: 'Ja, dien in' }).click()
    await page.getByRole('link', { name: 'Maak een voorstel' }).click()
    await page.getByRole('button', { name: 'Haal regel 1 weg' }).click()
    const punt = page.getByRole('group', { name: 'Beslispunt 1' })
    await punt.getByLabel('Wat wordt er besloten?').fill(`Stel de begroting ${jaar} vast.`)
    await punt.getByRole('button', { name: 'Dit verandert nog iets behalve geld' }).click()
    await punt.getByLabel('Wat verandert er?').selectOption({ label: 'Begroting, jaarrekening of reserve' })
    await punt.getByLabel('Welke precies?').fill(`de begroting ${jaar}`)
    await page.getByRole('button', { name: 'Bewaar concept' }).click()
    await page.getByRole('button', { name: 'Dien in' }).click()
    await page.getByRole('button', { name: 'Ja, dien in' }).click()
    await page.getByRole('link', { name: 'Breng in behandeling' }).click()
    for (const [, tafel] of verhaal.tafels) await page.getByRole('main').getByText(tafel, { exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'Breng in behandeling' }).click()
    await page
      .getByText(/Nu aan de beurt/)
      .first()
      .waitFor()
    const behandeling = new URL(page.url()).pathname
    for (const controller of verhaal.controllers) {
      const eigen = await at(controller, behandeling)
      await eigen.getByRole('button', { name: 'Geef advies' }).click()
      await eigen.getByRole('dialog').getByLabel('Akkoord').check()
      await eigen.getByRole('dialog').getByRole('button', { name: 'Geef advies' }).click()
      await eigen.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await op(dagen.vaststelling)
    for (const [naam, tafel, uitkomst] of verhaal.tafels) {
      const eigen = await at(naam, behandeling)
      await eigen.getByRole('button', { name: 'Leg uitkomst vast', disabled: false }).first().click()
      const dialog = eigen.getByRole('dialog', { name: `Wat zei ${tafel}?` })
      await dialog.getByLabel(uitkomst, { exact: true }).check()
      await dialog.getByLabel('Dag van de vergadering').fill(kort(dagen.vaststelling))
      await dialog.getByLabel('Reden').fill('Zie de nota van beantwoording.')
      await dialog.getByRole('button', { name: 'Leg vast' }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
  })

  test('the board adopts it in its meeting, by a vote, and the list of decisions is ready', async () => {
    const voorzitter = await at(verhaal.bestuurder, '/vergaderingen')
    await voorzitter.getByLabel('Tafel', { exact: true }).selectOption({ label: verhaal.bestuur })
    await voorzitter.getByRole('link', { name: verhaal.bestuur }).first().click()
    await voorzitter.getByRole('button', { name: 'Zet op de agenda' }).click()
    await voorzitter.getByText(`${titel} staat op de agenda.`).waitFor()
    await doe(voorzitter, 'Open de vergadering', 'Ja, open de vergadering')
    await voorzitter.getByRole('button', { name: 'Iedereen is aanwezig' }).click()
    await voorzitter.getByText('Genoeg leden om te besluiten').waitFor()
    await voorzitter.getByRole('button', { name: 'Leg de uitkomst vast' }).click()
    const uitkomst = voorzitter.getByRole('dialog')
    await uitkomst.getByLabel('De tafel stemt', { exact: true }).check()
    await uitkomst.getByLabel('Besluit of conclusie').fill(`De begroting ${jaar} is vastgesteld.`)
    for (const naam of verhaal.bestuursleden) await uitkomst.getByLabel(new RegExp(`^${naam}`)).selectOption('voor')
    await uitkomst.getByText('3 voor, 0 tegen, 0 onthouden.').waitFor()
    await uitkomst.getByRole('button', { name: 'Leg de uitkomst vast' }).click()
    await uitkomst.waitFor({ state: 'hidden' })
    await doe(voorzitter, 'Sluit de vergadering', 'Ja, sluit de vergadering')
    await doe(voorzitter, 'Stel de besluitenlijst vast', 'Ja, stel vast')
    await voorzitter.getByText('De besluitenlijst is vastgesteld.').waitFor()
    await voorzitter.getByRole('link', { name: 'Besluit in het register' }).click()
    await voorzitter.getByRole('heading', { level: 1, name: titel }).waitFor()
    await voorzitter.getByText(`De begroting ${jaar} is vastgesteld.`).first().waitFor()
  })

  test('it is published: everybody finds it without signing in', async () => {
    const secretaris = await at(verhaal.secretaris, '/publicaties?stand=te_bepalen')
    await secretaris.getByRole('row').filter({ hasText: titel }).getByRole('link').first().click()
    await secretaris.getByRole('button', { name: 'Bepaal de openbaarheid' }).click()
    await secretaris.getByRole('dialog').getByLabel('Openbaar', { exact: true }).check()
    await secretaris.getByRole('dialog').getByRole('button', { name: 'Leg vast' }).click()
    await secretaris.getByText('De openbaarheid is vastgelegd.').waitFor()
    await doe(secretaris, 'Maak openbaar', 'Ja, maak openbaar')
    await secretaris.getByText('Het besluit is openbaar').waitFor()
    const { page: buiten, complaints, context } = await house.visit({ width: 375 })
    await buiten.goto('/openbaar')
    await buiten.getByRole('link', { name: verhaal.samenwerking }).click()
    await buiten.getByLabel('Zoek in besluiten').fill('begroting')
    await buiten.getByRole('button', { name: 'Zoek' }).click()
    await buiten.getByRole('link', { name: titel }).click()
    await buiten.getByText(`De begroting ${jaar} is vastgesteld.`).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })
})

/** A button that asks again before it does what it says. */
async function doe(page: Page, knop: string, ja: string): Promise<void> {
  await page.getByRole('button', { name: knop }).click()
  await page.getByRole('dialog').getByRole('button', { name: ja }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}
