import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { InleesSoort } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { type Deel, listAndereVersie, nieuweRegels, onderwerpTabellen, regelsMet } from '#modules/samenwerking/store/inlezen-plan.ts'

const organisatieInvoer = sql`jsonb_to_record(r.invoer) as x (naam text, soort text, van date, "totEnMet" date, bron text)`
const kenmerkInvoer = sql`jsonb_to_record(r.invoer) as x ("organisatieId" uuid, kenmerk text, peildatum date, waarde numeric, bron text, ingediend boolean, zichtbaarheid text, "tafelId" uuid)`
const deelnameInvoer = sql`jsonb_to_record(r.invoer) as x ("organisatieId" uuid, rol text, "viaId" uuid, van date, "totEnMet" date, bron text)`
const sleutelInvoer = sql`jsonb_to_record(r.invoer) as x (naam text, omschrijving text, opbouw jsonb, "geldigVan" date, "geldigTotEnMet" date)`

interface Deel {
  id: string
  /** Lines of the plan, from and to and including. */
  van: number
  tot: number
  op: Date
}

const regels = ({ id, van, tot }: Deel, handeling: 'nieuw' | 'gewijzigd') => sql`r.inlezing_id = ${id} and r.handeling = ${handeling} and r.volgorde between ${van} and ${tot}`

/** Changes what is there, as long as it still has the version of the dry run. An end that comes earlier goes first: it may make room for another. */
const wijzig: Readonly<Record<InleesSoort, (deel: Deel) => RawBuilder<unknown>[]>> = {
  organisaties: (deel) => [sql`
    update samenwerking.organisatie t set naam = x.naam, soort = x.soort, bestaat = daterange(x.van, x."totEnMet", '[]'), bron = x.bron, versie = t.versie + 1
    from samenwerking.inlezing_regel r, ${organisatieInvoer} where ${regels(deel, 'gewijzigd')} and t.id = r.onderwerp_id and t.versie = r.versie`],
  kenmerken: (deel) => [sql`
    update samenwerking.kenmerkwaarde t set kenmerk = x.kenmerk, peildatum = x.peildatum, waarde = x.waarde, bron = x.bron, zichtbaarheid = x.zichtbaarheid, tafel_id = x."tafelId",
      ingediend_op = case when x.ingediend then ${deel.op}::timestamptz end, versie = t.versie + 1
    from samenwerking.inlezing_regel r, ${kenmerkInvoer} where ${regels(deel, 'gewijzigd')} and t.id = r.onderwerp_id and t.versie = r.versie and t.ingediend_op is null`],
  deelnames: (deel) => [sql`<`, sql`>=`].map((vergelijk) => sql`
    update samenwerking.deelname t set geldig = daterange(lower(t.geldig), x."totEnMet", '[]'), versie = t.versie + 1
    from samenwerking.inlezing_regel r, ${deelnameInvoer} where ${regels(deel, 'gewijzigd')} and t.id = r.onderwerp_id and t.versie = r.versie
      and coalesce(x."totEnMet", 'infinity') ${vergelijk} coalesce((r.terug->>'totEnMet')::date, 'infinity')`),
  verdeelsleutels: (deel) => [sql`
    update samenwerking.verdeelsleutel t set naam = x.naam, omschrijving = x.omschrijving, opbouw = x.opbouw, geldig_van = x."geldigVan", geldig_tot_en_met = x."geldigTotEnMet", versie = t.versie + 1
    from samenwerking.inlezing_regel r, ${sleutelInvoer} where ${regels(deel, 'gewijzigd')} and t.id = r.onderwerp_id and t.versie = r.versie and t.status = 'concept'`],
}

const maak: Readonly<Record<InleesSoort, (deel: Deel) => RawBuilder<unknown>>> = {
  organisaties: (deel) => sql`
    insert into samenwerking.organisatie (id, regeling_id, naam, soort, bestaat, bron)
    select r.onderwerp_id, hoed.regeling(), x.naam, x.soort, daterange(x.van, x."totEnMet", '[]'), x.bron from samenwerking.inlezing_regel r, ${organisatieInvoer} where ${regels(deel, 'nieuw')}`,
  kenmerken: (deel) => sql`
    insert into samenwerking.kenmerkwaarde (id, regeling_id, organisatie_id, eigen_organisatie_id, kenmerk, peildatum, waarde, bron, ingediend_op, zichtbaarheid, tafel_id)
    select r.onderwerp_id, hoed.regeling(), x."organisatieId", hoed.organisatie(), x.kenmerk, x.peildatum, x.waarde, x.bron, case when x.ingediend then ${deel.op}::timestamptz end, x.zichtbaarheid, x."tafelId"
    from samenwerking.inlezing_regel r, ${kenmerkInvoer} where ${regels(deel, 'nieuw')}`,
  deelnames: (deel) => sql`
    insert into samenwerking.deelname (id, regeling_id, organisatie_id, rol, via_id, geldig, bron)
    select r.onderwerp_id, hoed.regeling(), x."organisatieId", x.rol, x."viaId", daterange(x.van, x."totEnMet", '[]'), x.bron from samenwerking.inlezing_regel r, ${deelnameInvoer} where ${regels(deel, 'nieuw')}`,
  verdeelsleutels: (deel) => sql`
    insert into samenwerking.verdeelsleutel (id, regeling_id, eigen_organisatie_id, naam, omschrijving, opbouw, geldig_van, geldig_tot_en_met, status)
    select r.onderwerp_id, hoed.regeling(), hoed.organisatie(), x.naam, x.omschrijving, x.opbouw, x."geldigVan", x."geldigTotEnMet", 'concept'
    from samenwerking.inlezing_regel r, ${sleutelInvoer} where ${regels(deel, 'nieuw')}`,
}

