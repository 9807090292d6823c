import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Behandeling } from '#modules/governance/contract.ts'
import { type BesluitWeg, BESLUIT, besluitWeg, made, madeWeg, match, stapVan } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

/** Edges of the way along the tables: who begins it, when a table met, what is left after the last decision. */
let house: TestHouse
let weg: BesluitWeg

beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
})
afterAll(() => house.close())

const tafelId = async (naam: string) =>
  (
    await house.db.owner.query<{ id: string }>(
      `select t.id from samenwerking.tafel t join samenwerking.regeling r on r.id = t.regeling_id where r.korte_naam = 'De Liemers' and t.naam like $1`,
      [`${naam}%`],
    )
  ).rows[0]!.id

const begin: BesluitWeg['eigenWeg'] = (...given) => weg.eigenWeg(...given)

test('a proposal is brought in by who handed it in: no partner and no supplier chooses its way', async () => {
  for (const naam of ['demandmanager.duiven', 'directeur.rid']) {
    const vreemd = await begin(naam, `Van Zevenaar, door ${naam}`, [[1, 'Algemeen bestuur', 'besluit']])
    expect(vreemd.json(), naam).toMatchObject({ status: 403, type: expect.stringContaining('andere-organisatie') })
  }
})

test('a college chooses its own meetings; what was stopped is not planned', async () => {
  const { rows } = await house.db.owner.query<{ id: string }>(
    `insert into kalender.vergadering (id, regeling_id, tafel_id, datum, aanleveren_uiterlijk)
     select gen_random_uuid(), t.regeling_id, t.id, current_date + 700, current_date + 690 from samenwerking.tafel t where t.id = $1 returning id`,
    [await tafelId('College van Zevenaar')],
  )
  const behandeling = madeWeg(await begin('demandmanager.zevenaar', 'Plannen', [[1, 'College van Zevenaar', 'besluit']]))
  const plan = async (naam: string, was: Behandeling, vergaderingId: string | null) =>
    (await weg.who(naam)).send(
      'PUT',
      `/behandelingen/${was.id}/planning`,
      { keuzes: [{ stapId: was.stappen[0]!.id, vergaderingId }] },
      match(was),
    )
  expect((await plan('secretaris.duiven', behandeling, rows[0]!.id)).statusCode).toBe(403)
  const gepland = await plan('secretaris.zevenaar', behandeling, rows[0]!.id)
  expect(gepland.json()).toMatchObject({ stappen: [{ vergaderingId: rows[0]!.id, vastgezet: true }] })
  const maker = await weg.who('secretaris.zevenaar')
  const stop = await maker.send('POST', `/behandelingen/${behandeling.id}/stopzettingen`, { grond: 'Toch niet' }, match(gepland.json()))
  expect((await plan('secretaris.zevenaar', made<Behandeling>(stop), null)).json().type).toContain('behandeling-gestopt')
})

test('what is missing from the word of a table comes back at once, under the names of the fields', async () => {
  const behandeling = madeWeg(await begin('demandmanager.zevenaar', 'Alles tegelijk', [[1, 'College van Zevenaar', 'besluit']]))
  const person = await weg.who('secretaris.zevenaar')
  const path = `/behandelingen/${behandeling.id}/stappen/${behandeling.stappen[0]!.id}/uitkomsten`
  const namen = async (body: object) => {
    const answer = await person.send('POST', path, body, match(behandeling))
    return (answer.json().invalidParams as { name: string }[]).map(({ name }) => name)
  }
  expect(await namen({ uitkomst: 'aangenomen', vergadering: '2099-01-01', reden: 'x' })).toEqual(['vergadering', 'besluit.tekst'])
  expect(await namen({ vergadering: '31-12-2026', reden: '  ', besluit: { tekst: ' ', stemming: '' } })).toEqual([
    'uitkomst',
    'vergadering',
    'reden',
    'besluit.tekst',
    'besluit.stemming',
  ])
  const lang = {
    uitkomst: 'aangenomen',
    vergadering: '2026-11-20',
    reden: 'x'.repeat(4001),
    besluit: { tekst: 'y'.repeat(4001), stemming: 'c' },
  }
  expect(await namen(lang)).toEqual(['reden', 'besluit.tekst'])
  const precies = { ...lang, reden: '‮רץ <b>'.padEnd(4000, 'x'), besluit: { tekst: '<script>'.padEnd(4000, 'y'), stemming: 'c' } }
  expect((await person.send('POST', path, precies, match(behandeling))).statusCode).toBe(201)
})

