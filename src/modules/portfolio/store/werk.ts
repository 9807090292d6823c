import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Stand } from '#modules/portfolio/domain/planning.ts'
import type { WerkBesluit, WerkMaatregel, WerkOpdracht } from '#modules/portfolio/domain/werk.ts'

const dag = (instant: RawBuilder<unknown>) => sql`(${instant} at time zone 'Europe/Amsterdam')::date::text`

/** Last decisions of a way, not replaced by a later one, without an order that was given. */
export async function listBesluitenZonderOpdracht(db: Db): Promise<WerkBesluit[]> {
  const { rows } = await sql<WerkBesluit>`
    select b.id, b.nummer, b.titel, h.eigen_organisatie_id as "organisatieId", o.naam as "organisatieNaam", b.gremium,
      (select p.id from portfolio.opdracht p where p.besluit_id = b.id and p.status = 'concept' order by p.bijgewerkt_op desc limit 1) as "conceptId", ${dag(sql`b.vastgelegd_op`)} as sinds
    from governance.besluit b join governance.behandeling h on h.id = b.behandeling_id join samenwerking.organisatie o on o.id = h.eigen_organisatie_id
    where b.slotbesluit and not exists (select from governance.besluit n where n.vervangt_id = b.id)
      and not exists (select from portfolio.opdracht p where p.besluit_id = b.id and p.status not in ('concept', 'ingetrokken'))
    order by b.datum, b.nummer`.execute(db)
  return rows
}

/** Orders that were given and are not finished. */
export async function listLopendeOpdrachten(db: Db): Promise<WerkOpdracht[]> {
  const { rows } = await sql<WerkOpdracht>`
    select p.id, p.nummer, p.titel, p.status, p.eigen_organisatie_id as "organisatieId", o.naam as "organisatieNaam", p.opdrachtnemer_id as "opdrachtnemerId",
      n.naam as "opdrachtnemerNaam", p.acceptant_id as "acceptantId", a.naam as "acceptantNaam", p.termijn_tot_en_met as "termijnTotEnMet", ${dag(sql`p.bijgewerkt_op`)} as sinds
    from portfolio.opdracht p join samenwerking.organisatie o on o.id = p.eigen_organisatie_id join samenwerking.organisatie n on n.id = p.opdrachtnemer_id
      join samenwerking.organisatie a on a.id = p.acceptant_id
    where p.status not in ('concept', 'afgerond', 'ingetrokken') order by p.nummer`.execute(db)
  return rows
}

/** Measures that stand on an order and are not ready. What was only loaded from a source is nobody's work until somebody gives an order for it. */
export async function listOpenMaatregelen(db: Db): Promise<(Omit<WerkMaatregel, 'status'> & { stand: Stand })[]> {
  const { rows } = await sql<Omit<WerkMaatregel, 'status'> & { stand: Stand }>`
    select m.id, m.nummer, m.titel, m.status as stand, t.naam as "stuurgroepNaam", ${dag(sql`m.bijgewerkt_op`)} as sinds,
      json_build_object('status', o.status, 'opdrachtnemerId', o.opdrachtnemer_id, 'opdrachtnemerNaam', n.naam) as opdracht,
      coalesce((select jsonb_agg(jsonb_build_object('nummer', x.nummer, 'titel', x.titel) order by x.nummer) from portfolio.maatregel_wacht w
        join portfolio.maatregel x on x.id = w.op_id where w.maatregel_id = m.id and x.status in ('gepland', 'in_uitvoering')), '[]') as "wachtNog"
    from portfolio.maatregel m join portfolio.programma p on p.id = m.programma_id join portfolio.opdracht o on o.id = m.opdracht_id
      join samenwerking.organisatie n on n.id = o.opdrachtnemer_id left join samenwerking.tafel t on t.id = p.stuurgroep_id
    where m.status in ('gepland', 'in_uitvoering') order by p.naam, m.nummer`.execute(db)
  return rows
}
