import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { klaar, upload } from './test-inlezen.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from './test-house.ts'
import { writeXlsx } from '#platform/export/xlsx.ts'
import type { Inlezing } from '#modules/samenwerking/contract.ts'

let house: TestHouse
let controller: TestPerson
let ander: TestPerson

beforeAll(async () => {
  house = await buildTestHouse()
  ;[controller, ander] = (await Promise.all(['controller.zevenaar', 'demandmanager.duiven'].map((naam) => house.signIn(naam)))) as [
    TestPerson,
    TestPerson,
  ]
})
afterAll(() => house.close())

const ROWS = 10_000

/** Figures of four kinds on 2.500 days. */
function tenThousand(): Promise<Buffer> {
  const dag = (index: number) => new Date(Date.UTC(2000, 0, 1 + Math.floor(index / 4))).toISOString().slice(0, 10)
  const kenmerken = ['Inwoners', 'Formatie', 'Werkplekken', 'Accounts']
  return writeXlsx({
    blad: 'Cijfers',
    toelichting: [],
    kolommen: [
      { kop: 'Organisatie', soort: 'tekst', breedte: 20 },
      { kop: 'Kenmerk', soort: 'tekst', breedte: 20 },
      { kop: 'Peildatum', soort: 'datum', breedte: 12 },
      { kop: 'Waarde', soort: 'getal', breedte: 12 },
      { kop: 'Bron', soort: 'tekst', breedte: 20 },
    ],
    rijen: Array.from({ length: ROWS }, (_, index) => ['Zevenaar', kenmerken[index % 4]!, dag(index), `${index}.5`, 'Grote telling']),
  })
}

/** What a colleague at another organisation notices while something large goes on. */
async function meanwhile<T>(work: () => Promise<T>): Promise<{ result: T; answers: number; slowestMs: number; totalMs: number }> {
  const begin = performance.now()
  const times: number[] = []
  let busy = true
  const colleague = (async () => {
    while (busy) {
      const start = performance.now()
      expect((await ander.get('/verdeelsleutels')).statusCode).toBe(200)
      times.push(performance.now() - start)
      await sleep(5)
    }
  })()
  const result = await work()
  const totalMs = performance.now() - begin
  busy = false
  await colleague
  return { result, answers: times.length, slowestMs: Math.max(...times), totalMs }
}

/** Keeps every step of progress that is written, with its transaction: what a reader may see does not hang on how often it looks. */
async function recordProgress() {
  await house.db.owner.query(`
    create table klus.gezien (volgnummer integer generated always as identity, gedaan integer not null, transactie xid8 not null default pg_current_xact_id());
    create function klus.onthoud() returns trigger language plpgsql as $$ begin insert into klus.gezien (gedaan) values (new.gedaan); return null; end $$;
    create trigger onthoud after update of gedaan on klus.klus for each row execute function klus.onthoud()`)
}

/** The steps since the last time this was asked, one per transaction. */
async function recordedProgress(): Promise<number[]> {
  const { rows } = await house.db.owner.query<{ gedaan: number }>(`
    with weg as (delete from klus.gezien returning *)
    select gedaan from (select distinct on (transactie) volgnummer, gedaan from weg order by transactie, volgnummer desc) per order by volgnummer`)
  return rows.map(({ gedaan }) => gedaan)
}

/** Ten thousand drafts are one task on the start page, not ten thousand. */
async function tasksStaySmall() {
  const taken = (await controller.get('/taken')).json<{ resultaten: { titel: string; soort: string }[] }>().resultaten
  expect(taken.filter(({ soort }) => soort.startsWith('cijfer')).map(({ titel }) => titel)).toEqual([
    expect.stringMatching(/^Dien 10\.0\d\d cijfers in$/),
  ])
}

test('10.000 rows: read, tried, kept and undone with progress that moves, while others go on', { timeout: 120_000 }, async () => {
  const bytes = await tenThousand()
  const gelezen = await meanwhile(() => upload(house, controller, { soort: 'kenmerken', bytes, naam: 'groot.xlsx' }))
  expect(gelezen.result.statusCode).toBe(201)
  const { id, kolommen } = gelezen.result.json<Inlezing>()
  const steps: [string, () => Promise<unknown>, Inlezing['status']][] = [
    [
      'proef',
      () =>
        controller.send('PUT', `/inlezingen/${id}/koppeling`, {
          koppeling: Object.fromEntries(kolommen.map(({ kolom, voorstel }) => [kolom, voorstel])),
        }),
      'proef_klaar',
    ],
    ['vastleggen', () => controller.send('POST', `/inlezingen/${id}/vastleggingen`), 'vastgelegd'],
    ['terugdraaien', () => controller.send('POST', `/inlezingen/${id}/terugdraaiingen`), 'teruggedraaid'],
  ]
  await recordProgress()
  for (const [naam, ask, wanted] of steps) {
    const seen: Inlezing[] = []
    const { result, answers, slowestMs, totalMs } = await meanwhile(async () => {
      await ask()
      return klaar(controller, id, seen)
    })
    expect(result).toMatchObject({ status: wanted, melding: '', aantallen: { nieuw: ROWS, fout: 0 } })
    if (wanted === 'vastgelegd') await tasksStaySmall()
    const written = await recordedProgress()
    expect(new Set(written).size, naam).toBeGreaterThan(3)
    expect(written, naam).toEqual(written.toSorted((a, b) => a - b))
    const read = seen.filter(({ status }) => status.endsWith('_bezig')).map(({ voortgang }) => voortgang.gedaan)
    expect(read, naam).toEqual(read.toSorted((a, b) => a - b))
    // The colleague is answered again and again, and never has to wait until the work is done.
    expect(answers, naam).toBeGreaterThan(3)
    expect(slowestMs, naam).toBeLessThan(totalMs)
  }
  const { rows } = await house.db.owner.query<{ n: string }>(
    "select count(*) as n from samenwerking.kenmerkwaarde where bron = 'Grote telling'",
  )
  expect(rows[0]!.n).toBe('0')
  expect((await house.db.owner.query('select * from journaal.eerste_breuk()')).rows).toEqual([])
})
