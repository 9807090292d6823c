import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Clock } from '#platform/http/context.ts'
import { readPdf } from '#platform/documents/test-reading.ts'
import type { AangeschrevenRaad, Zienswijze, Zienswijzeronde } from '#modules/zienswijzen/contract.ts'
import { made, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'
import { onderOrganisatie } from '../../test-muur.ts'

/** Two municipalities merge while their councils are asked: one had spoken, the other was writing. */
let house: TestHouse
const day = { value: '2026-11-22' }
const clock: Clock = { now: () => new Date(`${day.value}T10:00:00Z`), today: () => day.value }

beforeAll(async () => {
  house = await buildTestHouse({ clock })
})
afterAll(() => house.close())

const send = async (naam: string, [method, path]: readonly ['POST' | 'PUT', string], body?: object, seen?: { versie: number }) =>
  (await house.signIn(naam)).send(method, path, body, seen ? match(seen) : {})
const read = async (naam: string, id: string) => (await (await house.signIn(naam)).get(`/zienswijzerondes/${id}`)).json() as Zienswijzeronde
const raadVan = ({ raden }: Zienswijzeronde, naam: string): AangeschrevenRaad => raden.find((raad) => raad.organisatieNaam === naam)!
const taken = async (naam: string, titel: string) =>
  ((await (await house.signIn(naam)).get('/taken')).json().resultaten as { titel: string }[]).filter((taak) => taak.titel.includes(titel))

async function verzonden(titel: string): Promise<Zienswijzeronde> {
  const body = { soort: 'ontwerpregeling', titel, vraag: 'Wat vindt uw raad?' }
  const ronde = made<Zienswijzeronde>(await send('directeur.rid', ['POST', '/zienswijzerondes'], body))
  return made<Zienswijzeronde>(await send('directeur.rid', ['POST', `/zienswijzerondes/${ronde.id}/verzendingen`], undefined, ronde))
}

/** Duiven and Westervoort end; the griffier of Duiven goes along to the new municipality, the one of Westervoort keeps the old hat. */
async function merge(op: string): Promise<void> {
  const { owner } = house.db
  await owner.query(
    `insert into samenwerking.organisatie (id, naam, soort, bestaat, bron, fictief) values (gen_random_uuid(), 'Nieuwland', 'gemeente', daterange('${op}', null), 'proef', true)`,
  )
  const oud = `o.naam in ('Duiven', 'Westervoort') and o.soort = 'gemeente'`
  await owner.query(`update samenwerking.organisatie o set bestaat = daterange(lower(bestaat), '${op}') where ${oud}`)
  await owner.query(
    `insert into samenwerking.opvolging (van_id, naar_id, datum, soort) select o.id, n.id, '${op}', 'samenvoeging' from samenwerking.organisatie o, samenwerking.organisatie n where ${oud} and n.naam = 'Nieuwland'`,
  )
  await owner.query(
    `update samenwerking.aanstelling a set organisatie_id = n.id from samenwerking.organisatie o, samenwerking.organisatie n
     where o.id = a.organisatie_id and o.naam = 'Duiven' and a.rol = 'griffier' and n.naam = 'Nieuwland'`,
  )
}

test('the council that had spoken stays, the other one is succeeded: nothing is lost and somebody speaks', async () => {
  const ronde = await verzonden('Halverwege')
  const begin = (naam: string, velden: object) => send(naam, ['POST', `/zienswijzerondes/${ronde.id}/zienswijzen`], velden)
  const hand = (naam: string, seen: Zienswijze) => send(naam, ['POST', `/zienswijzen/${seen.id}/indieningen`], undefined, seen)
  made(await hand('griffier.duiven', made<Zienswijze>(await begin('griffier.duiven', { strekking: 'geen' }))))
  const concept = made<Zienswijze>(await begin('griffier.westervoort', { strekking: 'geen' }))

  day.value = '2026-12-15'
  await merge(day.value)
  const now = await read('directeur.rid', ronde.id)
  expect(now.raden.map(({ organisatieNaam, stand, volgtOp }) => [organisatieNaam, stand, volgtOp])).toEqual([
    ['Duiven', 'geen', []],
    ['Nieuwland', 'niets', ['Westervoort']],
    ['Westervoort', 'opgegaan', []],
    ['Zevenaar', 'niets', []],
  ])
  expect(raadVan(now, 'Westervoort').opgegaan).toEqual({ per: '2026-12-15', in: ['Nieuwland'] })
  const dicht = await hand('griffier.westervoort', concept)
  expect(dicht.json()).toMatchObject({
    status: 409,
    type: expect.stringContaining('gemeente-bestaat-niet-meer'),
    detail: 'Westervoort ging op 15 december 2026 op in Nieuwland, voordat de raad een zienswijze gaf. De raad van Nieuwland spreekt nu.',
  })
  expect(raadVan(await read('griffier.westervoort', ronde.id), 'Westervoort').concept).toMatchObject({ id: concept.id })
  expect(await taken('griffier.westervoort', 'Halverwege')).toEqual([])
  expect(await taken('griffier.duiven', 'Halverwege')).toMatchObject([{ soort: 'zienswijze_indienen' }])

  const nota = (naam = 'directeur.rid') => send(naam, ['POST', `/zienswijzerondes/${ronde.id}/notas`], undefined, now)
  expect((await nota()).json().detail).toContain('Nieuwland, Zevenaar hebben nog tot en met')
  made(await hand('griffier.zevenaar', made<Zienswijze>(await begin('griffier.zevenaar', { strekking: 'geen' }))))
  made(await hand('griffier.duiven', made<Zienswijze>(await begin('griffier.duiven', { strekking: 'geen' }))))
  const vast = made<Zienswijzeronde>(await nota())
  expect(raadVan(vast, 'Nieuwland')).toMatchObject({ stand: 'geen', volgtOp: ['Westervoort'] })
  const pdf = await (await house.signIn('griffier.zevenaar')).get(`/zienswijzerondes/${ronde.id}/bestand`)
  const text = (await readPdf(pdf.rawPayload)).lines.flat().join(' ').replaceAll(/\s+/g, ' ')
  expect(text).toContain('opgegaan in Nieuwland')
})

test('asked after the merger: the successor, and no longer who is gone', async () => {
  const ronde = await verzonden('Daarna')
  expect(ronde.raden.map(({ organisatieNaam }) => organisatieNaam)).toEqual(['Nieuwland', 'Zevenaar'])
})

test('the database lets a successor in for itself alone, and nobody else', async () => {
  const ronde = await verzonden('Muur')
  await house.db.owner.query(
    `delete from zienswijzen.raad where ronde_id = '${ronde.id}' and organisatie_id = (select id from samenwerking.organisatie where naam = 'Nieuwland')`,
  )
  await house.db.owner.query(
    `insert into zienswijzen.raad select '${ronde.id}', id from samenwerking.organisatie where gemeente_code = 'GM0226'`,
  )
  const erbij = (hoed: string, voor: string) =>
    onderOrganisatie(
      house,
      hoed,
      `insert into zienswijzen.raad select '${ronde.id}', id from samenwerking.organisatie where naam = '${voor}'`,
    )
  expect(await erbij('Nieuwland', 'Nieuwland')).toBe(1)
  expect(await erbij('Zevenaar', 'Nieuwland')).toBe('geweigerd')
  expect(await erbij('Arnhem', 'Arnhem')).toBe('geweigerd')
})
