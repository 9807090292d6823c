import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import type { Aanstelling, Contact, Mandaat } from '#modules/samenwerking/contract.ts'
import { type Found, period } from '#modules/samenwerking/store/regeling.ts'

type OnDay = PageRequest & { op: string; search?: string | undefined }

const contactColumns = sql`c.id, c.organisatie_id as "organisatieId", o.naam as "organisatieNaam", c.dienstonderdeel_id as "dienstonderdeelId", d.naam as "dienstonderdeelNaam",
  c.kant, c.niveau, c.functie, c.naam, geldigheid(c.geldig) as geldig, c.fictief, c.versie`
const contactFrom = sql`samenwerking.contact c join samenwerking.organisatie o on o.id = c.organisatie_id left join samenwerking.dienstonderdeel d on d.id = c.dienstonderdeel_id`

/** Contacts on a day. */
export async function listContacten(db: Db, { op, search, ...page }: OnDay): Promise<Found<Contact>> {
  const { rows } = await sql<Contact & { totaal: bigint }>`
    select ${contactColumns}, count(*) over () as totaal from ${contactFrom}
    ${where(sql`c.geldig @> ${op}::date`, search && sql`strpos(lower(c.functie || ' ' || c.naam || ' ' || o.naam), lower(${search})) > 0`)}
    ${pageClause(page, { functie: sql`c.functie collate public.nl`, organisatieNaam: sql`o.naam collate public.nl` }, 'organisatieNaam')}`.execute(
    db,
  )
  return asPage(rows)
}

