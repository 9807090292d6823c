import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'
import { onderHoed, onderOrganisatie } from '../../test-muur.ts'

/** What the database refuses about views of councils, whatever a command forgets. */
let house: TestHouse
let visie: string
let begroting: string

beforeAll(async () => {
  house = await buildTestHouse()
  const idOf = async (titel: string) =>
    (await house.db.owner.query<{ id: string }>(`select id from zienswijzen.ronde where titel like 'Fictief: ${titel}%'`)).rows[0]!.id
  ;[visie, begroting] = [await idOf('Visie'), await idOf('Ontwerpbegroting')]
})
afterAll(() => house.close())

const SDL = 'Samenwerking De Liemers (SDL)'

const onder = (organisatie: string, ...statements: string[]) => onderOrganisatie(house, organisatie, ...statements)

const nieuweRonde = (organisatie: string, verzonden = false) =>
  `insert into zienswijzen.ronde (id, regeling_id, eigen_organisatie_id, soort, titel, vraag, bijgewerkt_op, verzonden_op, reactie_uiterlijk)
   select gen_random_uuid(), r.regeling_id, o.id, 'ander_besluit', 'Proef', 'v', now(), ${verzonden ? 'current_date, current_date' : 'null, null'}
   from zienswijzen.ronde r, samenwerking.organisatie o where r.id = '${visie}' and o.naam = '${organisatie}'`

test('only who works for the partners asks their councils, and only from its own side', async () => {
  expect(await onder(SDL, nieuweRonde(SDL))).toBe(1)
  expect(await onder(SDL, nieuweRonde(SDL, true))).toBe('geweigerd')
  expect(await onder('Zevenaar', nieuweRonde('Zevenaar'))).toBe('geweigerd')
  expect(await onder('Zevenaar', nieuweRonde(SDL))).toBe('geweigerd')
  await house.db.owner.query(nieuweRonde(SDL))
  const stil = `from zienswijzen.ronde where titel = 'Proef'`
  expect(await onder(SDL, `select 1 ${stil}`)).toBe(1)
  expect(await onder('Zevenaar', `select 1 ${stil}`)).toBe(0)
  expect(await onder('Zevenaar', `delete ${stil}`)).toBe(0)
  expect(await onder(SDL, `delete ${stil}`)).toBe(1)
})

test('what was sent stays as it was sent; the councils are named in that same transaction and never later', async () => {
  expect(await onder(SDL, `update zienswijzen.ronde set vraag = 'anders' where id = '${visie}'`)).toBe('geweigerd')
  expect(await onder(SDL, `update zienswijzen.ronde set verzonden_op = null where id = '${visie}'`)).toBe('geweigerd')
  expect(await onder(SDL, `update zienswijzen.ronde set reactie_uiterlijk = '2027-01-31' where id = '${visie}'`)).toBe(1)
  expect(await onder('Zevenaar', `update zienswijzen.ronde set reactie_uiterlijk = '2027-01-31' where id = '${visie}'`)).toBe(0)
  expect(await onder(SDL, `delete from zienswijzen.ronde where id = '${visie}'`)).toBe(0)
  const erbij = `insert into zienswijzen.raad select r.id, r.eigen_organisatie_id from zienswijzen.ronde r where r.id = '${visie}'`
  expect(await onder(SDL, erbij)).toBe('geweigerd')
  const verzend = `update zienswijzen.ronde set verzonden_op = current_date, reactie_uiterlijk = current_date where titel = 'Proef'`
  const raden = `insert into zienswijzen.raad select r.id, r.eigen_organisatie_id from zienswijzen.ronde r where r.titel = 'Proef'`
  expect(await onder(SDL, verzend, raden)).toBe(1)
  expect(await onder(SDL, raden)).toBe('geweigerd')
})

