import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'

/** Two wishes of two municipalities become one, over HTTP, and the walls around that in the database. */
let house: TestHouse
let zevenaar: TestPerson
let duiven: TestPerson
let westervoort: TestPerson

beforeAll(async () => {
  house = await buildTestHouse()
  zevenaar = await house.signIn('demandmanager.zevenaar')
  duiven = await house.signIn('demandmanager.duiven')
  westervoort = await house.signIn('demandmanager.westervoort')
})
afterAll(() => house.close())

interface Gelezen {
  status: string
  versie: number
  aansluitingen: { organisatieNaam: string; keuze: string; reden: string }[]
  samengevoegdIn: { id: string; titel: string } | null
  samengevoegdUit: { id: string; titel: string; waarvoor: string; organisatieNaam: string; reden: string }[]
  samenvoeging: { status: string; antwoord: string } | null
  verzoeken: { wensId: string; titel: string; reden: string; versie: number }[]
}

const read = async (id: string, person = zevenaar) => (await person.get(`/wensen/${id}`)).json() as Gelezen
const post = (person: TestPerson, id: string, pad: string, { versie, ...body }: { versie: number } & Record<string, unknown>) =>
  person.send('POST', `/wensen/${id}/${pad}`, body, { 'if-match': `"${versie}"` })
/** The same at the version of now; anything but a success fails the test. */
const act = async (person: TestPerson, id: string, pad: string, body: object = {}) => {
  const answer = await post(person, id, pad, { ...body, versie: (await read(id, person)).versie })
  expect(answer.statusCode, answer.body).toBe(201)
}
const refusal = async (person: TestPerson, id: string, pad: string, body: object = {}) => {
  const answer = await post(person, id, pad, { ...body, versie: (await read(id, person)).versie })
  expect(answer.statusCode, answer.body).toBe(409)
  return answer.json().detail as string
}

let count = 0
async function shared(person: TestPerson, titel: string, body: object = {}): Promise<string> {
  const made = await person.send('POST', '/wensen', { titel: `${titel} ${++count}`, waarvoor: `${titel}, zodat niemand hoeft te wachten.` })
  const { id } = made.json() as { id: string }
  await act(person, id, 'indieningen', body)
  return id
}
const reden = 'Het is hetzelfde werk.'
const propose = (person: TestPerson, id: string, naarId: string) => act(person, id, 'samenvoegingen', { naarId, reden })
const answerYes = (person: TestPerson, id: string) =>
  act(person, id, 'samenvoegingen/antwoorden', { antwoord: 'aanvaard', reden: 'Dat zien wij ook zo.' })
const join = (person: TestPerson, id: string, keuze: string, vanafJaar: number | null = null) =>
  act(person, id, 'aansluitingen', { keuze, vanafJaar, reden: `Wij kiezen ${keuze}.` })

