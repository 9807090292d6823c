import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Clock } from '#platform/http/context.ts'
import { PROGRAMMA_ID } from '#modules/portfolio/index.ts'
import type { Besluit } from '#modules/governance/contract.ts'
import type { BriefDetail, Briefronde, Momentopname } from '#modules/verslag/contract.ts'
import { readPdf } from '#platform/documents/test-reading.ts'
import { type BesluitWeg, besluitWeg, made, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

/** Letters to the councils at their edges: who sees a round in preparation, two at once, the gap, the day. */
let house: TestHouse
let weg: BesluitWeg
let besluit: Besluit
const now = { value: '2026-11-22T10:00:00Z' }
const clock: Clock = {
  now: () => new Date(now.value),
  today: () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(now.value)),
}

beforeAll(async () => {
  house = await buildTestHouse({ clock })
  weg = besluitWeg(house)
  besluit = await weg.slotbesluit('Zes maatregelen')
})
afterAll(() => house.close())

const woorden = {
  onderwerp: 'Stille voorbereiding',
  aanleiding: 'De colleges lieten onderzoek doen.',
  kernboodschap: 'Wij gaan samen door.',
  vervolg: 'In het voorjaar volgt een avond.',
  afgesprokenOp: '2026-12-10',
}
async function ronde(given: object = {}): Promise<Briefronde> {
  const directeur = await weg.who('directeur.rid')
  return made<Briefronde>(await directeur.send('POST', '/briefrondes', { ...woorden, besluitId: besluit.id, ...given }))
}
const post = async (naam: string, path: string, { body, seen }: { body?: unknown; seen: { versie: number } }) =>
  (await weg.who(naam)).send('POST', path, body, match(seen))
const codes = (answers: readonly { statusCode: number }[]) => answers.map(({ statusCode }) => statusCode).sort()
const briefVan = (van: Briefronde, gemeente: string) => van.brieven.find(({ organisatieNaam }) => organisatieNaam === gemeente)!

async function gereed(van: Briefronde, gemeente: string): Promise<BriefDetail> {
  const naam = `secretaris.${gemeente.toLowerCase()}`
  const brief = briefVan(van, gemeente)
  const tekst = { inleiding: '', lokaal: '', dekking: 'Uit de reserve.', secretaris: 'S', burgemeester: 'B', kenmerk: '' }
  const geschreven = await (await weg.who(naam)).send('PUT', `/brieven/${brief.id}`, tekst, match(brief))
  return made<BriefDetail>(await post(naam, `/brieven/${brief.id}/gereedmeldingen`, { seen: geschreven.json() }))
}

test('what the director prepares makes no difference for anybody else: no list, no history, no figures under its title', async () => {
  const lezer = await weg.who('raadslid.duiven')
  const paths = [
    '/briefrondes',
    '/momentopnamen',
    '/historie?pageSize=100',
    '/stukken',
    '/taken',
    '/open-punten',
    '/zoekresultaten?search=stille',
  ]
  const gemaakt = await ronde()
  const gewijzigd = await (
    await weg.who('directeur.rid')
  ).send('PUT', `/briefrondes/${gemaakt.id}`, { ...woorden, onderwerp: 'Stille wijziging' }, match(gemaakt))
  const correctie = { besluitId: besluit.id, grond: 'Stille correctie' }
  made(await post('directeur.rid', `/briefrondes/${gemaakt.id}/correcties`, { body: correctie, seen: gewijzigd.json() }))
  for (const path of paths) {
    const answer = await lezer.get(path)
    expect(answer.statusCode, path).toBe(200)
    expect(answer.body, path).not.toMatch(/Stille/)
  }
})

test('offered twice at once: one round of letters, and the second hears it', async () => {
  const gemaakt = await ronde()
  const bied = () => post('directeur.rid', `/briefrondes/${gemaakt.id}/aanbiedingen`, { seen: gemaakt })
  expect(codes(await Promise.all([bied(), bied()]))).toEqual([201, 412])
})

test('released and refused at once: the college does one of both, once', async () => {
  const open = made<Briefronde>(await post('directeur.rid', `/briefrondes/${(await ronde()).id}/aanbiedingen`, { seen: { versie: 1 } }))
  const brief = await gereed(open, 'Zevenaar')
  await Promise.all(['wethouder.zevenaar', 'secretaris.zevenaar'].map((naam) => weg.who(naam)))
  const reden = { reden: 'De raad vergadert eerder.' }
  const answers = await Promise.all([
    post('wethouder.zevenaar', `/brieven/${brief.id}/vrijgaven`, { body: reden, seen: brief }),
    post('secretaris.zevenaar', `/brieven/${brief.id}/vrijgaven`, { body: reden, seen: brief }),
    post('secretaris.zevenaar', `/brieven/${brief.id}/weigeringen`, { body: reden, seen: brief }),
  ])
  expect(codes(answers)).toEqual([201, 412, 412])
})

