import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Besluit } from '#modules/governance/contract.ts'
import type { Publicatie } from '#modules/publicatie/contract.ts'
import { contracts } from '../../app.ts'
import { type BesluitWeg, besluitWeg, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'

/** Property 11 of the domain: what is closed or under secrecy comes out nowhere that it should not, whatever a query forgets. */
let house: TestHouse
let weg: BesluitWeg
let geheim: Besluit
let openbaar: Besluit
/** The meeting of its table in which the item was. */
let zitting: string

const WOORD = 'Wolkenkrabber'

beforeAll(async () => {
  house = await buildTestHouse({ clock: { now: () => new Date('2026-11-22T09:00:00Z'), today: () => '2026-11-22' } })
  weg = besluitWeg(house)
  openbaar = await weg.slotbesluit('Gewoon besluit')
  geheim = await weg.slotbesluit('Ook een besluit')
  await house.db.owner.query(`alter table governance.besluit disable trigger user`)
  await house.db.owner.query(
    `update governance.besluit set tekst = '${WOORD} wordt gekocht', voorwaarden = '${WOORD}' where id = '${geheim.id}'`,
  )
  await house.db.owner.query(`alter table governance.besluit enable trigger user`)
  zitting = await zetOpAgenda(geheim.id)
  await house.db.owner.query(`update zoek.stuk set omschrijving = '${WOORD} wordt gekocht' where onderwerp_id = '${geheim.id}'`)
})
afterAll(() => house.close())

/** A meeting of its table at which it was an open item, with a list that was adopted and something that was agreed. */
async function zetOpAgenda(besluitId: string): Promise<string> {
  const { rows } = await house.db.owner.query<{ id: string }>(
    `with v as (insert into kalender.vergadering (id, regeling_id, tafel_id, datum, aanleveren_uiterlijk, status)
       select gen_random_uuid(), b.regeling_id, s.tafel_id, '2026-11-20', '2026-11-10', 'gehouden' from governance.besluit b join governance.stap s on s.id = b.stap_id where b.id = $1 returning *),
     a as (insert into agenda.agenda (id, regeling_id, tafel_id, status, verzonden_op, bijgewerkt_op, vastgesteld_op, vastgesteld_door)
       select id, regeling_id, tafel_id, 'vastgesteld', now(), now(), now(), 'x' from v returning *),
     p as (insert into agenda.agendapunt (id, agenda_id, volgorde, soort, titel, openbaarheid, conclusie, uitkomst, besluit_id, vastgelegd_op, vastgelegd_door)
       select gen_random_uuid(), id, 1, 'besluit', '${WOORD} op de agenda', 'openbaar', '${WOORD}', 'aangenomen', $1, now(), 'x' from a returning *),
     l as (insert into agenda.besluitenlijst (id, kop) select id, '{"aanwezig":[],"afwezig":[],"vervangen":[]}' from a returning id),
     r as (insert into agenda.besluitregel (besluitenlijst_id, volgorde, openbaarheid, inhoud)
       select id, 1, 'openbaar', jsonb_build_object('nummer', '1', 'onderwerp', '${WOORD}', 'besluit', '${WOORD}', 'wieWanneer', '[]'::jsonb, 'openbaarheid', 'openbaar', 'besluitId', $1::text) from l)
     insert into agenda.actie (id, regeling_id, soort, tekst, tafel_id, agendapunt_id, is_vertrouwelijk, organisatie_id, uiterlijk, gemaakt_op, gemaakt_door)
     select gen_random_uuid(), a.regeling_id, 'actie', '${WOORD} kopen', a.tafel_id, p.id, false, (select id from samenwerking.organisatie where naam = 'Duiven' limit 1), '2030-01-01', now(), 'x' from a, p
     returning (select id from a)`,
    [besluitId],
  )
  return rows[0]!.id
}

/** Who was there, as the meeting wrote it down: the first so many members. */
async function legPresentie(vergaderingId: string, aanwezig: number): Promise<void> {
  await house.db.owner.query(
    `insert into agenda.presentie (agenda_id, zetel_id, stand)
     select v.id, l.id, case when row_number() over (order by l.id) <= $2 then 'aanwezig' else 'afwezig' end
     from kalender.vergadering v join samenwerking.tafel_lid l on l.tafel_id = v.tafel_id and l.geldig @> v.datum and l.stemgewicht > 0 where v.id = $1
     on conflict (agenda_id, zetel_id) do update set stand = excluded.stand`,
    [vergaderingId, aanwezig],
  )
}

const read = async (wie: string, id: string) => (await (await weg.who(wie)).get(`/publicaties/${id}`)).json<Publicatie>()
const bepaal = async (wie: string, id: string, body: object) =>
  (await weg.who(wie)).send('PUT', `/publicaties/${id}/openbaarheid`, body, match(await read(wie, id)))
const DOOR_VOORZITTER = { soort: 'geheim', grond: '5.1.2b', opgelegdDoor: 'voorzitter', opgelegdOp: '2026-11-20' }

/** Every address that anybody can ask for without a session. */
async function publicOutput(): Promise<string> {
  const paths = [
    '/robots.txt',
    '/openbaar',
    '/openbaar/de-liemers/besluiten',
    `/openbaar/de-liemers/besluiten?zoek=${WOORD}`,
    `/openbaar/de-liemers/besluiten?jaar=${geheim.datum.slice(0, 4)}`,
    `/openbaar/de-liemers/besluiten/${geheim.nummer}`,
    ...['008', '009', '012'].flatMap((cat) => [
      `/openbaar/de-liemers/sitemapindex-diwoo-infocat${cat}.xml`,
      `/openbaar/de-liemers/sitemap-diwoo-infocat${cat}-1.xml`,
    ]),
  ]
  const answers = await Promise.all(paths.map((url) => house.app.inject({ method: 'GET', url })))
  // The page of what was not found and the search field repeat what was asked, and nothing else.
  return answers.map(({ body }) => body.replaceAll(`value="${WOORD}"`, '')).join('\n')
}

/** How many items, lines of the list of decisions, and actions of that meeting this person sees. */
async function vergadering(wie: string): Promise<number[]> {
  const person = await weg.who(wie)
  const { punten } = (await person.get(`/agendas/${zitting}`)).json<{ punten: unknown[] }>()
  const { regels } = (await person.get(`/agendas/${zitting}/besluitenlijst`)).json<{ regels: unknown[] }>()
  const acties = (await person.get('/acties?pageSize=100')).json<{ resultaten: { tekst: string }[] }>().resultaten
  return [punten.length, regels.length, acties.filter(({ tekst }) => tekst.includes(WOORD)).length]
}

/** Everything that this person reads through the API: every list, and the decision itself. */
async function ownOutput(wie: string): Promise<string> {
  const person = await weg.who(wie)
  const lists = contracts
    .flatMap((contract) => Object.values(contract))
    .filter(({ method, path, produces }) => method === 'GET' && !path.includes('{') && produces === null)
  const paths = [
    ...lists.map(({ path }) => path),
    `/zoekresultaten?search=${WOORD}`,
    `/besluiten?pageSize=100&search=${WOORD}`,
    '/publicaties?pageSize=100',
    `/besluiten/${geheim.id}`,
    `/publicaties/${geheim.id}`,
    `/historie?onderwerpSoort=besluit&onderwerpId=${geheim.id}`,
    `/behandelingen/${geheim.behandelingId}`,
    `/agendas/${zitting}`,
    `/agendas/${zitting}/besluitenlijst`,
    '/acties?pageSize=100',
  ]
  const bodies: string[] = []
  for (const path of paths) bodies.push((await person.get(path)).body.replaceAll(`search=${WOORD}`, ''))
  return bodies.join('\n')
}

describe('a decision under secrecy', () => {
  test('before: the partners read it, the public does not', async () => {
    expect(await ownOutput('controller.zevenaar')).toContain(WOORD)
    expect(await publicOutput()).not.toContain(WOORD)
    expect(await vergadering('controller.zevenaar')).toEqual([1, 1, 1])
  })

  test('only who sits at the table imposes it', async () => {
    expect((await bepaal('secretaris.zevenaar', geheim.id, DOOR_VOORZITTER)).json().type).toContain('niet-aan-tafel')
    const answer = await bepaal('wethouder.zevenaar', geheim.id, DOOR_VOORZITTER)
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json<Publicatie>()).toMatchObject({ stand: 'geheim', openbaarheid: { geheim: { stand: 'voorlopig' } } })
  })

  test('it is nowhere outside the table: no list, count, search, history, task, register, sitemap', async () => {
    expect(await publicOutput()).not.toMatch(new RegExp(`${WOORD}|${geheim.nummer}`))
    for (const wie of [
      'controller.zevenaar',
      'secretaris.duiven',
      'raadslid.duiven',
      'beheerder.deliemers',
      'directeur.rid',
      'controller.arnhem',
    ]) {
      const output = await ownOutput(wie)
      expect(output, wie).not.toContain(WOORD)
      expect(output, wie).not.toMatch(new RegExp(`[iI]d":"${geheim.id}"`))
    }
    expect(await vergadering('controller.zevenaar')).toEqual([0, 0, 0])
    expect(await vergadering('wethouder.duiven')).toEqual([1, 1, 1])
    const person = await weg.who('controller.zevenaar')
    expect((await person.get(`/besluiten/${geheim.id}`)).statusCode).toBe(404)
    expect((await person.get(`/zoekresultaten?search=${WOORD}`)).json().totaal).toBe(0)
    expect((await person.get(`/historie?onderwerpSoort=besluit&onderwerpId=${geheim.id}`)).json()).toMatchObject({ totaal: 0 })
  })

  test('its money stays in the budget of everybody, without what it is about', async () => {
    const regels = async (wie: string) => {
      const person = await weg.who(wie)
      const { resultaten } = (await person.get('/begrotingen')).json() as { resultaten: { id: string }[] }
      return Promise.all(resultaten.map(async ({ id }) => (await person.get(`/begrotingen/${id}`)).body))
    }
    const plain = (bodies: string[]) => bodies.map((body) => [...body.matchAll(/"-?\d+\.\d\d( \+ PM)?"/g)].map(([bedrag]) => bedrag))
    const [buiten, binnen] = [await regels('controller.zevenaar'), await regels('wethouder.zevenaar')]
    expect(plain(buiten).flat().length).toBeGreaterThan(1)
    expect(plain(buiten)).toEqual(plain(binnen))
    expect(binnen.join()).toContain(geheim.titel)
    expect(buiten.join()).not.toContain(geheim.titel)
    expect(buiten.join()).toContain('Geheim besluit')
  })

  test('at the table it is there, and the board is asked to confirm in time', async () => {
    expect(await ownOutput('wethouder.duiven')).toContain(WOORD)
    const taken = (await (await weg.who('wethouder.duiven')).get('/taken')).json<{ resultaten: { soort: string }[] }>().resultaten
    expect(taken.map(({ soort }) => soort)).toContain('geheimhouding_bekrachtigen')
    const seen = await read('wethouder.duiven', geheim.id)
    const send = async (wie: string, vergaderingId = zitting) =>
      (await weg.who(wie)).send('POST', `/publicaties/${geheim.id}/bekrachtigingen`, { vergaderingId }, match(seen))
    expect((await send('secretaris.zevenaar')).statusCode).toBe(404)
    // AC-10.1: it is the list of presence of that meeting that shows that enough members were there.
    expect((await send('wethouder.duiven', geheim.id)).json().type).toContain('geen-vergadering')
    expect((await send('wethouder.duiven')).json()).toMatchObject({
      status: 409,
      detail: expect.stringContaining('geen presentie') as unknown,
    })
    await legPresentie(zitting, 1)
    expect((await send('wethouder.duiven')).json()).toMatchObject({
      status: 409,
      detail: expect.stringContaining('1 van de 3 leden') as unknown,
    })
    await legPresentie(zitting, 2)
    expect((await send('wethouder.duiven')).json()).toMatchObject({
      openbaarheid: { bekrachtigdOp: '2026-11-20', geheim: { stand: 'geldt' } },
    })
  })

  test('it cannot be published; made open by the table it is there for the partners again', async () => {
    const person = await weg.who('secretaris.zevenaar')
    expect((await person.send('POST', `/publicaties/${geheim.id}/openbaarmakingen`, {}, { 'if-match': '"2"' })).statusCode).toBe(404)
    const answer = await bepaal('wethouder.zevenaar', geheim.id, { soort: 'besloten', grond: '5.2.1' })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(await ownOutput('controller.zevenaar')).toContain(WOORD)
    expect(await publicOutput()).not.toContain(WOORD)
  })
})