describe('merging', () => {
  test('both owners agree; the words stay under the names of their writers; whose it was takes part; choices move, unless made there before', async () => {
    const a = await shared(zevenaar, 'Egelwandelingen boeken')
    const b = await shared(duiven, 'Egeltochten reserveren')
    await join(westervoort, b, 'later', 2029)
    await propose(duiven, b, a)
    expect((await read(a)).verzoeken).toMatchObject([{ wensId: b, reden }])
    expect((await zevenaar.get('/taken')).body).toContain('Antwoord op het voorstel om samen te voegen: Egeltochten')
    expect((await post(westervoort, b, 'samenvoegingen/antwoorden', { antwoord: 'aanvaard', reden, versie: 3 })).statusCode).toBe(403)
    await answerYes(zevenaar, b)
    expect(await read(b, westervoort)).toMatchObject({
      status: 'samengevoegd',
      samengevoegdIn: { id: a },
      aansluitingen: [],
      samenvoeging: { status: 'aanvaard' },
    })
    const whole = await read(a, westervoort)
    expect(whole.samengevoegdUit).toMatchObject([
      { id: b, organisatieNaam: 'Duiven', reden, waarvoor: expect.stringContaining('Egeltochten reserveren') },
    ])
    expect(whole.verzoeken).toEqual([])
    expect(whole.aansluitingen.map(({ organisatieNaam, keuze }) => [organisatieNaam, keuze]).toSorted()).toEqual([
      ['Duiven', 'nu'],
      ['Westervoort', 'later'],
    ])
    for (const id of [a, b]) expect((await westervoort.get(`/historie?onderwerpId=${id}`)).body).toContain('answerSamenvoeging')
  })

  test('who chose at the whole keeps that; lists, search and look-alikes find the whole by the words of the part', async () => {
    const a = await shared(zevenaar, 'Bijenhotel beheren')
    const b = await shared(duiven, 'Wespenkasten onderhouden')
    await join(westervoort, a, 'niet')
    await join(westervoort, b, 'nu')
    await propose(duiven, b, a)
    await answerYes(zevenaar, b)
    expect((await read(a)).aansluitingen).toContainEqual(expect.objectContaining({ organisatieNaam: 'Westervoort', keuze: 'niet' }))
    const ids = async (pad: string) => ((await westervoort.get(pad)).json().resultaten as { id: string }[]).map(({ id }) => id)
    expect(await ids('/wensen?search=wespenkasten')).toEqual([a])
    expect(await ids('/wensen?search=wespenkasten&status=samengevoegd')).toEqual([b])
    expect((await westervoort.get('/zoekresultaten?search=wespenkasten')).json().resultaten[0].pad).toBe(`/wensen/${a}`)
    const alike = await westervoort.send('POST', '/gelijkenissen', { tekst: 'Wespenkasten onderhouden' })
    expect(alike.json().resultaten[0]).toMatchObject({ id: a, status: 'ingediend' })
  })

  test('who owns both does it in one act; what went on in the part goes along; taken apart it all comes back', async () => {
    const [b, a, c] = [await shared(zevenaar, 'Molen een'), await shared(zevenaar, 'Molen twee'), await shared(duiven, 'Molen drie')]
    await propose(zevenaar, b, a)
    expect(await read(b)).toMatchObject({ status: 'samengevoegd', samengevoegdIn: { id: a } })
    await propose(zevenaar, a, c)
    await answerYes(duiven, a)
    expect((await read(c)).samengevoegdUit.map(({ id }) => id)).toEqual([b, a])
    expect((await read(b)).samengevoegdIn).toMatchObject({ id: c })
    expect((await post(duiven, a, 'losmakingen', { grond: 'Toch niet.', versie: (await read(a)).versie })).statusCode).toBe(403)
    await act(zevenaar, a, 'losmakingen', { grond: 'Het is toch iets anders.' })
    expect(await read(a)).toMatchObject({
      status: 'ingediend',
      samengevoegdIn: null,
      samengevoegdUit: [{ id: b }],
      samenvoeging: { status: 'losgemaakt' },
    })
    expect(await read(c)).toMatchObject({ samengevoegdUit: [], aansluitingen: [{ organisatieNaam: 'Zevenaar', keuze: 'nu' }] })
  })

  test('is refused in words: not the owner, a no, asked twice, taken back, and what changed meanwhile', async () => {
    const [a, b] = [await shared(zevenaar, 'Vijver een'), await shared(duiven, 'Vijver twee')]
    expect((await post(zevenaar, b, 'samenvoegingen', { naarId: a, reden, versie: 2 })).statusCode).toBe(403)
    expect(await refusal(duiven, b, 'samenvoegingen', { naarId: b, reden })).toContain('dezelfde wens')
    await propose(duiven, b, a)
    expect(await refusal(duiven, b, 'samenvoegingen', { naarId: a, reden })).toContain('ligt al een voorstel')
    await act(duiven, b, 'samenvoegingen/intrekkingen', { grond: 'Toch niet.' })
    expect(await refusal(zevenaar, b, 'samenvoegingen/antwoorden', { antwoord: 'aanvaard', reden })).toContain('geen voorstel meer')
    await propose(duiven, b, a)
    await act(zevenaar, b, 'samenvoegingen/antwoorden', { antwoord: 'afgewezen', reden: 'Onze vijver is groter.' })
    expect(await read(b)).toMatchObject({ status: 'ingediend', samenvoeging: { status: 'afgewezen', antwoord: 'Onze vijver is groter.' } })
    await propose(duiven, b, a)
    await act(zevenaar, a, 'intrekkingen', { grond: 'Geen geld.' })
    expect(await refusal(zevenaar, b, 'samenvoegingen/antwoorden', { antwoord: 'aanvaard', reden })).toContain('is al ingetrokken')
    expect(await refusal(duiven, b, 'losmakingen', { grond: 'Toch niet.' })).toContain('Alleen een samengevoegde wens')
  })

  test('two that cross: one of them happens, the other is told, and nobody waits for ever', async () => {
    for (let round = 0; round < 4; round++) {
      const [a, b] = [await shared(zevenaar, 'Kruising'), await shared(duiven, 'Kruispunt')]
      await propose(zevenaar, a, b)
      await propose(duiven, b, a)
      const answers = await Promise.all([
        post(duiven, a, 'samenvoegingen/antwoorden', { antwoord: 'aanvaard', reden, versie: 3 }),
        post(zevenaar, b, 'samenvoegingen/antwoorden', { antwoord: 'aanvaard', reden, versie: 3 }),
      ])
      expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
      expect(answers.find(({ statusCode }) => statusCode !== 201)!.statusCode).toBeOneOf([409, 412])
      expect([(await read(a)).status, (await read(b)).status].toSorted()).toEqual(['ingediend', 'samengevoegd'])
    }
  })

  test('a confidential wish does not go on in one with wider sight, and not the other way round', async () => {
    const { rows } = await house.db.owner.query(
      `select l.tafel_id as id from samenwerking.tafel_lid l join samenwerking.tafel t on t.id = l.tafel_id join samenwerking.aanstelling a on a.id = l.aanstelling_id
       join identiteit.account k on k.persoon_id = a.persoon_id where k.aanmeldnaam = 'demandmanager.zevenaar' and t.soort = 'stuurgroep'`,
    )
    const secret = await shared(zevenaar, 'Stil plan', { zichtbaarheid: 'tafel', tafelId: rows[0].id })
    const open = await shared(zevenaar, 'Open plan')
    expect(await refusal(zevenaar, secret, 'samenvoegingen', { naarId: open, reden })).toContain('verklappen')
    expect(await refusal(zevenaar, open, 'samenvoegingen', { naarId: secret, reden })).toContain('kwijt')
    expect(
      (await post(westervoort, await shared(westervoort, 'Van ons'), 'samenvoegingen', { naarId: secret, reden, versie: 2 })).statusCode,
    ).toBe(404)
  })
})

