import { expect } from 'vitest'
import type { TestHouse } from './test-house.ts'

/**
 * Runs a statement as the application under the hat of this account (`null`: under none), and takes it back: how many rows it touched, or
 * `geweigerd`. What fails for another reason than a wall fails the test.
 */
export async function onderHoed(
  { db: { owner } }: Pick<TestHouse, 'db'>,
  aanmeldnaam: string | null,
  statement: string,
): Promise<number | 'geweigerd'> {
  const { rows } = await owner.query<{ hoed: string }>(
    `select concat_ws('|', a.organisatie_id, a.regeling_id, a.persoon_id, coalesce((select array_agg(l.tafel_id) from samenwerking.tafel_lid l where l.aanstelling_id = a.id), '{}')) as hoed
     from samenwerking.aanstelling a join identiteit.account k on k.persoon_id = a.persoon_id where k.aanmeldnaam = $1 order by a.geldig @> current_date desc`,
    [aanmeldnaam],
  )
  const [organisatie, regeling, persoon, tafels] = (rows[0]?.hoed ?? '|||{}').split('|')
  await owner.query('begin')
  try {
    await owner.query(
      `set local role regiekamer_app; select set_config('hoed.organisatie', '${organisatie}', true), set_config('hoed.regeling', '${regeling}', true),
        set_config('hoed.persoon', '${persoon}', true), set_config('hoed.tafels', '${tafels}', true)`,
    )
    return (await owner.query(statement)).rowCount ?? 0
  } catch (error) {
    expect((error as { code: string }).code).toBe('42501')
    return 'geweigerd'
  } finally {
    await owner.query('rollback')
  }
}
