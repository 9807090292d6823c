import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { InleesSoort } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { type Deel, listAndereVersie, nieuweRegels, onderwerpTabellen, regelsMet } from '#modules/samenwerking/store/inlezen-plan.ts'

/** A part of the plan, and the moment at which it is written. */
export interface SchrijfDeel extends Deel {
  op: Date
}

const organisatie = sql`jsonb_to_record(r.invoer) as x (naam text, soort text, van date, "totEnMet" date, bron text)`
const waarde = sql`jsonb_to_record(r.invoer) as x ("organisatieId" uuid, kenmerk text, peildatum date, waarde numeric, bron text, ingediend boolean, zichtbaarheid text, "tafelId" uuid)`
const deelname = sql`jsonb_to_record(r.invoer) as x ("organisatieId" uuid, rol text, "viaId" uuid, van date, "totEnMet" date, bron text)`
const sleutel = sql`jsonb_to_record(r.invoer) as x (naam text, omschrijving text, opbouw jsonb, "geldigVan" date, "geldigTotEnMet" date)`

/** Changes what is there, as long as it still has the version of the dry run. An end that comes earlier goes first: it may make room for another. */
const wijzig: Readonly<Record<InleesSoort, (deel: SchrijfDeel) => RawBuilder<unknown>[]>> = {
  organisaties: (deel) => [
    sql`
    update samenwerking.organisatie t set naam = x.naam, soort = x.soort, bestaat = daterange(x.van, x."totEnMet", '[]'), bron = x.bron, versie = t.versie + 1
    from samenwerking.inlezing_regel r, ${organisatie} where ${regelsMet(deel, 'gewijzigd')} and t.versie = r.versie`,
  ],
  kenmerken: (deel) => [
    sql`
    update samenwerking.kenmerkwaarde t set kenmerk = x.kenmerk, peildatum = x.peildatum, waarde = x.waarde, bron = x.bron, zichtbaarheid = x.zichtbaarheid, tafel_id = x."tafelId",
      ingediend_op = case when x.ingediend then ${deel.op}::timestamptz end, versie = t.versie + 1
    from samenwerking.inlezing_regel r, ${waarde} where ${regelsMet(deel, 'gewijzigd')} and t.versie = r.versie and t.ingediend_op is null`,
  ],
  deelnames: (deel) =>
    [sql`<`, sql`>=`].map(
      (vergelijk) => sql`
    update samenwerking.deelname t set geldig = daterange(lower(t.geldig), x."totEnMet", '[]'), versie = t.versie + 1
    from samenwerking.inlezing_regel r, ${deelname} where ${regelsMet(deel, 'gewijzigd')} and t.versie = r.versie
      and coalesce(x."totEnMet", 'infinity') ${vergelijk} coalesce((r.terug->>'totEnMet')::date, 'infinity')`,
    ),
  verdeelsleutels: (deel) => [
    sql`
    update samenwerking.verdeelsleutel t set naam = x.naam, omschrijving = x.omschrijving, opbouw = x.opbouw, geldig_van = x."geldigVan", geldig_tot_en_met = x."geldigTotEnMet", versie = t.versie + 1
    from samenwerking.inlezing_regel r, ${sleutel} where ${regelsMet(deel, 'gewijzigd')} and t.versie = r.versie and t.status = 'concept'`,
  ],
}

const maak: Readonly<Record<InleesSoort, (deel: SchrijfDeel) => RawBuilder<unknown>>> = {
  organisaties: (deel) => sql`
    insert into samenwerking.organisatie (id, regeling_id, naam, soort, bestaat, bron)
    select r.onderwerp_id, hoed.regeling(), x.naam, x.soort, daterange(x.van, x."totEnMet", '[]'), x.bron from samenwerking.inlezing_regel r, ${organisatie} where ${nieuweRegels(deel)}`,
  kenmerken: (deel) => sql`
    insert into samenwerking.kenmerkwaarde (id, regeling_id, organisatie_id, eigen_organisatie_id, kenmerk, peildatum, waarde, bron, ingediend_op, zichtbaarheid, tafel_id)
    select r.onderwerp_id, hoed.regeling(), x."organisatieId", hoed.organisatie(), x.kenmerk, x.peildatum, x.waarde, x.bron, case when x.ingediend then ${deel.op}::timestamptz end, x.zichtbaarheid, x."tafelId"
    from samenwerking.inlezing_regel r, ${waarde} where ${nieuweRegels(deel)}`,
  deelnames: (deel) => sql`
    insert into samenwerking.deelname (id, regeling_id, organisatie_id, rol, via_id, geldig, bron)
    select r.onderwerp_id, hoed.regeling(), x."organisatieId", x.rol, x."viaId", daterange(x.van, x."totEnMet", '[]'), x.bron from samenwerking.inlezing_regel r, ${deelname} where ${nieuweRegels(deel)}`,
  verdeelsleutels: (deel) => sql`
    insert into samenwerking.verdeelsleutel (id, regeling_id, eigen_organisatie_id, naam, omschrijving, opbouw, geldig_van, geldig_tot_en_met, status)
    select r.onderwerp_id, hoed.regeling(), hoed.organisatie(), x.naam, x.omschrijving, x.opbouw, x."geldigVan", x."geldigTotEnMet", 'concept'
    from samenwerking.inlezing_regel r, ${sleutel} where ${nieuweRegels(deel)}`,
}

