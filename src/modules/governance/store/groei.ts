import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Groeifase, Groeivraag } from '#modules/governance/contract.ts'
import type { Antwoorden } from '#modules/governance/domain/groei.ts'

/** The phases in their order, with the last word of each organisation on a day. */
export async function listGroeifasen(db: Db, op: string): Promise<Groeifase[]> {
  const { rows } = await sql<Groeifase>`
    select f.id, f.volgorde, f.naam, f.omschrijving, f.bron,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'tekst', c.tekst, 'bewijzen',
        coalesce((select jsonb_agg(to_jsonb(w) - 'id' order by w."organisatieNaam" collate public.nl) from (
          select distinct on (b.organisatie_id) b.organisatie_id as "organisatieId", o.naam as "organisatieNaam", b.oordeel, b.bewijs, b.persoon_naam as "persoonNaam",
            ${instant('b.gegeven_op')} as "gegevenOp",
            exists (select from samenwerking.deelname d where d.organisatie_id = b.organisatie_id and d.rol in ('eigenaar', 'opdrachtgever') and d.geldig @> ${op}::date) as telt
          from governance.groeibewijs b join samenwerking.organisatie o on o.id = b.organisatie_id where b.criterium_id = c.id
          order by b.organisatie_id, b.gegeven_op desc, b.id desc) w), '[]')) order by c.volgorde)
        from governance.groeicriterium c where c.fase_id = f.id), '[]') as criteria
    from governance.groeifase f order by f.volgorde`.execute(db)
  return rows
}

/** Another phase after the last one. */
export async function insertGroeifase(
  db: Db,
  row: {
    id: string
    regelingId: string
    naam: string
    omschrijving: string
    bron: string
    criteria: readonly { id: string; tekst: string }[]
  },
): Promise<void> {
  await sql`
    insert into governance.groeifase (id, regeling_id, volgorde, naam, omschrijving, bron)
    select ${row.id}, ${row.regelingId}, coalesce(max(volgorde), 0) + 1, ${row.naam}, ${row.omschrijving}, ${row.bron} from governance.groeifase`.execute(
    db,
  )
  for (const [index, { id, tekst }] of row.criteria.entries())
    await sql`insert into governance.groeicriterium (id, fase_id, volgorde, tekst) values (${id}, ${row.id}, ${index + 1}, ${tekst})`.execute(
      db,
    )
}

/** What an organisation sees; its earlier words stay. */
export async function insertGroeibewijs(
  db: Db,
  row: {
    id: string
    criteriumId: string
    organisatieId: string
    oordeel: string
    bewijs: string
    persoonNaam: string
    rol: string
    op: Date
  },
): Promise<void> {
  await sql`
    insert into governance.groeibewijs (id, criterium_id, organisatie_id, oordeel, bewijs, persoon_naam, rol, gegeven_op)
    values (${row.id}, ${row.criteriumId}, ${row.organisatieId}, ${row.oordeel}, ${row.bewijs}, ${row.persoonNaam}, ${row.rol}, ${row.op})`.execute(
    db,
  )
}

async function findVragen(db: Db, clause: RawBuilder<unknown>): Promise<Groeivraag[]> {
  const { rows } = await sql<Groeivraag>`
    select g.id, g.soort, g.titel, g.initiatief_organisatie_id as "initiatiefOrganisatieId", o.naam as "initiatiefOrganisatieNaam", g.antwoorden, g.status, g.reden,
      ${instant('g.geopend_op')} as "geopendOp", g.persoon_naam as "persoonNaam", g.versie
    from governance.groeivraag g join samenwerking.organisatie o on o.id = g.initiatief_organisatie_id ${clause}`.execute(db)
  return rows
}

/** Every question for growth: what is open first, then the newest. */
export const listGroeivragen = (db: Db): Promise<Groeivraag[]> => findVragen(db, sql`order by g.status <> 'open', g.geopend_op desc, g.id`)

/** One; `null` when it is not there for this hat. */
export async function findGroeivraag(db: Db, id: string): Promise<Groeivraag | null> {
  return (await findVragen(db, sql`where g.id = ${id}`))[0] ?? null
}

/** A new question. */
export async function insertGroeivraag(
  db: Db,
  row: { id: string; regelingId: string; soort: string; titel: string; organisatieId: string; persoonNaam: string; op: Date },
): Promise<void> {
  await sql`
    insert into governance.groeivraag (id, regeling_id, soort, titel, initiatief_organisatie_id, status, geopend_op, persoon_naam)
    values (${row.id}, ${row.regelingId}, ${row.soort}, ${row.titel}, ${row.organisatieId}, 'open', ${row.op}, ${row.persoonNaam})`.execute(
    db,
  )
}

/** Other answers, or its end; `false` when somebody else was first. */
export async function updateGroeivraag(
  db: Db,
  row: { id: string; versie: number; antwoorden: Antwoorden; status: Groeivraag['status']; reden: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update governance.groeivraag set antwoorden = ${JSON.stringify(row.antwoorden)}::jsonb, status = ${row.status}, reden = ${row.reden}, versie = versie + 1
    where id = ${row.id} and versie = ${row.versie}`.execute(db)
  return numAffectedRows === 1n
}