describe('the wall', () => {
  test('nobody merges, answers or takes apart what is not theirs, and no choice is written for another without a yes', async () => {
    const [a, b] = [await shared(zevenaar, 'Muur een'), await shared(duiven, 'Muur twee')]
    const org = `(select id from samenwerking.organisatie where naam = 'Duiven' limit 1)`
    const ask = (status: string) =>
      `insert into vraag.samenvoeging (id, wens_id, naar_id, van_organisatie_id, reden, persoon_naam, voorgesteld_op, status, beantwoord_op)
       select gen_random_uuid(), '${b}', '${a}', ${org}, 'x', 'x', now(), '${status}', ${status === 'voorgesteld' ? 'null' : 'now()'}`
    const merge = `update vraag.wens set status = 'samengevoegd', samengevoegd_in_id = '${a}' where id = '${b}'`
    const say = (status: string) => `update vraag.samenvoeging set status = '${status}', beantwoord_op = now() where wens_id = '${b}'`
    const under = (naam: string, ...statements: string[]) => onderHoed(house, naam, ...statements)
    expect(await under('demandmanager.zevenaar', ask('voorgesteld'))).toBe('geweigerd')
    expect(await under('demandmanager.duiven', ask('aanvaard'))).toBe('geweigerd')
    expect(await under('demandmanager.duiven', merge)).toBe('geweigerd')
    await propose(duiven, b, a)
    expect(await under('demandmanager.duiven', say('aanvaard'))).toBe('geweigerd')
    expect(await under('demandmanager.westervoort', say('afgewezen'))).toBe('geweigerd')
    expect(await under('demandmanager.zevenaar', say('ingetrokken'))).toBe('geweigerd')
    const choose = `insert into vraag.aansluiting (id, wens_id, organisatie_id, keuze, reden, persoon_naam, sinds) select gen_random_uuid(), '${a}', ${org}, 'nu', 'x', 'x', now()`
    expect(await under('demandmanager.zevenaar', choose)).toBe('geweigerd')
    expect(await under('demandmanager.zevenaar', say('aanvaard'), choose)).toBe(1)
    await answerYes(zevenaar, b)
    const apart = `update vraag.wens set status = 'ingediend', samengevoegd_in_id = null where id = '${b}'`
    expect(await under('demandmanager.zevenaar', apart)).toBe('geweigerd')
    expect(await under('demandmanager.westervoort', apart)).toBe('geweigerd')
    expect(await under('demandmanager.duiven', apart)).toBe(1)
    expect(await under('controller.arnhem', `select from vraag.samenvoeging`)).toBe(0)
    expect(await under('demandmanager.duiven', `delete from vraag.samenvoeging`)).toBe('geweigerd')
  })
})
