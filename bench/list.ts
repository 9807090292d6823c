import { execFile } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { type BenchLine, median } from './line.ts'
import { buildApp } from '../src/app.ts'
import type { Database } from '#platform/database/database.ts'
import { wallClock } from '#platform/http/context.ts'

const connections = 8
const rounds = 5
const seconds = 2

/** A list of 50 rows with session, permission, row-level security and a compiled answer, against bare node:http with a prepared statement. */
export async function benchList({ url, database, password }: { url: string; database: Database; password: string }): Promise<BenchLine[]> {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  await fillFigures(pool)
  const app = await buildApp({ database, clock: wallClock, publicUrl: 'http://localhost', aanbieders: [], version: 'bench' })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/v1/sessies',
    payload: JSON.stringify({ aanmeldnaam: 'controller.zevenaar', wachtwoord: password }),
    headers: { 'content-type': 'application/json' },
  })
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!
  const floor = await bareServer(pool)
  const ours = { port: portOf(app.server), path: '/api/v1/kenmerkwaarden?pageSize=50&kenmerk=fte', cookie }
  const bare = { port: portOf(floor), path: '/', cookie }
  const ratios: number[] = []
  await perSecond(ours)
  await perSecond(bare)
  for (let round = 0; round < rounds; round++) {
    const [theirs, mine] = [await perSecond(bare), await perSecond(ours)]
    ratios.push(mine / theirs)
  }
  await app.close()
  floor.close()
  await pool.end()
  return [
    {
      what: 'lijst van 50 regels met rechten, tegen kale node:http',
      measured: `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
      goal: 'doel: 0,60 of meer (doorvoer)',
    },
  ]
}

/** Fifty shared figures on one cooperation, so that both sides read the same rows. */
async function fillFigures(pool: pg.Pool) {
  await pool.query(`
    insert into samenwerking.kenmerkwaarde (id, organisatie_id, kenmerk, peildatum, waarde, bron, regeling_id, eigen_organisatie_id, ingediend_op)
    select gen_random_uuid(), o.id, 'fte', date '2000-01-01' + n, n, 'bench', r.id, o.id, now()
    from generate_series(1, 60) n, samenwerking.organisatie o, samenwerking.regeling r where o.gemeente_code = 'GM0299' and r.korte_naam = 'De Liemers'`)
  await pool.query('analyze')
}

/** The floor: the same fields of the same rows, without session, permission, row-level security or any check of what comes in. */
async function bareServer(pool: pg.Pool): Promise<Server> {
  const text = `select k.id, k.organisatie_id as "organisatieId", o.naam as "organisatieNaam", k.kenmerk, d.naam as "kenmerkNaam", d.eenheid, k.peildatum::text, k.waarde::text, k.bron, k.fictief, k.versie, count(*) over ()::int as totaal,
    json_build_object('eigenOrganisatieId', k.eigen_organisatie_id, 'eigenOrganisatieNaam', o.naam, 'ingediendOp', k.ingediend_op, 'zichtbaarheid', k.zichtbaarheid, 'tafelId', k.tafel_id) as zijde
    from samenwerking.kenmerkwaarde k join samenwerking.organisatie o on o.id = k.organisatie_id join samenwerking.kenmerk d on d.code = k.kenmerk
    where k.kenmerk = 'fte' and k.regeling_id = (select id from samenwerking.regeling where korte_naam = 'De Liemers') order by o.naam, k.peildatum, k.id limit 50`
  const server = createServer((_, response) => {
    pool.query({ name: 'floor', text }).then(
      ({ rows }) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ resultaten: rows, totaal: rows[0].totaal })),
      (error: Error) => response.writeHead(500).end(error.message),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return server
}

const portOf = (server: { address: () => unknown }) => (server.address() as { port: number }).port

interface Target {
  port: number
  path: string
  cookie: string
}

/** Answers per second over a number of connections that stay open, asked by another process. @throws when an answer is not 200 */
async function perSecond({ port, path, cookie }: Target): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, 'load.ts'),
    String(port),
    path,
    cookie,
    String(seconds),
    String(connections),
  ])
  return Number(stdout)
}
