import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Doorlooptijd } from '#modules/governance/contract.ts'

/** Every decision of a table that came after an advice, with the days in between; the latest first. */
export async function listDoorlooptijden(db: Db): Promise<Doorlooptijd[]> {
  const { rows } = await sql<Doorlooptijd>`
    select b.id as "behandelingId", b.titel, t.id as "tafelId", t.naam as "tafelNaam", o.id as "organisatieId", o.naam as "organisatieNaam",
      a.op as "adviesOp", s.vergaderd_op as "besluitOp", s.vergaderd_op - a.op as dagen
    from governance.behandeling b
      join samenwerking.organisatie o on o.id = b.eigen_organisatie_id
      join governance.stap s on s.behandeling_id = b.id and s.rol = 'besluit' and s.uitkomst is not null
      join samenwerking.tafel t on t.id = s.tafel_id
      join lateral (select min(e.vergaderd_op) as op from governance.stap e where e.behandeling_id = b.id and e.rol = 'advies' and e.uitkomst is not null) a
        on a.op <= s.vergaderd_op
    order by s.vergaderd_op desc, t.naam collate public.nl, b.id`.execute(db)
  return rows
}