/** How a new thing could be there already by now. */
const bezet: Readonly<Record<InleesSoort, RawBuilder<unknown>>> = {
  organisaties: sql`exists (select from samenwerking.organisatie t where t.regeling_id = hoed.regeling() and lower(t.naam) = lower(r.invoer->>'naam'))`,
  kenmerken: sql`exists (select from samenwerking.kenmerkwaarde t where t.organisatie_id = (r.invoer->>'organisatieId')::uuid and t.kenmerk = r.invoer->>'kenmerk' and t.peildatum = (r.invoer->>'peildatum')::date
    and t.regeling_id = hoed.regeling() and (t.ingediend_op is not null or not (r.invoer->>'ingediend')::boolean))`,
  deelnames: sql`exists (select from samenwerking.deelname t where t.organisatie_id = (r.invoer->>'organisatieId')::uuid and t.rol = r.invoer->>'rol'
    and t.geldig && daterange((r.invoer->>'van')::date, (r.invoer->>'totEnMet')::date, '[]')
    and t.id not in (select w.onderwerp_id from samenwerking.inlezing_regel w where w.inlezing_id = r.inlezing_id and w.handeling = 'gewijzigd'))`,
  verdeelsleutels: sql`exists (select from samenwerking.verdeelsleutel t where t.status = 'concept' and t.eigen_organisatie_id = hoed.organisatie() and t.geldig_van = (r.invoer->>'geldigVan')::date and lower(t.naam) = lower(r.invoer->>'naam'))`,
}

/** Names of what is not any more as the dry run saw it, at most five: changed, gone, or there already. */
export async function listVeranderd(db: Db, soort: InleesSoort, id: string): Promise<string[]> {
  const { rows } = await sql<{ naam: string }>`
    select r.naam from samenwerking.inlezing_regel r left join ${sql.table(`samenwerking.${tabellen[soort]}`)} t on t.id = r.onderwerp_id
    where r.inlezing_id = ${id} and case when r.handeling = 'nieuw' then ${bezet[soort]} else t.versie is distinct from r.versie end
    order by r.volgorde limit 5`.execute(db)
  return rows.map(({ naam }) => naam)
}

/** How many lines there are to write. */
export async function countRegels(db: Db, id: string): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`select coalesce(max(volgorde) + 1, 0)::int as aantal from samenwerking.inlezing_regel where inlezing_id = ${id}`.execute(db)
  return rows[0]!.aantal
}

/** Changes the things of a part of the plan. @returns how many */
export async function wijzigDeel(db: Db, soort: InleesSoort, deel: Deel): Promise<number> {
  let aantal = 0
  for (const statement of wijzig[soort](deel)) aantal += Number((await statement.execute(db)).numAffectedRows ?? 0)
  return aantal
}

/** Makes the new things of a part of the plan. @returns how many */
export async function maakDeel(db: Db, soort: InleesSoort, deel: Deel): Promise<number> {
  return Number((await maak[soort](deel).execute(db)).numAffectedRows ?? 0)
}

/** Remembers which version everything has now: undoing asks whether it still has it. */
export async function saveVersiesNa(db: Db, id: string): Promise<void> {
  await sql`update samenwerking.inlezing_regel set versie_na = coalesce(versie, 0) + case handeling when 'ongewijzigd' then 0 else 1 end where inlezing_id = ${id}`.execute(db)
}

/** The lines of the journal for everything that was made or changed; what stays on the own side is the own side's there too. */
export function journaalRegels(soort: InleesSoort, id: string, richting: 'vast' | 'terug'): RawBuilder<unknown> {
  const opEigenKant = soort === 'kenmerken' ? sql`not (coalesce(r.invoer->>'ingediend', 'false'))::boolean` : soort === 'verdeelsleutels' ? sql`true` : sql`false`
  const isVanOns = soort === 'kenmerken' || soort === 'verdeelsleutels'
  const [voor, na] = richting === 'vast' ? [sql`r.voor`, sql`r.na`] : [sql`r.na`, sql`r.voor`]
  return sql`
    select ${tabellen[soort]} as "onderwerpSoort", r.onderwerp_id as "onderwerpId", r.naam as "onderwerpNaam", i.bestandsnaam as grond, ${voor} as voor, ${na} as na,
      case when ${isVanOns} then i.eigen_organisatie_id end as "eigenOrganisatieId",
      case when ${opEigenKant} then 'eigen_organisatie' else coalesce(r.invoer->>'zichtbaarheid', 'partners') end as zichtbaarheid,
      case when ${opEigenKant} then null else r.invoer->>'tafelId' end as "tafelId"
    from samenwerking.inlezing_regel r join samenwerking.inlezing i on i.id = r.inlezing_id where r.inlezing_id = ${id} and r.handeling <> 'ongewijzigd' order by r.volgorde`
}
