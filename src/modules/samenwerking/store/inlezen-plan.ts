import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { InleesSoort } from '#modules/samenwerking/domain/inlezen/velden.ts'

/** The table of each kind; its name is also the word for the thing in the journal. */
export const onderwerpTabellen: Readonly<Record<InleesSoort, string>> = {
  organisaties: 'organisatie',
  kenmerken: 'kenmerkwaarde',
  deelnames: 'deelname',
  verdeelsleutels: 'verdeelsleutel',
}

/** A part of the plan of an import: its lines from and to and including. */
export interface Deel {
  id: string
  van: number
  tot: number
}

/**
 * The lines of a part (alias `r`) that do this, joined with the rows that they are about (alias `t`). The rows are named as a list as well:
 * fresh lines have no statistics, and without the list the planner compares every line with every row.
 */
export function regelsMet({ id, van, tot }: Deel, handeling: 'nieuw' | 'gewijzigd'): RawBuilder<unknown> {
  const deel = sql`inlezing_id = ${id} and handeling = ${handeling} and volgorde between ${van} and ${tot}`
  return sql`r.inlezing_id = ${id} and r.handeling = ${handeling} and r.volgorde between ${van} and ${tot} and t.id = r.onderwerp_id
    and t.id = any (array(select onderwerp_id from samenwerking.inlezing_regel where ${deel}))`
}

/** The lines of a part that make something new (alias `r`). */
export function nieuweRegels({ id, van, tot }: Deel): RawBuilder<unknown> {
  return sql`r.inlezing_id = ${id} and r.handeling = 'nieuw' and r.volgorde between ${van} and ${tot}`
}

/** Lines in one statement: small enough to see the progress move. */
const DEEL = 1_000

/** The plan in parts, in its order. Periods may have to make room for each other, so participations are one part. */
export async function delenVan(db: Db, soort: InleesSoort, id: string): Promise<Deel[]> {
  const { rows } = await sql<{
    aantal: number
  }>`select coalesce(max(volgorde) + 1, 0)::int as aantal from samenwerking.inlezing_regel where inlezing_id = ${id}`.execute(db)
  const { aantal } = rows[0]!
  const grootte = soort === 'deelnames' ? Math.max(aantal, 1) : DEEL
  return Array.from({ length: Math.ceil(aantal / grootte) }, (_, index) => ({ id, van: index * grootte, tot: (index + 1) * grootte - 1 }))
}

/** Names of things whose version is not the one that the plan knows, at most five: changed since, or gone. */
export async function listAndereVersie(
  db: Db,
  soort: InleesSoort,
  { id, versie }: { id: string; versie: 'bij de proef' | 'na het vastleggen' },
): Promise<string[]> {
  const regels =
    versie === 'bij de proef'
      ? sql`select onderwerp_id, versie from samenwerking.inlezing_regel where inlezing_id = ${id} and handeling <> 'nieuw'`
      : sql`select onderwerp_id, versie_na from samenwerking.inlezing_regel where inlezing_id = ${id} and handeling <> 'ongewijzigd'`
  const { rows } = await sql<{ naam: string }>`
    select r.naam from samenwerking.inlezing_regel r where r.inlezing_id = ${id} and r.onderwerp_id = any (array(
      select v.onderwerp_id from (${regels} except select t.id, t.versie from ${sql.table(`samenwerking.${onderwerpTabellen[soort]}`)} t
        where t.id = any (array(select onderwerp_id from samenwerking.inlezing_regel where inlezing_id = ${id}))) v limit 5))
    order by r.volgorde`.execute(db)
  return rows.map(({ naam }) => naam)
}
