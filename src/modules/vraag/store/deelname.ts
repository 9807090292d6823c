import { sql } from 'kysely'
import { parseBedrag } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { CijferInvoer, Deelnamecijfers, SteunInvoer } from '#modules/vraag/contract.ts'

/** Cents as an amount on the wire; PM where nobody knows. */
const post = (column: string) => sql`coalesce(to_char(${sql.ref(column)} / 100.0, 'FM999999999999990.00'), 'PM')`

/** Who goes ahead of the others at wish `w`, in the order in which they said so. */
export const steunVan = sql`coalesce((
  select json_agg(json_build_object('organisatieId', t.organisatie_id, 'organisatieNaam', p.naam, 'soort', t.soort, 'vanaf', t.vanaf, 'wat', t.wat, 'namens', t.namens,
    'bedrag', to_char(t.bedrag_cent / 100.0, 'FM999999999999990.00'), 'eenheden', trim_scale(t.eenheden)::text, 'jaren', t.jaren, 'persoonNaam', t.persoon_naam,
    'gegevenOp', ${instant('t.gegeven_op')}, 'ingetrokken', case when t.ingetrokken_op is null then null
      else json_build_object('op', ${instant('t.ingetrokken_op')}, 'persoonNaam', t.ingetrokken_naam, 'reden', t.reden) end) order by t.gegeven_op, t.id)
  from vraag.steun t join samenwerking.organisatie p on p.id = t.organisatie_id where t.wens_id = w.id), '[]')`

/** The figures of a wish with their version; `null` and 0 when there are none. */
export async function findCijfers(db: Db, wensId: string): Promise<{ cijfers: Deelnamecijfers | null; versie: number }> {
  const { rows } = await sql<Deelnamecijfers & { versie: number }>`
    select ${post('c.investering_cent')} as investering, c.afschrijving_jaren as "afschrijvingJaren", ${post('c.vast_cent')} as "vasteKostenPerJaar",
      ${post('c.prijs_cent')} as "prijsPerEenheid", c.eenheid, c.eerste_jaar as "eersteJaar", c.aantal_jaren as "aantalJaren",
      c.opzegtermijn_jaren as "opzegtermijnJaren", c.gewicht_bron as "gewichtBron", c.bron, o.naam as "organisatieNaam", c.persoon_naam as "persoonNaam",
      ${instant('c.bijgewerkt_op')} as "bijgewerktOp", c.versie,
      (select coalesce(json_agg(json_build_object('organisatieId', p.id, 'organisatieNaam', p.naam, 'gewicht', d ->> 'gewicht', 'eenheden', d ->> 'eenheden') order by p.naam collate public.nl), '[]')
        from jsonb_array_elements(c.delen) d join samenwerking.organisatie p on p.id = (d ->> 'organisatieId')::uuid) as delen
    from vraag.deelnamecijfers c join samenwerking.organisatie o on o.id = c.organisatie_id where c.wens_id = ${wensId}`.execute(db)
  const [found] = rows
  if (!found) return { cijfers: null, versie: 0 }
  const { versie, ...cijfers } = found
  return { cijfers, versie }
}

const cents = (post: string) => (post === 'PM' ? null : expectOk(parseBedrag(post)))

/** The figures in the place of those before. */
export async function saveCijfers(
  db: Db,
  row: CijferInvoer & { wensId: string; organisatieId: string; persoonNaam: string; op: Date },
): Promise<void> {
  const delen = JSON.stringify(row.delen)
  await sql`
    insert into vraag.deelnamecijfers as c (wens_id, investering_cent, afschrijving_jaren, vast_cent, prijs_cent, eenheid, eerste_jaar, aantal_jaren, opzegtermijn_jaren,
      gewicht_bron, bron, delen, organisatie_id, persoon_naam, bijgewerkt_op)
    values (${row.wensId}, ${cents(row.investering)}, ${row.afschrijvingJaren}, ${cents(row.vasteKostenPerJaar)}, ${cents(row.prijsPerEenheid)}, ${row.eenheid},
      ${row.eersteJaar}, ${row.aantalJaren}, ${row.opzegtermijnJaren}, ${row.gewichtBron}, ${row.bron}, ${delen}::jsonb, ${row.organisatieId}, ${row.persoonNaam}, ${row.op})
    on conflict (wens_id) do update set investering_cent = excluded.investering_cent, afschrijving_jaren = excluded.afschrijving_jaren, vast_cent = excluded.vast_cent,
      prijs_cent = excluded.prijs_cent, eenheid = excluded.eenheid, eerste_jaar = excluded.eerste_jaar, aantal_jaren = excluded.aantal_jaren,
      opzegtermijn_jaren = excluded.opzegtermijn_jaren, gewicht_bron = excluded.gewicht_bron, bron = excluded.bron, delen = excluded.delen,
      organisatie_id = excluded.organisatie_id, persoon_naam = excluded.persoon_naam, bijgewerkt_op = excluded.bijgewerkt_op, versie = c.versie + 1`.execute(
    db,
  )
}

/** A municipality goes ahead. */
export async function insertSteun(
  db: Db,
  row: SteunInvoer & { id: string; wensId: string; organisatieId: string; persoonNaam: string; op: Date },
): Promise<void> {
  const cent = row.bedrag === null ? null : cents(row.bedrag)
  await sql`
    insert into vraag.steun (id, wens_id, organisatie_id, soort, vanaf, wat, namens, bedrag_cent, eenheden, jaren, persoon_naam, gegeven_op)
    values (${row.id}, ${row.wensId}, ${row.organisatieId}, ${row.soort}, ${row.vanaf}, ${row.wat}, ${row.namens}, ${cent}, ${row.eenheden}::numeric, ${row.jaren},
      ${row.persoonNaam}, ${row.op})`.execute(db)
  await sql`update vraag.wens set versie = versie + 1 where id = ${row.wensId}`.execute(db)
}

interface Intrekking {
  wensId: string
  organisatieId: string
  /** One kind, or whatever it promised when it leaves. */
  soort: string | null
  naam: string
  reden: string
  op: Date
}

/** Takes it back; it stays readable with the reason. Whoever leaves the wish sets its step, and its version, itself. */
export async function endSteun(db: Db, { wensId, organisatieId, soort, naam, reden, op }: Intrekking): Promise<void> {
  await sql`
    update vraag.steun set ingetrokken_op = ${op}, ingetrokken_naam = ${naam}, reden = ${reden}
    where wens_id = ${wensId} and organisatie_id = ${organisatieId} and ingetrokken_op is null and (${soort}::text is null or soort = ${soort})`.execute(
    db,
  )
  if (soort !== null) await sql`update vraag.wens set versie = versie + 1 where id = ${wensId}`.execute(db)
}
