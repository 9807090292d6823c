import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

/** The two walls between own side and shared side: what the API gives, and what the database gives to a query that forgets to ask. */
let house: TestHouse
let people: Record<string, TestPerson>
let app: pg.Client

beforeAll(async () => {
  house = await buildTestHouse()
  people = Object.fromEntries(
    await Promise.all(
      [
        'controller.zevenaar',
        'demandmanager.zevenaar',
        'demandmanager.duiven',
        'controller.westervoort',
        'secretaris.zevenaar',
        'controller.arnhem',
        'beheerder.deliemers',
      ].map(async (naam) => [naam, await house.signIn(naam)] as const),
    ),
  )
  app = new pg.Client({ connectionString: house.db.url, options: '-c role=regiekamer_app' })
  await app.connect()
})

afterAll(async () => {
  await app.end()
  await house.close()
})

const as = (naam: string) => people[naam]!
const ids = async (naam: string, path: string) => ((await as(naam).get(path)).json().resultaten as { id: string }[]).map(({ id }) => id)
const organisatieId = async (naam: string) =>
  ((await as('controller.zevenaar').get(`/organisaties?search=${naam}`)).json().resultaten as { id: string; naam: string }[]).find(
    (row) => row.naam === naam,
  )!.id

async function draftSleutel(naam: string, jaar = 2032) {
  const delen = await Promise.all(
    ['Zevenaar', 'Duiven', 'Westervoort'].map(async (each) => ({ organisatieId: await organisatieId(each), gewicht: '1' })),
  )
  const answer = await as('controller.zevenaar').send('POST', '/verdeelsleutels', {
    naam,
    geldigVan: `${jaar}-01-01`,
    opbouw: { maatstaven: [{ weging: '1', maatstaf: { soort: 'vast' } }], delen },
  })
  expect(answer.statusCode).toBe(201)
  return answer.json() as { id: string; versie: number }
}

const submit = (naam: string, id: string, versie: number, body: unknown = {}) =>
  as(naam).send('POST', `/verdeelsleutels/${id}/indieningen`, body, { 'if-match': `"${versie}"` })

describe('a draft', () => {
  test('is seen by the own organisation, and by nobody else', async () => {
    const { id } = await draftSleutel('Concept')
    expect(await ids('demandmanager.zevenaar', '/verdeelsleutels')).toContain(id)
    for (const other of ['demandmanager.duiven', 'controller.westervoort', 'beheerder.deliemers', 'controller.arnhem'])
      expect(await ids(other, '/verdeelsleutels')).not.toContain(id)
  })

  test('is handed in by the own organisation only, and only with a mandate', async () => {
    const { id, versie } = await draftSleutel('Mandaat')
    expect((await submit('demandmanager.zevenaar', id, versie)).json()).toMatchObject({
      status: 409,
      detail: expect.stringContaining('geen mandaat'),
    })
    expect((await submit('controller.westervoort', id, versie)).statusCode).toBe(404)
    expect((await submit('controller.zevenaar', id, versie)).statusCode).toBe(201)
    expect(await ids('demandmanager.duiven', '/verdeelsleutels')).toContain(id)
    expect(await ids('controller.arnhem', '/verdeelsleutels')).not.toContain(id)
  })

  test('handed in, it does not change any more; not by its owner either', async () => {
    const { id, versie } = await draftSleutel('Vast')
    await submit('controller.zevenaar', id, versie)
    const body = {
      naam: 'Anders',
      geldigVan: '2032-01-01',
      opbouw: { maatstaven: [{ weging: '1', maatstaf: { soort: 'gelijk' } }], delen: [{ organisatieId: await organisatieId('Zevenaar') }] },
    }
    expect((await as('controller.zevenaar').send('PUT', `/verdeelsleutels/${id}`, body, { 'if-match': '"2"' })).statusCode).toBe(409)
    expect((await as('controller.zevenaar').send('DELETE', `/verdeelsleutels/${id}`, undefined, { 'if-match': '"2"' })).statusCode).toBe(
      409,
    )
  })
})

