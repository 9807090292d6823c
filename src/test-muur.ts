import { expect } from 'vitest'
import type { TestHouse } from './test-house.ts'

type Huis = Pick<TestHouse, 'db'>
/** What a hat puts on a connection; empty for none. */
interface Instelling {
  organisatie: string
  regeling: string
  persoon: string
  tafels: string
}

const ZONDER: Instelling = { organisatie: '', regeling: '', persoon: '', tafels: '{}' }

/**
 * Runs statements as the application under the hat of this account (`null`: under none), and takes them back: how many rows the last one
 * touched, or `geweigerd`. What fails for another reason than a wall fails the test.
 */
export async function onderHoed(huis: Huis, aanmeldnaam: string | null, ...statements: string[]): Promise<number | 'geweigerd'> {
  const { rows } = await huis.db.owner.query<Instelling>(
    `select a.organisatie_id as organisatie, a.regeling_id as regeling, a.persoon_id as persoon,
       coalesce((select array_agg(l.tafel_id) from samenwerking.tafel_lid l where l.aanstelling_id = a.id), '{}')::text as tafels
     from samenwerking.aanstelling a join identiteit.account k on k.persoon_id = a.persoon_id where k.aanmeldnaam = $1 order by a.geldig @> current_date desc`,
    [aanmeldnaam],
  )
  return run(huis, rows[0] ?? ZONDER, statements)
}

/** The same for an organisation in the cooperation of De Liemers, by its name: a hat that sits at no table. */
export async function onderOrganisatie(huis: Huis, naam: string, ...statements: string[]): Promise<number | 'geweigerd'> {
  const { rows } = await huis.db.owner.query<Pick<Instelling, 'organisatie' | 'regeling'>>(
    `select o.id as organisatie, r.id as regeling from samenwerking.organisatie o, samenwerking.regeling r
     where r.korte_naam = 'De Liemers' and o.naam = $1 and (o.regeling_id is null or o.regeling_id = r.id)`,
    [naam],
  )
  expect(rows, naam).toHaveLength(1)
  return run(huis, { ...ZONDER, ...rows[0] }, statements)
}

async function run({ db: { owner } }: Huis, { organisatie, regeling, persoon, tafels }: Instelling, statements: readonly string[]) {
  await owner.query('begin')
  try {
    await owner.query(
      `set local role regiekamer_app; select set_config('hoed.organisatie', '${organisatie}', true), set_config('hoed.regeling', '${regeling}', true),
        set_config('hoed.persoon', '${persoon}', true), set_config('hoed.tafels', '${tafels}', true)`,
    )
    let rows = 0
    for (const statement of statements) rows = (await owner.query(statement)).rowCount ?? 0
    return rows
  } catch (error) {
    expect((error as { code: string }).code).toBe('42501')
    return 'geweigerd' as const
  } finally {
    await owner.query('rollback')
  }
}