test('a table did not meet before the table that goes first', async () => {
  const behandeling = madeWeg(
    await begin('demandmanager.zevenaar', 'Volgorde', [
      [1, 'Secretarissen', 'advies'],
      [2, 'Algemeen bestuur', 'besluit'],
    ]),
  )
  const na = made<Behandeling>(await weg.leg('secretaris.zevenaar', behandeling, { tafel: 'Secretarissen', uitkomst: 'positief' }))
  const person = await weg.who('wethouder.zevenaar')
  const vroeg = await person.send(
    'POST',
    `/behandelingen/${na.id}/stappen/${stapVan(na, 'Algemeen').id}/uitkomsten`,
    { uitkomst: 'aangenomen', vergadering: '2026-11-19', reden: 'x', besluit: BESLUIT },
    match(na),
  )
  expect(vroeg.json()).toMatchObject({ type: expect.stringContaining('vergadering-te-vroeg'), invalidParams: [{ name: 'vergadering' }] })
})

test('after the last decision a council that has to know stands on its start page, and can say that it knows', async () => {
  const behandeling = madeWeg(
    await begin('demandmanager.zevenaar', 'Ter kennisname', [
      [1, 'Algemeen bestuur', 'besluit'],
      [2, 'Gemeenteraad van Duiven', 'kennisname'],
    ]),
  )
  const besloten = made<Behandeling>(
    await weg.leg('wethouder.zevenaar', behandeling, { tafel: 'Algemeen bestuur', uitkomst: 'aangenomen', besluit: BESLUIT }),
  )
  expect(besloten.status).toBe('besloten')
  const griffier = await weg.who('griffier.duiven')
  const taken = async () => ((await griffier.get('/taken')).json().resultaten as { pad: string }[]).map(({ pad }) => pad)
  const open = async () => ((await griffier.get('/open-punten')).json().resultaten as { id: string }[]).map(({ id }) => id)
  expect(await taken()).toContain(`/behandelingen/${besloten.id}`)
  expect(await open()).toContain(besloten.id)
  made(await weg.leg('griffier.duiven', besloten, { tafel: 'Gemeenteraad van Duiven', uitkomst: 'kennisgenomen' }))
  expect(await taken()).not.toContain(`/behandelingen/${besloten.id}`)
  expect(await open()).not.toContain(besloten.id)
})

test('a table where nobody sits says so, and who cannot advise is not waited for', async () => {
  const { owner } = house.db
  const controllers = await tafelId('Controllersoverleg')
  await owner.query(
    `insert into samenwerking.tafel_lid (tafel_id, aanstelling_id) select '${controllers}', a.id from samenwerking.aanstelling a join identiteit.account k on k.persoon_id = a.persoon_id where k.aanmeldnaam = 'raadslid.duiven'`,
  )
  await owner.query(
    `delete from samenwerking.tafel_lid l using samenwerking.aanstelling a, identiteit.account k where l.aanstelling_id = a.id and k.persoon_id = a.persoon_id and k.aanmeldnaam = 'controller.duiven'`,
  )
  const behandeling = await weg.inBehandeling(await weg.ingediendVoorstel('Wie zit er'))
  expect(stapVan(behandeling, 'Controllers').adviseurs.map(({ naam }) => naam)).not.toContain('Duiven')
  await owner.query(`delete from samenwerking.tafel_lid where tafel_id = '${controllers}'`)
  const punten = (await (await weg.who('griffier.duiven')).get('/open-punten')).json().resultaten as { id: string; blokkade: string }[]
  expect(punten.find(({ id }) => id === behandeling.id)!.blokkade).toBe('Niemand zit aan Controllersoverleg De Liemers')
})