describe('the three exceptions that the data carries', () => {
  test('only for a table: its members see it, other partners do not', async () => {
    const tafel = (
      await house.db.owner.query(
        "select t.id, t.naam from samenwerking.tafel t join samenwerking.tafel_lid l on l.tafel_id = t.id join samenwerking.aanstelling a on a.id = l.aanstelling_id join identiteit.account k on k.persoon_id = a.persoon_id where k.aanmeldnaam = 'controller.westervoort' limit 1",
      )
    ).rows[0]
    const { id, versie } = await draftSleutel('Alleen de controllers')
    expect((await submit('controller.zevenaar', id, versie, { zichtbaarheid: 'tafel', tafelId: tafel.id })).statusCode).toBe(201)
    expect(await ids('controller.westervoort', '/verdeelsleutels')).toContain(id)
    expect(await ids('demandmanager.duiven', '/verdeelsleutels')).not.toContain(id)
    expect(
      (await as('demandmanager.duiven').get('/zoekresultaten?search=Alleen de controllers'))
        .json()
        .resultaten.filter((row: { soort: string }) => row.soort === 'verdeelsleutel'),
    ).toEqual([])
    expect((await as('demandmanager.duiven').get(`/historie?onderwerpId=${id}`)).json().totaal).toBe(0)
  })

  test('only the own organisation, also after handing in', async () => {
    const { id, versie } = await draftSleutel('Alleen wij')
    await submit('controller.zevenaar', id, versie, { zichtbaarheid: 'eigen_organisatie' })
    expect(await ids('secretaris.zevenaar', '/verdeelsleutels')).toContain(id)
    expect(await ids('controller.westervoort', '/verdeelsleutels')).not.toContain(id)
  })

  test('amount hidden: partners see the mandate and not its limit; the database does not give it either', async () => {
    const hidden = async (naam: string) =>
      (
        (await as(naam).get('/mandaten?pageSize=100')).json().resultaten as {
          bedragVerborgen: boolean
          limiet: string | null
          organisatieNaam: string
        }[]
      ).find((row) => row.bedragVerborgen && row.organisatieNaam === 'Zevenaar')!
    expect((await hidden('controller.zevenaar')).limiet).toBe('250000.00')
    expect(await hidden('demandmanager.duiven')).toMatchObject({ bedragVerborgen: true, limiet: null })
    await expect(app.query('select limiet_cent from samenwerking.mandaat')).rejects.toThrow('permission denied')
  })
})

