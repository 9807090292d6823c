import { sql } from 'kysely'
import pg from 'pg'
import { type BenchLine, median } from './line.ts'
import type { Database } from '#platform/database/database.ts'

const wensen = 100_000
const teksten = [
  'Inwoners plannen zelf een afspraak aan de balie',
  'Medewerkers zoeken in het archief van alle gemeenten tegelijk',
  'Een melding van de openbare ruimte volgen op de telefoon',
  'Zaken overdragen tussen afdelingen zonder ze over te typen',
]

/** What looks like a wish among 100,000 others, at the database, against measuring how alike each of them is. */
export async function benchGelijkenissen({ url, database }: { url: string; database: Database }): Promise<BenchLine[]> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query(`
    insert into zoek.stuk (onderwerp_id, soort, titel, omschrijving, pad, regeling_id, ingediend)
    select gen_random_uuid(), 'wens', t.wat || ' ' || t.waarmee, 'Zodat ' || t.wie || ' ' || md5(n::text) || ' kunnen ' || t.doen || '.', '/', r.id, true
    from generate_series(1, ${wensen}) n, (select id from samenwerking.regeling where korte_naam = 'De Liemers') r,
    lateral (select (array['Afspraken','Meldingen','Zaken','Besluiten','Contracten','Werkplekken','Facturen','Vergunningen','Bezwaren','Subsidies'])[1 + n % 10] as wat,
      (array['plannen','volgen','overdragen','zoeken','vastleggen','betalen','controleren','archiveren','delen','vergelijken','ondertekenen'])[1 + n % 11] as waarmee,
      (array['inwoners','medewerkers','raadsleden','ondernemers','controllers','wijkteams','vrijwilligers'])[1 + n % 7] as wie,
      (array['aan de balie','op de telefoon','thuis','in het gemeentehuis','samen met de buurgemeente','zonder papier','in een dag','op elk moment','met een ander','in de wijk','voor hun dossier','bij een storing','na een verhuizing'])[1 + n % 13] as doen) t`)
  await owner.query('analyze zoek.stuk')
  const { rows } = await owner.query(
    `select a.persoon_id, a.organisatie_id, a.regeling_id from samenwerking.aanstelling a join identiteit.account k on k.persoon_id = a.persoon_id where k.aanmeldnaam = 'demandmanager.zevenaar'`,
  )
  const scope = {
    persoonId: rows[0].persoon_id as string,
    organisatieId: rows[0].organisatie_id as string,
    regelingId: rows[0].regeling_id as string,
    tafelIds: [],
  }
  const found = (tekst: string) =>
    database.read(scope, (db) => sql`select * from zoek.lijkt_op(${tekst}, array['wens', 'aanbod'], null, 25)`.execute(db))
  const scan = (tekst: string) =>
    owner.query(
      `select onderwerp_id from zoek.stuk where soort in ('wens', 'aanbod') order by similarity(zoek.plat(titel || ' ' || omschrijving), zoek.plat($1)) desc limit 25`,
      [tekst],
    )
  const times: number[] = []
  const ratios: number[] = []
  for (let round = 0; round < 3; round++) {
    for (const tekst of teksten) {
      const [mine, theirs] = [await timed(() => found(tekst)), await timed(() => scan(tekst))]
      times.push(mine)
      ratios.push(mine / theirs)
    }
  }
  await owner.end()
  return [
    {
      what: `gelijkenissen onder ${wensen.toLocaleString('nl')} wensen, tegen alle wensen meten`,
      measured: `${median(ratios).toFixed(2)} (mediaan ${median(times).toFixed(0)} ms, hoogste ${Math.max(...times).toFixed(0)} ms)`,
      goal: 'doel: onder de 200 ms',
    },
  ]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
