import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { volgensDeRegel } from './test-besluit.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from './test-house.ts'
import { readDocx, readPdf, textOf } from '#platform/documents/test-reading.ts'
import type { Clock } from '#platform/http/context.ts'
import type { Begroting } from '#modules/begroting/contract.ts'
import type { Behandeling, Besluit } from '#modules/governance/contract.ts'
import type { Voorstel } from '#modules/afweging/contract.ts'
import type { BriefDetail, Briefronde } from '#modules/verslag/contract.ts'
import type { Bijdragen } from '#modules/verrekening/contract.ts'

/** Once round the circle: a wish of Zevenaar becomes a letter to three councils, and every figure on the way can be redone with `reken`. */
let house: TestHouse
const day = { today: '2026-11-22' }
const clock: Clock = { now: () => new Date(`${day.today}T10:00:00Z`), today: () => day.today }
const people: Record<string, TestPerson> = {}
const gemeenten = ['duiven', 'westervoort', 'zevenaar'] as const

beforeAll(async () => {
  house = await buildTestHouse({ clock })
})
afterAll(() => house.close())

/** The example person, signed in anew for each day of the story: a session does not last for months. */
async function as(naam: string): Promise<TestPerson> {
  return (people[`${naam} ${day.today}`] ??= await house.signIn(naam))
}

async function send<T>(naam: string, path: string, body: unknown, seen?: { versie: number }): Promise<T> {
  const person = await as(naam)
  const answer = await person.send('POST', path, body, seen ? { 'if-match': `"${seen.versie}"` } : {})
  expect(answer.statusCode, `${path}: ${answer.body}`).toBe(201)
  return answer.json() as T
}
const read = async <T>(naam: string, path: string): Promise<T> => {
  const answer = await (await as(naam)).get(path)
  expect(answer.statusCode, `${path}: ${answer.body}`).toBe(200)
  return answer.json() as T
}
const titels = async (naam: string) =>
  (await read<{ resultaten: { titel: string }[] }>(naam, '/taken')).resultaten.map(({ titel }) => titel)

/** The calculation as anyone can redo it, outside the application. */
function reken(naam: string, input: unknown): { delen: { code: string; bedrag: string }[]; totaal: string } {
  const cli = join(import.meta.dirname, '..', 'bin', 'regiekamer.mjs')
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, 'reken', naam], { input: JSON.stringify(input), encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return JSON.parse(stdout) as ReturnType<typeof reken>
}

const regels = [
  ['Hulp bij de i-strategie en de i-agenda', '30000.00'],
  ['Hulp bij de cloudstrategie', '30000.00'],
  ['Tijdelijk extra mensen bij de RID', '300000.00'],
  ['Programmamanager, eerste jaar', '50000.00'],
] as const

let voorstel: Voorstel
let behandeling: Behandeling
let besluit: Besluit
let ronde: Briefronde

test('a wish becomes a proposal of 410.000 in one year', async () => {
  const wens = await send<{ id: string; versie: number }>('demandmanager.zevenaar', '/wensen', {
    titel: 'Een ICT-dienst die meegroeit <b>nu</b>',
    waarvoor: 'Medewerkers kunnen blijven werken, ook als de techniek verandert.',
  })
  await send('demandmanager.zevenaar', `/wensen/${wens.id}/indieningen`, {}, wens)
  const { rows } = await house.db.owner.query<{ id: string }>(
    `select id from samenwerking.verdeelsleutel where status = 'vastgesteld' and naam = 'Verdeelsleutel RID De Liemers'`,
  )
  const concept = await send<Voorstel>('demandmanager.zevenaar', '/voorstellen', {
    wensId: wens.id,
    titel: 'Maatregelen voor een sterke RID <script>',
    verdeelsleutelId: rows[0]!.id,
    regels: regels.map(([omschrijving, post]) => ({ omschrijving, klasse: 'wenselijk', jaar: 2027, soort: 'incidenteel', post })),
  })
  voorstel = await send('demandmanager.zevenaar', `/voorstellen/${concept.id}/indieningen`, {}, concept)
  expect(voorstel.totaal).toBe('410000.00')
})

