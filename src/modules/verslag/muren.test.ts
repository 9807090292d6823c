import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Briefronde } from '#modules/verslag/contract.ts'
import { besluitWeg, made, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'
import { onderOrganisatie } from '../../test-muur.ts'

/** What the database refuses about letters, whatever a command forgets. */
let house: TestHouse
let open: Briefronde
let stil: Briefronde
let vrij: string

beforeAll(async () => {
  house = await buildTestHouse()
  const weg = besluitWeg(house)
  const besluit = await weg.slotbesluit('Over de brief')
  const directeur = await weg.who('directeur.rid')
  const maak = async (onderwerp: string) =>
    made<Briefronde>(
      await directeur.send('POST', '/briefrondes', {
        onderwerp,
        aanleiding: 'a',
        kernboodschap: 'k',
        vervolg: 'v',
        afgesprokenOp: '2099-01-01',
        besluitId: besluit.id,
      }),
    )
  stil = await maak('Nog stil')
  const gemaakt = await maak('Aangeboden')
  open = made<Briefronde>(await directeur.send('POST', `/briefrondes/${gemaakt.id}/aanbiedingen`, undefined, match(gemaakt)))
  const brief = open.brieven.find(({ organisatieNaam }) => organisatieNaam === 'Zevenaar')!
  vrij = brief.id
  const secretaris = await weg.who('secretaris.zevenaar')
  const tekst = { inleiding: 'Eigen woorden', lokaal: '', dekking: 'd', secretaris: 's', burgemeester: 'b', kenmerk: '' }
  const geschreven = (await secretaris.send('PUT', `/brieven/${vrij}`, tekst, match(brief))).json() as { versie: number }
  const gereed = made<{ versie: number }>(await secretaris.send('POST', `/brieven/${vrij}/gereedmeldingen`, undefined, match(geschreven)))
  made(await secretaris.send('POST', `/brieven/${vrij}/vrijgaven`, { reden: 'Eerder.' }, match(gereed)))
})
afterAll(() => house.close())

const onder = (organisatie: string, statement: string) => onderOrganisatie(house, organisatie, statement)
const SDL = 'Samenwerking De Liemers (SDL)'

test('a round in preparation is there for its maker alone, and so are its figures', async () => {
  for (const [wie, rijen] of [
    [SDL, 1],
    ['Zevenaar', 0],
  ] as const) {
    expect(await onder(wie, `select 1 from verslag.briefronde where id = '${stil.id}'`), wie).toBe(rijen)
    expect(await onder(wie, `select 1 from verslag.ronde_cijfers where ronde_id = '${stil.id}'`), wie).toBe(rijen)
  }
  expect(await onder('Zevenaar', `update verslag.briefronde set vervolg = 'x' where id = '${open.id}'`)).toBe(0)
})

test('what was offered keeps its words and its day; figures come only from its maker', async () => {
  expect(await onder(SDL, `update verslag.briefronde set kernboodschap = 'anders' where id = '${open.id}'`)).toBe('geweigerd')
  expect(await onder(SDL, `update verslag.briefronde set status = 'in_voorbereiding' where id = '${open.id}'`)).toBe('geweigerd')
  expect(await onder(SDL, `update verslag.briefronde set kernboodschap = 'anders' where id = '${stil.id}'`)).toBe(1)
  const cijfers = `insert into verslag.ronde_cijfers select ronde_id, 9, momentopname_id, 'x', now() from verslag.ronde_cijfers where ronde_id = '${open.id}' limit 1`
  expect(await onder(SDL, cijfers)).toBe(1)
  expect(await onder('Duiven', cijfers)).toBe('geweigerd')
})

test('a letter: made by the maker of its round, moved by its own municipality, and by nobody once it was released', async () => {
  const erbij = (status: string) =>
    `insert into verslag.brief (id, regeling_id, ronde_id, eigen_organisatie_id, status, bijgewerkt_op) select gen_random_uuid(), r.regeling_id, r.id, r.eigen_organisatie_id, '${status}', now() from verslag.briefronde r where r.id = '${open.id}'`
  expect(await onder(SDL, erbij('te_schrijven'))).toBe(1)
  expect(await onder(SDL, erbij('gereed'))).toBe('geweigerd')
  expect(await onder('Duiven', erbij('te_schrijven'))).toBe('geweigerd')
  expect(await onder('Zevenaar', `update verslag.brief set reden = 'anders' where id = '${vrij}'`)).toBe(0)
  expect(await onder('Zevenaar', `update verslag.brief_tekst set inleiding = 'anders' where brief_id = '${vrij}'`)).toBe(0)
  expect(await onder('Duiven', `update verslag.brief set reden = 'x'`)).toBe(1)
  expect(await onder('Duiven', `update verslag.brief set ronde_id = '${stil.id}'`)).toBe('geweigerd')
  for (const table of ['brief', 'brief_tekst', 'briefronde', 'ronde_cijfers', 'momentopname'])
    expect(await onder(SDL, `delete from verslag.${table}`), table).toBe('geweigerd')
  expect(await onder(SDL, `update verslag.momentopname set titel = 'x'`)).toBe('geweigerd')
})
