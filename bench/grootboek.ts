import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type BenchLine, median } from './line.ts'
import { buildApp } from '../src/app.ts'
import type { Database } from '#platform/database/database.ts'
import { apiBase } from '#platform/http/contract.ts'
import { wallClock } from '#platform/http/context.ts'
import type { Grootboekinlezing } from '#modules/kosten/contract/grootboek.ts'
import { schrijfVoorbeeldCsv } from '#modules/kosten/seed/voorbeeld-bestand.ts'
import { maakVoorbeeldRegels, type VoorbeeldRegel } from '#modules/kosten/seed/voorbeeld-grootboek.ts'

const aantal = 100_000
const rounds = 5
const firstYear = 2001

/**
 * A ledger of 100,000 lines from the bytes of its CSV to a saved version, as the controller saves it over HTTP, with every check and its
 * balances; against COPY of the same lines, ready made, into a bare table with the same columns and the same key.
 */
export async function benchGrootboek({
  url,
  database,
  password,
}: {
  url: string
  database: Database
  password: string
}): Promise<BenchLine> {
  const regels = maakVoorbeeldRegels(aantal)
  const csv = schrijfVoorbeeldCsv(regels)
  const app = await buildApp({ database, clock: wallClock, publicUrl: 'http://localhost', aanbieders: [], version: 'bench' })
  await app.ready()
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const signedIn = await app.inject({
    method: 'POST',
    url: `${apiBase}/sessies`,
    payload: JSON.stringify({ aanmeldnaam: 'controller.sdl', wachtwoord: password }),
    headers: { 'content-type': 'application/json' },
  })
  const ask = asker(app, String(signedIn.headers['set-cookie']).split(';')[0]!)
  const { rows } = await owner.query<{ id: string }>('select id from kosten.grootboekbestand limit 1')
  const ready = copyText(regels, rows[0]!.id)
  const measured: { proef: number; vast: number; copy: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const jaar = firstYear + round
    const copy = await copyRegels(owner, ready)
    measured.push({ copy, ...(await readIn(ask, Buffer.from(csv.replaceAll('-2026;', `-${jaar};`)))) })
  }
  await owner.end()
  await app.close()
  const middle = (of: (each: (typeof measured)[number]) => number) => median(measured.map(of))
  const [proef, vast, copy] = [middle((each) => each.proef), middle((each) => each.vast), middle((each) => each.copy)]
  return {
    what: `${aantal.toLocaleString('nl')} grootboekregels uit CSV vastleggen, tegen COPY`,
    measured: `${middle((each) => each.vast / each.copy).toFixed(2)} (${vast.toFixed(0)} ms; COPY ${copy.toFixed(0)} ms; de proef vooraf ${proef.toFixed(0)} ms)`,
    goal: 'doel: hooguit 3',
  }
}

type Ask = <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: Buffer | object) => Promise<T>

function asker(app: Awaited<ReturnType<typeof buildApp>>, cookie: string): Ask {
  return async (method, path, body) => {
    const isFile = Buffer.isBuffer(body)
    const answer = await app.inject({
      method,
      url: `${apiBase}${path}`,
      headers: {
        cookie,
        origin: 'http://localhost',
        ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: isFile ? body : JSON.stringify(body) }),
    })
    if (answer.statusCode >= 400) throw new Error(`${method} ${path}: ${answer.body}`)
    return answer.json()
  }
}

/** Reads a file in, as a controller does: choose the columns, look at the dry run, save. */
async function readIn(ask: Ask, bytes: Buffer): Promise<{ proef: number; vast: number }> {
  const { id, voorstel } = await ask<Grootboekinlezing>('POST', '/grootboekinlezingen?bestandsnaam=bench.csv', bytes)
  const untilDone = async () => {
    for (;;) {
      const { status, melding } = await ask<Grootboekinlezing>('GET', `/grootboekinlezingen/${id}`)
      if (!status.endsWith('_bezig')) return `${status} ${melding}`.trim()
      await sleep(10)
    }
  }
  const step = async (wanted: string, start: () => Promise<unknown>) => {
    const from = performance.now()
    await start()
    const became = await untilDone()
    if (became !== wanted) throw new Error(`the ledger is ${became}, not ${wanted}`)
    return performance.now() - from
  }
  return {
    proef: await step('proef_klaar', () => ask('PUT', `/grootboekinlezingen/${id}/koppeling`, voorstel)),
    vast: await step('vastgelegd', () => ask('POST', `/grootboekinlezingen/${id}/vastleggingen`)),
  }
}

/** The same lines as COPY wants them: parsed, in the columns of the table. */
function copyText(regels: readonly VoorbeeldRegel[], bestandId: string): Buffer {
  const lines = regels.map((regel, index) =>
    [
      bestandId,
      index + 1,
      regel.rekening,
      regel.rekeningNaam,
      regel.kostenplaats ?? String.raw`\N`,
      regel.datum,
      regel.kwartaal,
      regel.omschrijving,
      regel.stuknummer,
      regel.bedragCent,
    ].join('\t'),
  )
  return Buffer.from(`${lines.join('\n')}\n`)
}

/** A statement that gets the rows sent after it. */
class CopyIn extends pg.Query {
  readonly lines: Buffer

  constructor(text: string, { lines, done }: { lines: Buffer; done: (error: Error | null) => void }) {
    super(text, done)
    this.lines = lines
  }

  handleCopyInResponse(connection: { sendCopyFromChunk: (chunk: Buffer) => void; endCopyFrom: () => void }) {
    connection.sendCopyFromChunk(this.lines)
    connection.endCopyFrom()
  }
}

async function copyRegels(owner: pg.Client, lines: Buffer): Promise<number> {
  await owner.query(`create table bench_grootboekregel (like kosten.grootboekregel including all);
    alter table bench_grootboekregel add foreign key (bestand_id) references kosten.grootboekbestand`)
  const from = performance.now()
  await new Promise<void>((resolve, reject) => {
    owner.query(new CopyIn('copy bench_grootboekregel from stdin', { lines, done: (error) => (error ? reject(error) : resolve()) }))
  })
  const elapsed = performance.now() - from
  const { rows } = await owner.query('select count(*)::int as n from bench_grootboekregel')
  if (rows[0].n !== aantal) throw new Error(`COPY took ${rows[0].n} lines`)
  await owner.query('drop table bench_grootboekregel')
  return elapsed
}
