import { sql } from 'kysely'
import pg from 'pg'
import { type BenchLine, median } from './line.ts'
import type { Database } from '#platform/database/database.ts'

const objects = 100_000
const queries = ['zevenaar', 'verdeelsleutel ict', 'mandat', 'hertogenbosch', 'werkplekken 2025', 'xyzzy']

/** Search over 100,000 objects, at the database, against reading all of them one after the other. */
export async function benchSearch({ url, database }: { url: string; database: Database }): Promise<BenchLine[]> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query(`
    insert into zoek.stuk (onderwerp_id, soort, titel, omschrijving, pad, regeling_id, ingediend)
    select gen_random_uuid(), 'verdeelsleutel', (array['Verdeelsleutel','Mandaat','Besluit','Contract','Zienswijze','Project'])[1 + n % 6] || ' ' || (array['ICT','werkplekken','archief','netwerk','telefonie'])[1 + n % 5] || ' ' || n,
      'Over ' || md5(n::text) || ' in ' || (2015 + n % 12), '/', r.id, true
    from generate_series(1, ${objects}) n, (select id from samenwerking.regeling where korte_naam = 'De Liemers') r`)
  await owner.query('analyze zoek.stuk')
  const { rows } = await owner.query(
    `select a.persoon_id, a.organisatie_id, a.regeling_id from samenwerking.aanstelling a join identiteit.account k on k.persoon_id = a.persoon_id where k.aanmeldnaam = 'controller.zevenaar'`,
  )
  const scope = {
    persoonId: rows[0].persoon_id as string,
    organisatieId: rows[0].organisatie_id as string,
    regelingId: rows[0].regeling_id as string,
    tafelIds: [],
  }
  const found = (vraag: string) => database.read(scope, (db) => sql`select * from zoek.vind(${vraag}, null, 20, 0)`.execute(db))
  const scan = (vraag: string) =>
    owner.query(`select onderwerp_id from zoek.stuk where titel || omschrijving ilike '%' || $1 || '%' order by titel limit 20`, [vraag])
  const times: number[] = []
  const ratios: number[] = []
  for (let round = 0; round < 5; round++) {
    for (const vraag of queries) {
      const [mine, theirs] = [await timed(() => found(vraag)), await timed(() => scan(vraag))]
      times.push(mine)
      ratios.push(mine / theirs)
    }
  }
  await owner.end()
  return [
    {
      what: `zoeken in ${objects.toLocaleString('nl')} stukken, tegen alles doorlezen (ilike)`,
      measured: `${median(ratios).toFixed(2)} (mediaan ${median(times).toFixed(0)} ms)`,
      goal: 'doel: onder de 200 ms',
    },
  ]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
