import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { PartijGewichten, Weging } from '#modules/afweging/contract.ts'
import type { Gewicht, Maatstaf, Opzet } from '#modules/afweging/domain/weging-opzet.ts'

/** What is weighed around a proposal, in one round. */
export type WegingRow = Pick<Weging, 'criteria' | 'varianten' | 'marge' | 'versie' | 'ronde'> & {
  id: string
  aanleiding: string
  geopendOp: string | null
  geopendDoor: string
}

/** All rounds of the weighing of a proposal, the first one first; none when nobody made one, or the hat may not see it. */
export async function listRondes(db: Db, voorstelId: string): Promise<WegingRow[]> {
  const { rows } = await sql<WegingRow>`
    select id, criteria, varianten, marge, versie, ronde, aanleiding, ${instant('geopend_op')} as "geopendOp", geopend_door as "geopendDoor"
    from afweging.weging where voorstel_id = ${voorstelId} order by ronde`.execute(db)
  return rows
}

/** Makes the first weighing of a proposal, or replaces what is weighed. */
export async function saveWeging(db: Db, voorstelId: string, { id, criteria, varianten, marge }: Opzet & { id: string }): Promise<void> {
  await sql`
    insert into afweging.weging (id, voorstel_id, criteria, varianten, marge)
    values (${id}, ${voorstelId}, ${JSON.stringify(criteria)}::jsonb, ${JSON.stringify(varianten)}::jsonb, ${marge})
    on conflict (voorstel_id, ronde) do update set criteria = excluded.criteria, varianten = excluded.varianten, marge = excluded.marge,
      versie = afweging.weging.versie + 1`.execute(db)
}

/** A new round with the same criteria and variants, that points back. */
export async function insertRonde(
  db: Db,
  vorigeId: string,
  row: { id: string; aanleiding: string; geopendOp: Date; geopendDoor: string },
): Promise<void> {
  await sql`
    insert into afweging.weging (id, voorstel_id, criteria, varianten, marge, ronde, vorige_id, aanleiding, geopend_op, geopend_door)
    select ${row.id}, voorstel_id, criteria, varianten, marge, ronde + 1, id, ${row.aanleiding}, ${row.geopendOp}, ${row.geopendDoor}
    from afweging.weging where id = ${vorigeId}`.execute(db)
}

/** The weights of one party, without shares. */
export type GewichtenRow = Omit<PartijGewichten, 'gewichten' | 'eigenCriteria'> & { gewichten: Gewicht[]; eigenCriteria: Maatstaf[] }

/** Weights that the hat may see: its own, and those that were handed in; the first to hand in first, own drafts last. */
export async function listGewichten(db: Db, wegingId: string): Promise<GewichtenRow[]> {
  const { rows } = await sql<GewichtenRow>`
    select g.eigen_organisatie_id as "organisatieId", o.naam as "organisatieNaam", g.gewichten, g.eigen_criteria as "eigenCriteria", g.geeft_geen as "geeftGeen",
      ${instant('g.ingediend_op')} as "ingediendOp", g.gegeven_door as "ingediendDoor", g.versie
    from afweging.gewicht g join samenwerking.organisatie o on o.id = g.eigen_organisatie_id
    where g.weging_id = ${wegingId} order by g.ingediend_op nulls last, o.naam collate public.nl, g.id`.execute(db)
  return rows
}

/** Keeps the weights of the own organisation, on its own side. */
export async function saveGewichten(
  db: Db,
  row: {
    id: string
    regelingId: string
    wegingId: string
    organisatieId: string
    gewichten: readonly Gewicht[]
    eigenCriteria: readonly Maatstaf[]
    geeftGeen: boolean
  },
): Promise<void> {
  await sql`
    insert into afweging.gewicht (id, regeling_id, weging_id, eigen_organisatie_id, gewichten, eigen_criteria, geeft_geen)
    values (${row.id}, ${row.regelingId}, ${row.wegingId}, ${row.organisatieId}, ${JSON.stringify(row.gewichten)}::jsonb, ${JSON.stringify(row.eigenCriteria)}::jsonb, ${row.geeftGeen})
    on conflict (weging_id, eigen_organisatie_id) do update set gewichten = excluded.gewichten, eigen_criteria = excluded.eigen_criteria,
      geeft_geen = excluded.geeft_geen, versie = afweging.gewicht.versie + 1`.execute(db)
}

/** Shows the weights of an organisation to whoever sees the proposal. */
export async function submitGewichten(
  db: Db,
  {
    wegingId,
    organisatieId,
    ...shown
  }: { wegingId: string; organisatieId: string; op: Date; door: string; rol: string; zichtbaarheid: string; tafelId: string | null },
): Promise<void> {
  await sql`
    update afweging.gewicht set ingediend_op = ${shown.op}, gegeven_door = ${shown.door}, gegeven_rol = ${shown.rol},
      zichtbaarheid = ${shown.zichtbaarheid}::hoed.zichtbaarheid, tafel_id = ${shown.tafelId}, versie = versie + 1
    where weging_id = ${wegingId} and eigen_organisatie_id = ${organisatieId}`.execute(db)
}

/** Organisations that take part on a day with the roles that they have, and who of the own one may give its weights. */
export async function listDeelnemersMetRollen(
  db: Db,
  op: string,
): Promise<{ organisatieId: string; organisatieNaam: string; rollen: string[] }[]> {
  const { rows } = await sql<{ organisatieId: string; organisatieNaam: string; rollen: string[] }>`
    select o.id as "organisatieId", o.naam as "organisatieNaam", array_agg(distinct d.rol) as rollen
    from samenwerking.deelname d join samenwerking.organisatie o on o.id = d.organisatie_id
    where d.geldig @> ${op}::date group by o.id, o.naam order by o.naam collate public.nl`.execute(db)
  return rows
}

/** Names of people with a mandate of this organisation to speak about proposals on a day. */
export async function listMandaathouders(db: Db, organisatieId: string, op: string): Promise<string[]> {
  const { rows } = await sql<{ naam: string }>`
    select distinct p.naam from samenwerking.mandaat m join samenwerking.aanstelling a on a.id = m.aanstelling_id join identiteit.persoon p on p.id = a.persoon_id
    where m.eigen_organisatie_id = ${organisatieId} and m.onderwerp = 'voorstel' and m.geldig @> ${op}::date and a.geldig @> ${op}::date order by p.naam`.execute(
    db,
  )
  return rows.map(({ naam }) => naam)
}

/** A column with a decimal as the text that the API speaks: no needless zeros. */
export const decimaal = (column: string): RawBuilder<string> => sql`trim_scale(${sql.ref(column)})::text`
