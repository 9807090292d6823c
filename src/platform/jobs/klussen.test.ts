import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import pg from 'pg'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'
import { type KlusContext, verricht, type Werk } from '#platform/jobs/klussen.ts'
import { makeId } from '#platform/make-id.ts'

let house: TestHouse
let gedaan: { soort: string; onderwerpId: string; organisatie: string; melding?: string }[]

/** Kinds of work that only this test knows. */
function werk(run: (context: KlusContext) => Promise<void>, onderbroken?: Werk['onderbroken']): Werk {
  return {
    run,
    ...(onderbroken ? { onderbroken } : {}),
    mislukt: async (_, onderwerpId, melding) => void gedaan.push({ soort: 'mislukt', onderwerpId, organisatie: '', melding }),
  }
}
const noteer = (soort: string) => async (context: KlusContext) =>
  void gedaan.push({ soort, onderwerpId: context.onderwerpId, organisatie: context.visitor.actor!.hoed.organisatieNaam })

beforeEach(async () => {
  gedaan = []
  house = await buildTestHouse()
})
afterEach(() => house.close())

/** Work as a request leaves it behind, or as a process that died did. */
async function plaats(soort: string, rest: { status?: string; uitvoerder?: number } = {}): Promise<string> {
  const onderwerp = makeId()
  await house.db.owner.query(
    `insert into klus.klus (id, soort, onderwerp_id, regeling_id, organisatie_id, persoon_id, aanstelling_id, status, uitvoerder)
     select gen_random_uuid(), $1, $2, a.regeling_id, a.organisatie_id, a.persoon_id, a.id, $3, $4
     from samenwerking.aanstelling a join identiteit.account k on k.persoon_id = a.persoon_id where k.aanmeldnaam = 'controller.zevenaar'`,
    [soort, onderwerp, rest.status ?? 'wacht', rest.uitvoerder ?? null],
  )
  return onderwerp
}

async function statusVan(onderwerp: string): Promise<string> {
  return (await house.db.owner.query<{ status: string }>('select status from klus.klus where onderwerp_id = $1', [onderwerp])).rows[0]!
    .status
}

async function wacht(onderwerp: string, status: string): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if ((await statusVan(onderwerp)) === status) return
    await sleep(20)
  }
  throw new Error(`work is ${await statusVan(onderwerp)}, not ${status}`)
}

test('work is done once, under the hat of who asked for it, and tells how far it is', async () => {
  const voortgang: number[] = []
  verricht(house.app, {
    proef: werk(async (context) => {
      await noteer('gedaan')(context)
      for (const stap of [1, 2]) {
        await context.vorder({ stap: 'tellen', gedaan: stap, totaal: 2 })
        voortgang.push(
          (await house.db.owner.query<{ gedaan: number }>("select gedaan from klus.klus where status = 'bezig'")).rows[0]!.gedaan,
        )
      }
    }),
  })
  const onderwerp = await plaats('proef')
  await house.app.ready()
  await wacht(onderwerp, 'klaar')
  expect(gedaan).toEqual([{ soort: 'gedaan', onderwerpId: onderwerp, organisatie: 'Zevenaar' }])
  expect(voortgang).toEqual([1, 2])
})

test('work that fails is tried three times, then told to the reader', async () => {
  verricht(house.app, {
    stuk: werk(async (context) => {
      await noteer('poging')(context)
      throw new Error('stuk')
    }),
  })
  const onderwerp = await plaats('stuk')
  await house.app.ready()
  await wacht(onderwerp, 'mislukt')
  expect(gedaan.map(({ soort }) => soort)).toEqual(['poging', 'poging', 'poging', 'mislukt'])
  expect(gedaan.at(-1)!.melding).toContain('Er is niets half bewaard')
})

test('work that was cut off is put right, or done again when there is nothing to put right', async () => {
  verricht(house.app, { recht: werk(noteer('run'), noteer('onderbroken')), opnieuw: werk(noteer('run')) })
  const [recht, opnieuw] = [
    await plaats('recht', { status: 'bezig', uitvoerder: 1 }),
    await plaats('opnieuw', { status: 'bezig', uitvoerder: 1 }),
  ]
  await house.app.ready()
  await wacht(recht, 'klaar')
  await wacht(opnieuw, 'klaar')
  expect(gedaan.map(({ soort, onderwerpId }) => [soort, onderwerpId])).toEqual(
    expect.arrayContaining([
      ['onderbroken', recht],
      ['run', opnieuw],
    ]) as unknown,
  )
})

test('work of a process that lives is left alone, until it dies', async () => {
  verricht(house.app, { bezet: werk(noteer('overgenomen')) })
  const ander = new pg.Client({ connectionString: house.db.url })
  await ander.connect()
  await ander.query('select pg_advisory_lock(7203944, 4242)')
  const onderwerp = await plaats('bezet', { status: 'bezig', uitvoerder: 4242 })
  await house.app.ready()
  await sleep(2_500)
  expect(gedaan).toEqual([])
  await ander.end()
  await wacht(onderwerp, 'klaar')
  expect(gedaan).toHaveLength(1)
})

test('when the hat was taken off in the meantime nothing happens, and the reader hears why', async () => {
  verricht(house.app, { pet: werk(noteer('run')) })
  const onderwerp = await plaats('pet')
  await house.db.owner.query(
    "update samenwerking.aanstelling a set geldig = daterange(lower(geldig), '2026-01-01') from identiteit.account k where k.persoon_id = a.persoon_id and k.aanmeldnaam = 'controller.zevenaar'",
  )
  await house.app.ready()
  await wacht(onderwerp, 'mislukt')
  expect(gedaan).toMatchObject([{ soort: 'mislukt', melding: expect.stringContaining('pet') as unknown }])
})

test('a server that closes finishes the work that it began', async () => {
  verricht(house.app, {
    lang: werk(async (context) => {
      await sleep(400)
      await context.vorder({ stap: 'klaar', gedaan: 1, totaal: 1 })
      await noteer('af')(context)
    }),
  })
  const onderwerp = await plaats('lang')
  await house.app.ready()
  await wacht(onderwerp, 'bezig')
  await house.app.close()
  expect(gedaan).toHaveLength(1)
  expect(await statusVan(onderwerp)).toBe('klaar')
})