test('it goes along its tables, each told when it is their turn, until the bestuur decides', async () => {
  const wegen = await volgensDeRegel(await as('demandmanager.zevenaar'), voorstel.id)
  const begonnen = await send<{ resultaten: Behandeling[] }>('demandmanager.zevenaar', '/behandelingen', { voorstelId: voorstel.id, wegen })
  behandeling = begonnen.resultaten[0]!
  const at = (tafel: string) =>
    `/behandelingen/${behandeling.id}/stappen/${behandeling.stappen.find(({ tafelNaam }) => tafelNaam.startsWith(tafel))!.id}`
  for (const controller of ['zevenaar', 'duiven', 'westervoort', 'sdl']) {
    expect(await titels(`controller.${controller}`)).toContain(`Geef advies over ${voorstel.titel}`)
    behandeling = await send(`controller.${controller}`, `${at('Controllers')}/adviezen`, { oordeel: 'akkoord' }, behandeling)
  }
  const leg = async (naam: string, tafel: string, uitkomst: string) => {
    expect(await titels(naam)).toContain(
      `Leg vast wat ${behandeling.stappen.find(({ tafelNaam }) => tafelNaam.startsWith(tafel))!.tafelNaam} zei over ${voorstel.titel}`,
    )
    const besloten = uitkomst === 'aangenomen' ? { tekst: 'De maatregelen worden uitgevoerd.', stemming: 'conform' } : null
    behandeling = await send(
      naam,
      `${at(tafel)}/uitkomsten`,
      { uitkomst, vergadering: day.today, reden: 'Nodig om door te kunnen', besluit: besloten },
      behandeling,
    )
  }
  await leg('controller.zevenaar', 'Controllers', 'positief')
  await leg('directeur.rid', 'Opdrachtgevers', 'positief')
  for (const gemeente of gemeenten)
    await leg(`secretaris.${gemeente}`, `College van ${gemeente.charAt(0).toUpperCase()}${gemeente.slice(1)}`, 'aangenomen')
  await leg('wethouder.zevenaar', 'Algemeen bestuur', 'aangenomen')
  expect(behandeling.status).toBe('besloten')
  besluit = await read('griffier.duiven', `/besluiten/${behandeling.stappen.at(-1)!.besluitId}`)
})

test('the money lands by itself, and everyone pays what reken says', async () => {
  const { resultaten } = await read<{ resultaten: { id: string; jaar: number }[] }>('raadslid.duiven', '/begrotingen')
  const begroting = await read<Begroting>('raadslid.duiven', `/begrotingen/${resultaten.find(({ jaar }) => jaar === 2027)!.id}`)
  expect(begroting.regels.find(({ besluitId }) => besluitId === besluit.id)).toMatchObject({
    totaal: '410000.00',
    soort: 'incidenteel',
    besluitNummer: besluit.nummer,
  })
  const bijdragen = await read<Bijdragen>('raadslid.duiven', '/bijdragen?jaar=2027')
  const regel = bijdragen.regels.find(({ besluitId }) => besluitId === besluit.id)!
  const inwoners = async (naam: string) =>
    (
      await house.db.owner.query<{ waarde: string }>(
        `select trim_scale(k.waarde)::text as waarde from samenwerking.kenmerkwaarde k join samenwerking.organisatie o on o.id = k.organisatie_id where o.naam = $1 and k.kenmerk = 'inwoners' and k.peildatum = '2023-01-01'`,
        [naam],
      )
    ).rows[0]!.waarde
  const expected = reken('verdeling', {
    bedrag: '410000.00',
    sleutel: {
      delen: [
        { code: 'Zevenaar', gewicht: '52' },
        {
          code: '1Stroom',
          gewicht: '48',
          delen: [
            { code: 'Duiven', gewicht: await inwoners('Duiven') },
            { code: 'Westervoort', gewicht: await inwoners('Westervoort') },
          ],
        },
      ],
    },
  })
  expect(expected.delen[0]).toMatchObject({ code: 'Zevenaar', bedrag: '213200.00' })
  const found = regel.delen.map(({ organisatieNaam, bedrag }) => ({ code: organisatieNaam, bedrag }))
  expect(found).toEqual(expected.delen.map(({ code, bedrag }) => ({ code, bedrag })))
  expect(besluit.verdeling.map(({ organisatieNaam, bedrag }) => ({ code: organisatieNaam, bedrag }))).toEqual(found)
})

test('the director prepares, alone; after the offer each municipality has its own letter', async () => {
  const { resultaten: programmas } = await read<{ resultaten: { id: string; totaal: string }[] }>('directeur.rid', '/programmas')
  expect(programmas[0]!.totaal).toBe('640000.00 + PM')
  ronde = await send('directeur.rid', '/briefrondes', {
    besluitId: besluit.id,
    programmaId: programmas[0]!.id,
    onderwerp: 'De toekomst van onze ICT-samenwerking',
    aanleiding: 'De colleges hebben laten onderzoeken of de RID sterk genoeg is.',
    kernboodschap: 'Wij gaan samen door, en wij versterken de samenwerking.',
    vervolg: 'In het voorjaar is er een avond voor alle raden.',
    afgesprokenOp: '2026-12-10',
  })
  expect((await (await as('secretaris.zevenaar')).get(`/briefrondes/${ronde.id}`)).statusCode).toBe(404)
  ronde = await send('directeur.rid', `/briefrondes/${ronde.id}/aanbiedingen`, {}, ronde)
  expect(ronde.brieven.map(({ organisatieNaam }) => organisatieNaam)).toEqual(['Duiven', 'Westervoort', 'Zevenaar'])
  for (const gemeente of gemeenten) expect(await titels(`secretaris.${gemeente}`)).toContain(`Maak de brief over ${ronde.onderwerp} af`)
})