describe('the second wall: a query that forgets its scope', () => {
  const tables = [
    'organisatie where regeling_id is not null',
    'regeling',
    'rechtsvorm',
    'dienstonderdeel',
    'deelname',
    'tafel',
    'tafel_lid',
    'aanstelling',
    'contact',
    'kenmerkwaarde',
    'verdeelsleutel',
    'opmerking',
  ]
  const count = async (table: string) => Number((await app.query(`select count(*) as n from samenwerking.${table}`)).rows[0].n)
  const wear = (persoon: string, organisatie: string, regeling: string) =>
    app.query(
      "select set_config('hoed.persoon', $1, false), set_config('hoed.organisatie', $2, false), set_config('hoed.regeling', $3, false), set_config('hoed.tafels', '{}', false)",
      [persoon, organisatie, regeling],
    )

  test.each(tables)('without a hat %s is empty, though it has rows', async (table) => {
    await wear('', '', '')
    expect(await count(table)).toBe(0)
    expect(Number((await house.db.owner.query(`select count(*) as n from samenwerking.${table}`)).rows[0].n)).toBeGreaterThan(0)
  })

  test('with a hat nothing of another cooperation, and nothing of another own side', async () => {
    const { rows } = await house.db.owner.query(
      "select a.persoon_id, a.organisatie_id, a.regeling_id from samenwerking.aanstelling a join identiteit.account k on k.persoon_id = a.persoon_id where k.aanmeldnaam = 'demandmanager.duiven'",
    )
    await wear(rows[0].persoon_id, rows[0].organisatie_id, rows[0].regeling_id)
    for (const table of ['deelname', 'aanstelling', 'contact', 'verdeelsleutel', 'opmerking']) {
      expect(
        (await app.query(`select count(*)::int as n from samenwerking.${table} where regeling_id <> $1`, [rows[0].regeling_id])).rows[0].n,
      ).toBe(0)
    }
    expect(
      (
        await app.query(
          'select count(*)::int as n from samenwerking.verdeelsleutel where ingediend_op is null and eigen_organisatie_id <> $1',
          [rows[0].organisatie_id],
        )
      ).rows[0].n,
    ).toBe(0)
  })

  test('writing for another organisation or another cooperation is refused by the database', async () => {
    const { rows } = await house.db.owner.query(
      "select a.persoon_id, a.organisatie_id, a.regeling_id, (select id from samenwerking.regeling where id <> a.regeling_id limit 1) as andere, (select organisatie_id from samenwerking.aanstelling b where b.regeling_id = a.regeling_id and b.organisatie_id <> a.organisatie_id limit 1) as partner from samenwerking.aanstelling a join identiteit.account k on k.persoon_id = a.persoon_id where k.aanmeldnaam = 'demandmanager.duiven'",
    )
    const { persoon_id, organisatie_id, regeling_id, andere, partner } = rows[0]
    await wear(persoon_id, organisatie_id, regeling_id)
    const insert = (regeling: string, organisatie: string) =>
      app.query(
        "insert into samenwerking.opmerking (id, regeling_id, eigen_organisatie_id, onderwerp_soort, onderwerp_id, tekst, persoon_id, persoon_naam, gemaakt_op) values (gen_random_uuid(), $1, $2, 'verdeelsleutel', gen_random_uuid(), 'x', $3, 'x', now())",
        [regeling, organisatie, persoon_id],
      )
    await expect(insert(andere, organisatie_id)).rejects.toThrow('row-level security')
    await expect(insert(regeling_id, partner)).rejects.toThrow('row-level security')
    await expect(insert(regeling_id, organisatie_id)).resolves.toBeDefined()
  })

  test('two people on the same connections never see each other', async () => {
    const rounds = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 'controller.zevenaar' : 'controller.arnhem'))
    const seen = await Promise.all(rounds.map(async (naam) => [naam, (await as(naam).get('/regeling')).json().korteNaam] as const))
    for (const [naam, regeling] of seen) expect(regeling).toBe(naam === 'controller.zevenaar' ? 'De Liemers' : 'De Connectie')
  })
})

describe('figures that do not fit', () => {
  const draft = (waarde: string) =>
    as('controller.zevenaar').send('POST', '/kenmerkwaarden', { kenmerk: 'fte', peildatum: '2040-01-01', waarde, bron: 'test' })

  test.each(['1.23456', '999999999999999', '-1', '1,5', 'veel'])(
    '%s is refused with what to do, never rounded in silence',
    async (waarde) => {
      const answer = await draft(waarde)
      expect(answer.statusCode).toBe(400)
      expect(answer.json().invalidParams).toEqual([
        { name: 'waarde', code: 'invalid_format', reason: 'Vul een getal in vanaf 0, met ten hoogste 4 decimalen.' },
      ])
    },
  )

  test('an organisation that ends before it begins is refused at the field', async () => {
    const answer = await as('beheerder.deliemers').send('POST', '/organisaties', {
      naam: 'Achterstevoren',
      soort: 'overig',
      bron: 'test',
      van: '2026-01-01',
      totEnMet: '2025-01-01',
    })
    expect(answer.json().invalidParams).toEqual([
      { name: 'totEnMet', code: 'custom', reason: 'De einddatum ligt voor de begindatum: kies een latere einddatum.' },
    ])
  })
})