test('a view in preparation is there for its own council alone, with its points; what was handed in nobody moves', async () => {
  const westervoort = `from zienswijzen.zienswijze where ronde_id = '${visie}' and ingediend_op is null`
  const punten = `from zienswijzen.punt p where p.zienswijze_id in (select id from zienswijzen.zienswijze where ronde_id = '${visie}' and ingediend_op is null)`
  for (const [wie, rijen] of [
    ['Westervoort', 1],
    [SDL, 0],
    ['Duiven', 0],
  ] as const) {
    expect(await onder(wie, `select 1 ${westervoort}`), wie).toBe(rijen)
    expect(await onder(wie, `select 1 from zienswijzen.punt where tekst like '%inwoners merken%'`), wie).toBe(rijen)
    expect(await onder(wie, `delete ${punten}`), wie).toBe(rijen)
  }
  const ingediend = `where ronde_id = '${visie}' and ingediend_op is not null`
  for (const wie of ['Duiven', 'Zevenaar', SDL]) {
    expect(await onder(wie, `update zienswijzen.zienswijze set strekking = 'positief' ${ingediend}`), wie).toBe(0)
    expect(await onder(wie, `delete from zienswijzen.zienswijze ${ingediend}`), wie).toBe(0)
    expect(await onder(wie, `delete from zienswijzen.punt where tekst like '%balie%'`), wie).toBe(0)
  }
  const punt = `insert into zienswijzen.punt (id, zienswijze_id, volgorde, tekst) select gen_random_uuid(), id, 9, 'later' from zienswijzen.zienswijze`
  expect(await onder('Duiven', `${punt} ${ingediend}`)).toBe('geweigerd')
  expect(await onder('Westervoort', `${punt} where ronde_id = '${visie}' and ingediend_op is null`)).toBe(1)
})

test('no council writes for another, and nobody for a council that was not asked', async () => {
  const voor = (naam: string) =>
    `insert into zienswijzen.zienswijze (id, regeling_id, ronde_id, eigen_organisatie_id, corrigeert_id, correctie_reden, bijgewerkt_op)
     select gen_random_uuid(), z.regeling_id, z.ronde_id, z.eigen_organisatie_id, z.id, 'x', now() from zienswijzen.zienswijze z join samenwerking.organisatie o on o.id = z.eigen_organisatie_id
     where z.ronde_id = '${visie}' and o.naam = '${naam}'`
  expect(await onder('Duiven', voor('Duiven'))).toBe(1)
  expect(await onder('Duiven', voor('Zevenaar'))).toBe('geweigerd')
  expect(await onder(SDL, voor('Duiven'))).toBe('geweigerd')
})

test('a reaction: only of the joint organisation, a secret until a nota holds it, and then fixed', async () => {
  expect(await onder(SDL, `select 1 from zienswijzen.reactie where ronde_id = '${visie}'`)).toBe(1)
  for (const wie of ['Duiven', 'Westervoort']) {
    expect(await onder(wie, `select 1 from zienswijzen.reactie where ronde_id = '${visie}'`), wie).toBe(0)
    expect(await onder(wie, `select 1 from zienswijzen.reactie where ronde_id = '${begroting}'`), wie).toBe(3)
  }
  const geef = (tekst: string) =>
    `insert into zienswijzen.reactie (punt_id, ronde_id, oordeel) select id, '${visie}', 'overgenomen' from zienswijzen.punt where tekst like '%${tekst}%'`
  expect(await onder(SDL, geef('leg elk jaar'))).toBe(1)
  expect(await onder('Duiven', geef('leg elk jaar'))).toBe('geweigerd')
  expect(await onder(SDL, `update zienswijzen.reactie set toelichting = 'anders' where ronde_id = '${visie}'`)).toBe(1)
  expect(await onder('Duiven', `update zienswijzen.reactie set toelichting = 'anders'`)).toBe(0)
  expect(await onder(SDL, `update zienswijzen.reactie set toelichting = 'anders' where ronde_id = '${begroting}'`)).toBe(0)
  const vreemdeNota = `update zienswijzen.reactie set nota_id = (select id from zienswijzen.nota where ronde_id = '${begroting}') where ronde_id = '${visie}'`
  expect(await onder(SDL, vreemdeNota)).toBe('geweigerd')
  for (const table of ['reactie', 'nota', 'raad']) expect(await onder(SDL, `delete from zienswijzen.${table}`), table).toBe('geweigerd')
})

test('a nota: adopted and sent by who asked, once', async () => {
  const stel = `insert into zienswijzen.nota (id, ronde_id, nummer, vastgesteld_op, vastgesteld_door) values (gen_random_uuid(), '${visie}', 1, current_date, 'x')`
  expect(await onder(SDL, stel)).toBe(1)
  expect(await onder('Duiven', stel)).toBe('geweigerd')
  const verzend = `update zienswijzen.nota set verzonden_op = current_date, verzonden_door = 'x' where ronde_id = `
  expect(await onder(SDL, stel, `${verzend} '${visie}'`)).toBe(1)
  expect(await onder(SDL, `${verzend} '${begroting}'`)).toBe(0)
  expect(await onder(SDL, `update zienswijzen.nota set vastgesteld_op = current_date`)).toBe('geweigerd')
})

test('another cooperation sees nothing', async () => {
  for (const table of ['ronde', 'raad', 'zienswijze', 'punt', 'nota', 'reactie'])
    expect(await onderHoed(house, 'controller.arnhem', `select 1 from zienswijzen.${table}`), table).toBe(0)
})