const briefVan = (gemeente: string) => ronde.brieven.find(({ organisatieNaam }) => organisatieNaam.toLowerCase() === gemeente)!

async function schrijf(gemeente: string, tekst: object): Promise<BriefDetail> {
  const { id } = briefVan(gemeente)
  const person = await as(`secretaris.${gemeente}`)
  const was = await read<BriefDetail>(`secretaris.${gemeente}`, `/brieven/${id}`)
  const answer = await person.send(
    'PUT',
    `/brieven/${id}`,
    { inleiding: '', lokaal: '', dekking: '', secretaris: '', burgemeester: '', kenmerk: '', ...tekst },
    { 'if-match': `"${was.versie}"` },
  )
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json() as BriefDetail
}

test('own words are absent for others; what is missing is named at once; typed amounts are noticed', async () => {
  const { id } = briefVan('zevenaar')
  const leeg = await schrijf('zevenaar', { lokaal: 'Wij ramen € 213.000 zelf.' })
  expect(leeg.getypteBedragen).toEqual(['€ 213.000'])
  const nietAf = await (
    await as('secretaris.zevenaar')
  ).send('POST', `/brieven/${id}/gereedmeldingen`, undefined, { 'if-match': `"${leeg.versie}"` })
  expect(nietAf.statusCode).toBe(409)
  expect(nietAf.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(['dekking', 'secretaris', 'burgemeester'])
  for (const other of ['secretaris.duiven', 'directeur.rid', 'griffier.duiven']) {
    const seen = await read<BriefDetail>(other, `/brieven/${id}`)
    expect(seen.tekst).toBeNull()
    expect(seen.getypteBedragen).toEqual([])
    expect((await (await as(other)).get(`/brieven/${id}/bestand`)).statusCode).toBe(404)
    expect((await (await as(other)).get(`/historie?onderwerpId=${id}`)).body).not.toContain('Wij ramen')
  }
  for (const gemeente of gemeenten) {
    const brief = await schrijf(gemeente, {
      dekking: 'Wij nemen dit op in de tweede voortgangsrapportage.',
      secretaris: 'F. Voorbeeld',
      burgemeester: 'L. Voorbeeld & <b>Zn</b>',
      kenmerk: 'Z/26/1',
    })
    await send(`secretaris.${gemeente}`, `/brieven/${brief.id}/gereedmeldingen`, undefined, brief)
  }
})

test('nobody at the joint organisation, and no other college, can send a letter', async () => {
  const brief = await read<BriefDetail>('directeur.rid', `/brieven/${briefVan('zevenaar').id}`)
  const match = { 'if-match': `"${brief.versie}"` }
  for (const naam of ['directeur.rid', 'controller.sdl', 'beheerder.deliemers', 'wethouder.duiven', 'secretaris.westervoort'])
    expect((await (await as(naam)).send('POST', `/brieven/${brief.id}/vrijgaven`, {}, match)).statusCode, naam).toBe(403)
  const { rows } = await house.db.owner.query<{ id: string }>(
    `select id from samenwerking.organisatie where naam = 'Samenwerking De Liemers (SDL)'`,
  )
  await house.db.owner.query('begin')
  await house.db.owner.query(
    `set local role regiekamer_app; select set_config('hoed.organisatie', '${rows[0]!.id}', true), set_config('hoed.regeling', (select regeling_id::text from verslag.brief limit 1), true)`,
  )
  const forced = await house.db.owner.query(`update verslag.brief set reden = 'namens u' where id = '${brief.id}'`)
  await house.db.owner.query('rollback')
  expect(forced.rowCount).toBe(0)
})

test('who is early says why, who refuses too; on the day the others are on time, after it late', async () => {
  const release = async (naam: string, gemeente: string, reden = '') => {
    const brief = await read<BriefDetail>(naam, `/brieven/${briefVan(gemeente).id}`)
    return (await as(naam)).send('POST', `/brieven/${brief.id}/vrijgaven`, { reden }, { 'if-match': `"${brief.versie}"` })
  }
  expect((await release('wethouder.zevenaar', 'zevenaar')).json().type).toContain('te-vroeg-zonder-reden')
  expect((await release('wethouder.zevenaar', 'zevenaar', 'De raad vergadert eerder.')).json()).toMatchObject({
    status: 'vrijgegeven',
    tijdigheid: 'te_vroeg',
  })
  day.today = '2026-12-10'
  const duiven = await read<BriefDetail>('wethouder.duiven', `/brieven/${briefVan('duiven').id}`)
  await send('wethouder.duiven', `/brieven/${duiven.id}/weigeringen`, { reden: 'Eerst de structurele kosten.' }, duiven)
  day.today = '2026-12-14'
  expect((await release('secretaris.westervoort', 'westervoort')).json()).toMatchObject({ status: 'vrijgegeven', tijdigheid: 'te_laat' })
  ronde = await read('raadslid.duiven', `/briefrondes/${ronde.id}`)
  expect(ronde.brieven.map(({ organisatieNaam, status, tijdigheid }) => `${organisatieNaam} ${status} ${tijdigheid}`)).toEqual([
    'Duiven geweigerd geweigerd',
    'Westervoort vrijgegeven te_laat',
    'Zevenaar vrijgegeven te_vroeg',
  ])
})

test('the letter as PDF and DOCX: its own share, to the cent and as an estimate, the check code, markup as text', async () => {
  const { id } = briefVan('zevenaar')
  const person = await as('griffier.duiven')
  const { lines } = await readPdf((await person.get(`/brieven/${id}/bestand?vorm=pdf`)).rawPayload)
  const pdf = lines.flat().join(' ')
  const docx = Object.values(readDocx((await person.get(`/brieven/${id}/bestand?vorm=docx`)).rawPayload))
    .map(textOf)
    .join(' ')
  const { momentopname } = await read<BriefDetail>('griffier.duiven', `/brieven/${id}`)
  for (const text of [pdf, docx].map((each) => each.replaceAll(/\s+/g, ' '))) {
    for (const piece of [
      'Gemeente Zevenaar',
      'naar schatting € 213.000',
      '€ 213.200,00',
      '€ 410.000,00',
      '€ 640.000,00 + PM',
      '€ 230.000,00 + PM',
      '52,0%',
      momentopname.controlecode,
      'L. Voorbeeld & <b>Zn</b>',
      'De toekomst van onze ICT-samenwerking',
    ])
      expect(text).toContain(piece)
    expect(text).not.toContain('Concept')
  }
})

test('an amount that was corrected after the letter: the letter stays and says so, the others take the new figures', async () => {
  const before = await read<BriefDetail>('griffier.duiven', `/brieven/${briefVan('zevenaar').id}`)
  ronde = await send(
    'directeur.rid',
    `/briefrondes/${ronde.id}/correcties`,
    { besluitId: besluit.id, grond: 'De peildatum van de cijfers was verkeerd.' },
    ronde,
  )
  const after = await read<BriefDetail>('griffier.duiven', `/brieven/${briefVan('zevenaar').id}`)
  expect(after.momentopname).toEqual(before.momentopname)
  expect(after.gecorrigeerd).toMatchObject({ grond: 'De peildatum van de cijfers was verkeerd.' })
  const open = await read<BriefDetail>('secretaris.duiven', `/brieven/${briefVan('duiven').id}`)
  expect(open.gecorrigeerd).toBeNull()
  expect(open.momentopname.id).toBe(ronde.cijfers.at(-1)!.momentopnameId)
})

test('a council that merged before the letter: nobody can send it any more, and it says where to', async () => {
  day.today = '2026-12-15'
  await house.db.owner.query(
    `update samenwerking.organisatie set bestaat = daterange(lower(bestaat), '2026-12-15') where gemeente_code = 'GM0226'`,
  )
  await house.db.owner.query(
    `insert into samenwerking.opvolging (van_id, naar_id, datum, soort) select d.id, z.id, '2026-12-15', 'samenvoeging' from samenwerking.organisatie d, samenwerking.organisatie z where d.gemeente_code = 'GM0226' and z.gemeente_code = 'GM0299'`,
  )
  const brief = await read<BriefDetail>('secretaris.duiven', `/brieven/${briefVan('duiven').id}`)
  const open = await send<BriefDetail>('secretaris.duiven', `/brieven/${brief.id}/heropeningen`, undefined, brief)
  const gereed = await send<BriefDetail>('secretaris.duiven', `/brieven/${open.id}/gereedmeldingen`, undefined, open)
  const answer = await (
    await as('wethouder.duiven')
  ).send('POST', `/brieven/${brief.id}/vrijgaven`, {}, { 'if-match': `"${gereed.versie}"` })
  expect(answer.json()).toMatchObject({ status: 409, detail: expect.stringMatching(/^Duiven bestaat niet meer en ging op in Zevenaar\./) })
})