describe('the database, whatever a command forgets', () => {
  const onder = (aanmeldnaam: string | null, statement: string) => onderHoed(house, aanmeldnaam, statement)
  const zeg = (id: string, soort: string) =>
    `insert into publicatie.openbaarheid (besluit_id, regeling_id, tafel_id, openbaarheid, grond, opgelegd_door, opgelegd_op)
     select b.id, b.regeling_id, s.tafel_id, '${soort}', ${soort === 'openbaar' ? 'null, null, null' : `'5.1.2b', 'bestuur', current_date`} from governance.besluit b join governance.stap s on s.id = b.stap_id where b.id = '${id}'`
  const publiceer = (id: string) =>
    `insert into publicatie.publicatie (id, regeling_id, soort, onderwerp_id, tafel_id, tafel_naam, nummer, titel, inhoud, datum, organisatie_naam, gepubliceerd_op, gewijzigd_op)
     select gen_random_uuid(), b.regeling_id, 'besluit', b.id, s.tafel_id, 'x', b.nummer, 'x', 'x', b.datum, 'x', now(), now() from governance.besluit b join governance.stap s on s.id = b.stap_id where b.id = '${id}'`

  test('secrecy only from the table, publishing only what is open', async () => {
    expect(await onder('wethouder.zevenaar', zeg(openbaar.id, 'geheim'))).toBe(1)
    expect(await onder('secretaris.zevenaar', zeg(openbaar.id, 'geheim'))).toBe('geweigerd')
    expect(await onder('secretaris.zevenaar', zeg(openbaar.id, 'openbaar'))).toBe(1)
    expect(await onder('secretaris.zevenaar', publiceer(openbaar.id))).toBe('geweigerd')
    expect(await onder('secretaris.zevenaar', publiceer(geheim.id))).toBe('geweigerd')
    const lijst = (besluiten: string) =>
      `insert into publicatie.publicatie (id, regeling_id, soort, onderwerp_id, tafel_id, tafel_naam, nummer, titel, inhoud, datum, organisatie_naam, gepubliceerd_op, gewijzigd_op, besluit_ids)
       select gen_random_uuid(), v.regeling_id, 'vergadering', v.id, v.tafel_id, 'x', 'x', 'x', 'x', v.datum, 'x', now(), now(), '${besluiten}' from kalender.vergadering v where v.id = '${zitting}'`
    expect(await onder('secretaris.zevenaar', lijst('{}'))).toBe(1)
    expect(await onder('secretaris.zevenaar', lijst(`{${openbaar.id}}`))).toBe('geweigerd')
    expect(
      await onder(
        'secretaris.zevenaar',
        `insert into governance.geheim (besluit_id, regeling_id, tafel_id) select b.id, b.regeling_id, s.tafel_id from governance.besluit b join governance.stap s on s.id = b.stap_id where b.id = '${openbaar.id}'`,
      ),
    ).toBe('geweigerd')
  })

  test('nobody in particular reads only what is public now; another cooperation nothing', async () => {
    expect((await bepaal('secretaris.zevenaar', openbaar.id, { soort: 'openbaar' })).statusCode).toBe(200)
    const seen = await read('secretaris.zevenaar', openbaar.id)
    expect(
      (await (await weg.who('secretaris.zevenaar')).send('POST', `/publicaties/${openbaar.id}/openbaarmakingen`, {}, match(seen)))
        .statusCode,
    ).toBe(201)
    const tel = `select 1 from publicatie.publicatie where onderwerp_id = '${openbaar.id}'`
    expect(await onder(null, tel)).toBe(1)
    expect(await onder('controller.arnhem', tel)).toBe(0)
    expect(await onder(null, `select 1 from governance.besluit`)).toBe(0)
    expect(await onder(null, `select 1 from publicatie.openbaarheid`)).toBe(0)
    // A copy that slipped past the command: closed afterwards, it is no longer there for anybody.
    await house.db.owner.query(
      `update publicatie.openbaarheid set openbaarheid = 'besloten', grond = '5.1.2e' where besluit_id = '${openbaar.id}'`,
    )
    expect(await onder(null, tel)).toBe(0)
    expect(await onder('controller.arnhem', `select 1 from publicatie.instelling where slug = 'de-liemers'`)).toBe(0)
  })
})
