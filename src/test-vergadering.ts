import type { LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import { datum } from '#kernel/datum.ts'
import { wallClock } from '#platform/http/context.ts'
import { renderPdf } from '#platform/documents/render.ts'
import type { Agenda, Agendapunt } from '#modules/agenda/contract.ts'
import type { TestHouse, TestPerson } from './test-house.ts'

type Huis = Pick<TestHouse, 'db'>

/** A day so many days from today, in Dutch dates. */
export const overDagen = (dagen: number): string =>
  new Date(Date.parse(`${wallClock.today()}T12:00:00Z`) + dagen * 86_400_000).toISOString().slice(0, 10)

/** A meeting of a table of De Liemers, by how its name begins; the day is today unless it says otherwise. */
export async function planVergadering({ db }: Huis, tafel: string, dag = wallClock.today()): Promise<string> {
  const tafels = `samenwerking.tafel t join samenwerking.regeling r on r.id = t.regeling_id where r.korte_naam = 'De Liemers' and t.naam like $1 || '%'`
  // A meeting of the examples on this day makes room.
  await db.owner.query(
    `update kalender.vergadering set status = 'vervallen', vervallen_reden = 'Proef' where datum = $2 and status <> 'vervallen' and tafel_id in (select t.id from ${tafels})`,
    [tafel, dag],
  )
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into kalender.vergadering (id, regeling_id, tafel_id, datum, aanvang, plaats, aanleveren_uiterlijk)
     select gen_random_uuid(), t.regeling_id, t.id, $2::date, time '10:00', 'Gemeentehuis', $2::date - 7 from ${tafels} returning id`,
    [tafel, dag],
  )
  return rows[0]!.id
}

/** Gives somebody the seat of a substitute at a table, without votes of its own. */
export async function geefPlaatsvervanger({ db }: Huis, tafel: string, [wie, voorWie]: readonly [string, string]): Promise<void> {
  await db.owner.query(
    `insert into samenwerking.tafel_lid (tafel_id, aanstelling_id, rol, stemgewicht, plaatsvervanger_van)
     select l.tafel_id, n.id, 'lid', 0, l.id from samenwerking.tafel_lid l join samenwerking.tafel t on t.id = l.tafel_id
       join samenwerking.aanstelling a on a.id = l.aanstelling_id join identiteit.account k on k.persoon_id = a.persoon_id,
       samenwerking.aanstelling n join identiteit.account m on m.persoon_id = n.persoon_id
     where t.naam like $1 || '%' and k.aanmeldnaam = $3 and m.aanmeldnaam = $2 and n.regeling_id = t.regeling_id`,
    [tafel, wie, voorWie],
  )
}

/** Votes that a member has at a table. */
export async function geefStemmen({ db }: Huis, tafel: string, gewichten: Readonly<Record<string, number>>): Promise<void> {
  for (const [aanmeldnaam, gewicht] of Object.entries(gewichten))
    await db.owner.query(
      `update samenwerking.tafel_lid l set stemgewicht = $3 from samenwerking.tafel t, samenwerking.aanstelling a, identiteit.account k
       where t.id = l.tafel_id and a.id = l.aanstelling_id and k.persoon_id = a.persoon_id and t.naam like $1 || '%' and k.aanmeldnaam = $2`,
      [tafel, aanmeldnaam, gewicht],
    )
}

/** A paper of one page. */
export function eenPdf(titel: string): Promise<Uint8Array> {
  return renderPdf({
    title: titel,
    language: 'nl-NL',
    author: 'Proef',
    date: datum('2026-11-22'),
    reference: null,
    addressee: [],
    letterhead: null,
    salutation: null,
    blocks: [{ kind: 'paragraph', text: titel }],
    signature: null,
    annexes: [],
    footer: null,
  })
}

/** Sends a file as a browser does. */
export function stuurBestand(house: TestHouse, person: TestPerson, path: string, content: Uint8Array): Promise<LightMyRequestResponse> {
  return house.app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { cookie: `__Host-regiekamer=${person.cookie}`, origin: house.app.house.publicUrl, 'content-type': 'application/pdf' },
    payload: Buffer.from(content),
  })
}

/** A meeting as one person works on it: each step sees the newest version. */
export interface Tafelwerk {
  id: string
  lees: () => Promise<Agenda>
  /** Does something with the agenda and gives the agenda back; fails with the answer when it was refused. */
  doe: (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object) => Promise<Agenda>
  probeer: (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object) => Promise<LightMyRequestResponse>
  /** Says something of an item, by its title. */
  zeg: (titel: string, body: object) => Promise<LightMyRequestResponse>
  punt: (titel: string) => Promise<Agendapunt>
}

/** An item as it is typed, with what is usual filled in. */
export const punt = (titel: string, given: object = {}) => ({ soort: 'besluit', titel, minuten: 10, openbaarheid: 'openbaar', ...given })

/** What a table said, without a vote. */
export const conform = { wijze: 'zonder_stemming', conclusie: 'De tafel stemt in.' }

/** Works on a meeting as this person. */
export function tafelwerk(person: TestPerson, id: string): Tafelwerk {
  const lees = async () => (await person.get(`/agendas/${id}`)).json() as Agenda
  const probeer: Tafelwerk['probeer'] = async (method, path, body) =>
    person.send(method, `/agendas/${id}${path}`, body, { 'if-match': `"${(await lees()).versie}"` })
  const findPunt = async (titel: string) => (await lees()).punten.find((each) => each.titel === titel)!
  return {
    id,
    lees,
    probeer,
    doe: async (method, path, body) => {
      const answer = await probeer(method, path, body)
      expect(answer.statusCode, answer.body).toBeLessThan(300)
      return answer.json() as Agenda
    },
    punt: findPunt,
    zeg: async (titel, body) => {
      const found = await findPunt(titel)
      return person.send('POST', `/agendapunten/${found.id}/uitkomsten`, body, { 'if-match': `"${found.versie}"` })
    },
  }
}