test('corrected twice at once: one correction', async () => {
  const open = made<Briefronde>(await post('directeur.rid', `/briefrondes/${(await ronde()).id}/aanbiedingen`, { seen: { versie: 1 } }))
  const corrigeer = () =>
    post('directeur.rid', `/briefrondes/${open.id}/correcties`, { body: { besluitId: besluit.id, grond: 'Peildatum' }, seen: open })
  expect(codes(await Promise.all([corrigeer(), corrigeer()]))).toEqual([201, 412])
})

test('AC-11 the gap: of the programme of 640.000 + PM 410.000 was decided, and the letter says what is left', async () => {
  const directeur = await weg.who('directeur.rid')
  const cijfers = made<Momentopname>(
    await directeur.send('POST', '/momentopnamen', { titel: 'Cijfers', besluitId: besluit.id, programmaId: PROGRAMMA_ID }),
  )
  expect(cijfers.cijfers).toMatchObject({ besluit: { totaal: '410000.00' }, programma: { totaal: '640000.00 + PM' } })
  expect(cijfers.gat).toBe('230000.00 + PM')
  const gemaakt = await ronde({ programmaId: PROGRAMMA_ID })
  const open = made<Briefronde>(await post('directeur.rid', `/briefrondes/${gemaakt.id}/aanbiedingen`, { seen: gemaakt }))
  const brief = await gereed(open, 'Duiven')
  const { lines } = await readPdf((await (await weg.who('secretaris.duiven')).get(`/brieven/${brief.id}/bestand`)).rawPayload)
  expect(lines.flat().join(' ').replaceAll(/\s+/g, ' ')).toContain('€ 230.000,00 + PM')
  expect((await directeur.send('POST', '/momentopnamen', { titel: 'x', besluitId: besluit.id, programmaId: besluit.id })).statusCode).toBe(
    404,
  )
})

test('an agreed day that has passed is refused, when it is chosen and when the round is offered', async () => {
  const directeur = await weg.who('directeur.rid')
  for (const afgesprokenOp of ['2026-11-21', '0001-01-01', '2101-01-01']) {
    const answer = await directeur.send('POST', '/briefrondes', { ...woorden, afgesprokenOp, besluitId: besluit.id })
    expect(answer.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(['afgesprokenOp'])
  }
  const gemaakt = await ronde({ afgesprokenOp: '2026-11-22' })
  now.value = '2026-11-23T10:00:00Z'
  const late = await post('directeur.rid', `/briefrondes/${gemaakt.id}/aanbiedingen`, { seen: gemaakt })
  expect(late.json()).toMatchObject({ status: 409, type: expect.stringContaining('afgesproken-dag-voorbij') })
  now.value = '2026-11-22T10:00:00Z'
})

test('every fault of a round at once, under the names of its fields', async () => {
  const directeur: TestPerson = await weg.who('directeur.rid')
  const answer = await directeur.send('POST', '/briefrondes', {
    onderwerp: ' ',
    kernboodschap: 'x'.repeat(4001),
    afgesprokenOp: '10-12-2026',
  })
  expect(
    answer
      .json()
      .invalidParams.map(({ name }: { name: string }) => name)
      .sort(),
  ).toEqual(['onderwerp', 'aanleiding', 'kernboodschap', 'vervolg', 'afgesprokenOp', 'besluitId'].sort())
})

test('a letter carries the Dutch day on which it was released, also shortly after midnight', async () => {
  const open = made<Briefronde>(await post('directeur.rid', `/briefrondes/${(await ronde()).id}/aanbiedingen`, { seen: { versie: 1 } }))
  const brief = await gereed(open, 'Westervoort')
  now.value = '2026-11-23T23:30:00Z'
  const wethouder = await house.signIn('secretaris.westervoort')
  made(await wethouder.send('POST', `/brieven/${brief.id}/vrijgaven`, { reden: 'Eerder.' }, match(brief)))
  const { lines } = await readPdf((await wethouder.get(`/brieven/${brief.id}/bestand`)).rawPayload)
  expect(lines.flat().join(' ')).toContain('24 november 2026')
  now.value = '2026-11-22T10:00:00Z'
})