/** How many there already are of a new thing. Counted per line: `exists` would let the planner compare every line with every row. */
const bezet: Readonly<Record<InleesSoort, RawBuilder<unknown>>> = {
  organisaties: sql`(select count(*) from samenwerking.organisatie t where t.regeling_id = hoed.regeling() and lower(t.naam) = lower(r.invoer->>'naam'))`,
  kenmerken: sql`(select count(*) from samenwerking.kenmerkwaarde t where t.organisatie_id = (r.invoer->>'organisatieId')::uuid and t.kenmerk = r.invoer->>'kenmerk' and t.peildatum = (r.invoer->>'peildatum')::date
    and t.regeling_id = hoed.regeling() and (t.ingediend_op is not null or not (r.invoer->>'ingediend')::boolean))`,
  deelnames: sql`(select count(*) from samenwerking.deelname t where t.organisatie_id = (r.invoer->>'organisatieId')::uuid and t.rol = r.invoer->>'rol'
    and t.geldig && daterange((r.invoer->>'van')::date, (r.invoer->>'totEnMet')::date, '[]')
    and t.id not in (select w.onderwerp_id from samenwerking.inlezing_regel w where w.inlezing_id = r.inlezing_id and w.handeling = 'gewijzigd'))`,
  verdeelsleutels: sql`(select count(*) from samenwerking.verdeelsleutel t where t.status = 'concept' and t.eigen_organisatie_id = hoed.organisatie() and t.geldig_van = (r.invoer->>'geldigVan')::date
    and lower(t.naam) = lower(r.invoer->>'naam'))`,
}

/** Names of what is not any more as the dry run saw it, at most five of each: changed or gone, or there already. */
export async function listVeranderd(db: Db, soort: InleesSoort, id: string): Promise<string[]> {
  const { rows } = await sql<{ naam: string }>`
    select r.naam from samenwerking.inlezing_regel r where r.inlezing_id = ${id} and r.handeling = 'nieuw' and ${bezet[soort]} > 0 order by r.volgorde limit 5`.execute(
    db,
  )
  return [...(await listAndereVersie(db, soort, { id, versie: 'bij de proef' })), ...rows.map(({ naam }) => naam)]
}

/** Changes the things of a part of the plan. @returns how many */
export async function wijzigDeel(db: Db, soort: InleesSoort, deel: SchrijfDeel): Promise<number> {
  let aantal = 0
  for (const statement of wijzig[soort](deel)) aantal += Number((await statement.execute(db)).numAffectedRows ?? 0)
  return aantal
}

/** Makes the new things of a part of the plan. @returns how many */
export async function maakDeel(db: Db, soort: InleesSoort, deel: SchrijfDeel): Promise<number> {
  return Number((await maak[soort](deel).execute(db)).numAffectedRows ?? 0)
}

/** Remembers which version everything has now: undoing asks whether it still has it. */
export async function saveVersiesNa(db: Db, id: string): Promise<void> {
  await sql`update samenwerking.inlezing_regel set versie_na = coalesce(versie, 0) + case handeling when 'ongewijzigd' then 0 else 1 end where inlezing_id = ${id}`.execute(
    db,
  )
}

/** The lines of the journal for everything that was made or changed; what stays on the own side is the own side's there too. */
export function journaalRegels(soort: InleesSoort, id: string, richting: 'vast' | 'terug'): RawBuilder<unknown> {
  const opEigenKant =
    soort === 'kenmerken'
      ? sql`not coalesce((r.invoer->>'ingediend')::boolean, false)`
      : soort === 'verdeelsleutels'
        ? sql`true`
        : sql`false`
  const isVanOns = soort === 'kenmerken' || soort === 'verdeelsleutels'
  const [voor, na] = richting === 'vast' ? [sql`r.voor`, sql`r.na`] : [sql`r.na`, sql`r.voor`]
  return sql`
    select ${onderwerpTabellen[soort]}::text as "onderwerpSoort", r.onderwerp_id as "onderwerpId", r.naam as "onderwerpNaam", 'Inlezen van ' || i.bestandsnaam as grond, ${voor} as voor, ${na} as na,
      case when ${isVanOns} then i.eigen_organisatie_id end as "eigenOrganisatieId",
      case when ${opEigenKant} then 'eigen_organisatie' else coalesce(r.invoer->>'zichtbaarheid', 'partners') end as zichtbaarheid,
      case when ${opEigenKant} then null else r.invoer->>'tafelId' end as "tafelId"
    from samenwerking.inlezing_regel r join samenwerking.inlezing i on i.id = r.inlezing_id where r.inlezing_id = ${id} and r.handeling <> 'ongewijzigd' order by r.volgorde`
}
