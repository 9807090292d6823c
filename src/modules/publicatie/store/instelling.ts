import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'

/** Where the register is and who publishes. */
export interface InstellingRow {
  slug: string
  naam: string
  organisatieUri: string | null
  /** Category → first day of the duty. */
  verplichtVanaf: Record<string, string>
  versie: number
}

/** The register of this cooperation; `null` when it has none. */
export async function findInstelling(db: Db): Promise<InstellingRow | null> {
  const { rows } = await sql<InstellingRow>`
    select slug, naam, organisatie_uri as "organisatieUri", verplicht_vanaf as "verplichtVanaf", versie from publicatie.instelling
    where regeling_id = hoed.regeling()`.execute(db)
  return rows[0] ?? null
}

/** Opens the register, or changes it. */
export async function saveInstelling(db: Db, regelingId: string, row: Omit<InstellingRow, 'versie'>): Promise<void> {
  await sql`
    insert into publicatie.instelling as i (regeling_id, slug, naam, organisatie_uri, verplicht_vanaf)
    values (${regelingId}, ${row.slug}, ${row.naam}, ${row.organisatieUri}, ${JSON.stringify(row.verplichtVanaf)}::jsonb)
    on conflict (regeling_id) do update set slug = excluded.slug, naam = excluded.naam, organisatie_uri = excluded.organisatie_uri,
      verplicht_vanaf = excluded.verplicht_vanaf, versie = i.versie + 1`.execute(db)
}

/** What a joint table published names the cooperation as it is called now. */
export async function renameUitgever(db: Db, { naam, organisatieUri }: Pick<InstellingRow, 'naam' | 'organisatieUri'>): Promise<void> {
  await sql`
    update publicatie.publicatie p set organisatie_naam = ${naam}, organisatie_uri = ${organisatieUri}
    from samenwerking.tafel t where t.id = p.tafel_id and t.organisatie_id is null and p.regeling_id = hoed.regeling()`.execute(db)
}

/** Whether anything was ever public here: then the address stands in other people's documents. */
export async function hasPublicaties(db: Db): Promise<boolean> {
  const { rows } = await sql<{
    is: boolean
  }>`select exists (select from publicatie.publicatie where regeling_id = hoed.regeling()) as is`.execute(db)
  return rows[0]!.is
}