/** One contact; `null` when it is not there for this hat. */
export async function findContact(db: Db, id: string): Promise<Contact | null> {
  const { rows } = await sql<Contact>`select ${contactColumns} from ${contactFrom} where c.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Somebody on a chair. */
export async function insertContact(
  db: Db,
  row: {
    id: string
    regelingId: string
    organisatieId: string
    dienstonderdeelId: string | null
    kant: string
    niveau: string
    functie: string
    naam: string
    van: string
    totEnMet: string | null
  },
): Promise<void> {
  await sql`
    insert into samenwerking.contact (id, regeling_id, organisatie_id, dienstonderdeel_id, kant, niveau, functie, naam, geldig)
    values (${row.id}, ${row.regelingId}, ${row.organisatieId}, ${row.dienstonderdeelId}, ${row.kant}, ${row.niveau}, ${row.functie}, ${row.naam}, ${period(row.van, row.totEnMet)})`.execute(
    db,
  )
}

const mandaatColumns = sql`m.id, m.eigen_organisatie_id as "organisatieId", o.naam as "organisatieNaam", m.aanstelling_id as "aanstellingId", p.naam as "persoonNaam", a.rol, m.onderwerp,
  (samenwerking.limiet(m.id) / 100) || '.' || lpad((samenwerking.limiet(m.id) % 100)::text, 2, '0') as limiet, m.bedrag_verborgen as "bedragVerborgen",
  geldigheid(m.geldig) as geldig, m.besluit, m.versie`
const mandaatFrom = sql`samenwerking.mandaat m join samenwerking.organisatie o on o.id = m.eigen_organisatie_id
  join samenwerking.aanstelling a on a.id = m.aanstelling_id join identiteit.persoon p on p.id = a.persoon_id`

/** Mandates on a day; a hidden limit is null for partners. */
export async function listMandaten(db: Db, { op, search, ...page }: OnDay): Promise<Found<Mandaat>> {
  const { rows } = await sql<Mandaat & { totaal: bigint }>`
    select ${mandaatColumns}, count(*) over () as totaal from ${mandaatFrom}
    ${where(sql`m.geldig @> ${op}::date and a.geldig @> ${op}::date`, search && sql`strpos(lower(p.naam || ' ' || o.naam || ' ' || m.onderwerp), lower(${search})) > 0`)}
    ${pageClause(page, { persoonNaam: sql`p.naam collate public.nl`, organisatieNaam: [sql`o.naam collate public.nl`, sql`p.naam collate public.nl`] }, 'organisatieNaam')}`.execute(
    db,
  )
  return asPage(rows)
}

/** One mandate; `null` when it is not there for this hat. */
export async function findMandaat(db: Db, id: string): Promise<Mandaat | null> {
  const { rows } = await sql<Mandaat>`select ${mandaatColumns} from ${mandaatFrom} where m.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** A mandate of the own organisation; the limit in cents. */
export async function insertMandaat(
  db: Db,
  row: {
    id: string
    regelingId: string
    organisatieId: string
    aanstellingId: string
    onderwerp: string
    limietCent: bigint | null
    bedragVerborgen: boolean
    van: string
    totEnMet: string | null
    besluit: string
  },
): Promise<void> {
  await sql`
    insert into samenwerking.mandaat (id, regeling_id, eigen_organisatie_id, aanstelling_id, onderwerp, limiet_cent, bedrag_verborgen, geldig, besluit)
    values (${row.id}, ${row.regelingId}, ${row.organisatieId}, ${row.aanstellingId}, ${row.onderwerp}, ${row.limietCent}, ${row.bedragVerborgen}, ${period(row.van, row.totEnMet)}, ${row.besluit})`.execute(
    db,
  )
}

const aanstellingColumns = (
  op: string,
) => sql`a.id, a.persoon_id as "persoonId", p.naam as "persoonNaam", p.email, a.organisatie_id as "organisatieId", o.naam as "organisatieNaam", a.rol,
  coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'naam', t.naam) order by t.naam) from samenwerking.tafel_lid l join samenwerking.tafel t on t.id = l.tafel_id where l.aanstelling_id = a.id and l.geldig @> ${op}::date), '[]') as tafels,
  geldigheid(a.geldig) as geldig, a.versie`
const aanstellingFrom = sql`samenwerking.aanstelling a join identiteit.persoon p on p.id = a.persoon_id join samenwerking.organisatie o on o.id = a.organisatie_id`

/** People with a hat in this cooperation on a day. */
export async function listAanstellingen(db: Db, { op, search, ...page }: OnDay): Promise<Found<Aanstelling>> {
  const { rows } = await sql<Aanstelling & { totaal: bigint }>`
    select ${aanstellingColumns(op)}, count(*) over () as totaal from ${aanstellingFrom}
    ${where(sql`a.geldig @> ${op}::date`, search && sql`strpos(lower(p.naam || ' ' || o.naam), lower(${search})) > 0`)}
    ${pageClause(page, { persoonNaam: sql`p.naam collate public.nl`, organisatieNaam: [sql`o.naam collate public.nl`, sql`p.naam collate public.nl`], rol: sql`a.rol` }, 'organisatieNaam')}`.execute(
    db,
  )
  return asPage(rows)
}

/** One hat with the tables where it sits on a day; `null` when it is not there for this hat. */
export async function findAanstelling(db: Db, { id, op }: { id: string; op: string }): Promise<Aanstelling | null> {
  const { rows } = await sql<Aanstelling>`select ${aanstellingColumns(op)} from ${aanstellingFrom} where a.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Whether this person is known in the cooperation of the hat: only then may they get another hat by their id. */
export async function isKnownPersoon(db: Db, persoonId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from samenwerking.aanstelling where persoon_id = ${persoonId} limit 1`.execute(db)
  return rows.length > 0
}

/** A hat for a person, with the tables where it sits. */
export async function insertAanstelling(
  db: Db,
  row: {
    id: string
    regelingId: string
    persoonId: string
    organisatieId: string
    rol: string
    tafelIds: readonly string[]
    van: string
    totEnMet: string | null
  },
): Promise<void> {
  await sql`
    insert into samenwerking.aanstelling (id, regeling_id, persoon_id, organisatie_id, rol, geldig)
    values (${row.id}, ${row.regelingId}, ${row.persoonId}, ${row.organisatieId}, ${row.rol}, ${period(row.van, row.totEnMet)})`.execute(db)
  for (const tafelId of row.tafelIds)
    await sql`insert into samenwerking.tafel_lid (tafel_id, aanstelling_id) values (${tafelId}, ${row.id})`.execute(db)
}
